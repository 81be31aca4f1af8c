import { readFileSync } from 'node:fs';
import type { Doc, Language } from '../../src/language/index.js';
import type { Run } from '../../src/reading/statements/extent.js';
import { Scene } from '../../src/reading/statements/scene.js';
import type { Span } from '../../src/terms/index.js';

/** A statement of the corpus on the words of a Doc. */
export interface GoldStatement {
  /** The word that stands for the cue, or -1 where it has none but marks. */
  cue: number;
  cueWords: Run[];
  source: Run[];
  content: Run[];
}

export interface GoldReport {
  id: string;
  scene: Scene;
  statements: GoldStatement[];
}

interface Line {
  id: string;
  text: string;
  statements: { source: Span[]; cue: Span[]; content: Span[] }[];
}

/** Reads and parses reports with their attributions, in the format of `statements/*.ndjson`. */
export function readGoldReports(path: string, language: Language): GoldReport[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => {
      const { id, text, statements } = JSON.parse(line) as Line;
      const scene = new Scene(language.read(text));
      const runs = (spans: Span[]) => spans.map((span) => runOf(scene.doc, span)).filter(({ from, to }) => to > from);
      return {
        id,
        scene,
        statements: statements.map(({ source, cue, content }) => {
          const cueWords = runs(cue);
          return { cue: heartOf(scene, cueWords), cueWords, source: runs(source), content: runs(content) };
        }),
      };
    });
}

function runOf(doc: Doc, { start, end }: Span): Run {
  const from = doc.wordAt(start);
  let to = from;
  while (to < doc.length && doc.start[to]! < end) to++;
  return { from, to };
}

/** Of the words whose heads lie outside of the cue, the first verb, else the first that is no auxiliary or determiner. */
function heartOf(scene: Scene, cue: readonly Run[]): number {
  const { doc } = scene;
  const inside = (word: number) => cue.some(({ from, to }) => from <= word && word < to);
  const words: number[] = [];
  for (const { from, to } of cue) for (let i = from; i < to; i++) words.push(i);
  const outermost = words.filter((i) => !inside(doc.head[i]!));
  const bears = (i: number) => !['AUX', 'DET', 'PRON', 'PART', 'CCONJ'].includes(doc.uposOf(i));
  return outermost.find((i) => doc.uposOf(i) === 'VERB') ?? outermost.find(bears) ?? -1;
}
