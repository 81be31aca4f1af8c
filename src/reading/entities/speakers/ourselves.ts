import { BODY_KINDS } from '../body-kinds.js';
import type { Draft } from '../found.js';
import type { Spoken } from './spoken.js';

export const WE: ReadonlySet<string> = new Set(['we', 'us', 'our', 'ours', 'ourselves']);

/**
 * The people whom a speaker counts himself among: «we Kenyans», «we as Kenyans», «my fellow Kenyans». Told once, «we» is
 * them throughout what he says: the talk, under 0, or a quotation, under its number.
 */
export function ownPeople(
  { doc, words, quotes }: Spoken,
  found: readonly { head: number; from: number; entity: Draft | null }[],
): Map<number, Draft> {
  const { lower } = words;
  const own = new Map<number, Draft>();
  for (const { head, from, entity } of found) {
    if (entity?.kind !== 'people' || from === 0) continue;
    const isFellow = lower[from - 1] === 'fellow';
    const isSaid = isOurs(lower[from - 1]) || (lower[from - 1] === 'as' && isOurs(lower[from - 2]));
    const noun = doc.uposOf(head) === 'NOUN' || doc.uposOf(head) === 'PROPN';
    if (noun && (isFellow || isSaid) && !own.has(quotes[from]!)) own.set(quotes[from]!, entity);
  }
  return own;
}

const isOurs = (word: string | undefined): boolean => word === 'we' || word === 'us';

/**
 * The body for which somebody who is quoted says «we»: itself, or the one whose spokesman he is. Ministers and presidents
 * say it of too many: their government, their country, everybody.
 */
export function bodyOf(speaker: Draft): Draft | null {
  if (isBody(speaker)) return speaker;
  const office = speaker.offices.find(({ former, of, title }) => !former && of !== null && /spokes/i.test(title));
  return office?.of && isBody(office.of) ? office.of : null;
}

const isBody = ({ kind }: Draft): boolean => kind === 'state' || BODY_KINDS.has(kind);
