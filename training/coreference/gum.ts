import { readFileSync } from 'node:fs';

/** A mention as GUM annotates it: its characters, those of its head word, and the chain it belongs to. */
export interface GoldMention {
  start: number;
  end: number;
  headStart: number;
  headEnd: number;
  chain: number;
  /** Whether its head is a proper noun. */
  named: boolean;
}

export interface GoldChain {
  /** GUM's type of most of its mentions: person, organization, place, … */
  type: string;
  mentions: GoldMention[];
}

/** One document of GUM as plain text, with its chains of coreference. */
export interface GumText {
  id: string;
  text: string;
  chains: GoldChain[];
}

interface Word {
  start: number;
  end: number;
  upos: string;
  /** Index of the head word, -1 for a root. */
  head: number;
}

/** Reads CoNLL-U with GUM's `Entity=` in MISC. Paragraphs are set apart by an empty line, as in a report. */
export function readGum(path: string): GumText[] {
  const parts = readFileSync(path, 'utf8').split('# newdoc id = ').slice(1);
  return parts.map((part) => readText(part.slice(0, part.indexOf('\n')).trim(), part.split('\n').slice(1)));
}

function readText(id: string, lines: readonly string[]): GumText {
  let text = '';
  let gap = '';
  let base = 0;
  let rangeEnd = 0;
  const words: Word[] = [];
  const open: { group: string; type: string; first: number }[] = [];
  const closed: { group: string; type: string; first: number; last: number }[] = [];
  for (const line of lines) {
    if (line.startsWith('# newpar')) gap = text ? '\n\n' : '';
    if (line.startsWith('# sent_id')) base = words.length;
    const cells = line.split('\t');
    const number = cells[0]!;
    if (cells.length < 10 || number.includes('.')) continue;
    const form = cells[1]!;
    const misc = cells[9]!;
    const range = /^\d+-(\d+)$/.exec(number);
    if (range || Number(number) > rangeEnd) {
      text += gap + form;
      gap = misc.includes('SpaceAfter=No') ? '' : ' ';
    }
    if (range) {
      rangeEnd = Number(range[1]);
      continue;
    }
    // Words of one token («don't») follow each other in its characters.
    const inRange = Number(number) <= rangeEnd;
    const start = inRange ? text.indexOf(form, words.at(-1)?.end ?? 0) : text.length - form.length;
    const head = Number(cells[6]);
    words.push({
      start: start < 0 ? text.length - form.length : start,
      end: (start < 0 ? text.length - form.length : start) + form.length,
      upos: cells[3]!,
      head: head === 0 ? -1 : base + head - 1,
    });
    if (Number(number) === rangeEnd || !inRange) rangeEnd = inRange ? 0 : rangeEnd;
    readBrackets(/(?:^|\|)Entity=([^|]*)/.exec(misc)?.[1] ?? '', words.length - 1, open, closed);
  }
  return { id, text, chains: chainsOf(words, closed) };
}

/** Opens and closes mentions: `(7-abstract-…(3-person-…)` opens two and closes one, `7)` closes the other. */
function readBrackets(
  brackets: string,
  word: number,
  open: { group: string; type: string; first: number }[],
  closed: { group: string; type: string; first: number; last: number }[],
): void {
  for (const [part] of brackets.matchAll(/\([^()]*\)?|[^()]+\)/g)) {
    if (part.startsWith('(')) {
      const [group = '', type = ''] = part.replaceAll(/[()]/g, '').split('-');
      if (part.endsWith(')')) closed.push({ group: plainGroup(group), type, first: word, last: word });
      else open.push({ group: plainGroup(group), type, first: word });
    } else {
      const group = plainGroup(part.replace(')', ''));
      const at = open.findLastIndex((mention) => mention.group === group);
      if (at >= 0) closed.push({ ...open.splice(at, 1)[0]!, last: word });
    }
  }
}

/** The pieces of a broken mention, «7[1/2]», are taken as mentions of their own. */
const plainGroup = (group: string): string => group.replace(/\[.*/, '');

function chainsOf(
  words: readonly Word[],
  mentions: readonly { group: string; type: string; first: number; last: number }[],
): GoldChain[] {
  const chains = new Map<string, GoldChain & { number: number }>();
  for (const { group, type, first, last } of mentions) {
    let chain = chains.get(group);
    if (!chain) {
      chain = { number: chains.size, type, mentions: [] };
      chains.set(group, chain);
    }
    let head = first;
    while (head < last && words[head]!.head >= first && words[head]!.head <= last) head++;
    chain.mentions.push({
      start: words[first]!.start,
      end: words[last]!.end,
      headStart: words[head]!.start,
      headEnd: words[head]!.end,
      chain: chain.number,
      named: words[head]!.upos === 'PROPN',
    });
  }
  return [...chains.values()].map(({ type, mentions: all }) => ({
    type,
    mentions: all.sort((a, b) => a.start - b.start),
  }));
}
