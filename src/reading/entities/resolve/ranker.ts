import type { Container } from '../../../language/network/container.js';
import { Features } from '../../statements/features.js';
import { Scorer } from '../../statements/scorer.js';
import type { Draft } from '../found.js';
import type { AnaphorClass } from './anaphor.js';
import { asked, nobodyFeatures, pairFeatures } from './features.js';
import type { Decide } from './index.js';

/**
 * How much less may speak for a candidate than for nobody, by what asks, chosen on held-out documents of GUM's training
 * part: up to these, at least half of the answers more are right.
 */
const LEANING: Readonly<Record<AnaphorClass, number>> = {
  name: 2,
  he: 2,
  it: 3,
  they: 4,
  there: 5,
  person: 3,
  body: 4,
  place: 4,
  several: 2,
};
/** How much more must speak for somebody only described than for somebody named, whom a reader can look up. */
const LEANING_TO_NAMES = 2;

/** Decides by the trained scorer of `models/coreference.bin`. */
export function byModel(model: Container): Decide {
  const scorer = new Scorer(model, 'choice');
  const features = new Features();
  return ({ context, anaphor, candidates }) => {
    const question = asked(context, anaphor, candidates);
    features.clear();
    nobodyFeatures(features, context, question);
    const unnamed = anaphor.class === 'name' ? 0 : LEANING_TO_NAMES;
    let best: Draft | null = null;
    let most = scorer.score(features) - LEANING[anaphor.class];
    candidates.forEach(({ entity, names }, rank) => {
      features.clear();
      pairFeatures(features, context, question, rank);
      const score = scorer.score(features) - (names > 0 ? 0 : unnamed);
      if (score > most) {
        most = score;
        best = entity;
      }
    });
    return best;
  };
}
