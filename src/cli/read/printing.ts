import type { EventStatus, Reading } from '../../terms/index.js';
import { datasetLayouts } from '../code/layouts.js';
import { formats, type Layout } from '../show/formats.js';

/** All that readings can be printed as: whole, or their events as a data set. */
export type PrintFormat = keyof typeof formats | keyof typeof datasetLayouts;

export const layouts: Readonly<Record<PrintFormat, Layout>> = { ...formats, ...datasetLayouts };

/** Which events are wanted. */
export interface WantedEvents {
  statuses: readonly EventStatus[];
  /** Whether those told as background are. */
  historical: boolean;
}

/** A reading with none but the wanted events. */
export function withEvents(reading: Reading, { statuses, historical }: WantedEvents): Reading {
  const events = reading.events.filter((event) => statuses.includes(event.status) && (historical || !event.historical));
  return { ...reading, events };
}
