import type { IdentityPage, OccurrenceLine, StatementLine, Tenure } from '../../record/index.js';
import { type Output, streamOutput } from '../output.js';
import { dateInWords } from '../show/date.js';
import { paletteOf } from '../show/look.js';
import { printable } from '../show/printable.js';
import { EXIT, type ExitCode, type Terminal } from '../terminal.js';
import { withOpen } from './answer.js';
import { identityCalled } from './named.js';
import type { RowOptions } from './options.js';
import { printRows, type Showing } from './rows.js';
import { occurrences, statements } from './showings.js';

/** All that is told of somebody on one page. */
interface Told extends IdentityPage {
  met: OccurrenceLine[];
  said: StatementLine[];
}

const TENURES: Showing<Tenure> = {
  columns: [
    { name: 'from', of: ({ first }) => first },
    { name: 'to', of: ({ last }) => last },
    {
      name: 'office',
      of: ({ title, acting, former }) => `${former ? 'former ' : ''}${acting ? 'acting ' : ''}${title}`,
      wide: true,
    },
    { name: 'of', of: ({ of }) => of?.name ?? null },
    { name: 'reports', of: ({ reports }) => reports },
  ],
  evidence: ({ evidence }) => evidence,
  none: 'no office is told of',
};

export async function who(name: string, options: RowOptions, terminal: Terminal): Promise<ExitCode> {
  const told = await withOpen(options.record, async (record): Promise<Told> => {
    const { id } = await identityCalled(record, name, terminal);
    const page = (await record.identity(id))!;
    const { limit } = options;
    return {
      ...page,
      met: (await record.met(id, undefined, {}, { limit })).items,
      said: (await record.said(id, {}, { limit })).items,
    };
  });
  const output = streamOutput(terminal.stdout);
  if (options.format === 'json') await output.write(`${JSON.stringify(told, null, 2)}\n`);
  else if (options.format === 'ndjson') await output.write(`${JSON.stringify(told)}\n`);
  else if (options.format === 'csv') await printRows(told.tenures, TENURES, options, output, terminal.look);
  else await asPage(told, options, output, terminal);
  await output.keep();
  return EXIT.fine;
}

async function asPage(told: Told, options: RowOptions, output: Output, { look }: Terminal): Promise<void> {
  const { bold, dim } = paletteOf(look);
  const { id, name, kind, country, spellings, counts, first, last } = told;
  const others = spellings.filter((spelling) => spelling.name !== name).map((spelling) => spelling.name);
  const days = [first, last].filter((day) => day !== null).map(dateInWords);
  await output.write(
    [
      `${bold(printable(name))}  ${dim([kind, country, `#${id}`].filter(Boolean).join(' · '))}`,
      ...(others.length > 0 ? [`also ${printable(others.join(', '))}`] : []),
      `${counts.reports} reports of ${counts.stories} stories, ${counts.statements} statements, ${counts.occurrences} occurrences${days.length > 0 ? `, ${[...new Set(days)].join(' to ')}` : ''}`,
      '',
      '',
    ].join('\n'),
  );
  await printRows(told.tenures, TENURES, options, output, look);
  await output.write('\n');
  await printRows(told.met, occurrences('no meeting is told of'), options, output, look);
  await output.write('\n');
  await printRows(told.said, statements('no statement is told of'), options, output, look);
}
