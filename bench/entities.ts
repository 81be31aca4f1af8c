import { readFileSync } from 'node:fs';
import { createReader } from '../src/pipeline.js';
import { shippedResources } from '../src/resources.js';
import type { Reading, Report } from '../src/terms/index.js';
import { type GumText, readGum } from '../training/coreference/gum.js';
import { type Counts, noCounts, type Resolved, scoreCoreference, showCounts } from './coreference.js';
import { corpusPath } from './corpora.js';
import { heldOutReadings } from './held-out.js';

/** Mistakes are printed with `--errors`. */
const ERRORS = '--errors';
/** Scores the documents trained on instead, each by a scorer that has not seen it: `--held-out`. */
const HELD_OUT = '--held-out';

/** Names on the corpus of newspapers, and whom pronouns and descriptions mean on GUM; `docs/accuracy.md` says what counts. */
export async function run(args: string[]): Promise<void> {
  const errors = args.includes(ERRORS);
  const heldOut = args.includes(HELD_OUT);
  const rest = args.filter((arg) => arg !== ERRORS && arg !== HELD_OUT);
  if (heldOut) {
    scoreGum(heldOutReadings(corpusPath(rest, 'ud/gum-train.conllu')), errors);
    return;
  }
  const read = createReader(shippedResources());
  scoreNames(read, corpusPath(rest, 'names/dev.ndjson'));
  const texts = readGum(corpusPath(rest, 'ud/gum-dev.conllu'));
  scoreGum(
    texts.map((gum) => ({ gum, reading: read(reportOf(gum.id, gum.text)) })),
    errors,
  );
}

type Read = (report: Report) => Reading;

const reportOf = (id: string, text: string): Report => ({
  id,
  text,
  body: { start: 0, end: text.length },
  language: 'en',
});

const TYPES = ['person', 'organization', 'place', 'group'];

/** Exact span and type of the names, as the corpus' own scorer counts. */
function scoreNames(read: Read, path: string): void {
  const counts = new Map(['all', ...TYPES].map((type) => [type, { found: 0, right: 0, gold: 0 }]));
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    if (!line) continue;
    const { id, text, names }: { id: string; text: string; names: { start: number; end: number; type: string }[] } =
      JSON.parse(line);
    const key = ({ start, end, type }: { start: number; end: number; type: string }) => `${start} ${end} ${type}`;
    const gold = names.filter(({ type }) => TYPES.includes(type));
    const wanted = new Set(gold.map(key));
    const found = read(reportOf(id, text)).mentions.filter(({ form, type }) => form === 'name' && TYPES.includes(type));
    for (const type of ['all', ...TYPES]) {
      const count = counts.get(type)!;
      const of = (name: { type: string }) => type === 'all' || name.type === type;
      count.gold += gold.filter(of).length;
      count.found += found.filter(of).length;
      count.right += found.filter((name) => of(name) && wanted.has(key(name))).length;
    }
  }
  for (const [type, { found, right, gold }] of counts) {
    const f1 = (200 * right) / (found + gold);
    console.log(
      `names ${type.padEnd(14)} precision ${((100 * right) / found).toFixed(1)}  recall ${((100 * right) / gold).toFixed(1)}  F1 ${f1.toFixed(1)}`,
    );
  }
}

/** Pronouns by which a text speaks of whoever speaks or is spoken to; a report has them in quotations only. */
const SPEAKERS = /^(?:i|me|my|mine|myself|we|us|our|ours|ourselves|you|your|yours|yourself|yourselves)$/i;

function scoreGum(readings: readonly { gum: GumText; reading: Resolved }[], errors: boolean): void {
  const everything = noCounts();
  const third = noCounts();
  const byGenre = new Map<string, Counts>();
  const ignore = () => {};
  for (const { gum, reading } of readings) {
    const genre = gum.id.split('_')[1] ?? gum.id;
    const counts = byGenre.get(genre) ?? noCounts();
    byGenre.set(genre, counts);
    scoreCoreference(gum, reading, everything, () => true, errors ? (line) => console.log(line) : ignore);
    const isThird = (text: string) => !SPEAKERS.test(text);
    for (const count of [third, counts]) scoreCoreference(gum, reading, count, isThird, ignore);
  }
  console.log(showCounts('all', everything));
  console.log(showCounts('third person', third));
  for (const [genre, counts] of byGenre) console.log(showCounts(`  ${genre}`, counts));
}
