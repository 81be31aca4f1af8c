import { Command } from 'commander';
import { answer } from './record/answer.js';
import { identityCalled, twoCalled } from './record/named.js';
import { type FilterOptions, filterFrom, type RowOptions, withFilter, withRows } from './record/options.js';
import { gather } from './record/rows.js';
import { occurrences } from './record/showings.js';
import type { ExitCode, Terminal } from './terminal.js';

const EXAMPLES = `
Examples:
  chancery met "Kazemi Qomi"
  chancery met "Kazemi Qomi" Kabulov --evidence
  chancery met Iran Taliban --from 2024 --format csv

Exit codes: 0 it was answered, 1 nobody is called so or the record could not be read, 2 wrong usage.`;

/** `chancery met`: meetings and talks of one, or of two with each other. */
export function metCommand(terminal: Terminal, finish: (code: ExitCode) => void): Command {
  return withFilter(withRows(new Command('met')))
    .description('meetings and talks of one, or of two with each other')
    .argument('<name>', 'a person, body or state, by name or number')
    .argument('[other]', 'with whom')
    .addHelpText('after', EXAMPLES)
    .action(async (name: string, other: string | undefined, options: RowOptions & FilterOptions) => {
      finish(
        await answer(options, terminal, occurrences('no meeting is told of'), async (record) => {
          const [one, withWhom] =
            other === undefined
              ? [await identityCalled(record, name, terminal)]
              : await twoCalled(record, name, other, terminal);
          return gather(options.limit, (page) => record.met(one.id, withWhom?.id, filterFrom(options), page));
        }),
      );
    });
}
