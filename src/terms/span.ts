import { z } from 'zod';

/** Half-open range `[start, end)` of the report's text, in UTF-16 code units as JavaScript counts. */
export const Span = z.object({ start: z.int().nonnegative(), end: z.int().nonnegative() });
export type Span = z.infer<typeof Span>;

/** The characters a span covers. */
export const textOf = (text: string, span: Span): string => text.slice(span.start, span.end);

/** Whether two half-open spans share at least one character. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
