import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createReader, type Resources, type Watch } from '../src/pipeline.js';
import { actorDictionary } from '../src/reading/entities/index.js';
import { reportFromJsonLine, reportFromText } from '../src/reports/index.js';
import { shippedResources } from '../src/resources.js';
import type { Report } from '../src/terms/index.js';
import { corpusPath } from './corpora.js';
import { type GoldCoding, scoreCodings } from './petrarch.js';
import { type GoldRelation, scoreRelations } from './relations.js';

const PLV = 'events/plv-train.ndjson';
const PETRARCH = 'events/petrarch-dev.ndjson';
const DICTIONARIES = 'events/petrarch-dictionaries';
const NEWS = 'names/dev.ndjson';
/** Runs over the news; the quickest counts, which other work on the machine has disturbed least. */
const ROUNDS = 5;
/** Judged by hand: which events of some reports are of a type that their sentence supports. */
const SAMPLE = new URL(
  import.meta.url.includes('/dist/') ? '../../bench/events-sample.tsv' : './events-sample.tsv',
  import.meta.url,
);

/** Scores events on PLV, on a sample judged by hand and on PETRARCH's records, and tells of the model's share and of speed. */
export async function run(args: string[]): Promise<void> {
  relations(args);
  judged();
  codings(args);
  news(args);
}

const linesOf = (path: string | URL): string[] => readFileSync(path, 'utf8').split('\n').filter(Boolean);
const reportsOf = (lines: readonly string[]): Report[] =>
  lines.map((line, k) => reportFromJsonLine(line, { input: 'bench', line: k + 1 }));

/**
 * Reads the sentences of PLV end to end and tells how many get the right root between the two marked sides, over all and
 * over every other sentence. The model was trained on the same sentences: `npm run train -- events folds=2` tells what it
 * does on others, and the codebook alone.
 */
function relations(args: string[]): void {
  const golds: (GoldRelation & { text: string })[] = linesOf(corpusPath(args, PLV)).map((line) => JSON.parse(line));
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
}

function judged(): void {
  const verdicts = linesOf(SAMPLE)
    .filter((line) => !line.startsWith('#'))
    .slice(1)
    .map((line) => line.split('\t').at(-1));
  const wrong = verdicts.filter((verdict) => verdict === 'wrong').length;
  console.log(`of ${verdicts.length} events judged by hand ${wrong} are of a type that the sentence does not support`);
}

/** PETRARCH's validation records, with its own actors, by its own verbs and by our codebook. */
function codings(args: string[]): void {
  const lines = linesOf(corpusPath(args, PETRARCH));
  const golds: GoldCoding[] = lines.map((line) => JSON.parse(line));
  const file = (part: string) => {
    const name = `PETR.Validate.${part}.txt`;
    return { name, text: readFileSync(corpusPath(args, join(DICTIONARIES, name)), 'utf8') };
  };
  const actors = actorDictionary(['actors', 'agents', 'discards'].map(file));
  const score = (name: string, resources: Resources) => {
    const read = createReader(resources);
    const { precision, recall, f1 } = scoreCodings(
      reportsOf(lines).map((report, k) => [golds[k]!, read(report)] as const),
    );
    console.log(
      `PETRARCH, ${name}: events F1 ${f1.toFixed(1)}, precision ${precision.toFixed(1)}, recall ${recall.toFixed(1)}`,
    );
  };
  score('its verbs', { ...shippedResources(), actors, codebook: [file('verbs')] });
  score('our codebook', { ...shippedResources(), actors });
}

/** How much of what is told of news is the model's, and what the step takes. */
function news(args: string[]): void {
  let took = 0;
  const watch: Watch = (step, work) => {
    const began = performance.now();
    const result = work();
    if (step === 'events') took += performance.now() - began;
    return result;
  };
  const read = createReader(shippedResources(), watch);
  const reports = reportsOf(linesOf(corpusPath(args, NEWS)));
  const events = reports.flatMap((report) => read(report).events);
  const words = reports.reduce((sum, { text }) => sum + (text.match(/\S+/g)?.length ?? 0), 0);
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round++) {
    took = 0;
    reports.forEach(read);
    least = Math.min(least, took);
  }
  const told = events.filter(({ codedBy }) => codedBy === 'model').length;
  const towards = events.filter(({ recipientFrom }) => recipientFrom === 'model').length;
  console.log(
    `news, ${reports.length} reports: ${events.length} events, ${told} told by the model, ${towards} others towards whom the model says; ${((1000 * least) / words).toFixed(2)} µs a word`,
  );
}
