import { Command } from 'commander';
import { answer } from './record/answer.js';
import { identityCalled } from './record/named.js';
import { type FilterOptions, filterFrom, type RowOptions, withFilter, withRows } from './record/options.js';
import { gather } from './record/rows.js';
import { commitments } from './record/showings.js';
import type { ExitCode, Terminal } from './terminal.js';

const EXAMPLES = `
Examples:
  chancery pledged
  chancery pledged Iran Afghanistan --evidence

Exit codes: 0 it was answered, 1 nobody is called so or the record could not be read, 2 wrong usage.`;

/** `chancery pledged`: pledges, agreements and demands, with what became of them. */
export function pledgedCommand(terminal: Terminal, finish: (code: ExitCode) => void): Command {
  return withFilter(withRows(new Command('pledged')))
    .description('pledges, agreements and demands, and what became of them')
    .argument('[name]', 'of a person, body or state, by name or number')
    .argument('[other]', 'between it and this one')
    .addHelpText('after', EXAMPLES)
    .action(async (name: string | undefined, other: string | undefined, options: RowOptions & FilterOptions) => {
      finish(
        await answer(options, terminal, commitments('nothing of the kind is told'), async (record) => {
          const one = name === undefined ? undefined : (await identityCalled(record, name, terminal)).id;
          const toWhom = other === undefined ? undefined : (await identityCalled(record, other, terminal)).id;
          const asked = { filter: filterFrom(options), ...(toWhom !== undefined && { toWhom }) };
          return gather(options.limit, (page) => record.pledged(one, asked, page));
        }),
      );
    });
}
