import { firstLabel, furtherLabel, NAME_LABELS, NAME_TYPES } from '../../src/language/name-labels.js';
import { GAP, GAP_ROWS, NGRAM_ROWS, normalForm, SHAPE_ROWS } from '../../src/language/network/features.js';
import { Kinds } from '../network/kinds.js';
import { roundUp } from '../network/layout.js';
import type { Guess, Sequence } from '../network/network.js';
import type { Task } from '../network/task.js';
import { type NamedReport, readNamedReports } from './corpus.js';

/** Words seen less often than this have no row of their own. */
const FEWEST_SEEN = 3;
const LONGEST_RUN = 250;
/** The four types that most of a record is made of, and that are scored. */
const SCORED = 4;

export const namedReports = (data: string, half: 'train' | 'dev') => readNamedReports(`${data}/names/${half}.ndjson`);

/** How often each normal form occurs, and the forms frequent enough for a row of their own. */
export function namesInventory(reports: readonly NamedReport[]): { words: string[]; frequency: Map<string, number> } {
  const frequency = new Map<string, number>();
  for (const { text, tokens } of reports)
    for (let i = 0; i < tokens.count; i++) {
      const normal = normalForm(text.slice(tokens.start[i], tokens.end[i]));
      frequency.set(normal, (frequency.get(normal) ?? 0) + 1);
    }
  const words = [...frequency.keys()].filter((word) => frequency.get(word)! >= FEWEST_SEEN);
  return { words: words.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)), frequency };
}

/** Runs of at most LONGEST_RUN words, as `[from, to)`: paragraphs, long ones cut. */
function runsOf(paragraphStart: Int32Array): [number, number][] {
  const runs: [number, number][] = [];
  for (let p = 0; p + 1 < paragraphStart.length; p++)
    for (let from = paragraphStart[p]!; from < paragraphStart[p + 1]!; from += LONGEST_RUN)
      runs.push([from, Math.min(from + LONGEST_RUN, paragraphStart[p + 1]!)]);
  return runs;
}

export function task(options: { [name: string]: string }): Task {
  const data = options.data!;
  const training = namedReports(data, 'train');
  const { words, frequency } = namesInventory(training);
  const kinds = new Kinds(words, frequency);
  const sequencesOf = ({ text, tokens, paragraphStart, spans }: NamedReport): Sequence[] => {
    const labels = new Int32Array(tokens.count);
    for (const { from, to, type } of spans) {
      const k = NAME_TYPES.indexOf(type);
      labels[from] = firstLabel(k);
      labels.fill(furtherLabel(k), from + 1, to);
    }
    return runsOf(paragraphStart).map(([from, to]) => {
      const numbers = new Int32Array(to - from);
      const gaps = new Uint8Array(to - from);
      for (let i = from; i < to; i++) {
        numbers[i - from] = kinds.numberOf(text.slice(tokens.start[i], tokens.end[i]));
        gaps[i - from] = i > 0 && tokens.start[i] === tokens.end[i - 1] ? GAP.none : GAP.space;
      }
      return { kinds: numbers, gaps, targets: [labels.slice(from, to)] };
    });
  };
  const train = training.flatMap(sequencesOf);
  const dev = namedReports(data, 'dev').flatMap(sequencesOf);
  const number = (name: string, fallback: number) => Number(options[name] ?? fallback);
  return {
    sizes: {
      words: words.length + 1,
      wordWidth: 48,
      vectorWidth: roundUp(kinds.vectorWidth),
      ngrams: NGRAM_ROWS,
      ngramWidth: 48,
      shapes: SHAPE_ROWS,
      shapeWidth: 16,
      gaps: GAP_ROWS,
      mixWidth: number('mix', 160),
      width: number('width', 64),
      layers: number('layers', 2),
      hiddenWidth: number('hidden', 64),
      classes: [NAME_LABELS],
    },
    kinds: kinds.list,
    train: () => train,
    dev,
    rates: {
      unknown: number('unknown', 0.25),
      input: number('inputDrop', 0.25),
      layer: number('layerDrop', 0.3),
      hidden: number('hiddenDrop', 0.25),
      smoothing: 0.02,
    },
    taskWeights: [1],
    epochs: number('epochs', 8),
    batchWords: number('batch', 1500),
    peakRate: number('rate', 0.003),
    decay: number('decay', 0.01),
    seed: number('seed', 2),
    score: (guesses) => score(dev, guesses),
  };
}

/** F1 of spans with their types, over the four types that are scored, labels taken one by one. */
function score(dev: readonly Sequence[], guesses: readonly Guess[]): string {
  const right = new Float64Array(SCORED);
  const found = new Float64Array(SCORED);
  const wanted = new Float64Array(SCORED);
  const spansOf = (labels: Int32Array): Set<string> => {
    const spans = new Set<string>();
    for (let i = 0; i < labels.length; i++) {
      const k = (labels[i]! - 1) >> 1;
      if (labels[i]! === 0 || k >= SCORED) continue;
      if (labels[i] !== firstLabel(k) && i > 0 && (labels[i - 1] === labels[i] || labels[i - 1] === firstLabel(k)))
        continue;
      let to = i + 1;
      while (to < labels.length && labels[to] === furtherLabel(k)) to++;
      spans.add(`${i} ${to} ${k}`);
    }
    return spans;
  };
  dev.forEach((sequence, q) => {
    const gold = spansOf(sequence.targets[0]!);
    for (const span of spansOf(guesses[q]!.classes[0]!)) {
      const k = Number(span.split(' ')[2]);
      found[k]!++;
      if (gold.has(span)) right[k]!++;
    }
    for (const span of gold) wanted[Number(span.split(' ')[2])]!++;
  });
  const sum = (x: Float64Array) => x.reduce((a, b) => a + b, 0);
  const f1 = (r: number, f: number, w: number) => ((200 * r) / (f + w || 1)).toFixed(2);
  const each = NAME_TYPES.slice(0, SCORED).map((type, k) => `${type} ${f1(right[k]!, found[k]!, wanted[k]!)}`);
  return `names F1 ${f1(sum(right), sum(found), sum(wanted))}  ${each.join('  ')}`;
}
