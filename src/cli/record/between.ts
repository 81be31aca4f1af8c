import type { Dyad, Filter, OccurrenceLine } from '../../record/index.js';
import { streamOutput } from '../output.js';
import { type Look, paletteOf } from '../show/look.js';
import { printable } from '../show/printable.js';
import { EXIT, type ExitCode, type Terminal } from '../terminal.js';
import { withOpen } from './answer.js';
import { twoCalled } from './named.js';
import type { RowOptions } from './options.js';
import { gather, printRows } from './rows.js';
import { occurrences } from './showings.js';

export async function between(
  one: string,
  other: string,
  options: RowOptions & { filter: Filter },
  terminal: Terminal,
): Promise<ExitCode> {
  const { dyad, rows } = await withOpen(options.record, async (record) => {
    const [a, b] = await twoCalled(record, one, other, terminal);
    const filter = { ...options.filter, together: [a.id, b.id] };
    return {
      dyad: (await record.between(a.id, b.id))!,
      rows: await gather(options.limit, (page) => record.timeline(filter, page)),
    };
  });
  const output = streamOutput(terminal.stdout);
  if (options.format === 'json')
    await output.write(
      `${JSON.stringify({ ...dyad, events: rows } satisfies Dyad & { events: OccurrenceLine[] }, null, 2)}\n`,
    );
  else {
    if (options.format === 'table') await output.write(chartOf(within(dyad, options.filter), terminal.look));
    await printRows(rows, occurrences('nothing is told to have passed between them'), options, output, terminal.look);
  }
  await output.keep();
  return EXIT.fine;
}

/** The periods that a filter's days reach into. */
function within({ periods, ...dyad }: Dyad, { from = '', to = '9999' }: Filter): Dyad {
  const isWanted = ({ period }: Dyad['periods'][number]) =>
    period >= from.slice(0, period.length) && period.slice(0, to.length) <= to.slice(0, period.length);
  return { ...dyad, periods: periods.filter(isWanted) };
}

/** Columns of a bar to either side of the middle line. */
const BAR = 24;

/** Conflict to the left of a line, cooperation to its right. */
function chartOf({ a, b, periods, occurrences: count }: Dyad, look: Look): string {
  const { bold, red, green } = paletteOf(look);
  const bars = periods.map((period) => ({
    period: period.period,
    left: period.verbalConflict + period.materialConflict,
    right: period.verbalCooperation + period.materialCooperation,
  }));
  const most = Math.max(1, ...bars.flatMap(({ left, right }) => [left, right]));
  const length = (acts: number) => Math.ceil((acts / most) * BAR);
  const lines = bars
    .filter(({ left, right }) => left + right > 0)
    .map(({ period, left, right }) => {
      const conflict = `${left || ''} ${'█'.repeat(length(left))}`.padStart(BAR + 6);
      return `${period.padEnd(8)}${red(conflict)}│${green('█'.repeat(length(right)))} ${right || ''}`.trimEnd();
    });
  const head = bold(printable(`${a.name} and ${b.name}: ${count} occurrences`));
  return `${[head, ...lines].join('\n')}\n\n`;
}
