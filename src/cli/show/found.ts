import type { ActEvent, Entity, Mention, Place, Reading, Span, Statement, Time } from '../../terms/index.js';

/** What was found in one stretch of a report, in text order. */
export interface Found {
  mentions: Mention[];
  /** Entities with only those offices that are told of here. */
  officers: Entity[];
  times: Time[];
  places: Place[];
  statements: Statement[];
  events: ActEvent[];
}

/**
 * Deals what was found to the stretches of the report it stands in: a statement where its cue is, or else where its words
 * begin; an event where its trigger is. `stretches` are in text order and do not overlap.
 */
export function foundIn(reading: Reading, stretches: readonly Span[]): Found[] {
  const found = stretches.map(
    (): Found => ({ mentions: [], officers: [], times: [], places: [], statements: [], events: [] }),
  );
  const at = (span: Span | undefined) => found[span ? indexOf(stretches, span.start) : -1];
  for (const mention of reading.mentions) at(mention)?.mentions.push(mention);
  for (const time of reading.times) at(time)?.times.push(time);
  for (const place of reading.places) at(place)?.places.push(place);
  for (const statement of reading.statements) at(statement.cue[0] ?? statement.content[0])?.statements.push(statement);
  for (const event of reading.events) at(event.trigger)?.events.push(event);
  for (const entity of reading.entities)
    for (const office of entity.offices) at(office)?.officers.push({ ...entity, offices: [office] });
  return found;
}

/** Index of the stretch that covers an offset, found by bisection; -1 if none does. */
function indexOf(stretches: readonly Span[], offset: number): number {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (stretches[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low < stretches.length && stretches[low]!.start <= offset ? low : -1;
}
