/** What a noun tells of those it describes. */
export interface Side {
  kind: 'person' | 'people' | 'body' | 'facility' | 'thing';
  /** PLOVER/CAMEO sector, or empty. */
  sector: string;
}

/** The texts of `knowledge/events/sides.tsv`, `knowledge/titles.tsv` and `knowledge/description-nouns.tsv`. */
export interface SideFiles {
  sides: string;
  titles: string;
  nouns: string;
}

/** Nouns, in their dictionary form: those for who acts or is acted upon, and null for what nothing is done to. */
export type Sides = ReadonlyMap<string, Side | null>;

/** Reads the nouns of the three files, of which the last that has one says what it is. */
export function sidesOf({ sides, titles, nouns }: SideFiles): Sides {
  const known = new Map<string, Side | null>();
  for (const [title = '', , , , sector = ''] of rowsOf(titles)) {
    // The head of «deputy prime minister»; «minister of health», «commissioner for human rights» are found by their first word.
    const noun = title
      .split(/ (?:of|for|on|to|in|at) /)[0]!
      .split(' ')
      .at(-1)!
      .toLowerCase();
    if (!known.has(noun)) known.set(noun, { kind: 'person', sector });
  }
  for (const [noun = '', , type = '', , sector = ''] of rowsOf(nouns)) {
    const kind = KINDS[type];
    if (kind) known.set(noun, { kind, sector });
  }
  for (const [noun = '', kind = '', sector = ''] of rowsOf(sides)) {
    if (kind === 'none') known.set(noun, null);
    else if (isKind(kind)) known.set(noun, { kind, sector });
  }
  return known;
}

const KINDS: Readonly<Record<string, Side['kind']>> = {
  person: 'person',
  group: 'people',
  organization: 'body',
  place: 'facility',
};

const isKind = (word: string): word is Side['kind'] => ['person', 'people', 'body', 'facility', 'thing'].includes(word);

const rowsOf = (table: string): string[][] =>
  table
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .slice(1)
    .map((line) => line.split('\t'));
