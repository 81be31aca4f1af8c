import { Command } from 'commander';
import { type RowOptions, withRows } from './record/options.js';
import type { ExitCode, Terminal } from './terminal.js';

const EXAMPLES = `
Examples:
  chancery who "Kazemi Qomi"
  chancery who Guterres --evidence
  chancery who Taliban --format json

Spellings do not matter: Qumi finds Qomi. As CSV it gives the offices alone.

Exit codes: 0 it was answered, 1 nobody is called so or the record could not be read, 2 wrong usage.`;

/** `chancery who`: somebody's offices, whom they met and what they said. */
export function whoCommand(terminal: Terminal, finish: (code: ExitCode) => void): Command {
  return withRows(new Command('who'))
    .description('who somebody is: offices, whom they met, what they said')
    .argument('<name>', 'a person, body, state or place, by name or number')
    .addHelpText('after', EXAMPLES)
    .action(async (name: string, options: RowOptions) => {
      const { who } = await import('./record/who.js');
      finish(await who(name, options, terminal));
    });
}
