import type { GoldRelation } from '../../bench/relations.js';
import type { Other } from '../../src/reading/events/backup/candidates.js';
import { type Input, inputOfOther, inputOfVerb } from '../../src/reading/events/backup/features.js';
import { CHOICES, NONE } from '../../src/reading/events/backup/judge.js';
import { type Scene, type Situation, Situations } from '../../src/reading/events/backup/situations.js';
import type { PloverType, Span } from '../../src/terms/index.js';

/** What may be between two, as the judge sees it. */
interface View {
  readonly verb: Input;
  readonly other: Input;
}

/** One thing to learn from: in one of the views, one of these choices is right. */
export interface Example {
  readonly views: readonly View[];
  /** Indexes into `CHOICES`. */
  readonly right: readonly number[];
  readonly weight: number;
}

/** How much one sentence of PLV counts beside one coding of the codebook. */
const GOLD = 8;
/** A verb that the codebook does not know tells of an act now and then, so that its silence counts less. */
const SILENCE = 0.5;

const choiceOf = (type: PloverType): number => CHOICES.indexOf(type);

/** PLV's YIELD is PLOVER's CONCEDE or RETREAT. */
const choicesOf = (root: string): number[] =>
  CHOICES.flatMap((type, c) =>
    type === root || (root === 'YIELD' && (type === 'CONCEDE' || type === 'RETREAT')) ? [c] : [],
  );

/** The verbs that may tell what PLV says is between two; null where none has both. */
export function goldExample(scene: Scene, { source, target, root }: GoldRelation): Example | null {
  const { parties } = scene;
  const touches = (ids: readonly string[], spans: readonly Span[]) =>
    parties.mentions.some(
      ({ entity, start, end }) =>
        entity !== null && ids.includes(entity) && spans.some((span) => span.start < end && start < span.end),
    );
  const situations = new Situations(scene);
  const views = situations.all().flatMap((situation) =>
    situations
      .othersOf(situation)
      .filter(({ id }) => touches(situation.actor, source) && touches([id], target))
      .map((other) => viewOf(scene, situation, other)),
  );
  return views.length === 0 ? null : { views, right: choicesOf(root), weight: GOLD };
}

/** What the codebook says of the pairs of a report, and that it says nothing. */
export function codedExamples(scene: Scene): Example[] {
  const situations = new Situations(scene);
  return situations.all().flatMap((situation) =>
    situations.othersOf(situation).flatMap((other) => {
      const { act } = situation;
      if (act?.recipient.includes(other.id))
        return [situation, unknown(situation)].map((one) => ({
          views: [viewOf(scene, one, other)],
          right: [choiceOf(act.type)],
          weight: 1,
        }));
      if (situations.connects(situation, other)) return [];
      const isOpen = act !== null && !act.recipient.some((id) => scene.parties.isIdentified(id));
      if (isOpen) return [];
      return [{ views: [viewOf(scene, situation, other)], right: [NONE], weight: act ? 1 : SILENCE }];
    }),
  );
}

/** A situation as if the codebook did not know its verb, so that verbs which it knows teach those which it does not. */
const unknown = (situation: Situation): Situation => ({ ...situation, act: null });

const viewOf = (scene: Scene, situation: Situation, other: Other): View => ({
  verb: inputOfVerb(scene, situation),
  other: inputOfOther(scene, situation, other),
});
