import { readFileSync } from 'node:fs';
import { createReader } from '../src/pipeline.js';
import { reportFromText } from '../src/reports/index.js';
import { shippedResources } from '../src/resources.js';
import { corpusPath } from './corpora.js';
import { type GoldRelation, scoreRelations } from './relations.js';

const PLV = 'events/plv-train.ndjson';
/** Judged by hand: which events of some reports are of a type that their sentence supports. */
const SAMPLE = new URL(
  import.meta.url.includes('/dist/') ? '../../bench/events-sample.tsv' : './events-sample.tsv',
  import.meta.url,
);

/**
 * Reads the sentences of PLV end to end and tells how many get the right root between the two marked sides, over all and
 * over every other sentence; and what share of the judged sample is wrong.
 */
export async function run(args: string[]): Promise<void> {
  const lines = readFileSync(corpusPath(args, PLV), 'utf8').split('\n').filter(Boolean);
  const golds: (GoldRelation & { text: string })[] = lines.map((line) => JSON.parse(line));
  const read = createReader(shippedResources());
  const pairs = golds.map((gold) => [gold, read(reportFromText(gold.text, { id: gold.id }))] as const);
  const halves = [pairs, pairs.filter((_, k) => k % 2 === 0), pairs.filter((_, k) => k % 2 === 1)];
  console.log('PLV              macro F1   accuracy   no event between the two');
  ['all', 'first, third, …', 'second, fourth, …'].forEach((name, k) => {
    const { macroF1, accuracy, silent } = scoreRelations(halves[k]!);
    console.log(
      `${name.padEnd(18)}${macroF1.toFixed(1).padStart(7)}${accuracy.toFixed(1).padStart(11)}${silent.toFixed(1).padStart(14)}`,
    );
  });
  const verdicts = readFileSync(SAMPLE, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .slice(1)
    .map((line) => line.split('\t').at(-1));
  const wrong = verdicts.filter((verdict) => verdict === 'wrong').length;
  console.log(`of ${verdicts.length} events judged by hand ${wrong} are of a type that the sentence does not support`);
}
