import { type Span, textOf } from '../../terms/index.js';
import type { CodedEvent } from './coded-event.js';

/** An event as a reading has it, with what it refers to in full: entities, place, words, report. */
export function eventLine({ id, event, report, actors, recipients, place, accordingTo, sentence }: CodedEvent): string {
  const withText = (span: Span | null) => span && { ...span, text: textOf(report.text, span) };
  const { published = null, publisher = null, url = null } = report;
  const told = {
    ...event,
    id,
    actor: actors,
    recipient: recipients,
    place,
    accordingTo,
    trigger: withText(event.trigger),
    subject: withText(event.subject),
    reason: withText(event.reason),
    sentence,
    report: { id: report.id, published, publisher, url },
  };
  return `${JSON.stringify(told)}\n`;
}
