import { nounOf, statusInWords } from '../../brief/index.js';
import type { Facets, FacetValue, Filter } from '../../record/index.js';
import { PLOVER_CONTEXTS } from '../../terms/index.js';
import { addressOf, keysOf } from '../asked.js';
import { countryName } from './countries.js';

/** Values of a facet that are seen before one asks for more. */
const FIRST = 8;

/** Keys that the form has fields for; all others are carried along. */
const FIELDS = ['words', 'place', 'from', 'to'];

/** What of the record is shown, and what else could be: every choice is a link, so that the address holds all of them. */
export function Filters(props: {
  path: string;
  filter: Filter;
  facets: Facets;
  /** Names of the identities chosen. */
  names: ReadonlyMap<number, string>;
  /** Keys of the page besides the filter. */
  more?: Readonly<Record<string, string | undefined>>;
}) {
  const { path, filter, facets, names, more = {} } = props;
  const carried = [...keysOf(filter)].filter(([key]) => !FIELDS.includes(key));
  const facetOf = (
    key: string,
    title: string,
    values: readonly FacetValue[],
    label = (value: FacetValue) => value.label,
  ) => (
    <Facet
      title={title}
      values={values}
      label={label}
      to={(value) => withKey(path, filter, key, value, more)}
      without={(value) => withKey(path, filter, `not_${key}`, value, more)}
    />
  );
  return (
    <aside class="filters" aria-label="Filters" data-of-period>
      <Chosen path={path} filter={filter} names={names} more={more} />
      <details>
        <summary>Filters</summary>
        <form action={path} method="get">
          {[...carried, ...Object.entries(more)].map(
            ([key, value]) => value && <input type="hidden" name={key} value={value} />,
          )}
          <Field name="words" label="Words" value={filter.words} />
          <Field name="name" label="Person, body or state" />
          <Field name="place" label="Place" value={filter.place} />
          <label>
            To do with
            <select name="context">
              <option value="">anything</option>
              {PLOVER_CONTEXTS.map((context) => (
                <option value={context}>{contextInWords(context)}</option>
              ))}
            </select>
          </label>
          <div class="pair">
            <Field name="from" label="From" value={filter.from} hint="2024-02" />
            <Field name="to" label="To" value={filter.to} hint="2024-03" />
          </div>
          <button type="submit">Show</button>
        </form>
        {facetOf('identity', 'Who', facets.identities)}
        {facetOf('type', 'What', facets.types, ({ value }) => nounOf(value))}
        {facetOf('status', 'Told as', facets.statuses, ({ value }) => statusInWords(value))}
        {facetOf('country', 'Country', facets.countries, ({ value }) => countryName(value))}
        {facetOf('publisher', 'Publisher', facets.publishers)}
        <p class="only">
          <a href={withKey(path, filter, 'disputed', 'any', more)}>Only where accounts differ</a>
          <a href={withKey(path, filter, 'told', 'news', more)}>Without background</a>
        </p>
        {keysOf(filter).size > 0 && <SaveAsDossier filter={filter} />}
        {!facets.complete && <p class="soft">Counted among the latest {facets.counted.toLocaleString('en')}.</p>}
      </details>
    </aside>
  );
}

function SaveAsDossier({ filter }: { filter: Filter }) {
  return (
    <form action="/dossiers" method="post">
      {[...keysOf(filter)].map(([key, value]) => (
        <input type="hidden" name={key} value={value} />
      ))}
      <label>
        Follow this as a dossier
        <input name="dossier" required autocomplete="off" placeholder="Its name" />
      </label>
      <button type="submit">Save</button>
    </form>
  );
}

/** The address after a value is chosen as well. */
function withKey(
  path: string,
  filter: Filter,
  key: string,
  value: string,
  more: Readonly<Record<string, string | undefined>>,
) {
  const keys = keysOf(filter);
  if (!keys.has(key, value)) keys.append(key, value);
  return withMore(path, keys, more);
}

function withMore(path: string, keys: URLSearchParams, more: Readonly<Record<string, string | undefined>>): string {
  for (const [name, given] of Object.entries(more)) if (given) keys.set(name, given);
  return keys.size > 0 ? `${path}?${keys}` : path;
}

/** A field of a filter for words of one's own. */
export function Field({
  name,
  label,
  value,
  hint,
}: {
  name: string;
  label: string;
  value?: string | undefined;
  hint?: string;
}) {
  return (
    <label>
      {label}
      <input name={name} value={value ?? ''} placeholder={hint} autocomplete="off" />
    </label>
  );
}

interface ValuesShown {
  values: readonly FacetValue[];
  label: (value: FacetValue) => string;
  /** The address after a value is chosen, and after it is left out. */
  to: (value: string) => string;
  without: (value: string) => string;
}

function Values({ values, label, to, without }: ValuesShown) {
  return (
    <ul>
      {values.map((value) => (
        <li>
          <a href={to(value.value)}>{label(value)}</a> <span class="count">{value.count}</span>
          <a class="without" href={without(value.value)} aria-label={`without ${label(value)}`}>
            −
          </a>
        </li>
      ))}
    </ul>
  );
}

function Facet({ title, values, ...shown }: ValuesShown & { title: string }) {
  if (values.length === 0) return null;
  return (
    <section class="facet" aria-label={title}>
      <h2>{title}</h2>
      <Values values={values.slice(0, FIRST)} {...shown} />
      {values.length > FIRST && (
        <details>
          <summary>{values.length - FIRST} more</summary>
          <Values values={values.slice(FIRST)} {...shown} />
        </details>
      )}
    </section>
  );
}

/** The values chosen; a click takes one away. */
export function Chosen(props: {
  path: string;
  filter: Filter;
  names: ReadonlyMap<number, string>;
  more: Readonly<Record<string, string | undefined>>;
}) {
  const { path, filter, names, more } = props;
  const chosen = [...keysOf(filter)];
  if (chosen.length === 0) return null;
  const without = (key: string, value: string) => {
    const keys = keysOf(filter);
    keys.delete(key, value);
    return withMore(path, keys, more);
  };
  return (
    <ul class="chosen" aria-label="Chosen">
      {chosen.map(([key, value]) => (
        <li>
          <a href={without(key, value)}>
            {inWords(key, value, names)} <span aria-hidden="true">×</span>
            <span class="hidden"> (take away)</span>
          </a>
        </li>
      ))}
      {chosen.length > 1 && (
        <li>
          <a href={addressOf(path, {}, more)}>all away</a>
        </li>
      )}
    </ul>
  );
}

const contextInWords = (context: string): string => context.replaceAll('_', ' ');

/** A key of a filter with its value as people say it. */
export function inWords(key: string, value: string, names: ReadonlyMap<number, string>): string {
  if (key.startsWith('not_')) return `without ${inWords(key.slice('not_'.length), value, names)}`;
  switch (key) {
    case 'identity':
      return names.get(Number(value)) ?? value;
    case 'together':
      return `with ${names.get(Number(value)) ?? value}`;
    case 'context':
      return contextInWords(value);
    case 'country':
      return countryName(value);
    case 'type':
      return nounOf(value);
    case 'status':
      return statusInWords(value);
    case 'disputed':
      return value === 'any' ? 'accounts differ' : `differ on ${value}`;
    case 'told':
      return value === 'news' ? 'without background' : 'background only';
    case 'words':
      return `“${value}”`;
    case 'from':
    case 'to':
      return `${key} ${value}`;
    default:
      return value;
  }
}
