import type { DateParts } from '../expression.js';

/** Parts of a date that can be said or inferred. */
export type PartName = Exclude<keyof DateParts, 'foreign' | 'holiday'>;

/** A date as far as it is known, and which of its parts the text does not say. */
export interface Moment {
  parts: DateParts;
  implied: ReadonlySet<PartName>;
}

/** The parts that `parts` has and `said` has not. */
export function impliedParts(parts: DateParts, said: DateParts): Set<PartName> {
  const implied = new Set<PartName>();
  for (const name of Object.keys(parts) as PartName[]) if (said[name] === undefined) implied.add(name);
  return implied;
}
