import type { PloverContext, Span } from '../../terms/index.js';
import type { ProfileJson } from './profile.js';

/** What is kept of an occurrence beside its columns. */
export interface OccurrenceSummary {
  profile: ProfileJson;
  /** Identities of the account shown. */
  actors: number[];
  recipients: number[];
  contexts: PloverContext[];
  /** Where its words stand: the best telling first. */
  evidence: ({ report: number } & Span)[];
  subject: ({ report: number } & Span) | null;
}
