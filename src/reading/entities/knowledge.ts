import { openContainer } from '../../language/network/container.js';
import { fold } from '../../terms/fold.js';
import { type Leader, Leaders } from './leaders.js';
import { Phrases } from './phrases.js';
import type { Decide } from './resolve/index.js';
import { byModel } from './resolve/ranker.js';

/** The texts of the files in `knowledge/`, whose `#` headers tell what their columns mean. */
export interface EntityKnowledgeFiles {
  countries: string;
  organisations: string;
  titles: string;
  leaders: string;
  groups: string;
  nouns: string;
  givenNames?: string;
  /** `models/coreference.bin`; without it only what grammar decides is resolved. */
  reference?: Uint8Array;
}

export interface Country {
  alpha3: string;
  name: string;
  /** Country code in CAMEO actor codes. */
  cameo: string;
}

/** An organisation, with the period for which the row holds. */
export interface Organisation {
  key: string;
  name: string;
  kind: string;
  country: string | null;
  code: string;
  since: string;
  until: string;
}

/** How a phrase stands for a state: its name, an adjective, its people, its capital or seat of government. */
export type CountryUse = 'name' | 'adjective' | 'people' | 'capital' | 'seat';

export type Known =
  | { of: 'country'; country: Country; use: CountryUse }
  | { of: 'organisation'; organisation: Organisation }
  | { of: 'group'; group: Group };

/** A religious, ethnic, regional or political group. */
export interface Group {
  name: string;
  class: string;
  country: string | null;
  code: string;
}

export interface Title {
  title: string;
  class: 'office' | 'rank' | 'honorific' | 'profession' | 'kinship';
  /** PLOVER sector of the holder, or empty. */
  sector: string;
  group: string;
  plural: boolean;
}

/** A common noun by which reports speak of what they have named. */
export interface DescriptionNoun {
  noun: string;
  /** Whether this form of it is the plural. */
  plural: boolean;
  type: 'person' | 'organization' | 'place' | 'group';
  kinds: ReadonlySet<string>;
  sector: string;
  gender: Gender | null;
}

export type Gender = 'm' | 'f';

/** What is known of names, states, organisations, titles and people. */
export interface EntityKnowledge {
  names: Phrases<Known>;
  titles: Phrases<Title>;
  nouns: ReadonlyMap<string, DescriptionNoun>;
  /** Says whom a pronoun or description means. */
  decide: Decide;
  countries: ReadonlyMap<string, Country>;
  leaders: Leaders;
  /** Gender that a folded given name tells. */
  genders: ReadonlyMap<string, Gender>;
}

export function entityKnowledge(files: EntityKnowledgeFiles): EntityKnowledge {
  const names = new Phrases<Known>(false);
  const countries = new Map<string, Country>();
  for (const row of rowsOf(files.countries)) {
    const country: Country = { alpha3: row.alpha3!, name: row.name!, cameo: row.cameo || row.alpha3! };
    // The state that stands today wins its code and its words from those that are no more.
    if (!countries.has(country.alpha3)) countries.set(country.alpha3, country);
    const add = (cell: string | undefined, use: CountryUse) => {
      for (const phrase of listOf(cell)) names.add(phrase, { of: 'country', country, use });
    };
    add(row.name, 'name');
    if (row.official !== row.name) add(row.official, 'name');
    add(row.names, 'name');
    add(row.adjectives, 'adjective');
    add(row.singular, 'people');
    add(row.plural, 'people');
    add(row.capital, 'capital');
    add(row.seats, 'seat');
  }
  for (const row of rowsOf(files.organisations)) {
    const organisation: Organisation = {
      key: row.key!,
      name: row.name!,
      kind: row.kind!,
      country: row.country || null,
      code: row.code ?? '',
      since: row.since ?? '',
      until: row.until ?? '',
    };
    for (const phrase of [row.name!, ...listOf(row.names)]) names.add(phrase, { of: 'organisation', organisation });
  }
  for (const row of rowsOf(files.groups)) {
    const group: Group = { name: row.name!, class: row.class!, country: row.country || null, code: row.code ?? '' };
    const phrases = new Set([row.name!, ...listOf(row.forms), ...listOf(row.adjectives)]);
    for (const phrase of phrases) names.add(phrase, { of: 'group', group });
  }
  const leaders = new Leaders(rowsOf(files.leaders, LEADER_COLUMNS).map(leaderOf));
  return {
    names,
    titles: titlesOf(files.titles),
    nouns: nounsOf(files.nouns),
    decide: files.reference ? byModel(openContainer(files.reference)) : () => null,
    countries,
    leaders,
    genders: gendersOf(leaders, files.givenNames),
  };
}

const LEADER_COLUMNS = ['country', 'office', 'name', 'others', 'since', 'until', 'flags', 'gender'];

const leaderOf = (row: Row): Leader => ({
  country: row.country!,
  office: row.office!,
  name: row.name!,
  others: listOf(row.others),
  since: row.since ?? '',
  until: row.until ?? '',
  flags: row.flags ?? '',
  gender: genderOf(row.gender),
});

function titlesOf(file: string): Phrases<Title> {
  const titles = new Phrases<Title>(true);
  for (const row of rowsOf(file)) {
    const base = {
      title: row.title!,
      class: row.class as Title['class'],
      sector: row.sector ?? '',
      group: row.group ?? '',
    };
    titles.add(row.title!, { ...base, plural: false });
    for (const form of listOf(row.forms)) titles.add(form, { ...base, plural: isPlural(row.title!, form) });
    for (const form of listOf(row.abbreviations)) titles.add(form, { ...base, plural: false });
  }
  return titles;
}

function nounsOf(file: string): Map<string, DescriptionNoun> {
  const nouns = new Map<string, DescriptionNoun>();
  for (const row of rowsOf(file)) {
    const base = {
      noun: row.noun!,
      type: row.type as DescriptionNoun['type'],
      kinds: new Set(listOf(row.kinds)),
      sector: row.sector ?? '',
      gender: genderOf(row.gender),
    };
    if (row.plural) nouns.set(row.plural, { ...base, plural: true });
    nouns.set(row.noun!, { ...base, plural: false });
  }
  return nouns;
}

const genderOf = (cell: string | undefined): Gender | null => (cell === 'm' || cell === 'f' ? cell : null);

const isPlural = (title: string, form: string): boolean =>
  form.length >= title.length && /(?:s|men|women|people)\b/.test(form) && !/(?:s|men|women|people)\b/.test(title);

/** How many more men than women, or women than men, must bear a given name before it tells the gender. */
const CLEAR_MAJORITY = 6;

/** Genders of given names: from the list where there is one, else from the leaders who bear them. */
function gendersOf(leaders: Leaders, givenNames: string | undefined): Map<string, Gender> {
  const counts = new Map<string, { m: number; f: number }>();
  for (const { name, gender } of leaders.rows) {
    const given = fold(name.split(' ')[0]!);
    if (!gender || given.length < 3) continue;
    const count = counts.get(given) ?? { m: 0, f: 0 };
    count[gender]++;
    counts.set(given, count);
  }
  const genders = new Map<string, Gender>();
  for (const [given, { m, f }] of counts) {
    if (f === 0 || m > CLEAR_MAJORITY * f) genders.set(given, 'm');
    else if (m === 0 || f > CLEAR_MAJORITY * m) genders.set(given, 'f');
  }
  for (const row of rowsOf(givenNames ?? '')) {
    for (const name of [row.name!, ...listOf(row.others)]) {
      if (row.gender === 'm' || row.gender === 'f') genders.set(fold(name), row.gender);
      else genders.delete(fold(name));
    }
  }
  return genders;
}

type Row = { readonly [column: string]: string | undefined };

/** The rows of a table of tab-separated columns; `#` opens a comment, the first row names the columns unless given. */
function rowsOf(file: string, columns?: readonly string[]): Row[] {
  let names = columns;
  const rows: Row[] = [];
  for (const line of file.split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const cells = line.split('\t');
    if (!names) names = cells.map((cell) => cell.trim());
    else rows.push(Object.fromEntries(names.map((name, i) => [name, cells[i]?.trim() ?? ''])));
  }
  return rows;
}

const listOf = (cell: string | undefined): string[] => (cell ? cell.split('|').filter(Boolean) : []);
