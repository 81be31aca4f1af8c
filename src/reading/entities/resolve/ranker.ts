/** Weights of features as training left them: `models/coreference.json`. */
export type Weights = ReadonlyMap<string, number>;

/** What speaks for one choice, by the weights. */
export function scoreOf(weights: Weights, features: readonly string[]): number {
  let score = 0;
  for (const feature of features) score += weights.get(feature) ?? 0;
  return score;
}

/** Reads the weights from JSON: an object of numbers under `weights`. */
export function readWeights(json: string): Weights {
  const { weights }: { weights: { [feature: string]: number } } = JSON.parse(json);
  return new Map(Object.entries(weights));
}
