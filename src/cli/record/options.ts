import { type Command, InvalidArgumentError, Option } from 'commander';
import type { DifferingField, Filter } from '../../record/index.js';
import { EVENT_STATUS, type EventStatus, PLOVER_TYPES, type PloverType } from '../../terms/index.js';
import { countOf, isDay, WrongUsage } from '../options.js';
import type { RowFormat } from './rows.js';

/** The record that is meant where none is named: in the folder one works in. */
export const USUAL_RECORD = 'chancery.db';

export interface RecordOptions {
  record: string;
}

export const withRecord = (command: Command): Command => command.option('--record <file>', 'the record', USUAL_RECORD);

export interface RowOptions extends RecordOptions {
  format: RowFormat;
  evidence?: true;
  limit: number;
}

/** Options of every question. */
export const withRows = (command: Command): Command =>
  withRecord(command)
    .addOption(
      new Option('-f, --format <format>', 'how to print').choices(['table', 'json', 'ndjson', 'csv']).default('table'),
    )
    .option('--evidence', 'with the words and the report of each')
    .option('--limit <n>', 'at most so many', countOf, 20);

export interface FilterOptions {
  from?: string;
  to?: string;
  type?: PloverType[];
  status?: EventStatus[];
  country?: string[];
  place?: string;
  words?: string;
  publisher?: string[];
}

/** Options that leave out what is not wanted; what may be given again leaves in each that is given. */
export const withFilter = (command: Command): Command =>
  command
    .option('--from <date>', 'from this year, month or day on', periodOf)
    .option('--to <date>', 'up to this year, month or day', periodOf)
    .option('--type <type>', 'PLOVER type, such as CONSULT; may be given again', oneOf(PLOVER_TYPES))
    .option(
      '--status <status>',
      'actual, planned, cancelled, denied or hypothetical; may be given again',
      oneOf(EVENT_STATUS),
    )
    .option('--country <code>', 'ISO 3166 code of three letters; may be given again', countryOf)
    .option('--place <name>', 'where')
    .option('--words <words>', 'words that a report of it holds, as for search')
    .option('--publisher <name>', 'publisher of a report of it; may be given again', listed);

const listed = (value: string, before: string[] = []): string[] => [...before, value];

function periodOf(value: string): string {
  if (!/^\d{4}(-\d{2}(-\d{2})?)?$/.test(value) || !isDay(`${value}-01-01`.slice(0, 10)))
    throw new InvalidArgumentError('Give a year, month or day, as 2024, 2024-03 or 2024-03-15.');
  return value;
}

const oneOf =
  <T extends string>(values: readonly T[]) =>
  (value: string, before: T[] = []): T[] => {
    const found = values.find((one) => one.toLowerCase() === value.toLowerCase());
    if (found === undefined) throw new InvalidArgumentError(`Give one of ${values.join(', ')}.`);
    return [...before, found];
  };

function countryOf(value: string, before: string[] = []): string[] {
  if (!/^[a-z]{3}$/i.test(value)) throw new InvalidArgumentError('Give a code of three letters, as IRN.');
  return [...before, value.toUpperCase()];
}

/** The filter that the options say. @throws WrongUsage if it could select nothing whatever there is */
export function filterFrom({ from, to, type, status, country, place, words, publisher }: FilterOptions): Filter {
  // A year or a month ends with its last day, which sorts before what begins with it and goes on.
  if (from !== undefined && to !== undefined && from > `${to}~`)
    throw new WrongUsage(`--from ${from} lies after --to ${to}; exchange them`);
  return {
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...(type && { types: type }),
    ...(status && { statuses: status }),
    ...(country && { countries: country }),
    ...(place !== undefined && { place }),
    ...(words !== undefined && { words }),
    ...(publisher && { publishers: publisher }),
  };
}

export const DIFFERING = [
  'date',
  'place',
  'parties',
  'status',
  'number',
  'reason',
] as const satisfies readonly DifferingField[];
