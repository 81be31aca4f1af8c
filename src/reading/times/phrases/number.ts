import type { Piece } from '../rule.js';
import type { Words } from '../words.js';

/** A number at `i`: digits («2,500», «2.5», «2 1/2») or words («twenty-two», «two thousand»); not negative. */
export function readNumber(words: Words, i: number): Piece<number> | null {
  return words.isDigits(i) ? readFigures(words, i) : readNumberWords(words, i);
}

/** As `readNumber`, and «a», «several», «a couple of», «half an»; NaN is a number left open. */
export function readAmount(words: Words, i: number): Piece<number> | null {
  if (words.is(i, 'half') && words.is(i + 1, 'a', 'an')) return { value: 0.5, end: i + 2 };
  const article = words.is(i, 'a', 'an') ? 1 : 0;
  const vague = words.value(i + article, 'vague');
  if (vague !== undefined && !(article === 0 && words.is(i, 'half', 'couple', 'dozen'))) {
    const of = words.is(i + article + 1, 'of') ? 1 : 0;
    return { value: vague === 'X' ? Number.NaN : Number(vague), end: i + article + 1 + of };
  }
  if (article) {
    const scale = words.number(i + 1, 'scale');
    if (scale !== undefined && scale < 1e6) return { value: scale, end: i + 2 };
    return { value: 1, end: i + 1 };
  }
  return readNumber(words, i);
}

function readFigures(words: Words, i: number): Piece<number> | null {
  let value = words.digits(i);
  if (value < 0) return null;
  let end = i + 1;
  while (words.is(end, ',') && words.isGlued(end) && words.isGlued(end + 1) && words.size(end + 1) === 3) {
    const group = words.digits(end + 1);
    if (group < 0 || value >= 1e12) return null;
    value = value * 1000 + group;
    end += 2;
  }
  if (words.is(end, '.') && words.isGlued(end) && words.isGlued(end + 1) && words.isDigits(end + 1)) {
    const decimals = words.digits(end + 1);
    if (decimals < 0) return null;
    return { value: value + decimals / 10 ** words.size(end + 1), end: end + 2 };
  }
  if (words.is(end + 1, '/') && words.isGlued(end + 1) && words.isGlued(end + 2)) {
    const numerator = words.digits(end);
    const denominator = words.digits(end + 2);
    if (numerator > 0 && denominator > numerator && denominator <= 8) {
      return { value: value + numerator / denominator, end: end + 3 };
    }
  }
  return { value, end };
}

function readNumberWords(words: Words, i: number): Piece<number> | null {
  const first = words.number(i, 'number');
  if (first === undefined) return null;
  let value = first;
  let end = i + 1;
  if (first >= 20) {
    const at = words.afterHyphen(end);
    const ones = words.number(at, 'number');
    if (ones !== undefined && ones < 10) {
      value += ones;
      end = at + 1;
    }
  }
  const scale = words.number(end, 'scale');
  if (scale === undefined) return { value, end };
  value *= scale;
  end++;
  const and = words.is(end, 'and') ? end + 1 : end;
  const rest = words.number(and, 'number');
  if (rest === undefined || scale < 100) return { value, end };
  const tail = readTens(words, and, rest);
  return words.number(tail.end, 'scale') === undefined ? { value: value + tail.value, end: tail.end } : { value, end };
}

function readTens(words: Words, i: number, first: number): Piece<number> {
  const at = words.afterHyphen(i + 1);
  const ones = words.number(at, 'number');
  return first >= 20 && ones !== undefined && ones < 10
    ? { value: first + ones, end: at + 1 }
    : { value: first, end: i + 1 };
}
