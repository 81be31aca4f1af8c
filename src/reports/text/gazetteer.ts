import { shippedFile } from '../../resources.js';

/** A name that stands in datelines. */
interface PlaceName {
  /** As written in mixed case. */
  name: string;
  kind: 'country' | 'city';
  /** ISO 3166-1 alpha-3; absent where several well-known places bear the name. */
  country?: string;
}

/** Looks a name up, however its letters are cased; undefined if it is none that stands alone in datelines. */
export function knownPlace(name: string): PlaceName | undefined {
  names ??= load();
  return names.get(keyOf(name));
}

let names: Map<string, PlaceName> | undefined;

/** Countries, then their capitals, then other cities: a later name takes the place of an earlier one, so Djibouti is a city. */
function load(): Map<string, PlaceName> {
  const found = new Map<string, PlaceName>();
  const add = (list: string, kind: PlaceName['kind'], country: string) => {
    for (const name of list.split('|')) {
      // Of spellings that differ in case or apostrophe alone, the first is the usual one.
      if (name !== '' && found.get(keyOf(name))?.kind !== kind) found.set(keyOf(name), { name, kind, country });
    }
  };
  const present = rowsOf('knowledge/countries.tsv').filter((row) => row('until') === '');
  for (const row of present) add(`${row('name')}|${row('official')}|${row('names')}`, 'country', row('alpha3'));
  for (const row of present) add(row('capital'), 'city', row('alpha3'));
  for (const row of rowsOf('knowledge/dateline-cities.tsv')) {
    const name = row('city');
    if (row('country') !== '-') add(name, 'city', row('country'));
    else found.set(keyOf(name), { name, kind: found.get(keyOf(name))?.kind ?? 'city' });
  }
  return found;
}

/** The rows of a table under `#` comments, by the names of the columns in its first line. */
function rowsOf(path: string): ((column: string) => string)[] {
  const lines = shippedFile(path).toString('utf8').split('\n');
  const [header = '', ...rows] = lines.filter((line) => line.includes('\t'));
  const columns = header.replace(/^# /, '').split('\t');
  return rows.map((row) => {
    const cells = row.split('\t');
    return (column) => {
      const at = columns.indexOf(column);
      if (at < 0) throw new Error(`${path} has no column "${column}"`);
      return cells[at] ?? '';
    };
  });
}

const keyOf = (name: string): string => name.toLowerCase().replaceAll('’', "'");
