import { Command } from 'commander';
import { WrongUsage } from './options.js';
import { answer } from './record/answer.js';
import { type FilterOptions, filterFrom, type RowOptions, withFilter, withRows } from './record/options.js';
import { gather } from './record/rows.js';
import { hits } from './record/showings.js';
import type { ExitCode, Terminal } from './terminal.js';

const EXAMPLES = `
Examples:
  chancery search Helmand water
  chancery search '"special envoy" -India' --from 2024
  chancery search 'title:Doha OR title:Kabul' --publisher "Interlink Press"

All words must stand in a report, in any form; "words in quotes" as they are,
-word not at all, title:word in the headline, word* with any ending.

Exit codes: 0 it was answered, 1 the record could not be read, 2 wrong usage.`;

/** `chancery search`: reports that hold words. */
export function searchCommand(terminal: Terminal, finish: (code: ExitCode) => void): Command {
  return withFilter(withRows(new Command('search')))
    .description('find reports of the record that hold words')
    .argument('<words...>', 'what to look for')
    .addHelpText('after', EXAMPLES)
    .action(async (words: string[], options: RowOptions & FilterOptions) => {
      if (!/[\p{L}\p{N}]/u.test(words.join(' ')))
        throw new WrongUsage(`'${words.join(' ')}' holds no word to look for; name one`);
      finish(
        await answer(options, terminal, hits('no report holds them'), (record) =>
          gather(options.limit, (page) => record.search(words.join(' '), filterFrom(options), page)),
        ),
      );
    });
}
