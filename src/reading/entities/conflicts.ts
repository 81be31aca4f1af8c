import type { Problem } from '../../terms/index.js';
import type { Draft } from './found.js';
import type { EntityKnowledge } from './knowledge.js';
import { mayInclude } from './leaders.js';

/** What reports call an office, in the words of `knowledge/leaders.tsv`, the first that fits. */
const OFFICES: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:foreign minister|minister (?:of|for) (?:foreign|external) affairs|external affairs minister)\b/i,
    'foreign minister',
  ],
  [/^prime minister\b/i, 'prime minister'],
  [/^president\b/i, 'president'],
  [/^special (?:envoy|representative) (?:for|on) Afghanistan\b/i, 'special envoy for Afghanistan'],
];

/**
 * Offices that contradict what is known of their holders at the report's day: another country than any the person served,
 * or a post that another person held. What the report says is kept; this only says so.
 */
export function officeConflicts(people: readonly Draft[], day: string, knowledge: EntityKnowledge): Problem[] {
  if (day === '') return [];
  const problems: Problem[] = [];
  for (const person of people) {
    if (person.parts.length < 2) continue;
    const terms = knowledge.leaders.named(person.name);
    for (const office of person.offices) {
      const country = office.of?.country;
      if (office.former || !country || office.of?.kind === 'igo') continue;
      const span = { start: office.start, end: office.end };
      const held = terms.filter((term) => mayInclude(term.since, term.until, day));
      const countries = new Set(
        held.filter((term) => knowledge.countries.has(term.country)).map((term) => term.country),
      );
      if (countries.size > 0 && !countries.has(country)) {
        const known = held.find((term) => knowledge.countries.has(term.country))!;
        const theirs = knowledge.countries.get(known.country)!.name;
        const said = office.of?.name ?? country;
        problems.push({
          code: 'office-conflict',
          message: `The report makes ${person.name} ${office.title} of ${said}; known is: ${known.office} of ${theirs} since ${known.since || 'unknown'}`,
          span,
        });
        continue;
      }
      const post = OFFICES.find(([pattern]) => pattern.test(office.title))?.[1];
      if (!post || office.of?.kind !== 'state' || held.some((term) => term.country === country)) continue;
      const holders = knowledge.leaders.holding(country, post, day);
      // Only a term that surely includes the day, to the day, contradicts.
      const sure = holders.filter(
        (term) =>
          term.since.length === 10 &&
          term.since < day &&
          (term.until === '' || (term.until.length === 10 && day < term.until)),
      );
      if (sure.length > 0 && sure.length === holders.length && !sure.some((term) => sharesPart(term.name, person))) {
        problems.push({
          code: 'office-conflict',
          message: `The report makes ${person.name} ${office.title} of ${office.of.name}; known is: ${sure.map((term) => term.name).join(', ')}`,
          span,
        });
      }
    }
  }
  return problems;
}

function sharesPart(name: string, person: Draft): boolean {
  const parts = new Set(name.toLowerCase().split(/[\s-]+/));
  return person.name
    .toLowerCase()
    .split(/[\s-]+/)
    .some((part) => parts.has(part));
}
