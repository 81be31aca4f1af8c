import { dayNumber } from '../days.js';
import type { Told } from './told.js';

/** Days that an occurrence found under a key can begin before what is looked for. */
const LONGEST = 40;
/** Where what has no date at all is kept. */
const NO_DAY = 0;

/** What events of one occurrence are likely to have one of in common: the act with a pair of parties, or with one. */
export const keysOf = (told: Told): number[] => [...new Set([...pairs(told), ...singles(told, true)])];

/** The keys to look under. States alone take part in too much, but seldom stay away, and fight as states. */
export const askedKeysOf = (told: Told): number[] => {
  if (told.regard === 'absence' || told.family === 'ASSAULT') return keysOf(told);
  const own = [...pairs(told), ...singles(told, false)];
  return own.length > 0 ? own : singles(told, true);
};

function pairs({ family, actors, actorStates, recipients, recipientStates }: Told): number[] {
  const ones = [...actors, ...actorStates];
  const others = [...recipients, ...recipientStates];
  return ones.flatMap((a) =>
    others.filter((b) => a !== b).map((b) => hashOf(`${family} ${Math.min(a, b)} ${Math.max(a, b)}`)),
  );
}

function singles(
  { family, actors, actorStates, recipients, recipientStates, bodies }: Told,
  states: boolean,
): number[] {
  const parties = [...actors, ...recipients, ...bodies, ...(states ? [...actorStates, ...recipientStates] : [])];
  return parties.map((one) => hashOf(`${family} ${one}`));
}

/** Days under which it is kept, and among which it is looked for. */
export const keptDay = ({ earliest }: Told): number => (earliest === null ? NO_DAY : dayNumber(earliest));
export function askedDays(told: Told): [from: number, to: number] {
  if (told.earliest === null) return [NO_DAY, NO_DAY];
  const from = dayNumber(told.earliest);
  return [from - LONGEST, told.latest === null ? from : dayNumber(told.latest) + 1];
}

/** FNV-1a, so that a key is a number of 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}
