import { Lexicon, type WordClass } from './lexicon.js';
import type { Rule } from './rule.js';
import { RULES, STARTERS } from './rules/index.js';

/** A feast or named day: when it falls in a given year. */
export interface Holiday {
  name: string;
  /** `gregorian MM-DD`, `hijri MM-DD`, `persian MM-DD`, `easter +N`, `orthodox +N`, `nth MM W N` (the Nth weekday W of a month, -1 the last). */
  reckoning: 'gregorian' | 'hijri' | 'persian' | 'easter' | 'orthodox' | 'nth';
  /** The numbers of the reckoning. */
  numbers: readonly number[];
  /** How many days it lasts: 30 for Ramadan. */
  days: number;
}

/** A month of another calendar. */
export interface ForeignMonth {
  calendar: 'persian' | 'hijri';
  month: number;
}

/** What is known of time: words, feasts, and months of other calendars. */
export interface TimeKnowledge {
  readonly lexicon: Lexicon;
  /** By name in lower case with single spaces. */
  readonly holidays: ReadonlyMap<string, Holiday>;
  readonly months: ReadonlyMap<string, ForeignMonth>;
  /** For each entry of the lexicon the rules that can begin with it, in the grammar's order. */
  readonly rules: readonly (readonly Rule[])[];
  /** Rules that can begin with a number in figures. */
  readonly digitRules: readonly Rule[];
}

/** The texts of `knowledge/times/*.tsv`. */
export interface TimeKnowledgeFiles {
  words: string;
  holidays: string;
  months: string;
}

/** Reads the knowledge files; throws where a line does not say what its header promises. */
export function timeKnowledge(files: TimeKnowledgeFiles): TimeKnowledge {
  const lexicon = new Lexicon();
  for (const [word, cls, value] of rows(files.words, 'knowledge/times/words.tsv', 3)) {
    lexicon.add(word!, cls as WordClass, value!);
  }
  const holidays = new Map<string, Holiday>();
  for (const [names, reckoning, numbers, days] of rows(files.holidays, 'knowledge/times/holidays.tsv', 4)) {
    const [name, ...others] = names!.split('|');
    const holiday: Holiday = {
      name: name!,
      reckoning: reckoning as Holiday['reckoning'],
      numbers: numbers!.split(' ').map(Number),
      days: Number(days),
    };
    for (const spelling of [name!, ...others]) {
      const key = spelling.toLowerCase();
      holidays.set(key, holiday);
      lexicon.add(key.split(/[ -]/)[0]!, 'holiday', '');
    }
  }
  const months = new Map<string, ForeignMonth>();
  for (const [spellings, calendar, month] of rows(files.months, 'knowledge/times/months.tsv', 3)) {
    for (const spelling of spellings!.split('|')) {
      const key = spelling.toLowerCase();
      months.set(key, { calendar: calendar as ForeignMonth['calendar'], month: Number(month) });
      lexicon.add(key.split(/[ -]/)[0]!, 'foreign month', '');
    }
  }
  for (const word of STARTERS) lexicon.add(word, 'starter', '');
  const rules = lexicon.entries.map((entry) =>
    RULES.filter(
      ({ starts }) => starts.words?.includes(entry.word) || starts.classes?.some((cls) => entry.get(cls) !== undefined),
    ),
  );
  return { lexicon, holidays, months, rules, digitRules: RULES.filter(({ starts }) => starts.digits) };
}

/** The lines of a knowledge file as columns, without comments. */
function rows(file: string, path: string, columns: number): string[][] {
  const found: string[][] = [];
  file.split('\n').forEach((line, i) => {
    if (line === '' || line.startsWith('#')) return;
    const cells = line.split('\t');
    if (cells.length < columns) throw new Error(`${path}:${i + 1}: ${columns} columns expected, ${cells.length} found`);
    found.push(cells);
  });
  return found;
}
