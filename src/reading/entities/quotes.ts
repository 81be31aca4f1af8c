import type { Doc } from '../../language/index.js';

const OPENING = new Set(['“', '«', '„', '``']);
const CLOSING = new Set(['”', '»', "''"]);

/**
 * For every word the number of the quotation it stands in, 0 outside. A quotation ends at its closing mark or with its
 * paragraph; straight marks open and close in turn. Marks at a paragraph's start after an unclosed one begin anew.
 */
export function quotations(doc: Doc): Int32Array {
  const inside = new Int32Array(doc.length);
  let count = 0;
  for (let p = 0; p + 1 < doc.paragraphStart.length; p++) {
    let open = false;
    for (let i = doc.paragraphStart[p]!; i < doc.paragraphStart[p + 1]!; i++) {
      const size = doc.end[i]! - doc.start[i]!;
      const mark = size <= 2 ? doc.form(i) : '';
      const turns = mark === '"';
      if (OPENING.has(mark) || (turns && !open)) {
        open = true;
        count++;
      } else if (CLOSING.has(mark) || turns) open = false;
      else if (open) inside[i] = count;
    }
  }
  return inside;
}
