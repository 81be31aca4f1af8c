import { firstLabel, furtherLabel, NAME_LABELS, NAME_TYPES, type NameSpan } from './name-labels.js';
import { isJoiningPrefix } from './tokens/abbreviations.js';

/** Where a name that begins with this word begins: after a joined prefix («pro-Beijing»), else with the word. */
export function nameStart(text: string, start: number, end: number): number {
  const form = text.slice(start, end);
  const hyphen = form.indexOf('-');
  if (hyphen < 0 || hyphen === form.length - 1 || !isJoiningPrefix(form.slice(0, hyphen))) return start;
  return /\p{Lu}/u.test(form[hyphen + 1]!) ? start + hyphen + 1 : start;
}

/** The likeliest label of each word by itself. */
function likeliestLabels(scores: Float32Array, at: number, stride: number, count: number): Uint8Array {
  const labels = new Uint8Array(count);
  for (let t = 0; t < count; t++) {
    const row = at + t * stride;
    let label = 0;
    for (let l = 1; l < NAME_LABELS; l++) if (scores[row + l]! > scores[row + label]!) label = l;
    labels[t] = label;
  }
  return labels;
}

/** Whether every further word follows a word of the same type. */
function isConsistent(labels: Uint8Array): boolean {
  for (let t = 0; t < labels.length; t++) {
    const label = labels[t]!;
    const isFurther = label > 0 && label % 2 === 0;
    if (isFurther && labels[t - 1] !== label && labels[t - 1] !== label - 1) return false;
  }
  return true;
}

/**
 * The likeliest sequence of labels in which a further word only follows a word of the same name (Viterbi's algorithm
 * with that one constraint). `scores` holds for each of `count` words a row of NAME_LABELS numbers, `stride` apart.
 */
export function bestLabels(scores: Float32Array, at: number, stride: number, count: number): Uint8Array {
  const labels = likeliestLabels(scores, at, stride, count);
  if (isConsistent(labels)) return labels;
  const back = new Uint8Array(count * NAME_LABELS);
  let best = new Float64Array(NAME_LABELS);
  let next = new Float64Array(NAME_LABELS);
  for (let t = 0; t < count; t++) {
    const row = at + t * stride;
    let top = 0;
    if (t > 0) for (let l = 1; l < NAME_LABELS; l++) if (best[l]! > best[top]!) top = l;
    for (let l = 0; l < NAME_LABELS; l++) {
      const further = l > 0 && l % 2 === 0;
      let from = top;
      if (further) {
        // From the first or a further word of the same type.
        from = t === 0 ? -1 : best[l - 1]! >= best[l]! ? l - 1 : l;
      }
      next[l] = from < 0 ? -Infinity : (t === 0 ? 0 : best[from]!) + scores[row + l]!;
      back[t * NAME_LABELS + l] = Math.max(from, 0);
    }
    [best, next] = [next, best];
  }
  let label = 0;
  for (let l = 1; l < NAME_LABELS; l++) if (best[l]! > best[label]!) label = l;
  for (let t = count - 1; t >= 0; t--) {
    labels[t] = label;
    label = back[t * NAME_LABELS + label]!;
  }
  return labels;
}

/** The names that labels mark among words `[offset, offset + labels.length)`. */
export function namesOf(
  text: string,
  start: Int32Array,
  end: Int32Array,
  labels: Uint8Array,
  offset: number,
): NameSpan[] {
  const names: NameSpan[] = [];
  for (let t = 0; t < labels.length; ) {
    const label = labels[t]!;
    if (label === 0) {
      t++;
      continue;
    }
    const type = (label - 1) >> 1;
    let to = t + 1;
    while (to < labels.length && labels[to] === furtherLabel(type)) to++;
    const first = offset + t;
    names.push({
      from: first,
      to: offset + to,
      start: label === firstLabel(type) ? nameStart(text, start[first]!, end[first]!) : start[first]!,
      end: end[offset + to - 1]!,
      type: NAME_TYPES[type]!,
    });
    t = to;
  }
  return names;
}
