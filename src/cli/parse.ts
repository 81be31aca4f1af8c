import { Command, Option } from 'commander';
import type { ExitCode, Terminal } from './terminal.js';

/** What `chancery parse` was asked for. */
export interface ParseOptions {
  format: 'conllu' | 'svg';
  pretokenized?: true;
  out?: string;
}

const EXAMPLES = `
Examples:
  chancery parse report.txt                       words, tags, lemmas, heads as CoNLL-U
  echo "Tehran hosted the talks." | chancery parse -
  chancery parse --format svg --out tree.svg sentence.txt
  chancery parse --pretokenized words.conllu      fills the columns for given words

Text is parsed as it stands, furniture included; chancery read first finds the
report in it. White space is kept in MISC, so that every character is there.

Exit codes: 0 all was parsed, 1 some input could not be read, 2 wrong usage.`;

/** `chancery parse`: prints the words of texts with tags, lemmas and heads. Calls `finish` with what to report to the shell. */
export function parseCommand(terminal: Terminal, finish: (code: ExitCode) => void): Command {
  return new Command('parse')
    .description('print the words of texts with their tags, lemmas and heads in Universal Dependencies')
    .argument('<inputs...>', 'text files, or - for standard input')
    .addOption(new Option('-f, --format <format>', 'how to print').choices(['conllu', 'svg']).default('conllu'))
    .option('--pretokenized', 'inputs are CoNLL-U, whose words and sentences are kept')
    .option('-o, --out <file>', 'write to a file, which appears only when all is written')
    .addHelpText('after', EXAMPLES)
    .action(async (inputs: string[], options: ParseOptions) => {
      const { parse } = await import('./parse/parse.js');
      finish(await parse(inputs, options, terminal));
    });
}
