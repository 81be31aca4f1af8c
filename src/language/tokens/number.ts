import { CLASS, classOf, isApostrophe } from './characters.js';
import type { TokenSink } from './sink.js';

const NUMBER = /^(?:\d+(?:[.,:]\d+)*|\.\d+)/;
/** Dates, fractions, phone numbers: digits joined by one kind of mark stay whole. */
const JOINED_DIGITS = /^(?:\d{1,4}\/\d{1,2}\/\d{1,4}|\d{1,2}\/\d{1,2}|\d+-\d+(?:-\d+)+|\d{1,3}-\d{4})(?![\w/-])/;
const ORDINAL_OR_DECADE = /^(?:\d*(?:1st|2nd|3rd|\dth)|\d+['’]?s)(?![A-Za-z0-9])/i;
/** Units that English UD cuts from their number: «35 mm», «5 pm», «$ 3 M». */
const UNIT =
  /^(?:mm|cm|km|kg|m|g|k|b|f|c|x|hz|khz|mhz|ghz|kb|mb|gb|tb|am|pm|a\.m\.?|p\.m\.?|ft|in|lb|lbs|oz|mph|kph|kmh|bn|mn|tn|m²|km²|w|kw|mw|gw|kwh|mwh|gwh|v|mg|ml|l|ha|hr|hrs|min|mins|sec|secs|yrs?|pc|pct|percent|million|billion|trillion|kms|mts|tons?|pts?|bps|eur|usd)(?![A-Za-z0-9])/i;

/** From a digit on: a number with what belongs to it. Returns where it ended. */
export function cutNumber(
  text: string,
  at: number,
  chunkStart: number,
  end: number,
  limit: number,
  sink: TokenSink,
): number {
  const rest = text.slice(at, Math.min(end, at + 64));
  const joined = JOINED_DIGITS.exec(rest)?.[0] ?? ORDINAL_OR_DECADE.exec(rest)?.[0];
  if (joined) {
    sink.push(at, at + joined.length);
    return at + joined.length;
  }
  let stop = at + (NUMBER.exec(rest)?.[0].length ?? 1);
  if (stop < end && classOf(text.charCodeAt(stop)) === CLASS.letter) {
    // «5G» is a generation of networks, no weight.
    const generation = stop - at === 1 && /^G(?![A-Za-z0-9])/.test(text.slice(stop, Math.min(end, stop + 2)));
    const unit = generation ? undefined : UNIT.exec(text.slice(stop, Math.min(end, stop + 12)))?.[0];
    if (unit) {
      sink.push(at, stop);
      const dotted = unit.endsWith('.') && stop + unit.length >= end && unit.length === 2 ? unit.slice(0, -1) : unit;
      sink.push(stop, stop + dotted.length);
      return stop + dotted.length;
    }
    while (
      stop < end &&
      (classOf(text.charCodeAt(stop)) === CLASS.letter || classOf(text.charCodeAt(stop)) === CLASS.digit)
    )
      stop++;
  } else if (
    stop < end &&
    text.charCodeAt(stop) === 46 &&
    at === chunkStart &&
    stop + 1 === end &&
    startsListItem(text, at, end, limit)
  ) {
    stop++; // «1.» that opens a list item
  }
  sink.push(at, stop);
  if (
    stop - at >= 3 &&
    isApostrophe(text.charCodeAt(stop)) &&
    /^['’]s(?![\p{L}\d])/iu.test(text.slice(stop, Math.min(end, stop + 3)))
  ) {
    sink.push(stop, stop + 2, 1); // «2003's» is the year's
    return stop + 2;
  }
  return stop;
}

/** A short number with a stop at the start of a line, with words after it. */
function startsListItem(text: string, at: number, end: number, limit: number): boolean {
  if (end - at > 3 || end >= limit || text.charCodeAt(end) === 10) return false;
  let before = at - 1;
  while (before >= 0 && (text.charCodeAt(before) === 32 || text.charCodeAt(before) === 9)) before--;
  return before < 0 || text.charCodeAt(before) === 10;
}
