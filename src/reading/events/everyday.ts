import type { Doc } from '../../language/index.js';
import type { PloverType } from '../../terms/index.js';
import type { Act } from './acts.js';
import type { Parties } from './parties.js';

const DOMAINS = ['sport', 'show', 'misfortune'] as const;
type Domain = (typeof DOMAINS)[number];

/** What a word, or two of them, speaks of: `knowledge/events/everyday.tsv`. */
export type EverydayWords = ReadonlyMap<string, Domain>;

export function readEveryday(text: string): EverydayWords {
  const words = new Map<string, Domain>();
  for (const line of text.split(/\r?\n/)) {
    const [name = '', cell = ''] = line.split('\t');
    const domain = DOMAINS.find((known) => known === name);
    if (domain) for (const word of cell.split('|')) words.set(word, domain);
  }
  return words;
}

/** Different words of a domain in a sentence that decide by themselves, and that do so with those of its neighbours. */
const ENOUGH = 2;
const ENOUGH_AROUND = 4;
const AROUND = 2;

/** Kinds of entities, and sectors of those, who keep to politics wherever they are. */
const OFFICIAL_KINDS: ReadonlySet<string> = new Set(['government body', 'igo', 'armed group']);
const OFFICIAL_CODE = /^(?:[A-Z]{3})?(?:GOV|MIL|COP|JUD|LEG|REB)/;

/** What misfortunes seem to do: «a storm killed twenty». */
const SUFFERED: PloverType = 'ASSAULT';

/** «returned the paintings to the museum»: giving back is no part of a show. */
const RETURNED: PloverType = 'RETREAT';

/** Knows the sentences of a Doc that tell of sports, shows and misfortunes. */
export class Everyday {
  private readonly bySentence = new Map<number, Readonly<Record<Domain, number>>>();

  constructor(
    private readonly doc: Doc,
    private readonly parties: Parties,
    private readonly words: EverydayWords,
  ) {}

  /** Whether an act belongs to a match, a show or an accident rather than to politics. */
  tells({ word, type, actor, recipient }: Act): boolean {
    const sentence = this.doc.sentenceOf(word);
    if (type === SUFFERED && actor.length === 0 && this.countsIn(sentence).misfortune > 0) return true;
    const isShow = type !== RETURNED && this.isAbout('show', sentence);
    return (isShow || this.isAbout('sport', sentence)) && ![...actor, ...recipient].some((id) => this.isOfficial(id));
  }

  /** States play and perform by their names: «Chile beat Peru». */
  private isOfficial(id: string): boolean {
    const entity = this.parties.entity(id);
    if (entity === undefined) return false;
    return OFFICIAL_KINDS.has(entity.kind) || OFFICIAL_CODE.test(entity.code ?? '') || this.parties.hasSector(id);
  }

  private isAbout(domain: Domain, sentence: number): boolean {
    const here = this.countsIn(sentence)[domain];
    if (here === 0 || here >= ENOUGH) return here > 0;
    let around = here;
    for (let by = 1; by <= AROUND; by++)
      around += this.countsIn(sentence - by)[domain] + this.countsIn(sentence + by)[domain];
    return around >= ENOUGH_AROUND;
  }

  private countsIn(sentence: number): Readonly<Record<Domain, number>> {
    const known = this.bySentence.get(sentence);
    if (known) return known;
    const { doc, words } = this;
    const counts = { sport: 0, show: 0, misfortune: 0 };
    const isOutside = sentence < 0 || sentence >= doc.sentenceStart.length - 1;
    const found = new Set<string>();
    const first = isOutside ? 0 : doc.sentenceStart[sentence]!;
    const end = isOutside ? 0 : doc.sentenceStart[sentence + 1]!;
    for (let i = first; i < end; i++) {
      if (doc.uposOf(i) === 'VERB') continue; // «stormed the palace»
      const lemma = doc.lemma(i).toLowerCase();
      const pair = i > first ? `${doc.lower(i - 1)} ${lemma}` : lemma;
      for (const word of [lemma, pair]) {
        const domain = words.get(word);
        if (domain === undefined || found.has(word)) continue;
        found.add(word);
        counts[domain]++;
      }
    }
    this.bySentence.set(sentence, counts);
    return counts;
  }
}
