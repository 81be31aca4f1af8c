import { setTimeout as wait } from 'node:timers/promises';
import type { Feed, OpenRecord } from '../../record/index.js';
import { feedContent } from '../../reports/feed.js';
import { fetchFeed } from '../../reports/fetch.js';
import { IntakeError } from '../../reports/intake.js';
import type { OwnFile } from '../../terms/index.js';
import type { FeedOptions } from '../feed.js';
import { ownFilesOf } from '../read/own-files.js';
import { printable } from '../show/printable.js';
import { EXIT, type ExitCode, type Terminal } from '../terminal.js';
import { withOpen } from './answer.js';
import { fileSources } from './filing.js';

const MINUTE = 60_000;
/** Between two times that one feed is asked; after failures twice as long each time, up to a day. */
const INTERVAL = 15 * MINUTE;
const LONGEST_INTERVAL = 24 * 60 * MINUTE;
/** Between two pages, so that no server is pressed. */
const PAUSE = 1000;
const PAGE = { from: 'auto', maxSize: 20 * 2 ** 20, timeout: 30_000 } as const;

/** What every feed is asked with. */
interface Asking extends Pick<FeedOptions, 'threads' | 'allowPrivate'> {
  own: readonly OwnFile[];
}

/** Asks the feeds that are due, once or again and again. */
export async function runFeeds(options: FeedOptions, terminal: Terminal): Promise<ExitCode> {
  const own = ownFilesOf(options, terminal);
  if (!own) return EXIT.unreadable;
  const asking = { ...options, own };
  return withOpen(
    options.record,
    async (record) => {
      let code: ExitCode = EXIT.fine;
      do {
        const all = await record.feeds();
        const due = all.filter((feed) => Date.parse(feed.due) <= Date.now());
        if (due.length === 0 && options.every === undefined) terminal.stdout.write(noneDue(all));
        for (const feed of due) if (!(await askFeed(record, feed, asking, terminal))) code = EXIT.unreadable;
        if (options.every !== undefined) await wait(options.every * MINUTE);
      } while (options.every !== undefined);
      return code;
    },
    'existing',
  );
}

/** Why no feed was asked. */
function noneDue(feeds: readonly Feed[]): string {
  const [next] = feeds.map(({ due }) => due).sort();
  return next === undefined
    ? 'there is no feed; chancery feed add ADDRESS adds one\n'
    : `no feed is due before ${next.slice(0, 16).replace('T', ' ')} UTC\n`;
}

/** Asks one feed, files what is new in it, and keeps what came of it. Says whether all went well. */
async function askFeed(record: OpenRecord, feed: Feed, asking: Asking, terminal: Terminal): Promise<boolean> {
  const asked = new Date().toISOString();
  try {
    const answer = await fetchFeed(feed.url, feed, { allowPrivate: asking.allowPrivate ?? false });
    const content = answer && feedContent(answer.bytes, feed.url);
    const { fresh, failed } = await fileLinks(record, content?.links ?? [], asking, terminal);
    // A page that failed is asked for again, so the feed must come whole the next time.
    const validators = answer && failed === 0 ? { etag: answer.etag, lastModified: answer.lastModified } : {};
    const outcome = `${fresh} new${failed > 0 ? `, ${failed} failed` : ''}`;
    const title = content?.title ?? feed.title;
    await record.feedAsked({ ...feed, ...validators, title, asked, outcome, failures: 0, due: later(INTERVAL) });
    terminal.stdout.write(`${printable(feed.url)}: ${outcome}\n`);
    return failed === 0;
  } catch (error) {
    if (!(error instanceof IntakeError)) throw error;
    const failures = feed.failures + 1;
    const due = later(Math.min(LONGEST_INTERVAL, INTERVAL * 2 ** failures));
    await record.feedAsked({ ...feed, asked, outcome: error.message, failures, due });
    terminal.warn(error.message);
    return false;
  }
}

/** Files the pages that are not in the record yet. */
async function fileLinks(record: OpenRecord, links: readonly string[], asking: Asking, terminal: Terminal) {
  const known = await record.knownKeys(links);
  let fresh = 0;
  let failed = 0;
  for (const [i, name] of links.filter((link) => !known.has(link)).entries()) {
    if (i > 0) await wait(PAUSE);
    const counts = await fileSources(
      record,
      [{ name, kind: 'url' }],
      { ...PAGE, ...asking, stdin: terminal.stdin },
      { filed: async () => {}, taken() {}, warn: terminal.warn },
    );
    fresh += counts.new + counts.version;
    failed += counts.failed;
  }
  return { fresh, failed };
}

const later = (milliseconds: number): string => new Date(Date.now() + milliseconds).toISOString();
