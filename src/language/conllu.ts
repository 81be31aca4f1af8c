import type { Doc } from './doc.js';
import type { CutText } from './language.js';

/**
 * CoNLL-U (https://universaldependencies.org/format.html). White space is kept in MISC as UDPipe keeps it
 * (`SpaceAfter=No`, `SpacesAfter=\n\n`, `SpacesBefore=…`), so that the text can be put together again to the character.
 */

/** The Doc as CoNLL-U, each sentence with its text, each paragraph marked. */
export function writeConllu(doc: Doc, document: string): string {
  const { text } = doc;
  const lines: string[] = [`# newdoc id = ${oneLine(document)}`];
  let paragraph = 0;
  for (let s = 0; s < doc.sentenceCount; s++) {
    const first = doc.sentenceStart[s]!;
    const end = doc.sentenceStart[s + 1]!;
    while (doc.paragraphStart[paragraph]! < first) paragraph++;
    if (doc.paragraphStart[paragraph] === first) lines.push('# newpar');
    lines.push(`# sent_id = ${s + 1}`, `# text = ${oneLine(text.slice(doc.start[first], doc.end[end - 1]))}`);
    for (let i = first; i < end; i++) {
      let last = i;
      if (!doc.glued[i]) while (last + 1 < end && doc.glued[last + 1]) last++;
      const space = spaceAround(doc, i, last);
      if (last > i) {
        const range = `${i - first + 1}-${last - first + 1}`;
        lines.push(row(range, text.slice(doc.start[i], doc.end[last]), '_', '_', '_', '_', '_', '_', space));
      }
      const inToken = last > i || doc.glued[i] === 1;
      lines.push(
        row(
          String(i - first + 1),
          doc.form(i),
          doc.lemma(i),
          doc.uposOf(i),
          doc.xposOf(i),
          doc.feats(i),
          String(doc.head[i]! < 0 ? 0 : doc.head[i]! - first + 1),
          doc.deprelOf(i),
          inToken ? '_' : space,
        ),
      );
    }
    lines.push('');
  }
  return `${lines.join('\n')}\n`;
}

function row(
  id: string,
  form: string,
  lemma: string,
  upos: string,
  xpos: string,
  feats: string,
  head: string,
  deprel: string,
  misc: string,
): string {
  return [id, field(form), field(lemma), upos, xpos, feats, head, deprel, '_', misc].join('\t');
}

/** A form as a field: it may hold neither tab nor line break; the tokenizer leaves none in a word. */
const field = (form: string) => form.replace(/[\t\n\r]/g, ' ') || '_';
const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

const ESCAPES: { [character: string]: string } = {
  ' ': '\\s',
  '\t': '\\t',
  '\n': '\\n',
  '\r': '\\r',
  '|': '\\p',
  '\\': '\\\\',
};
const escaped = (space: string) => space.replace(/[ \t\n\r|\\]/g, (character) => ESCAPES[character]!);

/** MISC for the token of words `first` to `last`: the white space around it where it is not a single space after. */
function spaceAround(doc: Doc, first: number, last: number): string {
  const misc: string[] = [];
  if (first === 0 && doc.start[0]! > 0) misc.push(`SpacesBefore=${escaped(doc.text.slice(0, doc.start[0]))}`);
  const next = last + 1 < doc.length ? doc.start[last + 1]! : doc.text.length;
  const after = doc.text.slice(doc.end[last], next);
  if (after === '') misc.push('SpaceAfter=No');
  else if (after !== ' ') misc.push(`SpacesAfter=${escaped(after)}`);
  return misc.join('|') || '_';
}

/** A CoNLL-U file whose words are given: what the engine needs of it, and how to write it again with columns filled. */
export interface Pretokenized {
  cut: CutText;
  /** The file with lemma, tags, features, head and relation of every word taken from the Doc; all else as it was. */
  fill(doc: Doc): string;
}

/** A line that is no CoNLL-U; the message says which and why. */
export class ConlluError extends Error {
  override readonly name = 'ConlluError';
}

/** Reads CoNLL-U for its words and sentences alone. Throws ConlluError at the first line that is none. */
export function readPretokenized(file: string): Pretokenized {
  const lines = file.replace(/\r\n?/g, '\n').split('\n');
  const start: number[] = [];
  const end: number[] = [];
  const glued: number[] = [];
  const sentences: number[] = [];
  const paragraphs: number[] = [];
  const wordLines = new Map<number, number>();
  const dropped = new Set<number>();
  let text = '';
  let fresh = true;
  let inSentence = false;
  let token = { first: 0, last: 0, spaceAfter: true };
  lines.forEach((line, number) => {
    if (line.trim() === '') {
      inSentence = false;
      return;
    }
    if (line.startsWith('#')) {
      if (/^# *new(doc|par)\b/.test(line)) fresh = true;
      return;
    }
    const columns = line.split('\t');
    const id = /^(\d+)(?:([-.])(\d+))?$/.exec(columns[0]!);
    if (columns.length !== 10 || !id)
      throw new ConlluError(
        `line ${number + 1} is no CoNLL-U: it should have 10 columns between tabs, and begin with a number`,
      );
    if (id[2] === '.') {
      dropped.add(number); // an empty node belongs to an analysis that is being replaced
      return;
    }
    const spaceAfter = !/(^|\|)SpaceAfter=No(\||$)/.test(columns[9]!);
    if (id[2] === '-') {
      token = { first: Number(id[1]), last: Number(id[3]), spaceAfter };
      return;
    }
    const index = Number(id[1]);
    const i = start.length;
    if (!inSentence) {
      inSentence = true;
      token = { first: 0, last: 0, spaceAfter: true };
      // A multiword token may open the sentence; its line came just before.
      const before = /^(\d+)-(\d+)\t/.exec(lines[number - 1] ?? '');
      if (before)
        token = {
          first: Number(before[1]),
          last: Number(before[2]),
          spaceAfter: !lines[number - 1]!.includes('SpaceAfter=No'),
        };
      sentences.push(i);
      if (fresh) {
        if (i > 0) text += '\n\n';
        paragraphs.push(i);
        fresh = false;
      } else if (!/\s$/.test(text)) text += ' ';
    }
    const inside = index >= token.first && index <= token.last;
    start.push(text.length);
    text += columns[1];
    end.push(text.length);
    glued.push(inside && index > token.first ? 1 : 0);
    if (inside ? index === token.last && token.spaceAfter : spaceAfter) text += ' ';
    wordLines.set(number, i);
  });
  const count = start.length;
  return {
    cut: {
      text,
      count,
      start: Int32Array.from(start),
      end: Int32Array.from(end),
      glued: Uint8Array.from(glued),
      sentenceStart: Int32Array.from([...sentences, count]),
      paragraphStart: Int32Array.from([...paragraphs, count]),
    },
    fill: (doc) => {
      const filled: string[] = [];
      let first = 0;
      let s = -1;
      lines.forEach((line, number) => {
        if (dropped.has(number)) return;
        const i = wordLines.get(number);
        if (i === undefined) {
          filled.push(line);
          return;
        }
        if (sentences[s + 1] === i) first = sentences[++s]!;
        const columns = line.split('\t');
        const head = doc.head[i]! < 0 ? 0 : doc.head[i]! - first + 1;
        columns.splice(
          2,
          6,
          field(doc.lemma(i)),
          doc.uposOf(i),
          doc.xposOf(i),
          doc.feats(i),
          String(head),
          doc.deprelOf(i),
        );
        columns[8] = '_';
        filled.push(columns.join('\t'));
      });
      return filled.join('\n');
    },
  };
}
