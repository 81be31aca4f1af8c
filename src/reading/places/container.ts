import type { Span } from '../../terms/index.js';
import type { Container } from './choice.js';
import type { Gazetteer } from './gazetteer.js';

/** Characters after and before a name in which its container is looked for. */
const REACH = 60;

/**
 * The country or region that the words around a name say it lies in: «Tripoli, Lebanon», «Tripoli in Lebanon», «Paris
 * (Texas)», «the Qatari city of Doha», «Lebanon's Tripoli».
 */
export function containerOf(text: string, { start, end }: Span, gazetteer: Gazetteer): Container | null {
  const after = text.slice(end, end + REACH);
  const named = /^(?:,| in| \(|, in)\s*((?:\p{Lu}[\p{L}.'’-]+\s?){1,3})/u.exec(after);
  const following = named && containerNamed(named[1]!.trim(), gazetteer);
  if (following) return following;
  const before = text.slice(Math.max(0, start - REACH), start);
  const described =
    /(\p{Lu}[\p{L}-]+)\s+(?:\p{Ll}+\s+){0,2}(?:city|town|capital|port|resort|village|province|region) of\s+$/u.exec(
      before,
    );
  const adjective = described && gazetteer.countryOfAdjective(described[1]!);
  if (adjective) return new Set([adjective]);
  const owner = /((?:\p{Lu}[\p{L}.-]+\s){0,2}\p{Lu}[\p{L}.-]+)['’]s\s+(?:\p{Ll}+\s+){0,2}$/u.exec(before);
  return owner && containerNamed(owner[1]!, gazetteer);
}

/** What the longest beginning of `words` that names a country or a region can mean: «Columbus, Georgia» leaves both. */
function containerNamed(words: string, gazetteer: Gazetteer): Container | null {
  const parts = words.split(/\s+/);
  for (let n = parts.length; n > 0; n--) {
    const name = parts
      .slice(0, n)
      .join(' ')
      .replace(/[,.'’-]+$/, '');
    const codes = gazetteer
      .find(name)
      .map(({ kind, country, region }) => (kind === 'country' ? country : kind === 'region' ? region : null));
    const known = codes.filter((code) => code != null);
    if (known.length > 0) return new Set(known);
  }
  return null;
}
