import { Language } from '../../src/language/index.js';
import { packContainer } from '../../src/language/network/container.js';
import { shippedLanguage } from '../../src/resources.js';
import { writeWhole } from '../files.js';
import { Random } from '../network/random.js';
import { readGoldReports } from './corpus.js';
import { type CueExample, contentExample, cueExamples, cueLemmas, sourceExample } from './examples.js';
import { Learner, type Rates } from './learner.js';
import { trainRanker } from './ranker.js';

/** Trains the scorers of cues, contents and sources on `data`/statements and writes them to `out`. */
export async function trainStatements(
  data: string,
  out: string,
  _work: string,
  options: { [name: string]: string },
): Promise<void> {
  const number = (name: string, fallback: number) => Number(options[name] ?? fallback);
  const language = new Language(shippedLanguage());
  const reports = readGoldReports(`${data}/statements/train.ndjson`, language);
  console.log(`${reports.length} reports read`);
  const random = new Random(number('seed', 3));
  const rates: Rates = {
    rate: number('rate', 0.03),
    dropout: number('dropout', 0.4),
    decay: number('decay', 1e-5),
  };
  const lemmas = cueLemmas(reports);
  const cues = reports.flatMap((report) => cueExamples(report, lemmas));
  const cue = trainCues(cues, new Learner(rates, random), random, number('cueEpochs', 4));
  const statements = reports.flatMap(({ scene, statements: all }) => all.map((statement) => ({ scene, statement })));
  const examples = (make: typeof contentExample) =>
    statements.map(({ scene, statement }) => make(scene, statement)).filter((example) => example !== null);
  const content = trainRanker(examples(contentExample), new Learner(rates, random), random, number('epochs', 3));
  const source = trainRanker(examples(sourceExample), new Learner(rates, random), random, number('epochs', 3));
  const arrays = new Map<string, Float32Array | Int8Array | Int32Array>([
    ['cue lemmas', Int32Array.from(lemmas).sort()],
    ...cue.export('cue'),
    ...content.export('content'),
    ...source.export('source'),
  ]);
  writeWhole(out, packContainer({ name: 'statements-2026-11' }, arrays));
}

function trainCues(examples: CueExample[], learner: Learner, random: Random, epochs: number): Learner {
  console.log(`${examples.length} words that could be cues, ${examples.filter(({ isCue }) => isCue).length} that are`);
  for (let epoch = 1; epoch <= epochs; epoch++) {
    random.shuffle(examples);
    let loss = 0;
    for (const { rows, isCue } of examples) {
      const thin = learner.thinned(rows);
      const p = 1 / (1 + Math.exp(-learner.score(thin)));
      loss -= Math.log(Math.max(1e-9, isCue ? p : 1 - p));
      learner.update(thin, p - (isCue ? 1 : 0));
    }
    console.log(`cues, epoch ${epoch}: loss ${(loss / examples.length).toFixed(4)}`);
  }
  return learner;
}
