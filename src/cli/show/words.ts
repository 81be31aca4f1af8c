import {
  type ActEvent,
  type Entity,
  type Mention,
  type Place,
  type Reading,
  type Span,
  type Statement,
  textOf,
} from '../../terms/index.js';
import type { Found } from './found.js';

/** What was found, in words: a label and what to say under it. */
export interface Line {
  label: 'name' | 'office' | 'time' | 'place' | 'said' | 'event';
  words: string;
}

/** Puts into words what was found in a stretch of this reading. */
export function describerOf(reading: Reading): (found: Found) => Line[] {
  const { text } = reading.report;
  const entities = new Map(reading.entities.map((entity) => [entity.id, entity.name]));
  const named = (id: string) => entities.get(id) ?? id;
  const words = (span: Span) => textOf(text, span);
  const speakers = new Map(reading.statements.map((statement) => [statement.id, speakerOf(statement)]));

  function speakerOf(statement: Statement): string {
    if (statement.speaker !== null) return named(statement.speaker);
    return statement.source.map(words).join(' ') || 'somebody';
  }

  function mention(mention: Mention, place: Place | undefined): string | undefined {
    const meant = mention.entity === null ? undefined : named(mention.entity);
    const same = meant === undefined || meant === words(mention);
    if (mention.form !== 'name' && same) return undefined;
    const type = [mention.type, place?.country].filter(Boolean).join(' ');
    return `${words(mention)} (${type})${same ? '' : ` = ${meant}`}`;
  }

  function office({ name, offices }: Entity): string[] {
    return offices.map(({ title, of, acting, former }) => {
      const parts = [`${former ? 'former ' : ''}${acting ? 'acting ' : ''}${title}`, of && `of ${named(of)}`];
      return `${name}: ${parts.filter(Boolean).join(' ')}`;
    });
  }

  function statement(statement: Statement): string {
    const { medium, addressee, date, content } = statement;
    const to = addressee.length > 0 && `to ${addressee.map(named).join(', ')}`;
    const circumstances = [to, medium, date].filter(Boolean).join(', ');
    return `${speakerOf(statement)}${circumstances && ` (${circumstances})`}: ${content.map(words).join(' … ')}`;
  }

  function event(event: ActEvent): string {
    const sides = [event.actor, event.recipient].map((side) => side.map(named).join(', '));
    return [
      [event.type, event.mode].filter(Boolean).join(' '),
      sides[1] ? `${sides[0] || '?'} → ${sides[1]}` : sides[0],
      event.date,
      event.place && named(event.place),
      event.status === 'actual' ? undefined : event.status,
      event.historical && 'background',
      event.accordingTo !== null && `according to ${speakers.get(event.accordingTo) ?? event.accordingTo}`,
    ]
      .filter(Boolean)
      .join(' · ');
  }

  return (found) => {
    const lines: Line[] = [];
    const list = (label: Line['label'], items: readonly (string | undefined)[]) => {
      const different = [...new Set(items)].filter((item) => item !== undefined);
      if (different.length > 0) lines.push({ label, words: different.join(', ') });
    };
    // A place that is also a name is told of once.
    const placeAt = new Map(found.places.map((place) => [place.start, place]));
    const names = new Set(found.mentions.filter(({ form }) => form === 'name').map(({ start }) => start));
    list(
      'name',
      found.mentions.map((one) => mention(one, placeAt.get(one.start))),
    );
    list('office', found.officers.flatMap(office));
    list(
      'time',
      found.times.map((time) => `${words(time)} = ${time.edtf ?? time.value}`),
    );
    list(
      'place',
      found.places
        .filter(({ start }) => !names.has(start))
        .map(({ name, country }) => (country === null ? name : `${name} (${country})`)),
    );
    for (const one of found.statements) lines.push({ label: 'said', words: statement(one) });
    for (const one of found.events) lines.push({ label: 'event', words: event(one) });
    return lines;
  };
}
