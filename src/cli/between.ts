import { Command } from 'commander';
import { type FilterOptions, filterFrom, type RowOptions, withFilter, withRows } from './record/options.js';
import type { ExitCode, Terminal } from './terminal.js';

const EXAMPLES = `
Examples:
  chancery between Iran Afghanistan
  chancery between "Kazemi Qomi" Delawar --evidence
  chancery between Iran Taliban --format csv

The chart has an act of cooperation to the right of the line, one of conflict to
its left, for each month or year; only what is told as having happened counts.

Exit codes: 0 it was answered, 1 nobody is called so or the record could not be read, 2 wrong usage.`;

/** `chancery between`: what passed between two, over time. */
export function betweenCommand(terminal: Terminal, finish: (code: ExitCode) => void): Command {
  return withFilter(withRows(new Command('between')))
    .description('what passed between two, over time')
    .argument('<one>', 'a person, body or state, by name or number')
    .argument('<other>', 'another')
    .addHelpText('after', EXAMPLES)
    .action(async (one: string, other: string, options: RowOptions & FilterOptions) => {
      const { between } = await import('./record/between.js');
      finish(await between(one, other, { ...options, filter: filterFrom(options) }, terminal));
    });
}
