import type { DateSense, Found } from './expression.js';
import type { Words } from './words.js';

/**
 * Gives dates without a year the year of the date they are joined to: «March and April 1945», «January–February 1942»,
 * «from 26 August to 20 October 1989». The first of two dates does not lie in the same year after the second.
 */
export function shareYears(words: Words, found: Found[]): void {
  for (let k = found.length - 2; k >= 0; k--) {
    const first = found[k]!;
    const second = found[k + 1]!;
    if (!isWithoutYear(first.sense) || second.sense.kind !== 'date' || !isJoined(words, first, second)) continue;
    const { year, month, day } = second.sense.parts;
    if (year === undefined || month === undefined) continue;
    const isLater = orderOf(first.sense.parts.month!, first.sense.parts.day) > orderOf(month, day);
    const parts = { ...first.sense.parts, year: isLater ? year - 1 : year };
    found[k] = { ...first, sense: { ...first.sense, parts } };
  }
}

function isWithoutYear(sense: Found['sense']): sense is DateSense {
  return (
    sense.kind === 'date' &&
    sense.parts.month !== undefined &&
    sense.parts.year === undefined &&
    !sense.pick &&
    !sense.anchor
  );
}

const orderOf = (month: number, day = 0): number => month * 32 + day;

const isJoined = (words: Words, first: Found, second: Found): boolean =>
  second.start === first.end + 1 && words.is(first.end, 'and', 'or', 'to', 'through', 'until', '-', '–', '—', '/');
