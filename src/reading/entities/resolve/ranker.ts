/** Weights of features as training left them, by the class of the anaphor: `models/coreference.json`. */
export type Weights = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** What speaks for one choice, by the weights of a class. */
export function scoreOf(weights: ReadonlyMap<string, number>, features: readonly string[]): number {
  let score = 0;
  for (const feature of features) score += weights.get(feature) ?? 0;
  return score;
}

/** Reads the weights from JSON: under `weights` an object of numbers by class and feature, as in «he distance 0». */
export function readWeights(json: string): Weights {
  const { weights }: { weights: { [feature: string]: number } } = JSON.parse(json);
  const byClass = new Map<string, Map<string, number>>();
  for (const [name, weight] of Object.entries(weights)) {
    const [of = '', ...feature] = name.split(' ');
    const ofClass = byClass.get(of) ?? new Map<string, number>();
    byClass.set(of, ofClass.set(feature.join(' '), weight));
  }
  return byClass;
}
