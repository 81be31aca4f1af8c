import type { Reading, Span } from '../../terms/index.js';

/** What a reading's events are and why, for people: each with its frames and who plays which part. */
export function explained({ report, events, entities, sentences }: Reading): string {
  const words = ({ start, end }: Span) => report.text.slice(start, end).replace(/\s+/g, ' ');
  const named = (ids: readonly string[]) =>
    ids
      .map((id) => entities.find((entity) => entity.id === id))
      .map((entity) => (entity ? `${entity.name}${entity.code ? ` (${entity.code})` : ''}` : '?'))
      .join(', ') || 'nobody';
  const told = events.map((event) => {
    const kind = [event.type, event.mode, event.cameo && `CAMEO ${event.cameo}`].filter(Boolean).join(' · ');
    const about = event.subject ? `\n    about      ${words(event.subject)}` : '';
    const why = event.reason ? `\n    because    ${words(event.reason)}` : '';
    return `  ${kind}: «${words(event.trigger)}», ${event.status}${event.historical ? ', background' : ''}
    by         ${named(event.actor)}
    towards    ${named(event.recipient)}${about}${why}
    frames     ${event.frames.join(' › ') || 'none: by the model'}\n`;
  });
  const sentence = sentences.map(words).join(' ');
  return `${sentence}\n${told.join('') || '  No act is found: no frame fires, or nobody in it is identified.\n'}`;
}
