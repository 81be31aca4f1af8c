import type { Db } from './database/schema.js';

type Numbered =
  | 'filings'
  | 'own_files'
  | 'reports'
  | 'identities'
  | 'tenures'
  | 'statements'
  | 'events'
  | 'occurrences';

/** Numbers for new rows. Valid within one transaction, which alone writes meanwhile. */
export class Numbers {
  readonly #db: Db;
  readonly #last = new Map<Numbered, number>();

  constructor(db: Db) {
    this.#db = db;
  }

  async next(table: Numbered): Promise<number> {
    const last = this.#last.get(table) ?? (await this.#highest(table));
    this.#last.set(table, last + 1);
    return last + 1;
  }

  async #highest(table: Numbered): Promise<number> {
    const [row] = await this.#db.selectFrom(table).select('id').orderBy('id', 'desc').limit(1).execute();
    return row?.id ?? 0;
  }
}
