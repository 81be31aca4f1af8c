import { availableParallelism } from 'node:os';
import { Command } from 'commander';
import { withOwnFiles } from './input-options.js';
import { countOf } from './options.js';
import { type RecordOptions, withRecord } from './record/options.js';
import type { ExitCode, Terminal } from './terminal.js';

/** What `chancery reread` was asked for. */
export interface RereadOptions extends RecordOptions {
  threads: number;
  /** Names of files instead of those of before; false for none; undefined where those of before are meant. */
  actors?: string[] | false;
  codebook?: string[] | false;
}

/** The commands that keep a record: read it again, take it elsewhere, look after it. */
export function keepCommands(terminal: Terminal, finish: (code: ExitCode) => void): Command[] {
  return [
    withOwnFiles(withRecord(new Command('reread')))
      .description('read all reports of the record again with this version; judgements stand')
      .option('--no-actors', 'without the actors of your own by which reports were read before')
      .option('--no-codebook', 'without the frames of your own by which reports were read before')
      .option('--threads <n>', 'worker threads', countOf, availableParallelism())
      .addHelpText(
        'after',
        `\nExamples:\n  chancery reread\n  chancery reread --actors mine.txt\n  chancery reread --no-codebook\n\nSays in which reports something changed, and what. What a person confirmed or corrected stays as it is. Each report\nis read by the same files of your own as before, as they were then; --actors and\n--codebook take the place of those before, and are remembered.${exitCodes('read again')}`,
      )
      .action(async (options: RereadOptions) => {
        const { reread } = await import('./record/reread.js');
        finish(await reread(options, terminal));
      }),
    withRecord(new Command('export'))
      .description('write the whole record, judgements included, as NDJSON in a zip file')
      .argument('<file>', 'the zip file, which appears only when all is written')
      .addHelpText(
        'after',
        `\nExamples:\n  chancery export record.zip\n\ndocs/record.md says what the files in it hold.${exitCodes('written')}`,
      )
      .action(async (file: string, options: RecordOptions) => {
        const { exportTo } = await import('./record/portable.js');
        finish(await exportTo(file, options));
      }),
    withRecord(new Command('import'))
      .description('make a record of what chancery export wrote')
      .argument('<file>', 'the zip file')
      .addHelpText(
        'after',
        `\nExamples:\n  chancery import record.zip --record copy.db\n\nThe record must be new or empty: nothing is mixed.${exitCodes('imported')}`,
      )
      .action(async (file: string, options: RecordOptions) => {
        const { importFrom } = await import('./record/portable.js');
        finish(await importFrom(file, options, terminal));
      }),
    withRecord(new Command('doctor'))
      .description('look for what is wrong with the record')
      .option('--repair', 'make again what can be derived')
      .addHelpText(
        'after',
        `\nExamples:\n  chancery doctor\n  chancery doctor --repair\n\nExit codes: 0 the record is sound, 1 something is wrong, 2 wrong usage.`,
      )
      .action(async (options: RecordOptions & { repair?: true }) => {
        const { doctor } = await import('./record/doctor.js');
        finish(await doctor(options, terminal));
      }),
  ];
}

const exitCodes = (done: string): string => `\n\nExit codes: 0 all was ${done}, 1 it could not be, 2 wrong usage.`;
