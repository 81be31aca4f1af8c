import { ABBREVIATIONS, CONTRACTIONS, isJoiningPrefix, ONLY_BEFORE_NUMBER, ONLY_CAPITALIZED } from './abbreviations.js';
import { CLASS, classOf, isApostrophe, isUpper } from './characters.js';
import type { TokenSink } from './sink.js';

const FILE_NAME = /^[\w-]+\.(?:docx?|pdf|xlsx?|html?|jpe?g|png|gif|txt|csv|zip|pptx?)(?![\p{L}\d])/iu;
const DOTTED_LETTERS = /^(?:\p{L}\.){2,}(?!\p{L}{2})/u;
/** Names of machines and newsgroups: three parts and more in small letters. */
const DOTTED_NAME = /^[a-z][a-z0-9-]{0,30}(?:\.[a-z][a-z0-9-]{0,30}){2,6}(?![\p{L}\d.])/u;
const DEGREE = /^(?:Ph\.?D|M\.?Sc|B\.?Sc|D\.?Phil)\./;
const LAST_LETTER_BARE = /^(?:\p{L}\.)+\p{L}(?![\p{L}.])/u;

/** A word of letters only, or with inner marks that were found to belong to it. */
export function pushWord(text: string, start: number, end: number, sink: TokenSink): void {
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

/** From a letter on: one word with the marks that belong to it, its stop and its clitic. Returns where it ended. */
export function cutWord(text: string, start: number, end: number, limit: number, sink: TokenSink): number {
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
