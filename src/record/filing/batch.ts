/**
 * One transaction of filing. What a report tells of is derived step by step: its story, who appears in it, what they hold,
 * say and do. Each step looks at what the record holds already, the reports before it in the batch included.
 */
import type { Reading } from '../../terms/index.js';
import { insertRows, listed } from '../database/bulk.js';
import { forgetReport, forgetStatements, indexReports, indexStatements } from '../database/full-text.js';
import type { AppearanceRow, Db, Schema } from '../database/schema.js';
import { type Appearing, appearingIn } from '../identity/appearing.js';
import { stateKey } from '../identity/keys.js';
import { Roster } from '../identity/roster.js';
import { recountTenures, Tenures } from '../identity/tenures.js';
import { Numbers } from '../numbers.js';
import { Ledger } from '../occurrences/ledger.js';
import { actsForNoState, bodiesOf } from '../occurrences/standings.js';
import { sumUp } from '../occurrences/sum-up.js';
import type { Standing } from '../occurrences/told-row.js';
import { keepSignature, packed, storyLike } from '../stories/story.js';
import type { Earlier } from './earlier.js';
import { OwnFiles } from './own-files.js';
import { type Prepared, readingColumns, signatureOfReport, textColumns } from './prepare.js';
import { type Context, spokenOf, statementRow } from './rows.js';
import { tell } from './tell.js';

export class Batch {
  readonly #db: Db;
  readonly #at: string;
  readonly numbers: Numbers;
  readonly roster: Roster;
  readonly #tenures: Tenures;
  readonly #own: OwnFiles;
  readonly ledger: Ledger;
  readonly #suggestions: { a: number; b: number; score: number; reasons: string }[] = [];
  #filing: number | undefined;
  /** Entities of the reports that are expected. */
  readonly #appearing = new Map<Reading, Appearing[]>();
  /** By person, the body of many states that he holds an office of, or undefined. */
  readonly #bodyOf = new Map<number, number | undefined>();
  #gathered = nothingGathered();

  constructor(db: Db, at: string) {
    this.#db = db;
    this.#at = at;
    this.numbers = new Numbers(db);
    this.roster = new Roster(db, this.numbers);
    this.#tenures = new Tenures(db, this.numbers);
    this.#own = new OwnFiles(db, this.numbers);
    this.ledger = new Ledger(db, this.numbers);
  }

  /** Looks up at once whom the reports that are about to be filed may name. */
  async expect(readings: readonly Reading[]): Promise<void> {
    for (const reading of readings) this.#appearing.set(reading, appearingIn(reading));
    const named = [...this.#appearing.values()].flat().flatMap(({ keys }) => keys);
    const states = readings.flatMap(({ entities }) => entities.flatMap(({ country }) => country ?? [])).map(stateKey);
    await this.roster.expect([...named, ...states]);
  }

  /** Files a report whose key and version are free; gives its number and its story. */
  async add(given: Prepared, version: number): Promise<{ id: number; story: number }> {
    const id = await this.numbers.next('reports');
    const signature = signatureOfReport(given.reading.report);
    const like = await storyLike(this.#db, signature);
    const story = like?.story ?? id;
    this.#filing ??= await this.#startFiling();
    const { publisher = null, published = null, url = null } = given.reading.report;
    await this.#db
      .insertInto('reports')
      .values({
        id,
        key: given.key,
        version,
        current: 1,
        title: given.title,
        publisher,
        published,
        day: given.day,
        url,
        text_hash: given.textHash,
        bytes_hash: given.bytesHash,
        retrieved: given.retrieved,
        filed: this.#at,
        filing_id: this.#filing,
        story_id: story,
        signature: packed(signature),
        ...readingColumns(given.reading),
        own: await this.#own.column(given.own),
      })
      .execute();
    await this.#db
      .insertInto('texts')
      .values({ id, ...textColumns(given.reading.report) })
      .execute();
    this.#gathered.reports.push(id);
    if (!like?.same) await keepSignature(this.#db, id, signature);
    await this.derive(id, given);
    return { id, story };
  }

  async #startFiling(): Promise<number> {
    const id = await this.numbers.next('filings');
    await this.#db.insertInto('filings').values({ id, at: this.#at }).execute();
    return id;
  }

  /** What a reading tells of, as rows. `earlier`: what a reading before told of the same report. */
  async derive(report: number, { reading, day }: Pick<Prepared, 'reading' | 'day'>, earlier?: Earlier): Promise<void> {
    const appearing = this.#appearing.get(reading) ?? appearingIn(reading);
    const appearances = await this.#appear(report, day ?? '', appearing, earlier);
    const standings = new Map<string, Standing>();
    for (const row of appearances) standings.set(row.entity, { own: row.identity_id, state: null });
    await this.#addStates(report, day ?? '', reading, appearing, standings, appearances);
    await this.#addBodies(reading, appearing, standings);
    await this.#insertAppearances(appearances);
    const identityOf = (entity: string) => {
      const standing = standings.get(entity);
      return standing?.own ?? undefined;
    };
    const statements = new Map(reading.statements.map((statement) => [statement.id, statement]));
    const context: Context = { reading, report, day: day ?? '', identityOf, statements };
    const holders = appearing.filter(({ entity }) => entity.offices.length > 0);
    await this.#tenures.expect(holders.flatMap(({ entity }) => identityOf(entity.id) ?? []));
    for (const { entity } of holders)
      await this.#tenures.add({ id: report, day: day ?? '' }, identityOf(entity.id)!, entity, identityOf);
    await this.#say(context, earlier);
    this.#gathered.events.push(...(await tell(this.#db, context, standings, this.ledger, this.numbers, earlier)));
    const problems = reading.problems.map(({ code, message, span }, number) => ({
      ...{ report_id: report, number, code, message },
      ...{ at_start: span?.start ?? 0, at_end: span?.end ?? 0 },
    }));
    this.#gathered.problems.push(...problems);
  }

  /** Who of the record each named entity is. */
  async #appear(
    report: number,
    day: string,
    appearing: readonly Appearing[],
    earlier?: Earlier,
  ): Promise<AppearanceRow[]> {
    await this.roster.expect(appearing.flatMap(({ keys }) => keys));
    const rows: AppearanceRow[] = [];
    // States and bodies first: they are the company by which people are known.
    const inOrder = [...appearing].sort((a, b) => Number(a.sort === 'person') - Number(b.sort === 'person'));
    for (const one of inOrder) {
      const before = earlier?.appearance(one.at, one.sort);
      const company = rows.map(({ identity_id }) => identity_id);
      const found = before?.pinned
        ? { ...(await this.roster.meetAs(one, before.identity)), ...before.likeness }
        : await this.roster.identify(one, company, before?.identity);
      const { identity } = found;
      for (const doubt of found?.doubts ?? []) {
        const [a, b] = [Math.min(identity, doubt.identity), Math.max(identity, doubt.identity)];
        this.#suggestions.push({ a, b, score: doubt.score, reasons: JSON.stringify(doubt.reasons) });
      }
      rows.push({
        ...{ report_id: report, entity: one.entity.id, identity_id: identity, day, named: 1, name: one.entity.name },
        country: one.entity.country ?? '',
        ...{ at_start: one.at.start, at_end: one.at.end },
        ...{ score: found.score, reasons: JSON.stringify(found.reasons) },
      });
    }
    return rows;
  }

  /** The states that the entities act for. Descriptions that nobody is named by («Iranian officials») are their state. */
  async #addStates(
    report: number,
    day: string,
    { entities }: Prepared['reading'],
    appearing: readonly Appearing[],
    standings: Map<string, Standing>,
    appearances: AppearanceRow[],
  ): Promise<void> {
    const sorts = new Map(appearing.map(({ entity, sort }) => [entity.id, sort]));
    for (const { id, name, country, code = null, kind } of entities) {
      const sort = sorts.get(id);
      const acts = country !== null && kind !== 'place' && !actsForNoState(code);
      const own = standings.get(id)?.own ?? null;
      if (sort === 'state' && own !== null) standings.set(id, { own, state: own });
      else if (acts) {
        const state = await this.roster.stateOf(country);
        standings.set(id, { own, state });
        if (own === null)
          appearances.push({
            ...{ report_id: report, entity: id, identity_id: state, day, named: 0, name, country },
            ...{ at_start: 0, at_end: 0, score: 1, reasons: '[]' },
          });
      }
    }
  }

  /** The bodies of many states that the entities are or hold offices of. */
  async #addBodies(
    { entities }: Prepared['reading'],
    appearing: readonly Appearing[],
    standings: Map<string, Standing>,
  ): Promise<void> {
    const ofMany = new Set(entities.filter(({ code }) => actsForNoState(code ?? null)).map(({ id }) => id));
    for (const { entity, sort } of appearing) {
      const standing = standings.get(entity.id);
      if (!standing || standing.own === null || !ofMany.has(entity.id)) continue;
      if (sort === 'body') standings.set(entity.id, { ...standing, body: standing.own });
      if (sort !== 'person') continue;
      const told = entity.offices.findLast(({ of }) => of !== null && ofMany.has(of))?.of;
      const body = (told && standings.get(told)?.own) || (await this.#bodyHeld(standing.own));
      this.#bodyOf.set(standing.own, body);
      standings.set(entity.id, { ...standing, body });
    }
  }

  async #bodyHeld(person: number): Promise<number | undefined> {
    return this.#bodyOf.has(person) ? this.#bodyOf.get(person) : (await bodiesOf(this.#db, [person])).get(person);
  }

  async #insertAppearances(rows: readonly AppearanceRow[]): Promise<void> {
    await insertRows(this.#db, 'appearances', rows);
  }

  async #say(context: Context, earlier?: Earlier): Promise<void> {
    const { reading } = context;
    const { statements, statement_about } = this.#gathered;
    for (const statement of reading.statements) {
      if (statement.content.length === 0) continue;
      const before = earlier?.statement(statement.content[0]!);
      const id = before?.id ?? (await this.numbers.next('statements'));
      const row = {
        ...statementRow(statement, id, context),
        ...before?.corrected,
        rejected: before?.rejected ? 1 : 0,
      } as const;
      statements.push(row);
      for (const about_id of spokenOf(statement, context))
        statement_about.push({ about_id, speaker_id: row.speaker_id, day: row.day, statement_id: id });
    }
  }

  /**
   * Writes the rows that were gathered, after which they can be asked for. Until then they wait for one another: of many
   * rows at once each costs less; and the index of words begins a new part after each other statement that writes.
   */
  async write(): Promise<void> {
    const { reports, ...rows } = this.#gathered;
    this.#gathered = nothingGathered();
    for (const table of ['statement_about', 'events', 'problems'] as const)
      await insertRows(this.#db, table, rows[table]);
    await insertRows(this.#db, 'statements', rows.statements);
    await indexReports(this.#db, reports);
    await indexStatements(
      this.#db,
      rows.statements.map(({ id }) => id),
    );
  }

  /** Takes away all that was derived from a report. */
  async retire(report: number): Promise<void> {
    await this.write();
    const tenures = await this.#db.selectFrom('offices').select('tenure_id').where('report_id', '=', report).execute();
    const told = await this.#db.selectFrom('events').select('occurrence_id').where('report_id', '=', report).execute();
    for (const { occurrence_id } of told) if (occurrence_id > 0) this.ledger.touched.add(occurrence_id);
    await forgetStatements(this.#db, report);
    await this.#db
      .deleteFrom('statement_about')
      .where('statement_id', 'in', (query) =>
        query.selectFrom('statements').select('id').where('report_id', '=', report),
      )
      .execute();
    for (const table of ['statements', 'events', 'appearances', 'offices', 'problems'] as const)
      await this.#db.deleteFrom(table).where('report_id', '=', report).execute();
    this.retiredTenures.push(...tenures.map(({ tenure_id }) => tenure_id), ...this.#tenures.forget(report));
  }

  readonly retiredTenures: number[] = [];

  /** A newer version takes the place of a report. */
  async supersede(report: number): Promise<void> {
    await this.retire(report);
    await forgetReport(this.#db, report);
    await this.#db.updateTable('reports').set({ current: 0 }).where('id', '=', report).execute();
  }

  /** Writes what was gathered. Nothing else may be asked of the batch after it. */
  async finish(): Promise<void> {
    await this.write();
    const moved = await this.roster.write();
    await this.#tenures.write();
    await recountTenures(this.#db, this.retiredTenures);
    await insertRows(this.#db, 'suggestions', this.#suggestions, 'nothing');
    await insertRows(this.#db, 'occurrence_keys', this.ledger.takeKeys(), 'nothing');
    // Whom somebody acts for may be learnt after what he did was summed up; it must not hang on where batches end.
    for (const occurrence of await occurrencesOf(this.#db, moved)) this.ledger.touched.add(occurrence);
    await sumUp(this.#db, this.ledger.touched);
  }
}

async function occurrencesOf(db: Db, identities: readonly number[]): Promise<number[]> {
  if (identities.length === 0) return [];
  const rows = await db
    .selectFrom('occurrence_parties')
    .select('occurrence_id')
    .distinct()
    .where('identity_id', 'in', listed(identities))
    .execute();
  return rows.map(({ occurrence_id }) => occurrence_id);
}

/** Rows that nothing asks for while further reports are filed, and the reports whose words are to be indexed. */
interface Gathered
  extends Pick<{ [T in keyof Schema]: Schema[T][] }, 'statements' | 'statement_about' | 'events' | 'problems'> {
  reports: number[];
}

const nothingGathered = (): Gathered => ({
  reports: [],
  statements: [],
  statement_about: [],
  events: [],
  problems: [],
});
