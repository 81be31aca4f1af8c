import { type Draft, type Found, settleCountry } from './found.js';

/** How many times as often as the next state the report must speak of a state that its officials are of unsaid. */
const CLEARLY_ABOUT = 2;

/**
 * A paper writes «the Minister of Education» of its own country, and names it seldom: officials and bodies of state without
 * a country are of the country whose names and places the report has most, if no other comes near.
 */
export function settleHome(names: readonly Found[], people: readonly Draft[], bodies: readonly Draft[]): void {
  const home = homeOf(names);
  if (!home) return;
  for (const person of people) {
    // Who is known is no guess.
    if (person.country !== null) continue;
    const serves = person.offices.some(({ sector, of }) => STATE_SECTORS.has(sector) && of === null);
    if (serves && person.offices.every(({ of }) => of === null)) settleCountry(person, home, 'report');
  }
  for (const body of bodies) {
    if (body.kind === 'government body' && body.organisation === null) settleCountry(body, home, 'report');
  }
}

const STATE_SECTORS = new Set(['GOV', 'LEG', 'JUD', 'MIL', 'COP']);

/** The country that most names of states, peoples and places are of. */
function homeOf(names: readonly Found[]): string | null {
  const counts = new Map<string, number>();
  for (const { entity } of names) {
    if (entity?.country && HOMES.has(entity.kind)) counts.set(entity.country, (counts.get(entity.country) ?? 0) + 1);
  }
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
  if (!first || first[1] < 2 || (second && first[1] < CLEARLY_ABOUT * second[1])) return null;
  return first[0];
}

const HOMES = new Set(['state', 'people', 'place']);
