import type { Draft, Found } from './found.js';

/**
 * A counterpart holds the office of whoever he is the counterpart of: «his counterparts from Pakistan and China» of an
 * envoy are envoys. Where the owner or his office is not known, the office stays «counterpart».
 */
export function settleCounterparts(text: string, people: readonly Draft[], mentions: readonly Found[]): void {
  const at = new Map<number, Found>();
  for (const mention of mentions) {
    if (mention.entity?.kind !== 'person') continue;
    at.set(mention.start, mention);
    // «Wang Yi's Bangladeshi counterpart»
    const genitive = GENITIVE.exec(text.slice(mention.end, mention.end + LONGEST_GENITIVE))?.[0].length ?? 0;
    if (genitive > 0) at.set(mention.end + genitive, mention);
  }
  for (const person of people) {
    for (const office of person.offices) {
      if (!office.title.endsWith('counterpart')) continue;
      const owner = at.get(office.start)?.entity;
      const held = owner?.offices.find((other) => !other.former && !other.title.endsWith('counterpart'));
      if (owner && owner !== person && held)
        Object.assign(office, { title: held.title, noun: held.noun, sector: held.sector, group: held.group });
    }
  }
}

const GENITIVE = /^['’]s?\s+/;
const LONGEST_GENITIVE = 4;
