import { z } from 'zod';
import { DifferingField, type Filter, MOST_ON_A_PAGE } from '../record/index.js';
import { EVENT_STATUS, PLOVER_CONTEXTS, PLOVER_TYPES } from '../terms/index.js';

/** A key that may stand in an address more than once. A field left empty in a form is not asked for. */
const many = <T extends z.ZodType>(item: T) =>
  z
    .preprocess((given) => [given ?? []].flat().filter((one) => one !== ''), z.array(item))
    .meta({ type: 'array', items: { type: 'string' } });
export const one = <T extends z.ZodType>(item: T) =>
  z.preprocess((given) => (given === '' ? undefined : given), item.optional()).meta({ type: 'string' });

const Id = z.coerce.number().int().positive();
const Day = z
  .string()
  .regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/, 'Give a day, month or year, such as 2024-02-18, 2024-02 or 2024.');

/** A filter as an address bears it: the same keys on every page and in the API. */
export const FilterAsked = z.object({
  identity: many(Id).meta({ description: 'Numbers of people, bodies or states, one of which takes part.' }),
  together: many(Id).meta({ description: 'Numbers of people, bodies or states, all of which take part.' }),
  country: many(z.string().length(3)).meta({ description: 'ISO 3166-1 alpha-3.' }),
  type: many(z.enum(PLOVER_TYPES)).meta({ description: `What was done: ${PLOVER_TYPES.join(', ')}.` }),
  mode: many(z.string()).meta({ description: "How it was done: one of PLOVER's modes, such as visit." }),
  context: many(z.enum(PLOVER_CONTEXTS)).meta({
    description: 'What it has to do with: economic, territory and so on.',
  }),
  status: many(z.enum(EVENT_STATUS)).meta({ description: `How it is told: ${EVENT_STATUS.join(', ')}.` }),
  publisher: many(z.string()).meta({ description: 'Publisher of a report that tells it.' }),
  disputed: many(z.enum(['any', ...DifferingField.options])).meta({
    description: 'Only what accounts differ on, in any or in this field.',
  }),
  from: one(Day).meta({ description: 'First day, month or year.' }),
  to: one(Day).meta({ description: 'Last day, month or year, inclusive.' }),
  place: one(z.string()).meta({ description: 'Where it was, or a part of the name.' }),
  words: one(z.string()).meta({ description: 'Words of the reports: "a phrase", -without, title:word, word*, OR.' }),
  told: one(z.enum(['news', 'background'])).meta({ description: 'Only what is told as news, or as background.' }),
  not_identity: many(Id).meta({ description: 'Numbers of people, bodies or states, none of which takes part.' }),
  not_country: many(z.string().length(3)).meta({ description: 'Countries that it is not of.' }),
  not_type: many(z.enum(PLOVER_TYPES)).meta({ description: 'What was not done.' }),
  not_status: many(z.enum(EVENT_STATUS)).meta({ description: 'How it is not told.' }),
  not_publisher: many(z.string()).meta({ description: 'Publishers none of whose reports tell it.' }),
});
export type FilterAsked = z.infer<typeof FilterAsked>;

export const PageQuery = z.object({
  limit: one(z.coerce.number().int().min(1).max(MOST_ON_A_PAGE)),
  cursor: one(z.string()),
});

/** The record's filter for what an address asks. */
export function filterOf(asked: FilterAsked): Filter {
  const {
    identity,
    together,
    country,
    type,
    mode,
    context,
    status,
    publisher,
    disputed,
    from,
    to,
    place,
    words,
    told,
  } = asked;
  const fields = disputed.flatMap((field) => (field === 'any' ? [] : [field]));
  return {
    ...(identity.length > 0 && { identities: identity }),
    ...(together.length > 0 && { together }),
    ...(country.length > 0 && { countries: country }),
    ...(type.length > 0 && { types: type }),
    ...(mode.length > 0 && { modes: mode }),
    ...(context.length > 0 && { contexts: context }),
    ...(status.length > 0 && { statuses: status }),
    ...(publisher.length > 0 && { publishers: publisher }),
    ...(disputed.length > 0 && { disputed: fields.length > 0 && !disputed.includes('any') ? fields : true }),
    ...(from && { from }),
    ...(to && { to }),
    ...(place && { place }),
    ...(words && { words }),
    ...(told && { historical: told === 'background' }),
    ...withoutOf(asked),
  };
}

function withoutOf(asked: FilterAsked): Pick<Filter, 'without'> {
  const without = {
    ...(asked.not_identity.length > 0 && { identities: asked.not_identity }),
    ...(asked.not_country.length > 0 && { countries: asked.not_country }),
    ...(asked.not_type.length > 0 && { types: asked.not_type }),
    ...(asked.not_status.length > 0 && { statuses: asked.not_status }),
    ...(asked.not_publisher.length > 0 && { publishers: asked.not_publisher }),
  };
  return Object.keys(without).length > 0 ? { without } : {};
}

/** The address's keys for a filter, in a fixed order, so that one filter has one address. */
export function keysOf(filter: Filter): URLSearchParams {
  const { disputed, without = {} } = filter;
  const keys: [string, readonly (string | number)[]][] = [
    ['identity', filter.identities ?? []],
    ['together', filter.together ?? []],
    ['country', filter.countries ?? []],
    ['type', filter.types ?? []],
    ['mode', filter.modes ?? []],
    ['context', filter.contexts ?? []],
    ['status', filter.statuses ?? []],
    ['publisher', filter.publishers ?? []],
    ['disputed', Array.isArray(disputed) ? disputed : disputed ? ['any'] : []],
    ['from', filter.from ? [filter.from] : []],
    ['to', filter.to ? [filter.to] : []],
    ['place', filter.place ? [filter.place] : []],
    ['words', filter.words ? [filter.words] : []],
    ['told', filter.historical === undefined ? [] : [filter.historical ? 'background' : 'news']],
    ['not_identity', without.identities ?? []],
    ['not_country', without.countries ?? []],
    ['not_type', without.types ?? []],
    ['not_status', without.statuses ?? []],
    ['not_publisher', without.publishers ?? []],
  ];
  return new URLSearchParams(
    keys.flatMap(([key, values]) => values.map((value): [string, string] => [key, String(value)])),
  );
}

/** A path with the keys of a filter, and more keys where they have a value. */
export function addressOf(
  path: string,
  filter: Filter,
  more: Readonly<Record<string, string | number | undefined>> = {},
): string {
  const keys = keysOf(filter);
  for (const [key, value] of Object.entries(more))
    if (value !== undefined && value !== '') keys.set(key, String(value));
  return keys.size > 0 ? `${path}?${keys}` : path;
}
