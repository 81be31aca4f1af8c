import { GAP_ROWS, NGRAM_ROWS, normalForm, SHAPE_ROWS } from '../../src/language/network/features.js';
import { Kinds } from '../network/kinds.js';
import { roundUp, type Sizes } from '../network/layout.js';
import type { Guess, Sequence } from '../network/network.js';
import type { Task } from '../network/task.js';
import { type Paragraph, readTreebank, type Word } from './corpus.js';

/** Words seen less often than this have no row of their own. */
const FEWEST_SEEN = 2;
/** Paragraphs are cut at the end of a sentence once they are this long, so that a batch stays a batch. */
const LONGEST_PARAGRAPH = 250;

/** Documents of the genre that the engine is for. */
const NEWS = /^GUM_news_/;

/** Everything about words and labels that training and the trained model must agree on. */
export interface Inventory {
  words: string[];
  /** «UPOS XPOS» pairs. */
  tags: string[];
  labels: string[];
}

export function inventoryOf(paragraphs: readonly Word[][]): { inventory: Inventory; frequency: Map<string, number> } {
  const frequency = new Map<string, number>();
  const tags = new Map<string, number>();
  const labels = new Set<string>();
  for (const paragraph of paragraphs)
    for (const word of paragraph) {
      const normal = normalForm(word.form);
      frequency.set(normal, (frequency.get(normal) ?? 0) + 1);
      const tag = `${word.upos} ${word.xpos}`;
      tags.set(tag, (tags.get(tag) ?? 0) + 1);
      labels.add(word.deprel);
    }
  const byCode = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  return {
    inventory: {
      words: [...frequency.keys()].filter((word) => frequency.get(word)! >= FEWEST_SEEN).sort(byCode),
      tags: [...tags.keys()].filter((tag) => tags.get(tag)! > 1).sort(byCode),
      labels: [...labels].sort(byCode),
    },
    frequency,
  };
}

export function treebanks(data: string, half: 'train' | 'dev'): Paragraph[] {
  return ['ewt', 'gum'].flatMap((name) => readTreebank(`${data}/ud/${name}-${half}.conllu`)).flatMap(cutLong);
}

function cutLong({ document, words }: Paragraph): Paragraph[] {
  if (words.length <= LONGEST_PARAGRAPH) return [{ document, words }];
  const parts: Paragraph[] = [];
  let from = 0;
  for (let i = 1; i <= words.length; i++) {
    if (i < words.length && !(words[i]!.startsSentence && i - from >= LONGEST_PARAGRAPH - 60)) continue;
    const part = words.slice(from, i).map((word) => ({ ...word, head: word.head < 0 ? -1 : word.head - from }));
    parts.push({ document, words: part });
    from = i;
  }
  return parts;
}

/** Turns the straight quotation marks of a paragraph into the curly ones that most newspapers print. */
function withCurlyMarks(paragraph: Word[]): Word[] | undefined {
  if (!paragraph.some((word) => /["']/.test(word.form))) return undefined;
  let open = false;
  return paragraph.map((word) => {
    let form = word.form.replace(/(?<=\w)'|'(?=\w)/g, '’');
    if (form === '"' || form === "''" || form === '``') {
      open = !open;
      form = open ? '“' : '”';
    }
    return { ...word, form };
  });
}

export function task(options: { [name: string]: string }): Task {
  const data = options.data!;
  const paragraphs = treebanks(data, 'train');
  const training = paragraphs.map(({ words }) => words);
  const { inventory, frequency } = inventoryOf(training);
  const kinds = new Kinds(inventory.words, frequency);
  const tagOf = new Map(inventory.tags.map((tag, k) => [tag, k]));
  const labelOf = new Map(inventory.labels.map((label, k) => [label, k]));
  const sequenceOf = (paragraph: Word[]): Sequence => {
    const sentences: number[] = [];
    paragraph.forEach((word, i) => {
      if (word.startsSentence) sentences.push(i);
    });
    sentences.push(paragraph.length);
    return {
      kinds: Int32Array.from(paragraph, (word) => kinds.numberOf(word.form)),
      gaps: Uint8Array.from(paragraph, (word) => word.gap),
      targets: [
        Int32Array.from(paragraph, (word) => tagOf.get(`${word.upos} ${word.xpos}`) ?? -1),
        // The first word of a paragraph always begins a sentence; there is nothing to learn from it.
        Int32Array.from(paragraph, (word, i) => (i === 0 ? -1 : Number(word.startsSentence))),
      ],
      sentences: Int32Array.from(sentences),
      heads: Int32Array.from(paragraph, (word) => word.head),
      labels: Int32Array.from(paragraph, (word) => labelOf.get(word.deprel) ?? 0),
    };
  };
  const plain = training.map(sequenceOf);
  const curly = training.map((paragraph, k) => {
    const changed = withCurlyMarks(paragraph);
    return changed ? sequenceOf(changed) : plain[k]!;
  });
  const devParagraphs = treebanks(data, 'dev').map(({ words }) => words);
  const dev = devParagraphs.map(sequenceOf);
  const number = (name: string, fallback: number) => Number(options[name] ?? fallback);
  const sizes: Sizes = {
    words: inventory.words.length + 1,
    wordWidth: 64,
    vectorWidth: roundUp(kinds.vectorWidth),
    ngrams: NGRAM_ROWS,
    ngramWidth: 48,
    shapes: SHAPE_ROWS,
    shapeWidth: 16,
    gaps: GAP_ROWS,
    mixWidth: number('mix', 192),
    width: number('width', 96),
    layers: number('layers', 3),
    hiddenWidth: number('hidden', 64),
    classes: [inventory.tags.length, 2],
    parser: { arcWidth: number('arc', 64), labelWidth: number('label', 64), labels: inventory.labels.length },
  };
  return {
    sizes,
    kinds: kinds.list,
    train: (epoch) => {
      const varied = plain.map((sequence, k) => ((epoch + k) % 3 === 0 ? curly[k]! : sequence));
      // News counts twice: it is what the engine is for.
      return [...varied, ...varied.filter((_, k) => NEWS.test(paragraphs[k]!.document))];
    },
    dev,
    rates: {
      unknown: 0.25,
      input: number('inputDrop', 0.2),
      layer: number('layerDrop', 0.3),
      hidden: number('hiddenDrop', 0.25),
      smoothing: 0.03,
    },
    taskWeights: [1, 1],
    epochs: number('epochs', 45),
    batchWords: number('batch', 1000),
    peakRate: number('rate', 0.003),
    decay: number('decay', 0.01),
    seed: number('seed', 1),
    thin: { rank: number('rank', 80), epochs: number('thinEpochs', 8), peakRate: number('thinRate', 0.001) },
    score: (guesses) => scores(devParagraphs, guesses, inventory),
  };
}

/** Accuracies on gold words and sentences. */
function scores(paragraphs: Word[][], guesses: Guess[], inventory: Inventory): string {
  let words = 0,
    upos = 0,
    uas = 0,
    las = 0,
    right = 0,
    found = 0,
    wanted = 0;
  paragraphs.forEach((paragraph, q) => {
    const guess = guesses[q]!;
    paragraph.forEach((word, i) => {
      words++;
      if (inventory.tags[guess.classes[0]![i]!]!.split(' ')[0] === word.upos) upos++;
      if (guess.heads[i] === word.head) {
        uas++;
        if (inventory.labels[guess.labels[i]!]!.split(':')[0] === word.deprel.split(':')[0]) las++;
      }
      if (i > 0) {
        const start = guess.classes[1]![i]! === 1;
        if (start) found++;
        if (word.startsSentence) wanted++;
        if (start && word.startsSentence) right++;
      }
    });
  });
  const p = (x: number, of = words) => ((100 * x) / of).toFixed(2);
  return `UPOS ${p(upos)}  UAS ${p(uas)}  LAS ${p(las)}  starts F1 ${p(2 * right, found + wanted)}`;
}
