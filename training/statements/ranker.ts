import type { Random } from '../network/random.js';
import type { RankExample } from './examples.js';
import type { Learner } from './learner.js';

/**
 * Maximises the probability that the softmax over a cue's arguments gives to the right ones together. The weights are
 * averaged over the last `averaged` epochs, if that is not 0.
 */
export function trainRanker(
  examples: RankExample[],
  learner: Learner,
  random: Random,
  epochs: number,
  averaged = 0,
): Learner {
  for (let epoch = 1; epoch <= epochs; epoch++) {
    random.shuffle(examples);
    let hits = 0;
    for (const { rows, right } of examples) {
      const thin = rows.map((each) => learner.thinned(each));
      const scores = thin.map((each) => learner.score(each));
      const highest = Math.max(...scores);
      if (right[scores.indexOf(highest)]) hits++;
      const powers = scores.map((score) => Math.exp(score - highest));
      const all = powers.reduce((a, b) => a + b, 0);
      const good = powers.reduce((sum, power, k) => (right[k] ? sum + power : sum), 1e-12);
      thin.forEach((each, k) => {
        learner.update(each, powers[k]! / all - (right[k] ? powers[k]! / good : 0));
      });
    }
    if (epoch > epochs - averaged) learner.remember();
    console.log(`ranking, epoch ${epoch}: ${((100 * hits) / examples.length).toFixed(1)} of ${examples.length} right`);
  }
  learner.settle();
  return learner;
}
