import type { PloverType } from '../../../terms/index.js';
import type { Act } from '../acts.js';
import type { Other } from './candidates.js';
import { inputOfOther, inputOfVerb } from './features.js';
import { CHOICES, type Judge, NONE, type Odds } from './judge.js';
import { canBeTold, canBeTowards } from './limits.js';
import { type Scene, type Situation, Situations } from './situations.js';

export { EventModel } from './judge.js';

/** How likely anything must be between two, of whom the codebook tells an act of the one, for it to be towards the other. */
const LIKELY_TOWARDS = 0.15;
/**
 * How likely one type must be to be told where the codebook is silent. So high, since the judge has learnt from sentences
 * all of which tell something, and most of what the codebook does not know in news is nothing.
 */
const LIKELY_TOLD = 0.95;

/** What is most likely between the actor of a situation and somebody else. */
interface Guess {
  readonly situation: Situation;
  readonly other: Other;
  readonly type: PloverType;
  readonly odds: number;
}

/**
 * The acts of a report with what a trained judge adds to them: acts that verbs tell of which the codebook knows nothing,
 * and whom acts are towards where the codebook finds nobody by name. In the text's order.
 */
export function backedUp(scene: Scene, judge: Judge): Act[] {
  const situations = new Situations(scene);
  const completed = new Map<Act, Act>();
  const told = new Map<string, Guess>();
  for (const situation of situations.all()) {
    const { act, word, actor } = situation;
    if (act === null ? !isByKnown(scene, situation) : isTowardsSomebody(scene, act)) continue;
    const guess = likeliest(scene, situations, situation, judge);
    if (guess === null) continue;
    if (act !== null) {
      const others = recipientsOf(scene, situations, guess).filter((id) => !act.actor.includes(id));
      const recipient = [...new Set([...act.recipient, ...others])];
      if (recipient.length > act.recipient.length) completed.set(act, { ...act, recipient, recipientFrom: 'model' });
      continue;
    }
    // Of several verbs that may tell what is between two in a sentence, the likeliest does.
    const pair = `${scene.doc.sentenceOf(word)} ${actor[0]} ${guess.other.id}`;
    if (guess.odds > (told.get(pair)?.odds ?? 0)) told.set(pair, guess);
  }
  const acts = scene.acts.map((act) => completed.get(act) ?? act);
  return inOrder(
    acts,
    [...told.values()].map((guess) => actOf(scene, situations, guess)),
  );
}

/** Whether the codebook finds somebody by name, people, or what is hit: «arrested eight people» needs nobody more. */
const isTowardsSomebody = ({ parties }: Scene, { recipient }: Act): boolean =>
  recipient.some((id) => parties.isIdentified(id) || ENOUGH.has(parties.entity(id)?.kind ?? ''));

/** What the codebook does not know is told of those only who are identified. */
const isByKnown = ({ parties }: Scene, { actor }: Situation): boolean => actor.some((id) => parties.isIdentified(id));

const ENOUGH = new Set(['facility', 'thing', 'people', 'person']);

function likeliest(scene: Scene, situations: Situations, situation: Situation, judge: Judge): Guess | null {
  const { act } = situation;
  const others = situations
    .othersOf(situation)
    .filter(
      (other) =>
        !situations.connects(situation, other) &&
        (act ? canBeTowards(scene, act, other) : canBeTold(scene, situation, other)),
    );
  if (others.length === 0) return null;
  const verb = inputOfVerb(scene, situation);
  let best: Guess | null = null;
  for (const other of others) {
    const guess = guessOf(situation, other, judge.odds([verb, inputOfOther(scene, situation, other)]));
    if (guess !== null && guess.odds > (best?.odds ?? 0)) best = guess;
  }
  return best;
}

/** What the odds say: the codebook's own act towards somebody, or the likeliest where it is silent; null if too little. */
function guessOf(situation: Situation, other: Other, odds: Odds): Guess | null {
  if (situation.act !== null) {
    const any = 1 - odds[NONE]!;
    return any < LIKELY_TOWARDS ? null : { situation, other, type: situation.act.type, odds: any };
  }
  let best = 0;
  for (let c = 1; c < NONE; c++) if (odds[c]! > odds[best]!) best = c;
  const type = CHOICES[best];
  return !type || odds[best]! < LIKELY_TOLD ? null : { situation, other, type, odds: odds[best]! };
}

function recipientsOf({ parties }: Scene, situations: Situations, { situation, other }: Guess): string[] {
  const row = situation.together
    ? situations.othersOf(situation).map(({ id }) => id)
    : [other.id, ...parties.of(other.word, false)];
  return [...new Set(row)].filter((id) => !situation.actor.includes(id));
}

function actOf(scene: Scene, situations: Situations, guess: Guess): Act {
  const { word, actor } = guess.situation;
  return {
    word,
    frames: [],
    type: guess.type,
    mode: null,
    cameo: null,
    contexts: [],
    actor,
    recipient: recipientsOf(scene, situations, guess),
    words: [word],
    about: -1,
    above: [],
    below: [],
    // «would not accept it»: who refuses by a verb that is negated does refuse.
    status: guess.type === 'REJECT' ? 'actual' : null,
  };
}

/** Two lists that are in the text's order, as one. */
function inOrder(coded: readonly Act[], guessed: readonly Act[]): Act[] {
  const merged: Act[] = [];
  let k = 0;
  for (const act of guessed) {
    while (k < coded.length && coded[k]!.word < act.word) merged.push(coded[k++]!);
    merged.push(act);
  }
  return [...merged, ...coded.slice(k)];
}
