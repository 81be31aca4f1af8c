import type { Entity } from '../../terms/index.js';
import { insertRows, listed } from '../database/bulk.js';
import type { Db, OfficeRow, TenureRow } from '../database/schema.js';
import { rulingsUnder } from '../filing/earlier.js';
import { tenureKey } from '../judgements/targets.js';
import type { Numbers } from '../numbers.js';
import { titleKey } from './appearing.js';
import { chunks } from './roster.js';

/** A title of less than this is a slip of the reading: «-», «Mr». */
const SHORTEST_TITLE = 3;

/** An office of one identity for another, or for 0 where none is named. */
interface Held {
  identity: number;
  of: number;
  title: string;
}

/** Offices of the reports of one transaction, added to the tenures of those who hold them. */
export class Tenures {
  readonly #db: Db;
  readonly #numbers: Numbers;
  readonly #tenures = new Map<string, TenureRow>();
  /** Identities all of whose tenures are among them. */
  readonly #known = new Set<number>();
  readonly #changed = new Set<TenureRow>();
  #offices: OfficeRow[] = [];
  /** What people laid down about offices, by office and field; read when it is first asked for. */
  #rulings: Map<string, Map<string, string>> | undefined;

  constructor(db: Db, numbers: Numbers) {
    this.#db = db;
    this.#numbers = numbers;
  }

  /** Looks up at once what identities hold. */
  async expect(identities: readonly number[]): Promise<void> {
    const unknown = [...new Set(identities)].filter((identity) => !this.#known.has(identity));
    if (unknown.length === 0) return;
    const rows = await this.#db.selectFrom('tenures').selectAll().where('identity_id', 'in', listed(unknown)).execute();
    for (const row of rows) this.#tenures.set(heldKey(row.identity_id, row.of_id, row.title_key), row);
    for (const identity of unknown) this.#known.add(identity);
  }

  /** The offices that a report gives to an identity. */
  async add(
    report: { id: number; day: string },
    identity: number,
    { offices }: Entity,
    identityOf: (entity: string) => number | undefined,
  ): Promise<void> {
    const told = offices.filter(({ title }) => (titleKey(title).match(/\p{L}/gu) ?? []).length >= SHORTEST_TITLE);
    const seen = new Set<number>();
    for (const office of told) {
      const of = office.of === null ? 0 : (identityOf(office.of) ?? 0);
      const tenure = await this.#tenureOf(await this.#ruled({ identity, of, title: office.title }));
      const { start, end, acting, former } = office;
      this.#offices.push({
        tenure_id: tenure.id,
        report_id: report.id,
        at_start: start,
        at_end: end,
        day: report.day,
        acting: acting ? 1 : 0,
        former: former ? 1 : 0,
      });
      this.#changed.add(tenure);
      if (seen.has(tenure.id)) continue;
      seen.add(tenure.id);
      tenure.reports++;
      tenure.acting += acting ? 1 : 0;
      tenure.former += former ? 1 : 0;
      if (report.day !== '') {
        if (tenure.first === '' || report.day < tenure.first) tenure.first = report.day;
        if (report.day > tenure.last) tenure.last = report.day;
      }
    }
  }

  /** Takes back what a report of this transaction gave; tells the tenures that are to be counted anew. */
  forget(report: number): number[] {
    const gone = this.#offices.filter(({ report_id }) => report_id === report);
    this.#offices = this.#offices.filter(({ report_id }) => report_id !== report);
    return gone.map(({ tenure_id }) => tenure_id);
  }

  async #rulingsOn({ identity, of, title }: Held): Promise<ReadonlyMap<string, string> | undefined> {
    this.#rulings ??= await rulingsUnder(this.#db, 'tenure ');
    return this.#rulings.get(tenureKey(identity, of, titleKey(title)));
  }

  /** An office as a person corrected it. */
  async #ruled(held: Held): Promise<Held> {
    const ruled = await this.#rulingsOn(held);
    return {
      identity: Number(ruled?.get('holder') ?? held.identity),
      of: Number(ruled?.get('of') ?? held.of),
      title: ruled?.get('title') ?? held.title,
    };
  }

  async #tenureOf(held: Held): Promise<TenureRow> {
    const { identity, of, title } = held;
    const title_key = titleKey(title);
    const key = heldKey(identity, of, title_key);
    await this.expect([identity]);
    const known = this.#tenures.get(key);
    if (known) return known;
    const none = { acting: 0, former: 0, reports: 0, first: '', last: '', rejected: 0 } as const;
    const tenure: TenureRow = {
      ...none,
      // One that comes back with a new reading stays rejected.
      rejected: (await this.#rulingsOn(held))?.has('rejected') ? 1 : 0,
      id: await this.#numbers.next('tenures'),
      identity_id: identity,
      title_key,
      of_id: of,
      title,
    };
    this.#tenures.set(key, tenure);
    return tenure;
  }

  async write(): Promise<void> {
    const take = ['acting', 'former', 'reports', 'first', 'last'] as const;
    await insertRows(this.#db, 'tenures', [...this.#changed], { key: ['id'], take });
    await insertRows(this.#db, 'offices', this.#offices, 'nothing');
  }
}

const heldKey = (identity: number, of: number, title: string): string => `${identity} ${of} ${title}`;

/** Counts tenures anew from what their reports say; one that no report tells of any more is gone. */
export async function recountTenures(db: Db, ids: readonly number[]): Promise<void> {
  for (const some of chunks([...new Set(ids)], 200)) {
    const offices = await db.selectFrom('offices').selectAll().where('tenure_id', 'in', some).execute();
    for (const id of some) {
      const told = offices.filter(({ tenure_id }) => tenure_id === id);
      if (told.length === 0) {
        await db.deleteFrom('tenures').where('id', '=', id).execute();
        continue;
      }
      const days = told.map(({ day }) => day).filter((day) => day !== '');
      const reportsWith = (counts: (office: OfficeRow) => boolean) =>
        new Set(told.filter(counts).map(({ report_id }) => report_id)).size;
      await db
        .updateTable('tenures')
        .set({
          reports: reportsWith(() => true),
          acting: reportsWith(({ acting }) => acting === 1),
          former: reportsWith(({ former }) => former === 1),
          first: days.reduce((a, b) => (a < b ? a : b), days[0] ?? ''),
          last: days.reduce((a, b) => (a > b ? a : b), ''),
        })
        .where('id', '=', id)
        .execute();
    }
  }
}
