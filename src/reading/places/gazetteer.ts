import { fold } from './fold.js';
import { Towns } from './towns.js';

/** A place that a name can mean. */
export interface Candidate {
  kind: 'country' | 'region' | 'town' | 'landmark';
  name: string;
  /** ISO 3166-1 alpha-3; null for what lies in no one country. */
  country: string | null;
  /** GeoNames code of the first-order region, `US.GA`. */
  region?: string;
  lat: number;
  lon: number;
  people: number;
  /** Seat of a country's government. */
  capital?: true;
  geonames?: number;
}

export interface Gazetteer {
  /** All places of a name, however it is spelled; those whose main name it is come first within their kind. */
  find(name: string): readonly Candidate[];
  /** ISO 3166-1 alpha-3 of the country that an adjective belongs to («Qatari»). */
  countryOfAdjective(adjective: string): string | undefined;
}

/** The texts of knowledge/countries.tsv and knowledge/places/*.tsv. */
export interface GazetteerFiles {
  countries: string;
  regions: string;
  cities: string;
  landmarks: string;
}

/** Reads the gazetteer's files: some tens of milliseconds, so do it once and only when places are asked for. */
export function createGazetteer(files: GazetteerFiles): Gazetteer {
  const places = new Map<string, Candidate[]>();
  const adjectives = new Map<string, string>();
  const codes = new Map<string, string>();

  const add = (names: readonly string[], candidate: Candidate): void => {
    for (const name of names) {
      if (name === '') continue;
      const key = fold(name);
      const list = places.get(key);
      if (!list) places.set(key, [candidate]);
      else if (!list.includes(candidate)) list.push(candidate);
    }
  };

  const countries = namedRows(files.countries);
  for (const row of countries) codes.set(row.get('alpha2')!, row.get('alpha3')!);

  const towns = new Towns(files.cities);
  const townsMet = new Map<number, Candidate>();
  const townAt = (line: number): Candidate => {
    const known = townsMet.get(line) ?? townOf(towns.cells(line), codes);
    townsMet.set(line, known);
    return known;
  };
  const capitals = new Map<string, Candidate>();
  for (const line of towns.all()) {
    if (!towns.isMarked(line)) continue;
    const town = townAt(line);
    if (town.country) capitals.set(town.country, town);
  }

  for (const row of countries) {
    const country = row.get('alpha3')!;
    const seat = capitals.get(country);
    for (const adjective of listOf(row, 'adjectives')) adjectives.set(fold(adjective), country);
    if (seat) for (const name of listOf(row, 'capital')) add([name], seat);
    // A country stands where its capital is; one without a town of its own cannot be placed.
    if (!seat || row.get('until')) continue;
    const names = [row.get('name')!, row.get('official')!, ...listOf(row, 'names')];
    add(names, { kind: 'country', name: row.get('name')!, country, lat: seat.lat, lon: seat.lon, people: 0 });
  }

  for (const [code, name, lat, lon] of rows(files.regions)) {
    const country = codes.get(code!.slice(0, 2)) ?? null;
    add([name!], {
      kind: 'region',
      name: name!,
      country,
      region: code!,
      lat: Number(lat),
      lon: Number(lon),
      people: 0,
    });
  }
  for (const [names, alpha2, lat, lon] of rows(files.landmarks)) {
    const [name] = names!.split('|');
    const country = (alpha2 && codes.get(alpha2)) || null;
    add(names!.split('|'), { kind: 'landmark', name: name!, country, lat: Number(lat), lon: Number(lon), people: 0 });
  }

  const named = (key: string): readonly Candidate[] => {
    const found = towns.find(key).map(townAt);
    return [...found, ...(places.get(key) ?? []).filter((place) => !found.includes(place))];
  };
  return {
    find(name) {
      const found = named(fold(name));
      return found.length > 0 ? found : named(fold(name.replace(/^the /i, '')));
    },
    countryOfAdjective: (adjective) => adjectives.get(fold(adjective)),
  };
}

function townOf(
  [id, names, alpha2, region, lat, lon, people, capital]: string[],
  codes: ReadonlyMap<string, string>,
): Candidate {
  return {
    kind: 'town',
    name: names!.split('|', 1)[0]!,
    country: codes.get(alpha2!) ?? null,
    region: `${alpha2}.${region}`,
    lat: Number(lat),
    lon: Number(lon),
    people: Number(people),
    geonames: Number(id),
    ...(capital ? { capital: true as const } : {}),
  };
}

function* rows(file: string): Generator<string[]> {
  for (const line of file.split('\n')) if (line !== '' && !line.startsWith('#')) yield line.split('\t');
}

/** Rows under a header line that names the columns. */
function namedRows(file: string): Map<string, string>[] {
  const [header, ...lines] = rows(file);
  if (!header) throw new Error('knowledge/countries.tsv has no header line');
  return lines.map((cells) => new Map(header.map((column, i) => [column, cells[i] ?? ''])));
}

const listOf = (row: ReadonlyMap<string, string>, column: string): string[] =>
  (row.get(column) ?? '').split('|').filter((cell) => cell !== '');
