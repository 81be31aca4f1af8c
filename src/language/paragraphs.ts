/** Lines of hard-wrapped text run about this long; see `isHardWrapped`. */
const SHORTEST_WRAPPED_LINE = 45;
const LONGEST_WRAPPED_LINE = 110;
/** Fewer line ends than this say nothing about the manner of a text. */
const FEWEST_WRAPPED_LINES = 4;

/**
 * First word of each paragraph, then the number of words. An empty line always ends a paragraph. So does a single line
 * break, since news texts break lines between paragraphs, unless the text is hard-wrapped as old wire texts are; and so do
 * the characters `breaks`, in ascending order, where the caller knows better.
 */
export function paragraphStarts(
  text: string,
  start: Int32Array,
  end: Int32Array,
  breaks: readonly number[] = [],
): Int32Array {
  const count = start.length;
  if (count === 0) return Int32Array.of(0);
  const wrapped = isHardWrapped(text, start[0]!, end[count - 1]!);
  const starts = [0];
  let given = 0;
  for (let i = 1; i < count; i++) {
    let lines = 0;
    for (let at = end[i - 1]!; at < start[i]!; at++) {
      const code = text.charCodeAt(at);
      if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) lines++;
      else if (code === 0x2029 || code === 12) lines += 2;
    }
    let isGiven = false;
    for (; given < breaks.length && breaks[given]! <= start[i]!; given++) isGiven ||= breaks[given]! > start[i - 1]!;
    if (isGiven || lines > 1 || (lines === 1 && !wrapped)) starts.push(i);
  }
  starts.push(count);
  return Int32Array.from(starts);
}

/** Whether single line breaks fall at a right margin: most lines before one are about equally long. */
function isHardWrapped(text: string, from: number, to: number): boolean {
  let full = 0;
  let other = 0;
  for (let lineStart = from; lineStart < to; ) {
    const found = text.indexOf('\n', lineStart);
    if (found < 0 || found >= to) break;
    let next = found + 1;
    while (next < to && (text[next] === ' ' || text[next] === '\t' || text[next] === '\r')) next++;
    const single = text[next] !== '\n';
    const length = found - lineStart;
    if (single && length > 0) {
      if (length >= SHORTEST_WRAPPED_LINE && length <= LONGEST_WRAPPED_LINE) full++;
      else other++;
    }
    lineStart = next;
  }
  return full >= FEWEST_WRAPPED_LINES && full > 4 * other;
}
