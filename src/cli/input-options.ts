import { availableParallelism } from 'node:os';
import { type Command, Option } from 'commander';
import type { Format as IntakeFormat } from '../reports/intake.js';
import { bytesOf, countOf, dateOf, secondsOf } from './options.js';

/** What every command is asked that reads reports: what the inputs are, and by what to read them. */
export interface InputOptions extends OwnOptions {
  from: IntakeFormat;
  published?: string;
  threads: number;
  allowPrivate?: true;
  maxSize: number;
  timeout: number;
}

/** Gives a command the options of all that read reports. */
export function withInputOptions(command: Command): Command {
  command
    .addOption(
      new Option('--from <format>', 'what the inputs are').choices(['auto', 'text', 'html', 'ndjson']).default('auto'),
    )
    .option('--published <date>', 'publication date of reports that bear none, as 2024-03-15', dateOf);
  return withOwnFiles(command)
    .option('--threads <n>', 'worker threads', countOf, availableParallelism())
    .addOption(
      new Option('--max-size <size>', 'largest report to take, as 500k or 20M')
        .argParser(bytesOf)
        .default(20 * 1024 * 1024, '20M'),
    )
    .addOption(
      new Option('--timeout <seconds>', 'longest wait for a page of the web')
        .argParser(secondsOf)
        .default(30_000, '30'),
    )
    .option('--allow-private', 'fetch from private and loopback addresses too');
}

/** A researcher's own files, by which reports are read. */
export interface OwnOptions {
  actors?: string[];
  codebook?: string[];
}

/** Gives a command the options for a researcher's own files. */
export const withOwnFiles = (command: Command): Command =>
  command
    .option(
      '--actors <file>',
      'your own actors and codes, PETRARCH dictionaries or a table; may be given again',
      namesOf,
    )
    .option(
      '--codebook <file>',
      'your own frames of acts, or a PETRARCH dictionary of verbs; may be given again',
      namesOf,
    );

/** Where the result goes. */
export interface OutOptions {
  out?: string;
}

/** Gives a command the option to write to a file. */
export const withOut = (command: Command): Command =>
  command.option('-o, --out <file>', 'write to a file, which appears only when all is written');

/** An option that may be given again, with all that it was given. */
const namesOf = (file: string, before: string[] | false = []): string[] => [...(before || []), file];
