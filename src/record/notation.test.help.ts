import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { ActEvent, Entity, Reading, Span, Statement } from '../terms/index.js';
import { type OpenRecord, openRecord } from './index.js';

/**
 * A reading in a small notation. The text has its names in braces, with kind and country: «{Hassan Kazemi Qomi|person IRN}
 * met {Shahabuddin Delawar|person AFG}.» A name alone in braces, «{Qomi}», is a further mention of whoever bears it as a part.
 * Events: «CONSULT Qomi > Delawar on 2024-02-18 in Doha», with «denied», «by Guterres», «because the words of the text»,
 * «killed 2», «about the words», «told the words that tell it». Statements: «Guterres: the words of the text». Offices: «Qomi: special envoy of Iran».
 */
export interface Written {
  id: string;
  publisher?: string;
  published?: string;
  url?: string;
  headline?: string;
  text: string;
  offices?: readonly string[];
  says?: readonly string[];
  events?: readonly string[];
}

export function reading({
  id,
  publisher,
  published,
  url,
  headline = '',
  text: body,
  offices = [],
  says = [],
  events = [],
}: Written): Reading {
  const entities: Entity[] = [];
  const mentions: Reading['mentions'] = [];
  const marked = `${headline}${body}`;
  let text = '';
  let end = 0;
  for (const { 0: mark, 1: inner = '', index } of marked.matchAll(/\{([^}]*)\}/g)) {
    text += marked.slice(end, index);
    end = index + mark.length;
    const [name = '', described] = inner.split('|');
    const [, kind, country] = /^(.*?)(?: ([A-Z]{3}))?$/.exec(described ?? '') ?? [];
    let entity = entities.find((one) => one.name === name || (described === undefined && one.name.includes(name)));
    if (!entity) {
      entity = { id: `e${entities.length + 1}`, name, kind: kind ?? 'person', country: country ?? null, offices: [] };
      if (country) entity.countryFrom = 'report';
      if (kind === 'igo') entity.code = 'IGO';
      entities.push(entity);
    }
    const start = text.length;
    text += name;
    const type = entity.kind === 'person' ? 'person' : entity.kind === 'place' ? 'place' : 'organization';
    mentions.push({ id: `m${mentions.length + 1}`, form: 'name', type, entity: entity.id, start, end: text.length });
  }
  text += marked.slice(end);
  const called = (name: string) => entities.find((one) => one.name.includes(name.trim()))!.id;
  const words = (said: string): Span => {
    const start = text.indexOf(said);
    if (start < 0) throw new Error(`«${said}» is not in the text of ${id}`);
    return { start, end: start + said.length };
  };
  for (const office of offices) {
    const [, who = '', title = '', of] = /^(.*?): (.*?)(?: of (.*))?$/.exec(office)!;
    const holder = entities.find((one) => one.id === called(who))!;
    if (of && entities.find(({ id }) => id === called(of))?.code) holder.code = 'IGO';
    holder.offices.push({ ...mentions.find((one) => one.entity === holder.id)!, title, of: of ? called(of) : null });
  }
  const statements = says.map((said, i): Statement => {
    const [, who = '', content = ''] = /^(.*?): (.*)$/s.exec(said)!;
    const speaker = called(who);
    const source = mentions.find(({ entity }) => entity === speaker)!;
    const spans = { source: [{ start: source.start, end: source.end }], cue: [], content: [words(content)] };
    const nothing = { medium: null, addressee: [], date: published?.slice(0, 10) ?? null };
    return { id: `s${i + 1}`, ...spans, speaker, manner: 'indirect', ...nothing };
  });
  const places = mentions
    .filter(({ type }) => type === 'place')
    .map((mention) => ({
      ...mention,
      name: text.slice(mention.start, mention.end),
      country: null,
      lat: 25,
      lon: 51,
      geonames: 1,
    }));
  const bodyStart = text.length - unmarked(body).length;
  const report = {
    ...{ id, text, body: { start: bodyStart, end: text.length }, language: 'en' },
    ...(publisher && { publisher }),
    ...(published && { published }),
    ...(url && { url }),
  };
  return {
    report,
    sentences: [...(bodyStart > 0 ? [{ start: 0, end: bodyStart }] : []), { start: bodyStart, end: text.length }],
    ...{ mentions, entities, statements, times: [], places, problems: [] },
    events: events.map((event, i) => eventFrom(event, `v${i + 1}`, called, words, statements)),
    reader: { version: 'test', model: 'by hand' },
  };
}

/** The text without its marks. */
const unmarked = (marked: string): string => marked.replace(/\{([^}|]*)[^}]*\}/g, '$1');

const EVENT =
  /^([A-Z]+)(?: ([a-z-]+))?(?: (denied))? (.*?) >(.*?)(?: on (\S+))?(?: in (\w+))?(?: killed (\d+))?(?: by (.*?))?(?: because (.*?))?(?: about (.*?))?(?: told (.*?))?$/;
const STATUSES = ['actual', 'planned', 'cancelled', 'denied', 'hypothetical'] as const;

function eventFrom(
  event: string,
  id: string,
  called: (name: string) => string,
  words: (said: string) => Span,
  statements: readonly Statement[],
): ActEvent {
  const [, type = '', word, denied, actors = '', recipients = '', date, place, killed, by, reason, subject, told] =
    EVENT.exec(event)!;
  const status = STATUSES.find((one) => one === word || one === denied) ?? 'actual';
  const sides = (names: string) =>
    names
      .split(',')
      .map((name) => name.trim())
      .filter(Boolean)
      .map(called);
  const teller = by === undefined ? undefined : statements.find(({ speaker }) => speaker === called(by));
  const trigger = told ? words(told) : { start: Number(id.slice(1)) * 4, end: Number(id.slice(1)) * 4 + 3 };
  return {
    id,
    type: type as ActEvent['type'],
    mode: word !== undefined && word !== status ? word : null,
    ...{ contexts: [], cameo: null, trigger, actor: sides(actors), recipient: sides(recipients) },
    date: date ?? null,
    ...(date && { dateFrom: 'clause' as const }),
    ...{ place: place ?? null, status, historical: false, accordingTo: teller?.id ?? null },
    subject: subject ? words(subject) : null,
    reason: reason ? words(reason) : null,
    mentionedAgain: [],
    frames: [],
    size: killed ? [{ ...trigger, of: 'killed', least: Number(killed), most: Number(killed) }] : [],
    codedBy: 'codebook',
  };
}

/** An empty record in a folder of its own, closed and removed with the test. */
export async function emptyRecord(): Promise<OpenRecord> {
  const folder = mkdtempSync(join(tmpdir(), 'chancery-record-'));
  let tick = 0;
  const record = await openRecord(join(folder, 'test.db'), {
    now: () => new Date(Date.UTC(2024, 0, 1) + 1000 * tick++).toISOString(),
  });
  onTestFinished(async () => {
    await record.close();
    rmSync(folder, { recursive: true });
  });
  return record;
}

/** A record of these readings, filed one after the other. */
export async function recordOf(...written: readonly Written[]): Promise<OpenRecord> {
  const record = await emptyRecord();
  for (const one of written) await record.file([{ reading: reading(one) }]);
  return record;
}

/** The people of a record by their names, each with its spellings. */
export async function peopleIn(record: OpenRecord, ...names: readonly string[]): Promise<string[]> {
  const found = new Map<number, string>();
  for (const name of names)
    for (const { identity } of await record.who(name, { sorts: ['person'] })) {
      const page = (await record.identity(identity.id))!;
      found.set(
        page.id,
        page.spellings
          .map((one) => one.name)
          .sort()
          .join(' = '),
      );
    }
  return [...found.values()].sort();
}
