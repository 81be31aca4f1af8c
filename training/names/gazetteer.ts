import { readFileSync } from 'node:fs';
import { normalForm } from '../../src/language/network/features.js';
import { tokenize } from '../../src/language/tokens/tokenizer.js';

/** What the lists of `knowledge/` say of a word, one bit each. */
const FLAGS = {
  givenName: 1,
  surname: 2,
  country: 4,
  ofCountry: 8,
  town: 16,
  organisation: 32,
  inOrganisation: 64,
  title: 128,
} as const;
export const FLAG_COUNT = Object.keys(FLAGS).length;

/** Flags of words, by their normal form. Words in many names, such as «of», are no evidence and left out. */
export function gazetteerFlags(knowledge = 'knowledge'): Map<string, number> {
  const flags = new Map<string, number>();
  const add = (name: string | undefined, whole: number, part = 0) => {
    if (!name) return;
    const { start, end, count } = tokenize(name);
    for (let i = 0; i < count; i++) {
      const form = name.slice(start[i], end[i]);
      if (!/^\p{Lu}/u.test(form) || form.length < 2) continue;
      const normal = normalForm(form);
      flags.set(normal, (flags.get(normal) ?? 0) | (count === 1 ? whole : part));
    }
  };
  const rows = (file: string): ((column: string) => string[])[] => {
    const [head = '', ...lines] = readFileSync(`${knowledge}/${file}.tsv`, 'utf8')
      .split('\n')
      .filter((line) => line && !line.startsWith('#'));
    const columns = head.split('\t');
    return lines.map((line) => {
      const cells = line.split('\t');
      return (column) => (cells[columns.indexOf(column)] ?? '').split('|');
    });
  };
  for (const row of rows('given-names')) for (const name of row('name')) add(name, FLAGS.givenName, FLAGS.givenName);
  for (const row of rows('surnames')) for (const name of row('name')) add(name, FLAGS.surname, FLAGS.surname);
  for (const row of rows('countries')) {
    for (const name of [...row('name'), ...row('names')]) add(name, FLAGS.country, FLAGS.country);
    for (const name of [...row('adjectives'), ...row('singular'), ...row('plural')])
      add(name, FLAGS.ofCountry, FLAGS.ofCountry);
    for (const name of row('capital')) add(name, FLAGS.town, FLAGS.town);
  }
  for (const row of rows('group-words'))
    for (const name of [...row('name'), ...row('forms'), ...row('adjectives')]) add(name, FLAGS.ofCountry);
  for (const row of rows('organisations'))
    for (const name of [...row('name'), ...row('names')]) add(name, FLAGS.organisation, FLAGS.inOrganisation);
  for (const row of rows('titles'))
    for (const name of [...row('title'), ...row('abbreviations')]) {
      const title = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
      add(title, FLAGS.title);
    }
  return flags;
}
