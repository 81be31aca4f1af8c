import { CLASS, classOf, isApostrophe, isHighSurrogate } from './characters.js';
import type { TokenSink } from './sink.js';

/** Marks of which a run is one word. */
const RUNNING = '.-!?*=_~<>$+\\/';
/** Marks that lines are drawn with, one sort or several. */
const RULING = '-=_';

/** From any other character on: one mark, or a run of the same mark where the press writes runs («...», «--», «!!»). */
export function cutMark(text: string, at: number, end: number, sink: TokenSink): number {
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
  return found ? at + found.length : at;
}
