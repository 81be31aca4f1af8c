import type { Report } from '../terms/index.js';
import type {
  Appearance,
  Changes,
  Commitment,
  Companion,
  CountryBalance,
  Decision,
  Dossier,
  Doubt,
  DoubtCounts,
  Dyad,
  Facets,
  Feed,
  Filed,
  Filing,
  Filter,
  Finding,
  Hit,
  IdentityPage,
  IdentitySort,
  Judgement,
  MapPoint,
  NameMatch,
  Network,
  OccurrenceLine,
  OccurrencePage,
  Page,
  PageAsked,
  ReadAlike,
  ReportLine,
  ReportPage,
  StatementLine,
  Target,
  Totals,
} from './answers/index.js';

/** Who decides, and why. */
export interface Judge {
  who: string;
  why?: string;
}

/** How a record is opened: `openRecord(path, options)`. */
export interface OpenOptions {
  /** `create` makes the file where it is missing; `existing` does not; `read` does not write into it either. */
  mode?: 'create' | 'existing' | 'read';
  /** The time now, ISO 8601 in UTC; the system's clock where nothing is said. */
  now?: () => string;
}

/**
 * An open record. Every question may be asked at any time, also while another process files. Numbers (`id`) that the record
 * gave out stay valid; where one is asked for that never was, the answer is undefined.
 * @throws RecordError from every one of them if the file can no longer be read or written
 */
export interface OpenRecord {
  /** The file it lies in. */
  readonly path: string;

  // Filing

  /**
   * Files readings in one transaction: all of them are in the record and on the disk once the promise resolves, or none.
   * The same report again changes nothing; a changed text under the same key becomes a new version.
   */
  file(filings: readonly Filing[]): Promise<Filed[]>;
  /** The report that came from these very bytes, if one did. */
  knownBytes(bytesHash: string): Promise<Filed | undefined>;
  /** Those of these keys (addresses, or names where there are none) under which reports are filed. */
  knownKeys(keys: readonly string[]): Promise<Set<string>>;
  /** All reports, those together that were read by the same files of the user's own. */
  readBy(): Promise<ReadAlike[]>;
  /** These reports as they were filed, in the order of their numbers, to be read again. */
  reports(ids: readonly number[]): AsyncIterable<{ id: number; report: Report }>;
  /** Takes new readings of reports that are in the record. Judgements stand; says what changed. */
  refile(readings: readonly Filing[]): Promise<Changes>;

  // Questions

  /** Another one after every change, by whichever process: what is answered under one revision stays true as long as it does. */
  revision(): Promise<string>;
  totals(): Promise<Totals>;
  /**
   * Reports that hold the words, the best first among the latest 2000. `words`: several must all stand, "a phrase" as it is,
   * -word and -"phrase" must not, `title:word` only in the headline, word* any ending, `OR` between alternatives.
   */
  search(words: string, filter?: Filter, page?: PageAsked): Promise<Page<Hit>>;
  /** Of the reports that hold the words. */
  searchFacets(words: string, filter?: Filter): Promise<Facets>;
  /** Statements that hold the words, the latest first. */
  searchStatements(words: string, filter?: Filter, page?: PageAsked): Promise<Page<StatementLine>>;
  /** Whom a name, or the beginning of one, may mean: the best first. */
  who(name: string, options?: { sorts?: readonly IdentitySort[]; limit?: number }): Promise<NameMatch[]>;

  report(id: number): Promise<ReportPage | undefined>;
  /** All versions of all reports, the latest published first. */
  reportList(
    filter?: Pick<Filter, 'publishers' | 'from' | 'to' | 'words'>,
    page?: PageAsked,
  ): Promise<Page<ReportLine>>;

  identity(id: number): Promise<IdentityPage | undefined>;
  /** Reports that name one, the least sure first. */
  appearances(id: number, page?: PageAsked): Promise<Page<Appearance>>;
  /** Meetings and talks (CONSULT) of one, or of one with another, the latest first. */
  met(id: number, withWhom?: number, filter?: Filter, page?: PageAsked): Promise<Page<OccurrenceLine>>;
  /** Statements of one, the latest first; `about`: words, or an identity that is spoken of or to. */
  said(
    id: number,
    options?: { words?: string; about?: number; filter?: Filter },
    page?: PageAsked,
  ): Promise<Page<StatementLine>>;
  /** Pledges, agreements and demands of one, or with `toWhom` between two; without `id` of all; the latest first. */
  pledged(
    id: number | undefined,
    options?: { toWhom?: number; filter?: Filter },
    page?: PageAsked,
  ): Promise<Page<Commitment>>;
  /** Whom one is met with, the most often first. */
  company(id: number, options?: { filter?: Filter; limit?: number }): Promise<Companion[]>;
  /** How one stands with each country it has to do with, the most acts first. */
  balances(id: number, options?: { limit?: number }): Promise<CountryBalance[]>;

  /** What passed between two, over time. The occurrences themselves: `timeline({ together: [a, b] })`. */
  between(a: number, b: number): Promise<Dyad | undefined>;

  /** Occurrences by day, the latest first unless `oldestFirst`. */
  timeline(filter?: Filter, page?: PageAsked & { oldestFirst?: boolean }): Promise<Page<OccurrenceLine>>;
  timelineFacets(filter?: Filter): Promise<Facets>;
  /** How many occurrences fall into each year, or month, or day, oldest first. */
  histogram(filter: Filter | undefined, by: 'year' | 'month' | 'day'): Promise<{ period: string; count: number }[]>;
  occurrence(id: number): Promise<OccurrencePage | undefined>;
  /** Occurrences whose accounts differ, the latest first: `timeline` with `disputed`. */
  disputed(filter?: Filter, page?: PageAsked): Promise<Page<OccurrenceLine>>;
  /** Where the occurrences lie, the most at one place first; at most `limit` (1000) places. */
  map(filter?: Filter, options?: { limit?: number }): Promise<MapPoint[]>;
  /** Who has to do with whom; the `limit` (150) identities with the most occurrences. */
  network(filter?: Filter, options?: { limit?: number }): Promise<Network>;

  // Judgements

  /** Appends what a person decides, and makes it hold everywhere. @throws JudgementError if it cannot be so. */
  judge(decision: Decision, by: Judge): Promise<Judgement>;
  /** Several decisions in one transaction, with one moment: all of them hold, or none. @throws JudgementError */
  judgeAll(decisions: readonly Decision[], by: Judge): Promise<Judgement[]>;
  /** All, or those about one thing, the latest first. */
  judgements(about?: Target, page?: PageAsked): Promise<Page<Judgement>>;
  /**
   * What waits for a person. A filter by people or countries selects doubts of every kind, whatever else it asks only
   * those about events.
   */
  doubts(options?: { on?: Doubt['on']; filter?: Filter }, page?: PageAsked): Promise<Page<Doubt>>;
  /** How many of each kind wait. */
  doubtCounts(filter?: Filter): Promise<DoubtCounts>;

  // Dossiers

  /** Saves a filter under a name; the same name again replaces the filter. */
  saveDossier(name: string, filter: Filter): Promise<Dossier>;
  dossiers(): Promise<Dossier[]>;
  dossier(id: number): Promise<Dossier | undefined>;
  /** Occurrences of the dossier that got an account since somebody last looked. */
  newIn(id: number, page?: PageAsked): Promise<Page<OccurrenceLine>>;
  /** Somebody looked now: what is there is no longer new. */
  lookedAt(id: number): Promise<void>;
  removeDossier(id: number): Promise<void>;

  // Feeds

  feeds(): Promise<Feed[]>;
  /** Adds a feed; one that is there already stays as it is. */
  addFeed(url: string): Promise<Feed>;
  /** Keeps what came of asking a feed. */
  feedAsked(feed: Feed): Promise<void>;
  /** Says whether there was one of that number. */
  removeFeed(id: number): Promise<boolean>;

  // Keeping

  /** Looks for what is wrong with the file, and with what was derived. */
  check(): AsyncIterable<Finding>;
  /** Derives again what can be derived from texts, readings and judgements. */
  repair(): Promise<void>;
  /** The whole record as lines of NDJSON, file by file; `docs/record.md` says what is in each. */
  exportLines(): AsyncIterable<{ file: string; line: string }>;
  /** Fills an empty record with what `exportLines` gave, its files in any order; messages name `name`, where it is from. */
  importLines(lines: AsyncIterable<{ file: string; line: string }>, name?: string): Promise<void>;

  close(): Promise<void>;
}
