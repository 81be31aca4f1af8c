import { type DateParts, date } from '../expression.js';
import { readPart } from '../phrases/part.js';
import type { Rule } from '../rule.js';

const DAYS: Record<string, { by: number; parts: DateParts }> = {
  yesterday: { by: -1, parts: {} },
  today: { by: 0, parts: {} },
  tonight: { by: 0, parts: { part: 'NI' } },
  tomorrow: { by: 1, parts: {} },
  overnight: { by: -1, parts: { part: 'NI' } },
};

/** «today», «yesterday morning», «tonight», «the day before yesterday», «overnight» */
export const deicticDay: Rule = {
  name: 'deictic-day',
  starts: { words: [...Object.keys(DAYS), 'the'] },
  read(words, i) {
    if (words.are(i, 'the', 'day', 'before', 'yesterday')) return { end: i + 4, sense: day(-2, {}) };
    if (words.are(i, 'the', 'day', 'after', 'tomorrow')) return { end: i + 4, sense: day(2, {}) };
    const found = DAYS[words.lower(i)];
    if (!found) return null;
    // A newspaper's name: «USA Today».
    if (words.is(i, 'today') && words.isCapital(i) && words.isCapital(i - 1) && words.isLetters(i - 1)) return null;
    const part = readPart(words, i + 1);
    return part && !found.parts.part
      ? { end: part.end, sense: day(found.by, { part: part.value }) }
      : { end: i + 1, sense: day(found.by, found.parts) };
  },
};

const day = (by: number, parts: DateParts) => date(parts, { anchor: { unit: 'day', by, from: 'published' } });
