import type { Doc } from '../../language/index.js';

const LETTER = 8.4; // width of a letter of the monospaced font below, in pixels
const GAP = 22;
const MARGIN = 20;
const LEVEL = 26; // height that each level of arcs adds
const WORD_ROOM = 52;

const STYLE = `
text { font: 14px ui-monospace, Menlo, Consolas, monospace; fill: #1b1b1b; text-anchor: middle }
.tag { font-size: 11px; fill: #7a5a00 }
.label { font-size: 11px; fill: #14507a }
path { fill: none; stroke: #5b87a6; stroke-width: 1.3 }
.tip { fill: #5b87a6; stroke: none }
@media (prefers-color-scheme: dark) { text { fill: #eee } .tag { fill: #e0b84a } .label { fill: #8cc4ee } }`;

/** Sentences of a Doc as one SVG picture: words with their tags, and an arc from each head to its dependent. */
export function treePicture(doc: Doc): string {
  let y = 0;
  let widest = 0;
  const parts: string[] = [];
  for (let s = 0; s < doc.sentenceCount; s++) {
    const { body, width, height } = sentencePicture(doc, doc.sentenceStart[s]!, doc.sentenceStart[s + 1]!);
    parts.push(`<g transform="translate(0 ${y})">${body}</g>`);
    y += height;
    widest = Math.max(widest, width);
  }
  const size = `width="${widest}" height="${y}" viewBox="0 0 ${widest} ${y}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size} role="img" aria-label="Words, tags and heads of a text">\n<style>${STYLE}</style>\n${parts.join('\n')}\n</svg>\n`;
}

function sentencePicture(doc: Doc, first: number, end: number): { body: string; width: number; height: number } {
  const middle: number[] = [];
  let x = MARGIN;
  for (let i = first; i < end; i++) {
    const letters = Math.max([...doc.form(i)].length, doc.uposOf(i).length, doc.deprelOf(i).length * 0.85);
    const room = letters * LETTER;
    middle.push(x + room / 2);
    x += room + GAP;
  }
  const levels = arcLevels(doc, first, end);
  const top = MARGIN + (Math.max(0, ...levels) + 1) * LEVEL;
  const parts: string[] = [];
  for (let i = first; i < end; i++) {
    const at = middle[i - first]!.toFixed(1);
    parts.push(`<text x="${at}" y="${top + 20}">${escaped(doc.form(i))}</text>`);
    parts.push(`<text class="tag" x="${at}" y="${top + 36}">${doc.uposOf(i)}</text>`);
    const level = levels[i - first]!;
    const height = top - level * LEVEL;
    if (doc.head[i]! < 0) {
      parts.push(`<path d="M${at} ${MARGIN}V${top}"/><text class="label" x="${at}" y="${MARGIN - 4}">root</text>`);
    } else {
      const head = doc.head[i]! - first;
      // Arcs leave a head side by side, away from the one that comes in.
      const from = (middle[head]! + Math.sign(i - first - head) * 6).toFixed(1);
      const bend = Math.sign(i - first - head) * 8;
      parts.push(
        `<path d="M${from} ${top}V${height + 8}q0 -8 ${bend} -8H${(Number(at) - bend).toFixed(1)}q${bend} 0 ${bend} 8V${top}"/>`,
      );
      const between = ((Number(from) + Number(at)) / 2).toFixed(1);
      parts.push(`<text class="label" x="${between}" y="${height - 4}">${doc.deprelOf(i)}</text>`);
    }
    parts.push(`<path class="tip" d="M${at} ${top + 4}l-3.5 -7h7z"/>`);
  }
  return { body: parts.join(''), width: Math.ceil(x), height: top + WORD_ROOM };
}

/** For each word how high its arc must run to pass over all shorter arcs below it. */
function arcLevels(doc: Doc, first: number, end: number): number[] {
  const arcs: { word: number; low: number; high: number }[] = [];
  for (let i = first; i < end; i++) {
    const head = doc.head[i]!;
    if (head >= 0) arcs.push({ word: i - first, low: Math.min(i, head) - first, high: Math.max(i, head) - first });
  }
  arcs.sort((a, b) => a.high - a.low - (b.high - b.low));
  const levels = new Array<number>(end - first).fill(0);
  // Between two neighbouring words, the highest level taken so far.
  const taken = new Array<number>(end - first).fill(0);
  for (const { word, low, high } of arcs) {
    let level = 1;
    for (let at = low; at < high; at++) level = Math.max(level, taken[at]! + 1);
    taken.fill(level, low, high);
    levels[word] = level;
  }
  return levels;
}

const ENTITIES: { [character: string]: string } = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
// Control characters have no place in XML.
const escaped = (text: string) =>
  text.replace(/[&<>"]/g, (c) => ENTITIES[c]!).replace(/[\x00-\x08\x0b\x0c\x0e-\x1f]/g, '�');
