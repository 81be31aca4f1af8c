import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import { expect, test } from 'vitest';

const EVERYTHING = [
  'terms',
  'language',
  'reading',
  'record',
  'pipeline',
  'resources',
  'thread',
  'reports',
  'brief',
  'desk',
  'cli',
] as const;
type Part = (typeof EVERYTHING)[number] | 'index';

/** The import table of ARCHITECTURE.md: what each part of `src` may import of the others. */
const MAY_IMPORT: Readonly<Record<Part, readonly Part[]>> = {
  terms: [],
  language: ['terms'],
  reading: ['terms', 'language'],
  record: ['terms'],
  pipeline: ['terms', 'language', 'reading', 'record'],
  resources: ['language', 'reading', 'pipeline'],
  thread: [],
  reports: ['terms', 'resources'],
  brief: ['terms', 'record'],
  desk: ['terms', 'resources', 'record', 'brief', 'pipeline', 'thread'],
  cli: EVERYTHING,
  index: EVERYTHING,
};

/** These touch no clock, network, file or chance. */
const PURE: readonly string[] = ['terms', 'language', 'reading', 'pipeline'];
const IMPURE = /\b(?:Date\.now|new Date\(\)|Math\.random|performance\.now|process\.|fetch\()/;

const isTest = (path: string) => path.includes('.test.');
const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path) && !isTest(path))
  .map((path) => ({
    path,
    part: path.split(/[/.]/)[0]!,
    code: withoutComments(readFileSync(join('src', path), 'utf8')),
  }));

function withoutComments(code: string): string {
  return code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');
}

function importsOf(code: string): string[] {
  return [...code.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*['"]([^'"]+)['"]/g)].map(([, specifier]) => specifier!);
}

/** The part of `src` that a relative import leads to; one that leaves `src` keeps its dots. */
function partOf(path: string, specifier: string): string {
  return join(dirname(path), specifier).split(/[/]|\.js$/)[0]!;
}

test('every part imports only what the table allows', () => {
  const wrong = sources.flatMap(({ path, part, code }) =>
    importsOf(code)
      .filter((specifier) => specifier.startsWith('.'))
      .map((specifier) => partOf(path, specifier))
      .filter(
        (imported) => imported !== part && !(MAY_IMPORT as Record<string, readonly string[]>)[part]?.includes(imported),
      )
      .map((imported) => `src/${path} imports ${imported}`),
  );
  expect(wrong).toEqual([]);
});

test('what is pure imports nothing of Node and asks for no time, chance or network', () => {
  const wrong = sources
    .filter(({ part }) => PURE.includes(part))
    .flatMap(({ path, code }) => [
      ...importsOf(code)
        .filter((specifier) => specifier.startsWith('node:'))
        .map((specifier) => `src/${path} imports ${specifier}`),
      ...(IMPURE.exec(code) ?? []).map((found) => `src/${path} has ${found}`),
    ]);
  expect(wrong).toEqual([]);
});
