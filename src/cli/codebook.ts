import { Command } from 'commander';
import type { ExitCode, Terminal } from './terminal.js';

/** What `chancery codebook` was asked for. */
export interface CodebookOptions {
  explain?: string[];
  codebook?: string[];
  examples: boolean;
}

const EXAMPLES = `
Examples:
  chancery codebook                            checks the codebook and says what it covers
  chancery codebook --codebook mine.tsv        the same with frames of your own
  chancery codebook --explain "Oman hosted the talks between Iran and Iraq."

What the columns of a codebook mean stands in knowledge/events/README.md.

Exit codes: 0 all is well, 1 a line is wrong or its example finds no act, 2 wrong usage.`;

/** `chancery codebook`: checks what words mean as acts, says what is covered, and explains a sentence. */
export function codebookCommand(terminal: Terminal, finish: (code: ExitCode) => void): Command {
  return new Command('codebook')
    .description('check the codebook of acts, or explain what it makes of a sentence')
    .option('--explain <sentence...>', 'show which frames fire on a sentence, and who plays which part')
    .option('--codebook <file...>', 'frames of your own, which win over the shipped ones')
    .option('--no-examples', 'check the lines alone, without reading their examples')
    .addHelpText('after', EXAMPLES)
    .action(async (options: CodebookOptions) => {
      const { codebook } = await import('./codebook/codebook.js');
      finish(await codebook(options, terminal));
    });
}
