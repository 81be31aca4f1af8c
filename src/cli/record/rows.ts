import { stringify } from 'csv-stringify/sync';
import type { Page, Passage } from '../../record/index.js';
import type { Output } from '../output.js';
import { dateInWords } from '../show/date.js';
import { type Look, paletteOf } from '../show/look.js';
import { printable } from '../show/printable.js';

export type RowFormat = 'table' | 'json' | 'ndjson' | 'csv';

/** A column of a table or of CSV. */
export interface Column<T> {
  name: string;
  of: (row: T) => string | number | null;
  /** Takes what room the other columns leave, and is cut there; or is shown whole, however long. */
  wide?: true;
  whole?: true;
}

/** How the rows of an answer are shown. */
export interface Showing<T> {
  columns: readonly Column<T>[];
  evidence: (row: T) => readonly Passage[];
  /** Lines that stand below a row of a table; a column of CSV. */
  below?: { name: string; of: (row: T) => readonly string[] };
  /** What to say where there is nothing. */
  none: string;
}

/** Room between columns, and the least that the wide column gets. */
const GAP = '  ';
const NARROWEST = 24;

export async function printRows<T>(
  rows: readonly T[],
  showing: Showing<T>,
  { format, evidence: withEvidence = false }: { format: RowFormat; evidence?: boolean | undefined },
  output: Output,
  look: Look,
): Promise<void> {
  if (format === 'json') return output.write(`${JSON.stringify(rows, null, 2)}\n`);
  if (format === 'ndjson') return output.write(rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
  if (format === 'csv') return output.write(asCsv(rows, showing, withEvidence));
  if (rows.length === 0) return output.write(`${showing.none}\n`);
  return output.write(asTable(rows, showing, withEvidence, look));
}

function asCsv<T>(rows: readonly T[], { columns, below, evidence }: Showing<T>, withEvidence: boolean): string {
  const all: Column<T>[] = [
    ...columns,
    ...(below ? [{ name: below.name, of: (row: T) => below.of(row).join('; ') }] : []),
    ...(withEvidence
      ? [
          { name: 'evidence', of: (row: T) => evidence(row)[0]?.words ?? null },
          { name: 'report', of: (row: T) => evidence(row)[0]?.report.key ?? null },
        ]
      : []),
  ];
  const names = all.map(({ name }) => name);
  const records = rows.map((row) => all.map(({ of }) => of(row) ?? ''));
  // A cell that begins like a formula must not become one in a spreadsheet.
  return stringify([names, ...records], { escape_formulas: true });
}

function asTable<T>(
  rows: readonly T[],
  { columns, below, evidence }: Showing<T>,
  withEvidence: boolean,
  look: Look,
): string {
  const palette = paletteOf(look);
  const cells = rows.map((row) => columns.map(({ of }) => printable(String(of(row) ?? '')).trim()));
  const widths = columns.map(({ name }, i) => Math.max(name.length, ...cells.map((line) => line[i]!.length)));
  const others = widths.reduce((sum, width, i) => (columns[i]!.wide ? sum : sum + width + GAP.length), 0);
  // Two that are wide share what the others leave.
  const wides = columns.filter(({ wide }) => wide).length;
  const each = Math.floor((look.width - others - (wides - 1) * GAP.length) / wides);
  const room = columns.map(({ wide }, i) => (wide ? Math.max(NARROWEST, Math.min(widths[i]!, each)) : widths[i]!));
  const lineOf = (line: readonly string[]) =>
    line
      .map((cell, i) => (columns[i]!.whole ? cell : cut(cell, room[i]!)).padEnd(i === line.length - 1 ? 0 : room[i]!))
      .join(GAP)
      .trimEnd();
  const body = rows.map((row, i) =>
    [
      lineOf(cells[i]!),
      ...(below?.of(row) ?? []).map((line) => `    ${printable(line)}`),
      ...(withEvidence ? once(evidence(row).map(quoted)) : []).map(palette.dim),
    ].join('\n'),
  );
  return `${palette.bold(lineOf(columns.map(({ name }) => name)))}\n${body.join('\n')}\n`;
}

/** A sentence that tells of several things is quoted once. */
const once = (lines: readonly string[]): string[] => [...new Set(lines)];

const cut = (cell: string, width: number): string => (cell.length <= width ? cell : `${cell.slice(0, width - 1)}…`);

/** The words of a passage and where they stand. */
function quoted({ words, report }: Passage): string {
  const where = [report.publisher, report.published && dateInWords(report.published), report.key]
    .filter(Boolean)
    .join(', ');
  return printable(`    «${words.replace(/\s+/g, ' ').trim()}» ${where}`);
}

/** Items of as many pages as it takes for so many. */
export async function gather<T>(
  limit: number,
  ask: (page: { limit: number; cursor?: string }) => Promise<Page<T>>,
): Promise<T[]> {
  const items: T[] = [];
  let cursor: string | undefined;
  while (items.length < limit) {
    const page = await ask({ limit: Math.min(1000, limit - items.length), ...(cursor !== undefined && { cursor }) });
    items.push(...page.items);
    if (page.next === null) break;
    cursor = page.next;
  }
  return items;
}
