import { Command } from 'commander';
import { answer } from './record/answer.js';
import { identityCalled } from './record/named.js';
import { type FilterOptions, filterFrom, type RowOptions, withFilter, withRows } from './record/options.js';
import { gather } from './record/rows.js';
import { occurrences } from './record/showings.js';
import type { ExitCode, Terminal } from './terminal.js';

const EXAMPLES = `
Examples:
  chancery timeline --country AFG --from 2024-02 --to 2024-03
  chancery timeline --who Taliban --type REJECT --evidence
  chancery timeline --oldest-first --limit 1000 --format ndjson

Exit codes: 0 it was answered, 1 nobody is called so or the record could not be read, 2 wrong usage.`;

/** `chancery timeline`: occurrences by day. */
export function timelineCommand(terminal: Terminal, finish: (code: ExitCode) => void): Command {
  return withFilter(withRows(new Command('timeline')))
    .description('what happened, by day, the latest first')
    .option('--who <name>', 'a person, body or state that takes part')
    .option('--oldest-first', 'the oldest first')
    .addHelpText('after', EXAMPLES)
    .action(async (options: RowOptions & FilterOptions & { who?: string; oldestFirst?: true }) => {
      finish(
        await answer(options, terminal, occurrences('nothing of the kind is told'), async (record) => {
          const party = options.who === undefined ? undefined : await identityCalled(record, options.who, terminal);
          const filter = { ...filterFrom(options), ...(party && { identities: [party.id] }) };
          const oldestFirst = options.oldestFirst ?? false;
          return gather(options.limit, (page) => record.timeline(filter, { ...page, oldestFirst }));
        }),
      );
    });
}
