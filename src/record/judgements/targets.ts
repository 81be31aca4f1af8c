import type { Target } from '../answers/index.js';
import { titleKey } from '../identity/appearing.js';

/** A target as it is written in the tables. Places in texts outlive a new reading, which numbers its findings anew. */
export function targetKey(target: Target): string {
  switch (target.on) {
    case 'report':
      return `report ${target.report}`;
    case 'event':
      return eventKey(target.report, target.at.start, target.type);
    case 'statement':
      return statementKey(target.report, target.at.start);
    case 'occurrence':
      return `occurrence ${target.occurrence}`;
    case 'identity':
      return `identity ${target.identity}`;
    case 'tenure':
      return tenureKey(target.identity, target.of ?? 0, titleKey(target.title));
    case 'appearance':
      return appearanceKey(target.report, target.at.start);
    case 'pair':
      return `pair ${Math.min(target.a, target.b)} ${Math.max(target.a, target.b)}`;
  }
}

export const eventKey = (report: number, start: number, type: string): string => `event ${report} ${start} ${type}`;
export const statementKey = (report: number, start: number): string => `statement ${report} ${start}`;
export const appearanceKey = (report: number, start: number): string => `appearance ${report} ${start}`;
export const tenureKey = (identity: number, of: number, title: string): string => `tenure ${identity} ${of} ${title}`;

/** What a judgement lays down. */
export interface Ruling {
  target: string;
  field: string;
  value: string;
  /** What it was before. */
  former: string;
}
