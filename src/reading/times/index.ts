import type { Doc } from '../../language/index.js';
import type { Report, Span, Time } from '../../terms/index.js';
import { dayNumber, isCivilDay } from './calendars/civil.js';
import { findExpressions } from './grammar.js';
import type { TimeKnowledge } from './knowledge.js';
import { tellsHistory } from './resolve/history.js';
import { resolve } from './resolve/index.js';
import { Story } from './resolve/story.js';
import { shareYears } from './share-year.js';
import { tenseAt } from './tense.js';
import { Words } from './words.js';

export { dateOf } from './date-of.js';
export { type TimeKnowledge, type TimeKnowledgeFiles, timeKnowledge } from './knowledge.js';

/** What of a report the reading of times needs. */
export type Dated = Pick<Report, 'published' | 'body' | 'title'>;

/**
 * The time expressions of a report's title and body in the text's order, resolved against the day of publication, the
 * dates the story has reached, and tense. Takes time linear in the text.
 */
export function findTimes(doc: Doc, report: Dated, knowledge: TimeKnowledge): Time[] {
  const words = new Words(doc.text, partsToRead(report), knowledge);
  const found = findExpressions(words, knowledge);
  shareYears(words, found);
  const published = publishedDay(report.published);
  const story = new Story(published, tellsHistory(found, published));
  return found.map((expression, i) => {
    const start = words.start[expression.start]!;
    const end = words.end[expression.end - 1]!;
    // Headlines tell what happened in the present tense.
    const tense = () => (start < report.body.start ? 'unknown' : tenseAt(doc, doc.wordAt(start), doc.wordAt(end)));
    return { start, end, id: `t${i + 1}`, ...resolve(expression.sense, tense, story, knowledge) };
  });
}

function partsToRead({ title, body }: Dated): Span[] {
  return title && title.end <= body.start ? [title, body] : [body];
}

/** The day that an ISO 8601 date or time begins with, undefined where it is none. */
function publishedDay(published: string | undefined): number | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(published ?? '');
  if (!match) return undefined;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  return isCivilDay(year, month, day) ? dayNumber(year, month, day) : undefined;
}
