import { Command } from 'commander';
import { answer } from './record/answer.js';
import { identityCalled } from './record/named.js';
import { type FilterOptions, filterFrom, type RowOptions, withFilter, withRows } from './record/options.js';
import { gather } from './record/rows.js';
import { statements } from './record/showings.js';
import type { ExitCode, Terminal } from './terminal.js';

const EXAMPLES = `
Examples:
  chancery said Guterres
  chancery said "Kazemi Qomi" --about activists --evidence
  chancery said Mujahid --of Iran

Exit codes: 0 it was answered, 1 nobody is called so or the record could not be read, 2 wrong usage.`;

/** `chancery said`: what somebody said, in exact words. */
export function saidCommand(terminal: Terminal, finish: (code: ExitCode) => void): Command {
  return withFilter(withRows(new Command('said')))
    .description('what somebody said, in exact words')
    .argument('<name>', 'a person or body, by name or number')
    .option('--about <words>', 'words of the statement, as for search')
    .option('--of <name>', 'a person, body or state that is spoken of or to')
    .addHelpText('after', EXAMPLES)
    .action(async (name: string, options: RowOptions & FilterOptions & { about?: string; of?: string }) => {
      finish(
        await answer(options, terminal, statements('nothing of the kind is told'), async (record) => {
          const speaker = await identityCalled(record, name, terminal);
          const about = options.of === undefined ? undefined : (await identityCalled(record, options.of, terminal)).id;
          const asked = {
            filter: filterFrom(options),
            ...(options.about !== undefined && { words: options.about }),
            ...(about !== undefined && { about }),
          };
          return gather(options.limit, (page) => record.said(speaker.id, asked, page));
        }),
      );
    });
}
