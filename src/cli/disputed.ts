import { Command, Option } from 'commander';
import type { DifferingField } from '../record/index.js';
import { answer } from './record/answer.js';
import { DIFFERING, type FilterOptions, filterFrom, type RowOptions, withFilter, withRows } from './record/options.js';
import { gather } from './record/rows.js';
import { disputes } from './record/showings.js';
import type { ExitCode, Terminal } from './terminal.js';

const EXAMPLES = `
Examples:
  chancery disputed
  chancery disputed --in reason --evidence

Exit codes: 0 it was answered, 1 the record could not be read, 2 wrong usage.`;

/** `chancery disputed`: occurrences whose accounts differ. */
export function disputedCommand(terminal: Terminal, finish: (code: ExitCode) => void): Command {
  return withFilter(withRows(new Command('disputed')))
    .description('what is told in ways that contradict each other, and in what')
    .addOption(new Option('--in <field>', 'only in this').choices([...DIFFERING]))
    .addHelpText('after', EXAMPLES)
    .action(async (options: RowOptions & FilterOptions & { in?: DifferingField }) => {
      const filter = { ...filterFrom(options), ...(options.in && { disputed: [options.in] }) };
      finish(
        await answer(options, terminal, disputes('no accounts contradict each other'), async (record) => {
          const lines = await gather(options.limit, (page) => record.disputed(filter, page));
          const pages = await Promise.all(lines.map(({ id }) => record.occurrence(id)));
          return pages.filter((page) => page !== undefined);
        }),
      );
    });
}
