import { Command, Option } from 'commander';
import { type Doubt, targetInWords } from '../record/index.js';
import { answer } from './record/answer.js';
import { type RowOptions, withRows } from './record/options.js';
import { gather, type Showing } from './record/rows.js';
import type { ExitCode, Terminal } from './terminal.js';

const EXAMPLES = `
Examples:
  chancery review
  chancery review --on pair --evidence

The last column is what to name to chancery confirm or chancery reject.

Exit codes: 0 it was answered, 1 the record could not be read, 2 wrong usage.`;

const DOUBTS: Showing<Doubt> = {
  columns: [
    { name: 'score', of: ({ score }) => score.toFixed(2) },
    { name: 'what', of: (doubt) => whatOf(doubt), wide: true },
    { name: 'why', of: ({ reasons }) => reasons.join('; ') },
    { name: 'target', of: ({ target }) => targetInWords(target) },
  ],
  evidence: ({ evidence }) => evidence,
  none: 'nothing waits to be judged',
};

function whatOf(doubt: Doubt): string {
  if (doubt.on === 'pair') return `Are ${doubt.a.name} and ${doubt.b.name} one?`;
  if (doubt.on === 'tenure') return `Is ${doubt.identity.name} ${doubt.title}${doubt.of ? `, ${doubt.of.name}` : ''}?`;
  if (doubt.on === 'appearance') return `Is ${doubt.name} here ${doubt.identity.name}?`;
  const { type, words } = doubt.occurrence;
  return `Is this ${type}? ${words}`;
}

/** `chancery review`: what is doubtful and waits for a person. */
export function reviewCommand(terminal: Terminal, finish: (code: ExitCode) => void): Command {
  return withRows(new Command('review'))
    .description('what is doubtful and waits for you to judge it')
    .addOption(new Option('--on <kind>', 'only doubts of this kind').choices(['pair', 'appearance', 'tenure', 'event']))
    .addHelpText('after', EXAMPLES)
    .action(async (options: RowOptions & { on?: Doubt['on'] }) => {
      finish(
        await answer(options, terminal, DOUBTS, (record) =>
          gather(options.limit, (page) => record.doubts(options.on === undefined ? {} : { on: options.on }, page)),
        ),
      );
    });
}
