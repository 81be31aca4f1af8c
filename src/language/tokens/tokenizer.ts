import { ABBREVIATIONS, CONTRACTIONS, isJoiningPrefix, ONLY_BEFORE_NUMBER, ONLY_CAPITALIZED } from './abbreviations.js';
import { CLASS, classOf } from './characters.js';

/**
 * Words of a text as English Universal Dependencies cuts them.
 *
 * The text is cut at white space into chunks; a chunk is cut by one pass over its characters into runs, and then the
 * few rules below decide which neighbouring runs stay together (numbers, abbreviations, dates, joined prefixes) and
 * which words are two («don't», «Iran's»). Every step looks at most at its own chunk, so the time is linear.
 */
export interface Tokens {
  start: Int32Array;
  end: Int32Array;
  /** 1 where the word continues the multiword token of the word before it. */
  glued: Uint8Array;
  count: number;
}

/** A chunk longer than this is no word of any language; it is cut so that no rule sees more than this at once. */
const LONGEST_CHUNK = 2000;

export function tokenize(text: string, from = 0, to: number = text.length): Tokens {
  const sink = new TokenSink(Math.max(16, (to - from) >> 2));
  let at = from;
  while (at < to) {
    while (at < to && classOf(text.charCodeAt(at)) === CLASS.space) at++;
    let end = at;
    let plain = true;
    while (end < to && end - at < LONGEST_CHUNK) {
      const kind = classOf(text.charCodeAt(end));
      if (kind === CLASS.space) break;
      if (kind !== CLASS.letter) plain = false;
      end++;
    }
    // Never cut a surrogate pair in two.
    if (end < to && end - at === LONGEST_CHUNK && isHighSurrogate(text.charCodeAt(end - 1))) end++;
    if (end > at) {
      if (plain) pushWord(text, at, end, sink);
      else cutChunk(text, at, end, to, sink);
    }
    at = end;
  }
  return sink.finish();
}

class TokenSink {
  start: Int32Array;
  end: Int32Array;
  glued: Uint8Array;
  count = 0;
  /** Whether an opening single quotation mark waits for its partner: decides what «’» after an s means. */
  singleQuoteOpen = false;

  constructor(capacity: number) {
    this.start = new Int32Array(capacity);
    this.end = new Int32Array(capacity);
    this.glued = new Uint8Array(capacity);
  }

  push(start: number, end: number, glued = 0): void {
    if (this.count === this.start.length) this.grow();
    this.start[this.count] = start;
    this.end[this.count] = end;
    this.glued[this.count++] = glued;
  }

  private grow(): void {
    const size = this.start.length * 2;
    const start = new Int32Array(size);
    const end = new Int32Array(size);
    const glued = new Uint8Array(size);
    start.set(this.start);
    end.set(this.end);
    glued.set(this.glued);
    this.start = start;
    this.end = end;
    this.glued = glued;
  }

  finish(): Tokens {
    return {
      start: this.start.subarray(0, this.count),
      end: this.end.subarray(0, this.count),
      glued: this.glued.subarray(0, this.count),
      count: this.count,
    };
  }
}

const isHighSurrogate = (code: number) => code >= 0xd800 && code < 0xdc00;
const isUpper = (code: number) => code >= 65 && code <= 90;
const APOSTROPHES = "'’`´";
const isApostrophe = (code: number) => code === 39 || code === 0x2019 || code === 96 || code === 0xb4;

/** A word of letters only, or with inner marks that were found to belong to it. */
function pushWord(text: string, start: number, end: number, sink: TokenSink): void {
  const length = end - start;
  if (length >= 2 && length <= 8) {
    const first = CONTRACTIONS.get(text.slice(start, end).toLowerCase());
    // «IM» in capitals is no «I am».
    if (first !== undefined && !(length <= 3 && isUpper(text.charCodeAt(start + 1)))) {
      sink.push(start, start + first);
      sink.push(start + first, end, 1);
      return;
    }
  }
  sink.push(start, end);
}

/** Addresses, which stay whole up to their final punctuation. Every part has a bound, so that a try costs little. */
const ADDRESS =
  /^(?:[a-z][a-z0-9+.-]{1,15}:\/\/|www\.|mailto:)\S+|^[\w.+%-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}|^(?:[\w-]{1,63}\.){1,6}(?:com|org|net|gov|edu|int|info|co\.uk|ac\.uk|gov\.uk)(?:\/\S*)?(?![\w])/i;
const LOOKS_LIKE_ADDRESS = /@|:\/\/|www\.|\.(?:com|org|net|gov|edu|int|info|co|ac)/i;
const EMOTICON = /^(?:[:;=8x][-^']?[)(DPpOo3/\\|\]*]+|[)(][-']?[:;=]|<3+|\^_+\^|-_+-)$/;
const NUMBER = /^(?:\d+(?:[.,:]\d+)*|\.\d+)/;
/** Dates, fractions, phone numbers: digits joined by one kind of mark stay whole. */
const JOINED_DIGITS = /^(?:\d{1,4}\/\d{1,2}\/\d{1,4}|\d{1,2}\/\d{1,2}|\d+-\d+(?:-\d+)+|\d{1,3}-\d{4})(?![\w/-])/;
const ORDINAL_OR_DECADE = /^(?:\d*(?:1st|2nd|3rd|\dth)|\d+['’]?s)(?![A-Za-z0-9])/i;
/** Units that English UD cuts from their number: «35 mm», «5 pm», «$ 3 M». */
const UNIT =
  /^(?:mm|cm|km|kg|m|g|k|b|f|c|x|hz|khz|mhz|ghz|kb|mb|gb|tb|am|pm|a\.m\.?|p\.m\.?|ft|in|lb|lbs|oz|mph|kph|kmh|bn|mn|tn|m²|km²|w|kw|mw|gw|kwh|mwh|gwh|v|mg|ml|l|ha|hr|hrs|min|mins|sec|secs|yrs?|pc|pct|percent|million|billion|trillion|kms|mts|tons?|pts?|bps|eur|usd)(?![A-Za-z0-9])/i;
const FILE_NAME = /^[\w-]+\.(?:docx?|pdf|xlsx?|html?|jpe?g|png|gif|txt|csv|zip|pptx?)(?![\p{L}\d])/iu;
const DOTTED_LETTERS = /^(?:\p{L}\.){2,}(?!\p{L}{2})/u;
/** Names of machines and newsgroups: three parts and more in small letters. */
const DOTTED_NAME = /^[a-z][a-z0-9-]{0,30}(?:\.[a-z][a-z0-9-]{0,30}){2,6}(?![\p{L}\d.])/u;
const DEGREE = /^(?:Ph\.?D|M\.?Sc|B\.?Sc|D\.?Phil)\./;
const LAST_LETTER_BARE = /^(?:\p{L}\.)+\p{L}(?![\p{L}.])/u;

/** Cuts a chunk that holds more than letters. */
function cutChunk(text: string, start: number, end: number, limit: number, sink: TokenSink): void {
  let at = start;
  const chunk = text.slice(start, end);
  if (chunk.length <= 6 && EMOTICON.test(chunk)) {
    sink.push(start, end);
    return;
  }
  const address = LOOKS_LIKE_ADDRESS.test(chunk);
  while (at < end) {
    const code = text.charCodeAt(at);
    const kind = classOf(code);
    if (address && (kind === CLASS.letter || kind === CLASS.digit)) {
      const found = ADDRESS.exec(text.slice(at, end))?.[0];
      if (found) {
        const whole = found.replace(/[.,;:!?'"”’)\]>]+$/u, '');
        sink.push(at, at + whole.length);
        at += whole.length;
        continue;
      }
    }
    if (kind === CLASS.letter) at = cutWord(text, at, end, limit, sink);
    else if (kind === CLASS.digit || (code === 46 && classOf(text.charCodeAt(at + 1)) === CLASS.digit && at + 1 < end))
      at = cutNumber(text, at, start, end, limit, sink);
    else at = cutMark(text, at, end, sink);
  }
}

/** From a letter on: one word with the marks that belong to it, its stop and its clitic. Returns where it ended. */
function cutWord(text: string, start: number, end: number, limit: number, sink: TokenSink): number {
  let at = start;
  let wordEnd = start;
  for (;;) {
    while (at < end) {
      const kind = classOf(text.charCodeAt(at));
      if (kind !== CLASS.letter && kind !== CLASS.digit) break;
      at++;
    }
    wordEnd = at;
    if (at >= end) break;
    const code = text.charCodeAt(at);
    const next = at + 1 < end ? text.charCodeAt(at + 1) : 32;
    const nextIsLetter = classOf(next) === CLASS.letter;
    if (code === 46) {
      const degree = at - start <= 2 ? DEGREE.exec(text.slice(start, Math.min(end, start + 6))) : null;
      if (degree) return pushStopped(start, start + degree[0].length, sink);
      const dotted = at - start === 1 ? (DOTTED_LETTERS.exec(text.slice(start, end)) ?? undefined) : undefined;
      if (dotted) return pushStopped(start, start + dotted[0].length, sink);
      if (at - start === 1 && nextIsLetter) {
        const bare = LAST_LETTER_BARE.exec(text.slice(start, end));
        if (bare) {
          sink.push(start, start + bare[0].length);
          return start + bare[0].length;
        }
      }
      const dottedName = nextIsLetter ? DOTTED_NAME.exec(text.slice(start, Math.min(end, start + 120))) : null;
      if (dottedName) return pushStopped(start, start + dottedName[0].length, sink);
      const file = nextIsLetter ? FILE_NAME.exec(text.slice(start, Math.min(end, at + 6))) : null;
      if (file) {
        sink.push(start, start + file[0].length);
        return start + file[0].length;
      }
      if (isAbbreviation(text, start, at, end, limit)) return pushStopped(start, at + 1, sink);
      break;
    }
    if (isApostrophe(code) && nextIsLetter) {
      const clitic = cliticAt(text, start, at, end);
      if (clitic) {
        if (clitic.start > start) sink.push(start, clitic.start);
        sink.push(clitic.start, clitic.end, clitic.start > start ? 1 : 0);
        return clitic.end;
      }
      at++; // «O'Rourke», «Sana'a»
      continue;
    }
    if (code === 45 && nextIsLetter && isJoiningPrefix(text.slice(start, at))) {
      at++;
      continue;
    }
    if (code === 45 && at + 1 === end && isBrokenOff(text, start, at, end, limit)) {
      sink.push(start, end);
      return end;
    }
    if (
      code === 47 &&
      SLASHED.has(
        text
          .slice(start, Math.min(end, start + 4))
          .toLowerCase()
          .replace(/[^a-z/].*$/, ''),
      )
    ) {
      const length = /^\p{L}\/\p{L}?/u.exec(text.slice(start, end))![0].length;
      sink.push(start, start + length);
      return start + length;
    }
    if (
      (code === 38 || code === 95 || code === 64) &&
      (nextIsLetter || classOf(next) === CLASS.digit) &&
      at - start <= 12
    ) {
      at++; // «A&E», «PG&E», «file_name»
      continue;
    }
    if (isApostrophe(code) && isPluralPossessive(text, at, sink)) {
      sink.push(start, at);
      sink.push(at, at + 1, 1);
      return at + 1;
    }
    break;
  }
  pushWord(text, start, wordEnd, sink);
  return wordEnd;
}

function pushStopped(start: number, end: number, sink: TokenSink): number {
  sink.push(start, end);
  return end;
}

/** Abbreviations written with a slash. */
const SLASHED: ReadonlySet<string> = new Set(['b/c', 'w/', 'w/o', 'c/o', 'n/a', 'a/c']);

/** A word broken off before a hyphen: «pre- and post-war», «th- the»; a dash set close after a word is none. */
function isBrokenOff(text: string, start: number, hyphen: number, end: number, limit: number): boolean {
  const word = text.slice(start, hyphen);
  if (word !== word.toLowerCase() && hyphen - start > 1) return isJoiningPrefix(word);
  return (
    hyphen - start <= 3 || isJoiningPrefix(word) || /^ (?:and|or|to)\b/.test(text.slice(end, Math.min(limit, end + 5)))
  );
}

/** Whether the stop at `stop` belongs to the word `[start, stop)`. */
function isAbbreviation(text: string, start: number, stop: number, end: number, limit: number): boolean {
  const length = stop - start;
  if (length > 7) return false;
  if (length === 1) return isUpper(text.charCodeAt(start)) && text.charCodeAt(start) !== 73;
  const word = text.slice(start, stop);
  const lower = word.toLowerCase();
  if (!ABBREVIATIONS.has(lower)) return false;
  let next = stop + 1;
  if (next < end && classOf(text.charCodeAt(next)) === CLASS.letter && length > 2 && lower !== 'gen') return false;
  while (next < limit && classOf(text.charCodeAt(next)) === CLASS.space && text.charCodeAt(next) !== 10) next++;
  const following = next < limit ? classOf(text.charCodeAt(next)) : CLASS.space;
  if (ONLY_BEFORE_NUMBER.has(lower)) return following === CLASS.digit;
  return !ONLY_CAPITALIZED.has(lower) || (isUpper(text.charCodeAt(start)) && following !== CLASS.space);
}

/** The enclitic that begins at or before the apostrophe: 's, 're, 've, 'll, 'd, 'm, n't. */
function cliticAt(text: string, start: number, apostrophe: number, end: number): { start: number; end: number } | null {
  let after = apostrophe + 1;
  while (after < end && classOf(text.charCodeAt(after)) === CLASS.letter) after++;
  const tail = text.slice(apostrophe + 1, after).toLowerCase();
  if (tail === 's' || tail === 're' || tail === 've' || tail === 'll' || tail === 'd' || tail === 'm')
    return { start: apostrophe, end: after };
  if (tail === 't' && apostrophe - start >= 2 && (text.charCodeAt(apostrophe - 1) | 32) === 110)
    return { start: apostrophe - 1, end: after };
  return null;
}

/** «the ministers’ meeting» against «the so-called ‘moderates’»: after an s, with no single quotation open. */
function isPluralPossessive(text: string, at: number, sink: TokenSink): boolean {
  const before = text.charCodeAt(at - 1) | 32;
  return (before === 115 || before === 122 || before === 120) && !sink.singleQuoteOpen && text.charCodeAt(at) !== 96;
}

/** From a digit on: a number with what belongs to it. Returns where it ended. */
function cutNumber(text: string, at: number, chunkStart: number, end: number, limit: number, sink: TokenSink): number {
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

/** Marks of which a run is one word. */
const RUNNING = '.-!?*=_~<>$+\\/';
/** Marks that lines are drawn with, one sort or several. */
const RULING = '-=_';

/** From any other character on: one mark, or a run of the same mark where the press writes runs («...», «--», «!!»). */
function cutMark(text: string, at: number, end: number, sink: TokenSink): number {
  const code = text.charCodeAt(at);
  if (isApostrophe(code) || code === 0x2018) {
    const clitic = detachedClitic(text, at, end);
    if (clitic > at) {
      sink.push(at, clitic);
      return clitic;
    }
    if (code === 96 && text.charCodeAt(at + 1) === 96 && at + 1 < end) {
      sink.push(at, at + 2);
      return at + 2;
    }
    if (code === 39 && text.charCodeAt(at + 1) === 39 && at + 1 < end) {
      sink.push(at, at + 2);
      return at + 2;
    }
    const opens =
      code === 0x2018 ||
      at === 0 ||
      classOf(text.charCodeAt(at - 1)) === CLASS.space ||
      '("“—–-'.includes(text[at - 1]!);
    sink.singleQuoteOpen = opens;
    sink.push(at, at + 1);
    return at + 1;
  }
  let stop = at + 1;
  if (code === 43 && at + 1 < end && classOf(text.charCodeAt(at + 1)) === CLASS.digit) {
    while (stop < end && classOf(text.charCodeAt(stop)) === CLASS.digit) stop++;
    sink.push(at, stop); // «+44»
    return stop;
  }
  if (code === 35 && /^#\p{L}[\p{L}\d_]+/u.test(text.slice(at, Math.min(end, at + 40)))) {
    while (
      stop < end &&
      (classOf(text.charCodeAt(stop)) === CLASS.letter ||
        classOf(text.charCodeAt(stop)) === CLASS.digit ||
        text.charCodeAt(stop) === 95)
    )
      stop++;
    sink.push(at, stop); // a hashtag
    return stop;
  }
  if (code === 58 || code === 59) {
    const face = /^[:;]-[)(DPp](?![\p{L}\d])/u.exec(text.slice(at, Math.min(end, at + 4)));
    if (face) {
      sink.push(at, at + 3);
      return at + 3;
    }
  }
  if (RULING.includes(text[at]!)) {
    let drawn = at;
    while (drawn < end && RULING.includes(text[drawn]!)) drawn++;
    if (drawn - at > 2) {
      sink.push(at, drawn); // a line drawn across the text
      return drawn;
    }
  }
  if (RUNNING.includes(text[at]!)) {
    while (stop < end && (text.charCodeAt(stop) === code || runsOn(text.charCodeAt(stop - 1), text.charCodeAt(stop))))
      stop++;
  } else if (isHighSurrogate(code) && stop < end) {
    stop++;
  }
  // Combining marks, joiners and variation selectors stay with what they change.
  while (stop < end && classOf(text.charCodeAt(stop)) === CLASS.joiner) stop++;
  sink.push(at, stop);
  return stop;
}

const isAsking = (code: number) => code === 33 || code === 63;
/** «!?», «.?»: marks that the treebanks keep together. */
const runsOn = (before: number, next: number) => isAsking(next) && (isAsking(before) || before === 46);

/** «'s», «'90s», «'em» written apart; returns where it ends, or `at` if none starts here. */
function detachedClitic(text: string, at: number, end: number): number {
  const found = /^['’](?:s|re|ve|ll|d|m|em|til|\d0s)(?![\p{L}\d])/iu.exec(text.slice(at, Math.min(end, at + 6)))?.[0];
  return found && APOSTROPHES.includes(found[0]!) ? at + found.length : at;
}
