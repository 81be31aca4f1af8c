import { type ExpressionBuilder, type ExpressionWrapper, type SelectQueryBuilder, type SqlBool, sql } from 'kysely';
import type { Filter } from '../answers/index.js';
import { reportsWith } from '../database/full-text.js';
import type { Schema } from '../database/schema.js';
import { firstDayOf, lastDayOf } from '../days.js';
import { plainName } from '../identity/keys.js';
import { bitsOf } from '../occurrences/differences.js';
import { matchOf } from './words.js';

type Occurrences = SelectQueryBuilder<Schema, 'occurrences', object>;
type Builder = ExpressionBuilder<Schema, 'occurrences'>;
type Condition = ExpressionWrapper<Schema, 'occurrences', SqlBool>;

/**
 * Those of some occurrences that a filter selects, each row checked. `selectedBy` reaches them by what is rarest in it.
 */
export function filtered<T extends Occurrences>(query: T, filter: Filter): T {
  return query.where((eb) => eb.and(conditionsOf(eb, filter))) as T;
}

function conditionsOf(eb: Builder, filter: Filter): Condition[] {
  const {
    identities = [],
    together = [],
    countries = [],
    types = [],
    modes = [],
    contexts = [],
    statuses = [],
  } = filter;
  // Written out, so that the index of those that are told is seen to hold them all.
  const conditions: Condition[] = [eb('occurrences.accounts', '>', sql.lit(0))];
  if (identities.length > 0) conditions.push(takesPart(eb, identities));
  for (const id of together) conditions.push(takesPart(eb, [id]));
  if (countries.length > 0) conditions.push(isOf(eb, countries));
  if (types.length > 0) conditions.push(eb('occurrences.type', 'in', types));
  if (modes.length > 0) conditions.push(eb('occurrences.mode', 'in', modes));
  if (statuses.length > 0) conditions.push(eb('occurrences.status', 'in', statuses));
  if (contexts.length > 0) {
    const listed = sql`json_extract(occurrences.summary, '$.contexts')`;
    conditions.push(eb.or(contexts.map((context) => eb(listed, 'like', `%"${context}"%`))));
  }
  if (filter.from !== undefined)
    conditions.push(eb(eb.fn.coalesce('occurrences.latest', 'occurrences.day'), '>=', firstDayOf(filter.from)));
  if (filter.to !== undefined) conditions.push(eb('occurrences.day', '<=', lastDayOf(filter.to)));
  if (filter.place !== undefined && filter.place !== '')
    // That there is a place is written out too, for the index of those that have one.
    conditions.push(
      eb('occurrences.place', 'is not', null),
      eb(sql`lower(occurrences.place)`, 'like', `%${plainName(filter.place)}%`),
    );
  if (filter.historical !== undefined) conditions.push(eb('occurrences.historical', '=', filter.historical ? 1 : 0));
  if (filter.disputed === true) conditions.push(eb('occurrences.differs', '>', 0));
  if (filter.disputed === false) conditions.push(eb('occurrences.differs', '=', 0));
  if (Array.isArray(filter.disputed) && filter.disputed.length > 0)
    conditions.push(eb(sql`occurrences.differs & ${bitsOf(filter.disputed)}`, '>', 0));
  conditions.push(...reportConditions(eb, filter), ...exceptions(eb, filter));
  return conditions;
}

/** What must not hold. */
function exceptions(eb: Builder, { without = {} }: Filter): Condition[] {
  const { identities = [], countries = [], types = [], statuses = [], publishers = [] } = without;
  return [
    ...(identities.length > 0 ? [eb.not(takesPart(eb, identities))] : []),
    ...(countries.length > 0 ? [eb.not(isOf(eb, countries))] : []),
    ...(types.length > 0 ? [eb('occurrences.type', 'not in', types)] : []),
    ...(statuses.length > 0 ? [eb('occurrences.status', 'not in', statuses)] : []),
    ...reportConditions(eb, { publishers }).map((told) => eb.not(told)),
  ];
}

const takesPart = (eb: Builder, ids: readonly number[]) =>
  eb.exists(
    eb
      .selectFrom('occurrence_parties as party')
      .select('party.occurrence_id')
      .whereRef('party.occurrence_id', '=', 'occurrences.id')
      .where('party.identity_id', 'in', [...ids]),
  );

const isOf = (eb: Builder, countries: readonly string[]) =>
  eb.exists(
    eb
      .selectFrom('occurrence_countries as of')
      .select('of.occurrence_id')
      .whereRef('of.occurrence_id', '=', 'occurrences.id')
      .where('of.country', 'in', countries),
  );

function reportConditions(eb: Builder, { words, publishers = [] }: Filter): Condition[] {
  const match = words === undefined ? undefined : matchOf(words);
  if (match === undefined && publishers.length === 0) return [];
  let telling = eb.selectFrom('events').select('events.id').whereRef('events.occurrence_id', '=', 'occurrences.id');
  if (match !== undefined) telling = telling.where('events.report_id', 'in', reportsWith(match));
  if (publishers.length > 0)
    telling = telling.where('events.report_id', 'in', (of) =>
      of.selectFrom('reports').select('reports.id').where('reports.publisher', 'in', publishers),
    );
  return [eb.exists(telling)];
}
