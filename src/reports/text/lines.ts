import type { Span } from '../../terms/index.js';

/**
 * Lines without a copy: a line is the span from its first to its last visible character, and blank lines are passed over.
 * Reports are understood from both ends, so that the cost of a long one does not depend on its length.
 */

/** The first line with something on it in `[from, to)`. */
export function lineFrom(text: string, from: number, to: number): Span | undefined {
  let start = from;
  while (start < to && isBlank(text.charCodeAt(start))) start++;
  if (start === to) return undefined;
  let end = start;
  while (end < to && !isBreak(text.charCodeAt(end))) end++;
  return { start, end: trimmedEnd(text, start, end) };
}

/** The last line with something on it in `[from, to)`. */
export function lineBefore(text: string, from: number, to: number): Span | undefined {
  const end = trimmedEnd(text, from, to);
  if (end === from) return undefined;
  let start = end;
  while (start > from && !isBreak(text.charCodeAt(start - 1))) start--;
  while (isBlank(text.charCodeAt(start))) start++;
  return { start, end };
}

/** Whether an empty line stands between two neighbouring lines. */
export function separated(text: string, a: Span, b: Span): boolean {
  let breaks = 0;
  for (let i = a.end; i < b.start; i++) {
    const code = text.charCodeAt(i);
    if (isBreak(code) && !(code === LINE_FEED && text.charCodeAt(i - 1) === CARRIAGE_RETURN)) breaks++;
  }
  return breaks > 1;
}

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

function trimmedEnd(text: string, from: number, to: number): number {
  let end = to;
  while (end > from && isBlank(text.charCodeAt(end - 1))) end--;
  return end;
}

/** Line feed, carriage return, and Unicode's line and paragraph separators. */
function isBreak(code: number): boolean {
  return code === LINE_FEED || code === CARRIAGE_RETURN || code === 0x2028 || code === 0x2029;
}

/** White space, controls, and the zero-width characters that word processors and web pages leave behind. */
function isBlank(code: number): boolean {
  if (code <= 0x20) return true;
  if (code < 0x7f) return false;
  return (
    code <= 0xa0 ||
    (code >= 0x2000 && code <= 0x200d) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x2060 ||
    code === 0x3000 ||
    code === 0xfeff
  );
}
