/**
 * The roster is how an entity of a report finds out whom of the record it is. It lives as long as one transaction, so that
 * what it has looked up stays true; spellings that it counted are written in the end.
 */

import { sql } from 'kysely';
import type { IdentityLine } from '../answers/index.js';
import { insertRows, listed } from '../database/bulk.js';
import type { Db } from '../database/schema.js';
import type { Numbers } from '../numbers.js';
import type { Appearing } from './appearing.js';
import { fullestName } from './full-name.js';
import { keysOf, stateKey, wordKeysOf } from './keys.js';
import { DOUBTFUL, type Likeness, likenessOf, type Profile, SURE } from './likeness.js';

/** An identity with what it is told apart by. */
interface Known {
  line: IdentityLine;
  profile: Profile & { names: string[]; titles: string[] };
  spellings: Spellings;
  /** What changed since it was read. */
  dirty: boolean;
  isNew: boolean;
  mergedInto: number | null;
}

/** Reports by spelling, and by the country they give to whom they spell so. */
type Spellings = Map<string, Map<string, number>>;

/** Whom an entity is held to be, and whom it might be. */
export interface Identified extends Likeness {
  identity: number;
  doubts: (Likeness & { identity: number })[];
}

/** More holders of a key than this are not compared: a single «Khan» may be any of them. */
const MOST_COMPARED = 60;
/** A person is asked about the likeliest, and about none of those who are as likely as others beyond this many. */
const MOST_ASKED = 3;
/** A namesake of whom nothing but the surname is known is taken to be the only one of that name, in like company. */
const ONLY_ONE = 0.1;
const COMPANION = 0.08;
const COMPANIONS_COUNTED = 4;
const COMPANY_REPORTS = 50;
/** What it takes more to be one with somebody else of the same report: who read it held the two apart. */
const HELD_APART = 0.15;
/** Below this no company makes a namesake worth a question. */
const LEAST = DOUBTFUL - ONLY_ONE - COMPANION * COMPANIONS_COUNTED;

export class Roster {
  readonly #db: Db;
  readonly #numbers: Numbers;
  readonly #byKey = new Map<string, Set<number>>();
  readonly #known = new Map<number, Known>();
  /** Keys of this transaction that are not in the table yet. */
  readonly #newKeys = new Map<string, Set<number>>();

  constructor(db: Db, numbers: Numbers) {
    this.#db = db;
    this.#numbers = numbers;
  }

  /** Looks up at once who is found by these keys. */
  async expect(keys: readonly string[]): Promise<void> {
    const unknown = [...new Set(keys)].filter((key) => !this.#byKey.has(key));
    if (unknown.length === 0) return;
    for (const key of unknown) this.#byKey.set(key, new Set());
    const rows = await this.#db
      .selectFrom('name_keys')
      .select(['key', 'identity_id'])
      .where('key', 'in', listed(unknown))
      .execute();
    for (const { key, identity_id } of rows) this.#byKey.get(key)!.add(identity_id);
    for (const key of unknown) for (const id of this.#newKeys.get(key) ?? []) this.#byKey.get(key)!.add(id);
    await this.#load([...new Set(rows.map(({ identity_id }) => identity_id))]);
  }

  /**
   * Whom an entity is: the likeliest of those who are surely it, else somebody new. `company`: others of the report;
   * `before`: whom it was held to be by an earlier reading, and stays where that is sure enough.
   */
  async identify(appearing: Appearing, company: readonly number[], before?: number): Promise<Identified> {
    const { sort, profile, keys } = appearing;
    const candidates = new Set(keys.flatMap((key) => [...(this.#byKey.get(key) ?? [])]));
    const found = new Map<number, Likeness & { identity: number; reports: number }>();
    for (const candidate of [...candidates].slice(0, MOST_COMPARED)) {
      const known = this.#known.get(candidate);
      if (!known || known.line.sort !== sort) continue;
      const likeness = sort === 'state' ? sameState : likenessOf(profile, known.profile);
      const identity = this.#resolved(candidate);
      // Who was merged is found by his own names too.
      if (likeness.score >= LEAST && likeness.score > (found.get(identity)?.score ?? 0))
        found.set(identity, { ...likeness, identity, reports: total(known.spellings) });
    }
    const compared = [...found.values()];
    if (compared.length === 1 && compared[0]!.score < SURE && sort === 'person') {
      compared[0] = { ...compared[0]!, ...(await this.#inCompany(compared[0]!, company)) };
    }
    compared.sort(
      (a, b) =>
        Number(b.identity === before) - Number(a.identity === before) || b.score - a.score || b.reports - a.reports,
    );
    const sure = compared.find(({ score, identity }) => score >= SURE + (company.includes(identity) ? HELD_APART : 0));
    if (sure) {
      this.#meet(sure.identity, appearing);
      return { ...sure, score: Math.min(1, sure.score), doubts: [] };
    }
    const identity = await this.add(appearing);
    return { identity, score: 1, reasons: ['first of the name'], doubts: worthAsking(compared) };
  }

  /** Whom a person said an entity is. */
  async meetAs(appearing: Appearing, identity: number): Promise<Identified> {
    await this.#load([identity]);
    const id = this.#resolved(identity);
    this.#meet(id, appearing);
    return { identity: id, score: 1, reasons: ['a person said so'], doubts: [] };
  }

  /** Whom an identity was merged into, or itself. */
  #resolved(id: number): number {
    const into = this.#known.get(id)?.mergedInto;
    return into == null ? id : this.#resolved(into);
  }

  /** Somebody new, of this name. */
  async add({ sort, entity, profile }: Appearing): Promise<number> {
    const id = await this.#numbers.next('identities');
    const line: IdentityLine = { id, sort, kind: entity.kind, name: entity.name, country: entity.country };
    this.#known.set(id, {
      line,
      // As it is when it is loaded again: what is found must not hang on where batches end.
      profile: { ...profile, names: [], titles: [...profile.titles], countryTold: true },
      spellings: new Map(),
      dirty: true,
      isNew: true,
      mergedInto: null,
    });
    this.#spell(id, entity.name, entity.country);
    if (sort === 'state' && entity.country) this.#keep(stateKey(entity.country), id);
    return id;
  }

  /** The state of a country, there from now on if it was not. */
  async stateOf(country: string): Promise<number> {
    const key = stateKey(country);
    const entity = { id: '', name: country, kind: 'state', country, offices: [] };
    const profile = { sort: 'state', names: [country], country, countryTold: true, code: country, titles: [] } as const;
    const appearing: Appearing = { entity, sort: 'state', at: { start: 0, end: 0 }, profile, keys: [key] };
    await this.expect([key]);
    const [known] = this.#byKey.get(key) ?? [];
    return known === undefined ? this.add(appearing) : this.#resolved(known);
  }

  /** A further report names this identity so. */
  #meet(id: number, { entity, profile }: Appearing): void {
    const known = this.#known.get(id)!;
    this.#spell(id, entity.name, entity.country);
    for (const title of profile.titles) if (!known.profile.titles.includes(title)) known.profile.titles.push(title);
  }

  /** One more report spells it so. The country that most reports give is taken to be right. */
  #spell(id: number, name: string, country: string | null): void {
    const known = this.#known.get(id)!;
    const isNew = !known.spellings.has(name);
    const countries = known.spellings.get(name) ?? new Map<string, number>();
    known.spellings.set(name, countries.set(country ?? '', (countries.get(country ?? '') ?? 0) + 1));
    known.dirty = true;
    known.profile.country = commonest(known.spellings) ?? known.profile.country;
    if (!isNew) return;
    known.profile.names.push(name);
    for (const key of [...keysOf(known.line.sort, name), ...wordKeysOf(name)]) this.#keep(key, id);
  }

  #keep(key: string, id: number): void {
    // A key nobody asked for yet may have other holders in the file; those are looked up when somebody asks.
    const holders = this.#byKey.get(key);
    if (holders?.has(id)) return;
    holders?.add(id);
    const fresh = this.#newKeys.get(key);
    if (fresh) fresh.add(id);
    else this.#newKeys.set(key, new Set([id]));
  }

  async #inCompany(
    { identity, score, reasons }: Likeness & { identity: number },
    company: readonly number[],
  ): Promise<Likeness> {
    const others = company.filter((other) => other !== identity);
    const shared = others.length === 0 ? 0 : await this.#sharedCompany(identity, others);
    if (shared === 0) return { score, reasons };
    const more = ONLY_ONE + COMPANION * Math.min(shared, COMPANIONS_COUNTED);
    return {
      score: score + more,
      reasons: [...reasons, 'nobody else of that name', `${shared} others named beside both`],
    };
  }

  async #sharedCompany(identity: number, company: readonly number[]): Promise<number> {
    const rows = await this.#db
      .selectFrom('appearances as beside')
      .select('beside.identity_id')
      .distinct()
      .where('beside.report_id', 'in', (query) =>
        query
          .selectFrom('appearances')
          .select('report_id')
          .where('identity_id', '=', identity)
          .where('named', '=', 1)
          .orderBy('day', 'desc')
          .limit(COMPANY_REPORTS),
      )
      // The plus keeps it from being looked up by identity: a state appears in half of all reports.
      .where(sql<number>`+beside.identity_id`, 'in', listed(company))
      .execute();
    return rows.length;
  }

  async #load(ids: readonly number[]): Promise<void> {
    const missing = ids.filter((id) => !this.#known.has(id));
    if (missing.length === 0) return;
    const rows = await this.#db.selectFrom('identities').selectAll().where('id', 'in', listed(missing)).execute();
    for (const { id, sort, kind, name, country, code, merged_into } of rows)
      this.#known.set(id, {
        line: { id, sort, kind, name, country },
        profile: { sort, names: [], country, countryTold: true, code, titles: [] },
        spellings: new Map(),
        dirty: false,
        isNew: false,
        mergedInto: merged_into,
      });
    await this.#load(rows.flatMap(({ merged_into }) => merged_into ?? []));
    const spellings = await this.#db
      .selectFrom('spellings')
      .selectAll()
      .where('identity_id', 'in', listed(missing))
      .execute();
    for (const { identity_id, name, country, reports } of spellings) {
      const known = this.#known.get(identity_id)!;
      const countries = known.spellings.get(name);
      if (countries) countries.set(country, reports);
      else {
        known.spellings.set(name, new Map([[country, reports]]));
        known.profile.names.push(name);
      }
    }
    const tenures = await this.#db
      .selectFrom('tenures')
      .select(['identity_id', 'title_key'])
      .where('identity_id', 'in', listed(missing))
      .execute();
    for (const { identity_id, title_key } of tenures) this.#known.get(identity_id)?.profile.titles.push(title_key);
  }

  /**
   * Writes what was learnt, and gives the identities that are of another country than they were. Corrected names, kinds and
   * countries stay as they are.
   */
  async write(): Promise<number[]> {
    const moved: number[] = [];
    const keys = [...this.#newKeys].flatMap(([key, ids]) => [...ids].map((identity_id) => ({ key, identity_id })));
    await insertRows(this.#db, 'name_keys', keys, 'nothing');
    this.#newKeys.clear();
    const dirty = [...this.#known.values()].filter((known) => known.dirty);
    for (const some of chunks(dirty, 100)) {
      const corrected = await this.#corrected(some.filter(({ isNew }) => !isNew).map(({ line }) => line.id));
      for (const { line, profile, isNew } of some)
        if (!isNew && profile.country !== line.country && !corrected.has(`${line.id} country`)) moved.push(line.id);
      const rows = some.map(({ line, profile, spellings, mergedInto }) => ({
        id: line.id,
        sort: line.sort,
        kind: line.kind,
        name: corrected.has(`${line.id} name`) ? line.name : fullestName(line.sort, reportsBySpelling(spellings)),
        country: corrected.has(`${line.id} country`) ? line.country : profile.country,
        code: profile.code,
        merged_into: mergedInto,
      }));
      await insertRows(this.#db, 'identities', rows, { key: ['id'], take: ['name', 'country'] });
      const counted = some.flatMap(({ line, spellings }) =>
        [...spellings].flatMap(([name, countries]) =>
          [...countries].map(([country, reports]) => ({ identity_id: line.id, name, country, reports })),
        ),
      );
      await insertRows(this.#db, 'spellings', counted, { key: ['identity_id', 'name', 'country'], take: ['reports'] });
    }
    for (const known of dirty) Object.assign(known, { dirty: false, isNew: false });
    return moved;
  }

  async #corrected(ids: readonly number[]): Promise<Set<string>> {
    if (ids.length === 0) return new Set();
    const rows = await this.#db
      .selectFrom('corrections')
      .select(['target', 'field'])
      .where(
        'target',
        'in',
        ids.map((id) => `identity ${id}`),
      )
      .execute();
    return new Set(rows.map(({ target, field }) => `${target.split(' ')[1]} ${field}`));
  }
}

const sameState: Likeness = { score: 1, reasons: ['the same state'] };

const reportsBySpelling = (spellings: Spellings): Map<string, number> =>
  new Map([...spellings].map(([name, countries]) => [name, [...countries.values()].reduce((sum, n) => sum + n, 0)]));

const total = (spellings: Spellings): number =>
  [...reportsBySpelling(spellings).values()].reduce((sum, n) => sum + n, 0);

/** The country that most reports give, if any gives one. */
function commonest(spellings: Spellings): string | undefined {
  const counts = new Map<string, number>();
  for (const countries of spellings.values())
    for (const [country, reports] of countries)
      if (country !== '') counts.set(country, (counts.get(country) ?? 0) + reports);
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))[0]?.[0];
}

/** A list in parts of at most `size`, so that a statement has no more parameters than a database takes. */
export function chunks<T>(list: readonly T[], size: number): T[][] {
  const parts: T[][] = [];
  for (let i = 0; i < list.length; i += size) parts.push(list.slice(i, i + size));
  return parts;
}

/** Whom to ask about, of those compared: a bare «Khan» may be any of many, and nobody could say which. */
function worthAsking<T extends Likeness>(compared: readonly T[]): T[] {
  const doubtful = compared.filter(({ score }) => score >= DOUBTFUL).sort((a, b) => b.score - a.score);
  const left = doubtful[MOST_ASKED];
  return left ? doubtful.filter(({ score }) => score > left.score) : doubtful;
}
