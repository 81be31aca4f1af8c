import { fold } from './fold.js';

/** Particles that belong to the name after them: «bin Salman», «al-Assad», «van der Bellen». */
const PARTICLES = new Set(
  'al el ul ud ad as ar an bin ibn ben bint abu abd abdul de del della di da das do dos du la le van von der den ter ten zu zur af av e y san st mac o'.split(
    ' ',
  ),
);
const SUFFIXES = new Set(['jr', 'sr', 'ii', 'iii', 'iv', 'v', 'phd', 'md', 'esq', 'qc', 'kc', 'mp']);

/** A person's name in parts that can be compared: «Mohammed bin Salman Al Saud» → mohammed, salman, saud. */
export type NameParts = readonly string[];

export function namePartsOf(name: string): NameParts {
  const parts: string[] = [];
  // «L.Oyun-Erdene» is one word of two parts.
  for (const word of fold(name.replace(/(?<!\p{L})(\p{Lu})\.(?=\p{L})/gu, '$1 ')).split(/[\s,]+/)) {
    // «Al-Assad» is compared as «Assad», since papers drop the article.
    const bare = word.replace(/^(?:al|el|as|ad|ar|an|ul|ud)-/, '').replace(/^-+|-+$/g, '');
    if (bare === '' || SUFFIXES.has(bare) || !/\p{L}/u.test(bare)) continue;
    parts.push(bare);
  }
  const named = parts.filter((part) => !PARTICLES.has(part));
  return named.length > 0 ? named : parts;
}

/** Whether a short name can stand for a fuller one: the same parts in the same order, some left off or spelt otherwise. */
export function canShorten(full: NameParts, short: NameParts, alike: SameParts = sameSpelling): boolean {
  if (short.length > full.length || short.length === 0) return false;
  if (short.length === 1) {
    const [part] = short;
    // A surname stands last, in East Asia first; in between stand Arab, Spanish and Persian ones.
    return full.some((other) => alike(other, part!));
  }
  let at = 0;
  let spelt = 0;
  for (const part of short) {
    while (at < full.length && !sameOrInitial(full[at]!, part, alike)) at++;
    if (at === full.length) return false;
    if (part.length > 1 && full[at]!.length > 1) spelt++;
    at++;
  }
  return spelt > 0;
}

/** Whether two names of two parts and more are one: all parts alike but for spelling, or one shortens the other. */
export function sameName(a: NameParts, b: NameParts, alike: SameParts = sameSpelling): boolean {
  return a.length >= b.length ? canShorten(a, b, alike) : canShorten(b, a, alike);
}

/** Whether two parts of names can be one. */
export type SameParts = (a: string, b: string) => boolean;

const sameOrInitial = (a: string, b: string, alike: SameParts): boolean =>
  a.length === 1 || b.length === 1 ? a[0] === b[0] : alike(a, b);

/** Letters that a part must have before another spelling of it is believed. */
const LONG_ENOUGH = 5;

/** Whether two parts are one name: letter for letter, by transliteration («Mohammed», «Muhammad»), or but one letter. */
export function sameSpelling(a: string, b: string): boolean {
  if (a === b) return true;
  if (a.length < LONG_ENOUGH || b.length < LONG_ENOUGH) return a.replaceAll('-', '') === b.replaceAll('-', '');
  if (a[0] !== b[0]) return false;
  return Math.abs(a.length - b.length) <= 2 && skeleton(a) === skeleton(b);
}

/** A name as transliterations vary it: two classes of vowels, like consonants made one, nothing doubled. */
export function skeleton(part: string): string {
  return part
    .replaceAll('-', '')
    .replaceAll('ph', 'f')
    .replace(/[gkc]h|q/g, 'k')
    .replaceAll('dj', 'j')
    .replace(/(?!^)[aeiy]+/g, 'e')
    .replace(/(?!^)[ouw]+/g, 'u')
    .replace(/(.)\1+/g, '$1');
}
