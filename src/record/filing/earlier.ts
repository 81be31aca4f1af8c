import type { Span } from '../../terms/index.js';
import type { IdentitySort } from '../answers/index.js';
import type { EventRow, StatementRow } from '../database/schema.js';

/** What an earlier reading of a report, and people's judgements of it, leave to a new one. */
export interface Earlier {
  /** Who stood at this place. */
  appearance(at: Span, sort: IdentitySort): { identity: number; pinned: number | null } | undefined;
  statement(at: Span): { id: number; corrected: Partial<StatementRow> } | undefined;
  event(
    trigger: Span,
    type: string,
  ):
    | { id: number; occurrence: number; pinned: number | null; rejected: boolean; corrected: Partial<EventRow> }
    | undefined;
  /** Judged events that the new reading no longer finds; asked for last. */
  keptEvents(): EventRow[];
}
