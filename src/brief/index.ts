/** What the record holds of a subject, written for people: cited briefs, and dates and acts in words. */
export { nounOf, statusInWords } from './acts.js';
export type { Brief } from './brief.js';
export { briefAsMarkdown } from './brief-as-markdown.js';
export { composeBrief } from './compose-brief.js';
export { dateInWords, daysInWords, lastDayOf } from './dates.js';
