import type { Doc } from '../../language/index.js';
import { type Draft, settleCountry } from './found.js';
import type { EntityKnowledge } from './knowledge.js';
import { type Leader, mayInclude } from './leaders.js';

/**
 * Countries of the people who are known to have led one. Who is called by one name is known by his style too, «King
 * Abdullah» by the day and by the countries that the report names, and bears it where it belongs to him: «Sheikh Hasina».
 */
export function settleKnown(
  doc: Doc,
  people: readonly Draft[],
  bodies: readonly Draft[],
  { leaders, countries }: EntityKnowledge,
  day: string,
): void {
  const spokenOf = new Set(bodies.map(({ country }) => country));
  const ofState = (terms: readonly Leader[]) => terms.filter(({ country }) => countries.has(country));
  for (const person of people) {
    let terms = ofState(leaders.named(person.name));
    const first = person.mentions[0];
    if (terms.length === 0 && person.parts.length === 1 && first && first.from > 0) {
      const styled = `${doc.form(first.from - 1)} ${person.name}`;
      terms = ofState(leaders.named(styled)).filter(({ country }) => spokenOf.has(country));
      if (terms.some(({ name }) => name === styled)) person.name = styled;
    }
    const now = terms.filter(({ since, until }) => mayInclude(since, until, day));
    settleCountry(person, (now[0] ?? terms[0])?.country ?? null, 'knowledge');
  }
}
