import { Command } from 'commander';
import { type RecordOptions, withRecord } from './record/options.js';
import type { ExitCode, Terminal } from './terminal.js';

export interface BriefCommandOptions extends RecordOptions {
  out?: string;
}

const EXAMPLES = `
Examples:
  chancery brief "Iran and Afghanistan: mining"
  chancery brief --record kabul.db --out brief.md water`;

/** `chancery brief`: writes the brief of a dossier in Markdown. Calls `finish` with what to report to the shell. */
export function briefCommand(terminal: Terminal, finish: (code: ExitCode) => void): Command {
  return withRecord(new Command('brief'))
    .description('write what the record holds on a dossier, with numbered citations, in Markdown')
    .argument('<dossier>', 'its name, or its number')
    .option('-o, --out <file>', 'write to a file, which appears only when all is written')
    .addHelpText('after', EXAMPLES)
    .action(async (dossier: string, options: BriefCommandOptions) => {
      const { brief } = await import('./desk/brief.js');
      finish(await brief(dossier, options, terminal));
    });
}
