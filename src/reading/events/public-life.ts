import type { Entity } from '../../terms/index.js';

const PUBLIC_KINDS: ReadonlySet<string> = new Set(['state', 'government body', 'igo', 'party', 'armed group']);

/** Sectors of PLOVER/CAMEO codes whose people hold power, serve it, fight it, run for it or are at its mercy. */
const PUBLIC_SECTORS: ReadonlySet<string> = new Set(
  'GOV MIL COP JUD LEG SPY ELI REB OPP PTY SEP INS UAF IGO HRI REF'.split(' '),
);

/** Sectors of those who go about their own affairs, one by one and in firms. */
const OWN_AFFAIRS = /(?:AGR|BUS|CVL|EDU|HLH|MED|REL)$/;

/** A name of one word. */
const PROPER = /^\p{Lu}\p{L}+$/u;

const LETTERS = 3;

/**
 * Whether an entity has a part in public life: states, their bodies and people, parties, armed groups and what several
 * states made; of people those who hold an office or stand for a country. Everybody else only counts beside one of them.
 * `service` is the sector of the noun that describes it.
 */
export function isPublic(entity: Entity, sectorOf: (noun: string) => string | undefined, service?: string): boolean {
  const { kind, country, code = '', offices, name } = entity;
  if (PUBLIC_KINDS.has(kind) || service === 'NGO' || PUBLIC_SECTORS.has(service ?? '')) return true;
  // Workers strike; a cook works.
  if (kind === 'people' && (code.endsWith('LAB') || service === 'LAB')) return true;
  // «Kurds», «Europeans»
  if (kind === 'people' && service === undefined && PROPER.test(name)) return true;
  // Who acts for a country: «the Iranian delegation», «Brazil's truck drivers»
  if (country !== null && (kind === 'people' ? !code.endsWith('BUS') : kind === 'person' && !OWN_AFFAIRS.test(code)))
    return true;
  for (let i = 0; i < code.length; i += LETTERS) if (PUBLIC_SECTORS.has(code.slice(i, i + LETTERS))) return true;
  return offices.some(({ title }) =>
    title
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .some((word) => PUBLIC_SECTORS.has(sectorOf(word) ?? '')),
  );
}
