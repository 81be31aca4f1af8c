import { type Doc, deprels, uposes, xposes } from '../../language/index.js';
import type { Report, Time } from '../../terms/index.js';
import { firstFrom, headOf, nearestInClause, paragraphStartOf } from '../nearest.js';

/** How the date of an event was found: in its clause, in its sentence, carried on by the narrative, or the report's own day. */
export type DateFrom = 'clause' | 'sentence' | 'narrative' | 'dateline';

export interface EventDate {
  /** EDTF level 1. */
  edtf: string;
  from: DateFrom;
  /** The Time it rests on; absent for the dateline. */
  time?: string;
}

/**
 * The date of what word `word` tells of: the nearest time expression in its clause, else in its sentence, else the last
 * date named before it in the paragraph, else the day of publication. `times` are those of the report, in its order.
 * `telling`: the words that tell it together: «convened», «meeting». Null where none of these is known.
 */
export function dateOf(
  doc: Doc,
  word: number,
  times: readonly Time[],
  report: Pick<Report, 'published'>,
  telling: readonly number[] = [word],
): EventDate | null {
  const counts = (time: Time) => isDating(time) && !isPartOfName(doc, time, telling);
  const near = nearestInClause(doc, word, times, counts);
  if (near) return dated(doc.text, times, near.index, near.inClause ? 'clause' : 'sentence');
  const carried = PRESENT.has(doc.xpos[word]!) ? -1 : lastBefore(doc, word, times, counts);
  if (carried >= 0) return dated(doc.text, times, carried, 'narrative');
  const day = report.published?.slice(0, 10);
  return day ? { edtf: day, from: 'dateline' } : null;
}

/** A date, or a period with its bounds; «three years» and «every Friday» date nothing. */
const isDating = (time: Time): boolean => time.edtf !== null && time.type !== 'SET';

/** What is told in the present tense is so at the time of the report, whatever was told before. */
const PRESENT = xposes('VBZ', 'VBP');
/** Relations of what stands before a noun as part of what it is called. */
const BEFORE_NOUN = deprels('compound', 'nummod', 'nmod:poss', 'nmod:desc', 'nmod:unmarked');
const NOUNS = uposes('NOUN', 'PROPN');
/** Nouns that with «of» are parts of a time. */
const PARTS = new Set([
  'end',
  'start',
  'beginning',
  'middle',
  'course',
  'morning',
  'afternoon',
  'evening',
  'night',
  'day',
]);

/** «the treaty of 1973», «the 2001 invasion», «this week's talks»: the time of another thing than is told. */
function isPartOfName(doc: Doc, { start, end }: Time, telling: readonly number[]): boolean {
  const time = headOf(doc, doc.wordAt(start), end);
  const noun = doc.head[time]!;
  if (noun < 0 || telling.includes(noun) || !NOUNS.has(doc.upos[noun]!)) return false;
  // «In December the Council»: not one phrase
  if (time < noun) return BEFORE_NOUN.has(doc.deprel[time]!) && doc.uposOf(doc.wordAt(end)) !== 'DET';
  return doc.lower(doc.wordAt(start) - 1) === 'of' && !PARTS.has(doc.lemma(noun));
}

/** Index of the last dating time before `word` in its paragraph, -1 where there is none. */
function lastBefore(doc: Doc, word: number, times: readonly Time[], counts: (time: Time) => boolean): number {
  const from = paragraphStartOf(doc, word);
  const to = doc.start[word]!;
  for (let k = firstFrom(times, to) - 1; k >= 0 && times[k]!.start >= from; k--) {
    if (counts(times[k]!) && !times[k]!.value.endsWith('_REF')) return k;
  }
  return -1;
}

function dated(text: string, times: readonly Time[], k: number, from: DateFrom): EventDate {
  const time = times[k]!;
  return { edtf: periodAround(text, times, k) ?? time.edtf!, from, time: time.id };
}

/** Characters before a time in which «from», «since» and the like stand. */
const LEAD = 10;

/**
 * «from 2006 until now», «between May and July», «on May 7 and 8», «since 1993», «until Friday»: the period that a time begins
 * or ends.
 */
function periodAround(text: string, times: readonly Time[], k: number): string | null {
  const time = times[k]!;
  if (time.edtf!.includes('/')) return null;
  const lead = leadOf(text, time);
  const before = times[k - 1];
  const after = times[k + 1];
  const isPeriod = (first: Time, second: Time) =>
    (opensPeriod(leadOf(text, first)) || isDayBefore(first, second)) && isJoined(text, first, second);
  if (after && isPeriod(time, after)) return `${time.edtf}/${after.edtf}`;
  if (before && isPeriod(before, time)) return `${before.edtf}/${time.edtf}`;
  if (/\bsince\s$/i.test(lead)) return `${time.edtf}/..`;
  return /\b(?:until|till)\s$/i.test(lead) ? `../${time.edtf}` : null;
}

const leadOf = (text: string, { start }: Time): string => text.slice(Math.max(0, start - LEAD), start);
const opensPeriod = (lead: string): boolean => /\b(?:from|between)\s$/i.test(lead);

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const DAY_LASTS = 86_400_000;

/** Whether two days follow each other: what took place on both began on the first and went on. */
const isDayBefore = (first: Time, second: Time): boolean =>
  DAY.test(first.edtf ?? '') &&
  DAY.test(second.edtf ?? '') &&
  Date.parse(second.edtf!) - Date.parse(first.edtf!) === DAY_LASTS;

function isJoined(text: string, first: Time, second: Time): boolean {
  if (!first.edtf || !second.edtf || first.edtf.includes('/') || second.edtf.includes('/')) return false;
  return (
    second.start - first.end <= LEAD &&
    /^\s?(?:to|until|till|through|and|[-–—])\s?$/i.test(text.slice(first.end, second.start))
  );
}
