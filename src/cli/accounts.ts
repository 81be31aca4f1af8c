import { Command } from 'commander';
import { countOf } from './options.js';
import { type RowOptions, withRows } from './record/options.js';
import type { ExitCode, Terminal } from './terminal.js';

const EXAMPLES = `
Examples:
  chancery accounts 34
  chancery accounts 34 --evidence

The last column is what to name to chancery correct, confirm or reject.

Exit codes: 0 it was answered, 1 there is no such occurrence or the record could not be read, 2 wrong usage.`;

/** `chancery accounts`: who tells what of an occurrence, and where they differ. */
export function accountsCommand(terminal: Terminal, finish: (code: ExitCode) => void): Command {
  return withRows(new Command('accounts'))
    .description('who tells what of an occurrence, and where they contradict each other')
    .argument('<number>', 'its number, as chancery timeline and others tell', countOf)
    .addHelpText('after', EXAMPLES)
    .action(async (number: number, options: RowOptions) => {
      const { accounts } = await import('./record/accounts.js');
      finish(await accounts(number, options, terminal));
    });
}
