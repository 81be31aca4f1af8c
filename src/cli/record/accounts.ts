import { type Account, type OccurrencePage, targetInWords } from '../../record/index.js';
import { streamOutput } from '../output.js';
import { paletteOf } from '../show/look.js';
import { printable } from '../show/printable.js';
import { EXIT, type ExitCode, type Terminal } from '../terminal.js';
import { withOpen } from './answer.js';
import { NotInRecord } from './named.js';
import type { RowOptions } from './options.js';
import { printRows, type Showing } from './rows.js';
import { differencesOf, parties } from './showings.js';

const ACCOUNTS: Showing<Account> = {
  columns: [
    { name: 'who tells', of: ({ teller }) => teller.name },
    { name: 'told', of: ({ report }) => report.published?.slice(0, 10) ?? null },
    { name: 'date', of: ({ date }) => date.edtf },
    { name: 'status', of: ({ status }) => status },
    { name: 'who', of: parties, wide: true },
    { name: 'where', of: ({ where }) => where?.name ?? null },
    { name: 'number', of: ({ sizes }) => sizes.map(({ words }) => words).join(', ') },
    { name: 'events', of: (account) => targetsOf(account).join(' ') },
  ],
  evidence: ({ passages, reason }) => [...passages, ...(reason ? [reason] : [])],
  none: 'nobody tells of it',
};

const targetsOf = ({ report, events }: Account): string[] =>
  events.map(({ trigger, type }) => targetInWords({ on: 'event', report: report.id, at: trigger, type }));

/** Prints an occurrence's accounts, and in what they differ. */
export async function accounts(number: number, options: RowOptions, terminal: Terminal): Promise<ExitCode> {
  const page = await withOpen(options.record, (record) => record.occurrence(number));
  if (!page)
    throw new NotInRecord(`${number}: the record has no occurrence of that number; chancery timeline tells numbers`);
  const output = streamOutput(terminal.stdout);
  const { format } = options;
  if (format === 'json' || format === 'ndjson')
    await output.write(`${JSON.stringify(page, null, format === 'json' ? 2 : undefined)}\n`);
  else {
    const { bold } = paletteOf(terminal.look);
    if (format === 'table') await output.write(`${bold(printable(headOf(page)))}\n\n`);
    await printRows(page.accountList.slice(0, options.limit), ACCOUNTS, options, output, terminal.look);
    if (format === 'table' && page.differences.length > 0)
      await output.write(`\n${differencesOf(page).map(printable).join('\n')}\n`);
  }
  await output.keep();
  return EXIT.fine;
}

function headOf(page: OccurrencePage): string {
  const { id, type, mode, status, date, where } = page;
  const what = [type, mode, status].filter(Boolean).join(' ');
  return `${id}: ${what}, ${[parties(page), where?.name, date.edtf].filter(Boolean).join(', ')}`;
}
