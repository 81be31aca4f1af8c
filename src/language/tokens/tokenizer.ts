import { CLASS, classOf, isHighSurrogate } from './characters.js';
import { cutMark } from './mark.js';
import { cutNumber } from './number.js';
import { TokenSink } from './sink.js';
import { cutWord, pushWord } from './word.js';

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

/** Addresses, which stay whole up to their final punctuation. Every part has a bound, so that a try costs little. */
const ADDRESS =
  /^(?:[a-z][a-z0-9+.-]{1,15}:\/\/|www\.|mailto:)\S+|^[\w.+%-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}|^(?:[\w-]{1,63}\.){1,6}(?:com|org|net|gov|edu|int|info|co\.uk|ac\.uk|gov\.uk)(?:\/\S*)?(?![\w])/i;
const LOOKS_LIKE_ADDRESS = /@|:\/\/|www\.|\.(?:com|org|net|gov|edu|int|info|co|ac)/i;
const EMOTICON = /^(?:[:;=8x][-^']?[)(DPpOo3/\\|\]*]+|[)(][-']?[:;=]|<3+|\^_+\^|-_+-)$/;

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
