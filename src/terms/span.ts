import { z } from 'zod';

/** Half-open range `[start, end)` of the report's text, in UTF-16 code units as JavaScript counts. */
export const Span = z.object({ start: z.int().nonnegative(), end: z.int().nonnegative() });
export type Span = z.infer<typeof Span>;

/** The characters a span covers. */
export const textOf = (text: string, span: Span): string => text.slice(span.start, span.end);

/** Whether two half-open spans share at least one character. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Spans by where they begin, with the largest end up to each. */
interface Placed<T> {
  spans: readonly T[];
  reach: Int32Array;
}

const placed = new WeakMap<readonly Span[], Placed<Span>>();

/** Those of a list of spans that overlap one, by where they begin. The list is put in order when it is first asked about. */
export function overlapping<T extends Span>(all: readonly T[], span: Span): T[] {
  const { spans, reach } = (placed.get(all) as Placed<T> | undefined) ?? place(all);
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.start < span.end) low = middle + 1;
    else high = middle;
  }
  const found: T[] = [];
  for (let i = low - 1; i >= 0 && reach[i]! > span.start; i--) if (spans[i]!.end > span.start) found.push(spans[i]!);
  return found.reverse();
}

/** The first of these spans that holds the beginning of one: the sentence that words stand in. */
export const around = <T extends Span>(all: readonly T[], { start }: Span): T | undefined =>
  overlapping(all, { start, end: start + 1 })[0];

function place<T extends Span>(all: readonly T[]): Placed<T> {
  const spans = [...all].sort((a, b) => a.start - b.start);
  const reach = new Int32Array(spans.length);
  let furthest = 0;
  spans.forEach(({ end }, i) => {
    furthest = Math.max(furthest, end);
    reach[i] = furthest;
  });
  placed.set(all, { spans, reach });
  return { spans, reach };
}
