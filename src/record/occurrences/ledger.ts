/**
 * The ledger finds for each event of a report the occurrence that it tells of, or opens one. It lives as long as one
 * transaction; what it opened is found in memory first, and is written, summed up, in the end.
 */
import { listed } from '../database/bulk.js';
import type { Db } from '../database/schema.js';
import type { Numbers } from '../numbers.js';
import { askedDays, askedKeysOf, keptDay, keysOf } from './keys.js';
import { type Profile, profileFrom, profileOf, widen } from './profile.js';
import { SAME, samenessOf } from './sameness.js';
import type { OccurrenceSummary } from './summary.js';
import type { Told } from './told.js';

/** Occurrences compared with an event, the nearest in time. */
const MOST_COMPARED = 60;

/**
 * A report that tells of one clash is likely to go on about it, and of one gathering even more so; and its headline tells what
 * its body does.
 */
const NEARBY = { clash: 0.2, headline: 0.2, gathering: 0.3 } as const;

/** What is known of an event besides what it tells. */
export interface Surroundings {
  /** Occurrences that the same teller of the same report told of already, and so means something else now. */
  taken: ReadonlySet<number>;
  /** Those among which it is likely to be: clashes or gatherings that the report told of already, all of the body for a headline. */
  near: ReadonlySet<number>;
  nearBy: keyof typeof NEARBY;
  /** The occurrence it was held to tell of by an earlier reading. */
  before?: number | undefined;
}

/** Who fired, who responded and who died is told one after the other, a gathering from its opening on, an absence with its reasons. */
const isToldPiecemeal = (told: Told, { regard }: Profile): boolean =>
  isClash(told) || (told.regard === regard && (regard === 'absence' || regard === 'holding'));

/** Whether an event tells of fighting on a day of its own, rather than of a war. */
export const isClash = ({ family, status }: Told): boolean => family === 'ASSAULT' && status === 'actual';

/** Whether an event tells of a gathering that somebody holds. */
export const isHeld = ({ regard }: Told): boolean => regard === 'holding';

export class Ledger {
  readonly #db: Db;
  readonly #numbers: Numbers;
  readonly #profiles = new Map<number, Profile>();
  /** Keys of this transaction that are not in the table yet. */
  readonly #opened = new Map<number, { day: number; occurrence: number }[]>();
  readonly #newKeys = new Map<string, { key: number; day: number; occurrence_id: number }>();
  readonly touched = new Set<number>();

  constructor(db: Db, numbers: Numbers) {
    this.#db = db;
    this.#numbers = numbers;
  }

  /**
   * The occurrence an event tells of.
   */
  async place(told: Told, { taken, near, nearBy, before }: Surroundings): Promise<number> {
    const candidates = await this.#candidates(told);
    for (const occurrence of before === undefined ? near : [...near, before]) candidates.add(occurrence);
    await this.#load([...candidates]);
    let best: { occurrence: number; score: number } | undefined;
    for (const occurrence of candidates) {
      const profile = this.#profiles.get(occurrence);
      if (!profile) continue;
      if (taken.has(occurrence) && !isToldPiecemeal(told, profile)) continue;
      const likeness = samenessOf(told, profile);
      if (likeness === 0 && occurrence !== before) continue;
      const score = likeness + (occurrence === before ? SAME - 0.5 : 0) + (near.has(occurrence) ? NEARBY[nearBy] : 0);
      if (score >= SAME && score > (best?.score ?? 0)) best = { occurrence, score };
    }
    const occurrence = best?.occurrence ?? (await this.#numbers.next('occurrences'));
    await this.join(occurrence, told);
    return occurrence;
  }

  /** Puts an event where a person or an earlier reading put it. */
  async join(occurrence: number, told: Told): Promise<void> {
    await this.#load([occurrence]);
    const profile = this.#profiles.get(occurrence);
    if (profile) widen(profile, told);
    else this.#profiles.set(occurrence, profileOf(told));
    this.touched.add(occurrence);
    const day = keptDay(told);
    for (const key of keysOf(told)) {
      const row = `${key} ${day} ${occurrence}`;
      if (this.#newKeys.has(row)) continue;
      this.#newKeys.set(row, { key, day, occurrence_id: occurrence });
      const opened = this.#opened.get(key);
      if (opened) opened.push({ day, occurrence });
      else this.#opened.set(key, [{ day, occurrence }]);
    }
  }

  async #candidates(told: Told): Promise<Set<number>> {
    const keys = askedKeysOf(told);
    if (keys.length === 0) return new Set();
    const [from, to] = askedDays(told);
    const rows = await this.#db
      .selectFrom('occurrence_keys')
      .select('occurrence_id')
      .distinct()
      .where('key', 'in', listed(keys))
      .where('day', '>=', from)
      .where('day', '<=', to)
      .orderBy('day', 'desc')
      .limit(MOST_COMPARED)
      .execute();
    const found = new Set(rows.map(({ occurrence_id }) => occurrence_id));
    for (const key of keys)
      for (const { day, occurrence } of this.#opened.get(key) ?? [])
        if (day >= from && day <= to) found.add(occurrence);
    return found;
  }

  /** Brings in occurrences whose profiles this transaction has not seen. */
  async #load(ids: readonly number[]): Promise<void> {
    const missing = ids.filter((id) => !this.#profiles.has(id));
    if (missing.length === 0) return;
    const rows = await this.#db
      .selectFrom('occurrences')
      .select(['id', 'summary'])
      .where('id', 'in', listed(missing))
      .execute();
    for (const { id, summary } of rows) {
      const { profile }: OccurrenceSummary = JSON.parse(summary);
      this.#profiles.set(id, profileFrom(profile));
    }
  }

  /** New keys, for those who write them. */
  takeKeys(): { key: number; day: number; occurrence_id: number }[] {
    const rows = [...this.#newKeys.values()];
    this.#newKeys.clear();
    this.#opened.clear();
    return rows;
  }
}
