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

/** Nouns, in their dictionary form, for those who act or are acted upon. */
export function sidesOf({ sides, titles, nouns }: SideFiles): ReadonlyMap<string, Side> {
  const known = new Map<string, Side>();
  for (const [title = '', , , , sector = ''] of rowsOf(titles)) {
    // The head of «deputy prime minister»; «minister of health» is found by its first word.
    const noun = title.split(' of ')[0]!.split(' ').at(-1)!.toLowerCase();
    if (!known.has(noun)) known.set(noun, { kind: 'person', sector });
  }
  for (const [noun = '', , type = '', , sector = ''] of rowsOf(nouns)) {
    const kind = KINDS[type];
    if (kind) known.set(noun, { kind, sector });
  }
  for (const [noun = '', kind = '', sector = ''] of rowsOf(sides)) {
    if (isKind(kind)) known.set(noun, { kind, sector });
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
