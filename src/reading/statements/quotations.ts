import type { Doc } from '../../language/index.js';

/** A stretch in quotation marks: words `[from, to)`, the marks among them. */
export interface Quotation {
  from: number;
  to: number;
  /** The quotation it stands in, or -1. */
  outer: number;
  /** The quotation of an earlier paragraph that goes on in this one, or -1. */
  continues: number;
  /** Whether its closing mark stands in the text. */
  closed: boolean;
}

/** The styles of the press. A mark that both opens and closes is told apart by the spaces about it. */
const STYLES = [
  { open: '“„‟', close: '”', single: false },
  { open: '"', close: '"', single: false },
  { open: "``''", close: "''", single: false },
  { open: '«', close: '»', single: false },
  { open: '‘‚‛', close: '’', single: true },
  { open: "'`", close: "'", single: true },
] as const;

interface Mark {
  style: number;
  opens: boolean;
  closes: boolean;
}

interface Open {
  style: number;
  quotation: number;
}

/**
 * The quotations of a Doc in the order in which they open. At most one of each style is open at a time, so the time is
 * linear. A quotation whose closing mark is missing ends with its paragraph, or with its sentence where another of its
 * style opens first. Where the next paragraph begins with an opening mark again, the quotation goes on there. A single
 * mark without a partner is an apostrophe.
 */
export function findQuotations(doc: Doc): Quotation[] {
  const found: Quotation[] = [];
  let goingOn: Open | null = null;
  for (let p = 0; p + 1 < doc.paragraphStart.length; p++) {
    const first = doc.paragraphStart[p]!;
    const end = doc.paragraphStart[p + 1]!;
    const stack: Open[] = [];
    for (let i = first; i < end; i++) {
      const mark = markAt(doc, i, i === first);
      if (!mark) continue;
      const depth = stack.findLastIndex(({ style }) => style === mark.style);
      const misspaced = depth >= 0 && mark.opens && mark.closes ? false : mark.opens && !mark.closes;
      if (depth >= 0 && !misspaced) close(found, stack, depth, i + 1);
      else if (mark.opens) {
        if (depth >= 0) giveUp(doc, found, stack, depth, i);
        const continues = i === first && goingOn?.style === mark.style ? goingOn.quotation : -1;
        stack.push({ style: mark.style, quotation: found.length });
        found.push({ from: i, to: -1, outer: stack.at(-2)?.quotation ?? -1, continues, closed: false });
      } else if (mark.closes) closeOther(found, stack, mark.style, i + 1);
    }
    goingOn = endParagraph(found, stack, end);
  }
  return settled(found);
}

function markAt(doc: Doc, i: number, opensParagraph: boolean): Mark | null {
  const width = doc.end[i]! - doc.start[i]!;
  if (width > 2) return null;
  const form = doc.form(i);
  const style = STYLES.findIndex(({ open, close }) => open.includes(form) || close === form);
  if (style < 0 || form === '`' || (STYLES[style]!.single && doc.xposOf(i) === 'POS')) return null;
  const spaceBefore =
    opensParagraph || doc.start[i]! > doc.end[i - 1]! || '([—–-'.includes(doc.text[doc.start[i]! - 1]!);
  const spaceAfter = i + 1 >= doc.length || doc.start[i + 1]! > doc.end[i]!;
  const { open, close, single } = STYLES[style]!;
  const canOpen = open.includes(form);
  const canClose = close === form;
  const leansLeft = spaceBefore && !spaceAfter;
  const leansRight = !spaceBefore && spaceAfter;
  if (canOpen && canClose)
    return single ? { style, opens: leansLeft, closes: !leansLeft } : { style, opens: !leansRight, closes: !leansLeft };
  // A closing mark before a word, an opening one after it: the wrong key was hit.
  if (!single && leansLeft && canClose) return { style, opens: true, closes: true };
  if (!single && leansRight && canOpen) return { style, opens: false, closes: true };
  return { style, opens: canOpen, closes: canClose };
}

/** Ends the quotation at `depth` of the stack, and with it those that were opened inside and never closed. */
function close(found: Quotation[], stack: Open[], depth: number, to: number): void {
  const quotation = found[stack[depth]!.quotation]!;
  quotation.to = to;
  quotation.closed = true;
  dropInner(found, stack, depth, to - 1);
}

function dropInner(found: Quotation[], stack: Open[], depth: number, to: number): void {
  for (const { style, quotation } of stack.splice(depth).slice(1)) {
    if (!STYLES[style]!.single) found[quotation]!.to = to;
  }
}

/** Its closing mark was forgotten: ends it with its sentence, before `limit` at the latest. */
function giveUp(doc: Doc, found: Quotation[], stack: Open[], depth: number, limit: number): void {
  const { quotation, style } = stack[depth]!;
  const { from } = found[quotation]!;
  const to = Math.min(limit, doc.sentenceStart[doc.sentenceOf(from) + 1]!);
  if (!STYLES[style]!.single) found[quotation]!.to = to;
  dropInner(found, stack, depth, to);
}

/** A closing mark of another style than the opening one: “…" is one quotation. */
function closeOther(found: Quotation[], stack: Open[], style: number, to: number): void {
  if (STYLES[style]!.single) return;
  const depth = stack.findLastIndex((open) => !STYLES[open.style]!.single);
  if (depth >= 0) close(found, stack, depth, to);
}

/** Ends what is open; returns the quotation that may go on in the next paragraph. */
function endParagraph(found: Quotation[], stack: Open[], end: number): Open | null {
  const outermost = stack[0];
  if (!outermost) return null;
  const goesOn = !STYLES[outermost.style]!.single;
  if (goesOn) found[outermost.quotation]!.to = end;
  dropInner(found, stack, 0, end);
  return goesOn ? outermost : null;
}

/** Without the marks that turned out to be apostrophes, and with numbers that fit. */
function settled(found: readonly Quotation[]): Quotation[] {
  const number = new Int32Array(found.length).fill(-1);
  let count = 0;
  found.forEach(({ from, to }, i) => {
    if (to > from + 1) number[i] = count++;
  });
  const numberOf = (i: number): number => (i < 0 ? -1 : number[i]!);
  // The innermost that is kept and still lies about it, since what is given up ends early.
  const outerOf = ({ outer, to }: Quotation): number => {
    let at = outer;
    while (at >= 0 && (number[at]! < 0 || found[at]!.to < to)) at = found[at]!.outer;
    return numberOf(at);
  };
  return found
    .filter((_, i) => number[i]! >= 0)
    .map((quotation) => ({
      ...quotation,
      outer: outerOf(quotation),
      continues: numberOf(quotation.continues),
    }));
}
