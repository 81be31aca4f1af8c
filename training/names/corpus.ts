import { readFileSync } from 'node:fs';
import { NAME_TYPES, type NameSpan } from '../../src/language/name-labels.js';
import { nameStart } from '../../src/language/names.js';
import { paragraphStarts } from '../../src/language/paragraphs.js';
import { type Tokens, tokenize } from '../../src/language/tokens/tokenizer.js';

/** A report with its names, cut into words and paragraphs as the engine cuts it. */
export interface NamedReport {
  text: string;
  tokens: Tokens;
  paragraphStart: Int32Array;
  names: { start: number; end: number; type: string }[];
  /** The names that fall on whole words. */
  spans: NameSpan[];
}

/** Reads reports with names marked, in the format of `names/*.ndjson`. */
export function readNamedReports(path: string): NamedReport[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => {
      const { text, names } = JSON.parse(line) as Pick<NamedReport, 'text' | 'names'>;
      const tokens = tokenize(text);
      const spans: NameSpan[] = [];
      let word = 0;
      for (const name of [...names].sort((a, b) => a.start - b.start)) {
        const type = NAME_TYPES.find((known) => known === name.type);
        if (!type) continue;
        while (word < tokens.count && tokens.end[word]! <= name.start) word++;
        const from = word;
        let to = from;
        while (to < tokens.count && tokens.start[to]! < name.end) to++;
        if (to === from || nameStart(text, tokens.start[from]!, tokens.end[from]!) !== name.start) continue;
        if (tokens.end[to - 1] !== name.end) continue;
        spans.push({ from, to, start: name.start, end: name.end, type });
        word = to;
      }
      return { text, tokens, paragraphStart: paragraphStarts(text, tokens.start, tokens.end), names, spans };
    });
}
