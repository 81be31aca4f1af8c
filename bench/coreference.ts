import { type Mention, type Reading, textOf } from '../src/terms/index.js';
import type { GoldChain, GoldMention, GumText } from '../training/coreference/gum.js';

/** GUM's types of the chains that count: what a named person, organisation or place is called there. */
const TYPES = new Set(['person', 'organization', 'place']);

/** What of a reading is compared. */
export type Resolved = Pick<Reading, 'mentions' | 'entities'>;

/** Pronouns and descriptions counted; `docs/accuracy.md` says of what. */
export interface Counts {
  /** In gold, corefers with a name of a person, organisation or place. */
  wanted: number;
  /** Of those, resolved by the reader to an entity with a name. */
  answered: number;
  /** Of those, to the right name. */
  right: number;
  /** Resolved to an entity with a name though nothing named is meant in gold. */
  unwanted: number;
}

export const noCounts = (): Counts => ({ wanted: 0, answered: 0, right: 0, unwanted: 0 });

/** Compares a reading of one text with its chains. `differs` is told of every mistake. */
export function scoreCoreference(
  gum: GumText,
  reading: Resolved,
  counts: Counts,
  counted: (text: string) => boolean,
  differs: (line: string) => void,
): void {
  const gold = goldMentions(gum);
  const chainOf = (mention: Mention) => aligned(gold, mention)?.chain ?? -1;
  const nameChains = chainsByEntity(reading, chainOf);
  const answers = new Map<GoldMention, { mention: Mention; chain: number }>();
  for (const mention of reading.mentions) {
    if (mention.form === 'name' || mention.entity === null || !counted(textOf(gum.text, mention))) continue;
    const chain = nameChains.get(mention.entity);
    if (chain === undefined) continue; // no name
    const meant = aligned(gold, mention);
    if (meant && !meant.named && isNamed(gum.chains[meant.chain]!)) {
      answers.set(meant, { mention, chain });
    } else {
      counts.unwanted++;
      differs(`${gum.id} unwanted ${context(gum, mention)} → ${nameOf(reading, mention)}`);
    }
  }
  gum.chains.forEach((chain) => {
    if (!isNamed(chain)) return;
    for (const mention of chain.mentions) {
      if (mention.named || !counted(gum.text.slice(mention.headStart, mention.headEnd))) continue;
      counts.wanted++;
      const answer = answers.get(mention);
      if (answer) counts.answered++;
      const name = chain.mentions.find(({ named }) => named)!;
      const wanted = gum.text.slice(name.start, name.end);
      if (answer?.chain === mention.chain) counts.right++;
      else if (answer)
        differs(`${gum.id} wrong    ${context(gum, mention)} wants ${wanted} → ${nameOf(reading, answer.mention)}`);
      else differs(`${gum.id} missed   ${context(gum, mention)} wants ${wanted}`);
    }
  });
}

const isNamed = (chain: GoldChain): boolean => TYPES.has(chain.type) && chain.mentions.some(({ named }) => named);

const goldMentions = (gum: GumText): GoldMention[] => gum.chains.flatMap(({ mentions }) => mentions);

/**
 * The gold mention that a found one is: the one whose head word it covers; of several, the one that begins where it
 * begins, else the one whose head ends where it ends, else none.
 */
function aligned(gold: readonly GoldMention[], mention: { start: number; end: number }): GoldMention | undefined {
  const covered = gold.filter(({ headStart, headEnd }) => mention.start <= headStart && headEnd <= mention.end);
  if (covered.length <= 1) return covered[0];
  return (
    covered.find(({ start, headEnd }) => start === mention.start && headEnd === mention.end) ??
    covered.find(({ headEnd }) => headEnd === mention.end) ??
    covered.find(({ start }) => start === mention.start)
  );
}

/** For each entity with a name, the gold chain of most of its names; -1 if none of them is annotated. */
function chainsByEntity(reading: Resolved, chainOf: (mention: Mention) => number): Map<string, number> {
  const counts = new Map<string, Map<number, number>>();
  for (const mention of reading.mentions) {
    if (mention.form !== 'name' || mention.entity === null) continue;
    const count = counts.get(mention.entity) ?? new Map<number, number>();
    const chain = chainOf(mention);
    count.set(chain, (count.get(chain) ?? 0) + 1);
    counts.set(mention.entity, count);
  }
  return new Map(
    [...counts].map(([entity, count]) => [entity, [...count].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]![0]]),
  );
}

const nameOf = (reading: Resolved, { entity }: Mention): string =>
  reading.entities.find(({ id }) => id === entity)!.name;

const context = ({ text }: GumText, { start, end }: { start: number; end: number }): string =>
  `«${text.slice(Math.max(0, start - 60), start)}[${text.slice(start, end)}]${text.slice(end, end + 30)}»`.replace(
    /\s+/g,
    ' ',
  );

export function showCounts(label: string, { wanted, answered, right, unwanted }: Counts): string {
  const percent = (n: number, of: number) => (of ? ((100 * n) / of).toFixed(1) : '–').padStart(5);
  return `${label.padEnd(14)} precision ${percent(right, answered)}  strict ${percent(right, answered + unwanted)}  recall ${percent(right, wanted)}   (${right} right of ${answered} answered, ${unwanted} unwanted, ${wanted} wanted)`;
}
