import type { Reading, Span } from '../src/terms/index.js';

/** A sentence of PLV with the root of PLOVER between two marked parties; YIELD is CONCEDE or RETREAT. */
export interface GoldRelation {
  id: string;
  source: Span[];
  target: Span[];
  root: string;
}

/** Shares in per cent. */
export interface RelationScore {
  accuracy: number;
  /** Mean over the roots of the gold of each one's F1. */
  macroF1: number;
  /** Sentences with no event between the two. */
  silent: number;
}

type Told = Pick<Reading, 'events' | 'mentions'>;

const MUTUAL = new Set(['AGREE', 'CONSULT', 'COOPERATE']);
const NOTHING = 'none';
const rootOf = (type: string): string => (type === 'CONCEDE' || type === 'RETREAT' ? 'YIELD' : type);

/**
 * Scores readings as `score.mjs relations` does: the first event whose actor has a mention in the source and whose
 * recipient has one in the target gives the root (for AGREE, CONSULT and COOPERATE either way round); the pair is not
 * shown to the reader, and no such event is a wrong answer.
 */
export function scoreRelations(pairs: readonly (readonly [GoldRelation, Told])[]): RelationScore {
  const tally = new Map<string, { right: number; found: number; wanted: number }>();
  const of = (root: string) => {
    const known = tally.get(root) ?? { right: 0, found: 0, wanted: 0 };
    tally.set(root, known);
    return known;
  };
  for (const [gold, told] of pairs) {
    const answer = answerOf(gold, told);
    of(gold.root).wanted++;
    of(answer).found++;
    if (answer === gold.root) of(answer).right++;
  }
  const roots = [...tally].filter(([root, { wanted }]) => root !== NOTHING && wanted > 0).map(([, counts]) => counts);
  const sum = roots.reduce((total, { right, found, wanted }) => total + (2 * right) / (found + wanted), 0);
  const right = roots.reduce((total, counts) => total + counts.right, 0);
  const share = (count: number) => (100 * count) / (pairs.length || 1);
  return {
    accuracy: share(right),
    macroF1: (100 * sum) / (roots.length || 1),
    silent: share(tally.get(NOTHING)?.found ?? 0),
  };
}

function answerOf({ source, target }: GoldRelation, { events, mentions }: Told): string {
  const touches = (ids: readonly string[], spans: readonly Span[]) =>
    mentions.some(
      ({ entity, start, end }) =>
        entity !== null && ids.includes(entity) && spans.some((span) => span.start < end && start < span.end),
    );
  const event = events.find(({ type, actor, recipient }) => {
    const both = [...actor, ...recipient];
    return (
      (touches(actor, source) && touches(recipient, target)) ||
      (MUTUAL.has(type) && touches(both, source) && touches(both, target))
    );
  });
  return event ? rootOf(event.type) : NOTHING;
}
