import type { IdentityLine } from '../../record/index.js';
import { shippedFile } from '../../resources.js';

let names: ReadonlyMap<string, string> | undefined;

/** A country as news reports call it, by its ISO 3166-1 alpha-3 code; of a code that is none, the code. */
export function countryName(code: string): string {
  names ??= new Map(rowsOf(shippedFile('knowledge/countries.tsv').toString()));
  return names.get(code) ?? code;
}

/** What somebody is, and of which country: «person, Iran». */
export const kindInWords = ({ kind, country }: IdentityLine): string =>
  [kind, country && countryName(country)].filter(Boolean).join(', ');

/** Code and name of each row: the first and the third cell. */
const rowsOf = (table: string): [string, string][] =>
  table
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [code = '', , name = ''] = line.split('\t');
      return [code, name];
    });
