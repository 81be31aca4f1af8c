import { randomUUID } from 'node:crypto';
import { atOneTime, type Connections, dataVersion, emptyLog, openFile } from './database/open.js';
import { addFeed, feeds, keepFeed, removeFeed } from './feeds.js';
import { currentReports, knownKeys, numbered } from './filing/again.js';
import { fileAll, knownBytes, knownOf } from './filing/file.js';
import { readBy } from './filing/own-files.js';
import { prepared } from './filing/prepare.js';
import { rederive } from './filing/rederive.js';
import { doubtCounts, doubts } from './judgements/doubts/index.js';
import { judgements } from './judgements/history.js';
import { judge, judgeAll } from './judgements/judge.js';
import { check, removeOrphans } from './keeping/check.js';
import { deriveAgain } from './keeping/derive.js';
import { exportLines, importLines } from './keeping/portable.js';
import type { OpenOptions, OpenRecord } from './open-record.js';
import { appearances } from './questions/appearances.js';
import { commitments } from './questions/commitments.js';
import { dossier, dossiers, lookedAt, newIn, saveDossier } from './questions/dossiers.js';
import { dyad } from './questions/dyad.js';
import { balances, company, identityPage } from './questions/identity.js';
import { occurrencePage } from './questions/occurrence.js';
import { reportPage, totals } from './questions/report.js';
import { reportList, search, searchFacets, who } from './questions/search.js';
import { statements } from './questions/statements.js';
import { histogram, mapPoints, network, timeline, timelineFacets } from './questions/timeline.js';

const systemClock = (): string => new Date().toISOString();

/**
 * Opens the record in a file, and makes it where it is missing.
 * @throws RecordError if it cannot be opened, or is no record, or was made by a newer version
 */
export async function openRecord(
  path: string,
  { mode = 'create', now = systemClock }: OpenOptions = {},
): Promise<OpenRecord> {
  const connections = await openFile(path, mode, now);
  return {
    path,
    ...filingOf(connections, path, now),
    ...questionsOf(connections),
    ...decisionsOf(connections, now),
    ...keepingOf(connections, path),
    async close() {
      await connections.read.destroy();
      // Everything into the one file, so that copying it copies the record.
      if (mode !== 'read') await emptyLog(connections.write);
      await connections.write.destroy();
    },
  };
}

function filingOf({ read, write }: Connections, path: string, now: () => string) {
  return {
    async file(filings) {
      // Most of what comes from feeds is known; asking needs no turn among the writers.
      const all = filings.map(prepared);
      const known = await knownOf(read, all);
      return known ?? write.transaction().execute((db) => fileAll(db, all, now()));
    },
    knownBytes: (bytesHash) => knownBytes(read, bytesHash),
    knownKeys: (keys) => knownKeys(read, keys),
    readBy: () => readBy(read, path),
    reports: (ids) => currentReports(read, ids),
    async refile(filings) {
      return write.transaction().execute(async (db) => {
        const readings = await numbered(db, filings);
        return rederive(db, [...readings.keys()], now(), { readings });
      });
    },
  } satisfies Partial<OpenRecord>;
}

function decisionsOf({ read, write }: Connections, now: () => string) {
  return {
    judge: (decision, by) => write.transaction().execute((db) => judge(db, decision, by, now())),
    judgeAll: (decisions, by) => write.transaction().execute((db) => judgeAll(db, decisions, by, now())),
    judgements: (about, page = {}) => judgements(read, about, page),
    doubts: ({ on, filter = {} } = {}, page = {}) => doubts(read, on, filter, page),
    doubtCounts: (filter = {}) => doubtCounts(read, filter),
    saveDossier: (name, filter) => write.transaction().execute((db) => saveDossier(db, name, filter, now())),
    dossiers: () => dossiers(read),
    dossier: (id) => dossier(read, id),
    newIn: (id, page = {}) => newIn(read, id, page),
    lookedAt: (id) => write.transaction().execute((db) => lookedAt(db, id, now())),
    removeDossier: async (id) => void (await write.deleteFrom('dossiers').where('id', '=', id).execute()),
    feeds: () => feeds(read),
    addFeed: (url) => write.transaction().execute((db) => addFeed(db, url, now())),
    feedAsked: (feed) => keepFeed(write, feed),
    removeFeed: (id) => removeFeed(write, id),
  } satisfies Partial<OpenRecord>;
}

function keepingOf({ read, write }: Connections, path: string) {
  return {
    check: () => check(read, write),
    repair: () =>
      write.transaction().execute(async (db) => {
        await removeOrphans(db);
        await deriveAgain(db);
      }),
    exportLines: () => atOneTime(path, exportLines),
    importLines: (lines, name = path) => write.transaction().execute((db) => importLines(db, path, lines, name)),
  } satisfies Partial<OpenRecord>;
}

function questionsOf({ read: db }: Connections) {
  const opening = randomUUID();
  return {
    revision: async () => `${opening} ${await dataVersion(db)}`,
    totals: () => totals(db),
    search: (words, filter = {}, page = {}) => search(db, words, filter, page),
    searchFacets: (words, filter = {}) => searchFacets(db, words, filter),
    searchStatements: (words, filter = {}, page = {}) => statements(db, { words, filter }, page),
    who: (name, options = {}) => who(db, name, options),
    report: (id) => reportPage(db, id),
    reportList: (filter = {}, page = {}) => reportList(db, filter, page),
    identity: (id) => identityPage(db, id),
    appearances: (id, page = {}) => appearances(db, id, page),
    met: (id, withWhom, filter = {}, page = {}) => {
      const together = withWhom === undefined ? [id] : [id, withWhom];
      return timeline(db, { ...filter, types: ['CONSULT'], together }, page);
    },
    said: (id, { words, about, filter } = {}, page = {}) => statements(db, { speaker: id, words, about, filter }, page),
    pledged: (id, { toWhom, filter = {} } = {}, page = {}) => commitments(db, id, toWhom, filter, page),
    company: (id, { filter = {}, limit = 50 } = {}) => company(db, id, filter, limit),
    balances: (id, { limit = 20 } = {}) => balances(db, id, limit),
    between: (a, b) => dyad(db, a, b),
    timeline: (filter = {}, page = {}) => timeline(db, filter, page),
    timelineFacets: (filter = {}) => timelineFacets(db, filter),
    histogram: (filter = {}, by) => histogram(db, filter, by),
    occurrence: (id) => occurrencePage(db, id),
    disputed: (filter = {}, page = {}) => timeline(db, { disputed: true, ...filter }, page),
    map: (filter = {}, { limit = 1000 } = {}) => mapPoints(db, filter, limit),
    network: (filter = {}, { limit = 150 } = {}) => network(db, filter, limit),
  } satisfies Partial<OpenRecord>;
}
