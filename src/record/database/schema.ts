/** The rows of every table, as they lie in the file. They never leave `src/record`. Days are ISO 8601, flags 0 or 1. */
import type { Kysely } from 'kysely';
import type { EventStatus, OwnFile, PloverType } from '../../terms/index.js';
import type { IdentitySort } from '../answers/index.js';

export type Flag = 0 | 1;

/** A connection, or the transaction that is open on it. */
export type Db = Kysely<Schema>;

export interface Schema {
  migrations: { name: string; at: string };
  filings: { id: number; at: string };
  own_files: OwnFileRow;
  reports: ReportRow;
  texts: TextRow;
  story_bands: { band: number; report_id: number };
  identities: IdentityRow;
  /** `country` as the reports had it that spell the name so, or ''. */
  spellings: { identity_id: number; name: string; country: string; reports: number };
  name_keys: { key: string; identity_id: number };
  appearances: AppearanceRow;
  suggestions: { a: number; b: number; score: number; reasons: string };
  separations: { a: number; b: number; judgement_id: number };
  tenures: TenureRow;
  offices: OfficeRow;
  statements: StatementRow;
  statement_about: { about_id: number; speaker_id: number; day: string; statement_id: number };
  events: EventRow;
  occurrences: OccurrenceRow;
  occurrence_keys: { key: number; day: number; occurrence_id: number };
  occurrence_parties: { identity_id: number; day: string; occurrence_id: number; role: Role; own: Flag };
  occurrence_countries: { country: string; day: string; occurrence_id: number };
  dyads: { a: number; b: number; day: string; occurrence_id: number; type: PloverType; status: EventStatus };
  problems: { report_id: number; number: number; code: string; message: string; at_start: number; at_end: number };
  judgements: JudgementRow;
  judgement_targets: { target: string; judgement_id: number };
  /**
   * What judgements lay down about a target, as `targets.ts` writes it; of several about one field the latest holds.
   * `former` is what it was before, for whoever undoes it.
   */
  corrections: { target: string; field: string; value: string; former: string; judgement_id: number };
  dossiers: DossierRow;
  feeds: FeedRow;
}

export type Role = 'actor' | 'recipient';

/** A file of the user's own by which reports were read. */
export interface OwnFileRow extends OwnFile {
  id: number;
  /** SHA-256 of the text. */
  hash: string;
}

/** A version of a report. */
export interface ReportRow {
  id: number;
  key: string;
  version: number;
  current: Flag;
  title: string;
  publisher: string | null;
  published: string | null;
  /** Day of publication. */
  day: string | null;
  url: string | null;
  text_hash: string;
  bytes_hash: string | null;
  retrieved: string | null;
  filed: string;
  filing_id: number;
  story_id: number;
  /** MinHash signature, `SIGNATURE_LENGTH` times 32 bits. */
  signature: Uint8Array;
  reader: string;
  /** The reading without the report's text, as deflated JSON. */
  reading: Uint8Array;
  /** Numbers of the user's own files by which it was read, in their order, as JSON. */
  own: string;
}

/** Whole texts. Title and body lie in them at these places, counted in code points from 1, as SQL counts. */
export interface TextRow {
  id: number;
  text: string;
  title_from: number;
  title_length: number;
  body_from: number;
  body_length: number;
}

export interface IdentityRow {
  id: number;
  sort: IdentitySort;
  kind: string;
  name: string;
  country: string | null;
  code: string | null;
  /** Where a person merged it into another. */
  merged_into: number | null;
}

/** An entity of a report, and whom it is held to be. */
export interface AppearanceRow {
  report_id: number;
  entity: string;
  identity_id: number;
  /** Day of the report, or '' where it has none. */
  day: string;
  /** 1 for a named one; 0 where a mere description acts for its state. */
  named: Flag;
  name: string;
  /** As the report has it, or ''. */
  country: string;
  at_start: number;
  at_end: number;
  score: number;
  reasons: string;
}

export interface TenureRow {
  id: number;
  identity_id: number;
  /** Title without marks and in small letters. */
  title_key: string;
  /** 0 for none. */
  of_id: number;
  title: string;
  /** Reports that call the office so. */
  acting: number;
  former: number;
  reports: number;
  first: string;
  last: string;
  rejected: Flag;
}

export interface OfficeRow {
  tenure_id: number;
  report_id: number;
  at_start: number;
  at_end: number;
  day: string;
  acting: Flag;
  former: Flag;
}

export interface StatementRow {
  id: number;
  report_id: number;
  local: string;
  /** 0 where the speaker is nobody named. */
  speaker_id: number;
  source: string;
  manner: 'direct' | 'indirect' | 'mixed';
  medium: string | null;
  date: string | null;
  earliest: string | null;
  latest: string | null;
  /** What it is sorted by: the last day it can mean, else the report's, else ''. */
  day: string;
  /** Spans of the content, and numbers of the addressees, as JSON. */
  content: string;
  addressees: string;
  words: string;
  rejected: Flag;
}

export interface EventRow {
  id: number;
  report_id: number;
  local: string;
  /** 0 for a rejected one. */
  occurrence_id: number;
  type: PloverType;
  mode: string | null;
  status: EventStatus;
  historical: Flag;
  date: string | null;
  earliest: string | null;
  latest: string | null;
  day: string;
  place: string | null;
  country: string | null;
  lat: number | null;
  lon: number | null;
  /** Who tells it: an identity, or 0 and the words that name him, or 0 and '' for the report's own voice. */
  teller_id: number;
  teller: string;
  at_start: number;
  at_end: number;
  /** Entities, sentences, contexts, sizes, subject and reason: `EventDetail` as JSON. */
  detail: string;
  /** How sure it is, 0 to 1; null where nothing is to be asked. */
  doubt: number | null;
}

export interface OccurrenceRow {
  id: number;
  type: PloverType;
  mode: string | null;
  status: EventStatus;
  historical: Flag;
  date: string | null;
  earliest: string | null;
  latest: string | null;
  /** What it is sorted by: the first day it can mean, else the first report's, else ''. */
  day: string;
  place: string | null;
  country: string | null;
  lat: number | null;
  lon: number | null;
  goldstein: number;
  accounts: number;
  reports: number;
  stories: number;
  /** Bits of `DIFFERING`. */
  differs: number;
  commitment: 'pledge' | 'agreement' | 'demand' | null;
  confirmed: Flag;
  /** Filing of the latest account. */
  filing_id: number;
  /** `OccurrenceSummary` as JSON. */
  summary: string;
  merged_into: number | null;
}

export interface JudgementRow {
  id: number;
  at: string;
  who: string;
  why: string;
  decision: string;
  /** The judgement that it undoes. */
  undoes: number | null;
}

export interface DossierRow {
  id: number;
  name: string;
  filter: string;
  made: string;
  looked: string | null;
  looked_filing: number;
}

export interface FeedRow {
  id: number;
  url: string;
  title: string | null;
  added: string;
  asked: string | null;
  outcome: string | null;
  due: string;
  etag: string | null;
  last_modified: string | null;
  failures: number;
}
