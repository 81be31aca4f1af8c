import type { Draft } from '../found.js';
import type { Spoken } from './spoken.js';

const SPEECHES = /^(?:speech|address|remarks|statement|lecture|testimony|sermon|keynote|eulogy)$/;
/** Paragraphs and words of a heading over a talk. */
const HEADING = { paragraphs: 4, words: 60 };

/** Who speaks all of a talk by its heading: «Remarks by President Khan», «Khan's Inaugural Address», «By Ali Khan». */
export function signed({ words, paragraphs }: Spoken): Draft | null {
  for (const { from, to, names } of paragraphs.slice(0, HEADING.paragraphs)) {
    if (to - from > HEADING.words) return null;
    const persons = names.filter(({ entity }) => entity?.kind === 'person');
    const [first] = persons;
    if (!first) continue;
    const byline = words.lower[from] === 'by' && first.from === from + 1;
    if (byline || words.lower.slice(from, to).some((word) => SPEECHES.test(word))) return first.entity;
  }
  return null;
}
