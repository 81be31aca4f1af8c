import type { Draft, Found } from '../found.js';
import { type Anaphor, UNDESCRIBED } from './anaphor.js';
import type { Context } from './context.js';
import type { Question } from './index.js';
import { clauseOf, hangsOn, type Role, roleOf } from './syntax.js';

/** Sentences back to a description of whoever is named later. */
const REACH = 8;

/**
 * Asks at the first name of a person whether it names somebody whom the report has only described so far: «Woman freed»
 * in a headline, and «Ana Lopes» below it. Null if there is nobody.
 */
export function introduction(context: Context, name: Found, entity: Draft): Question | null {
  if (entity.kind !== 'person' || context.last(entity)) return null;
  const { sentence } = context;
  const since = sentence[name.head]! - REACH;
  const candidates = context.recent.filter(
    ({ entity: other, last }) =>
      sentence[last.head]! >= since && isOnlyDescribed(other) && fits(other, entity) && !isApart(context, last, name),
  );
  return candidates.length > 0 ? { context, anaphor: asAnaphor(name, entity), candidates } : null;
}

const isOnlyDescribed = ({ kind, plural, mentions }: Draft): boolean =>
  kind === 'person' && !plural && mentions.every(({ form }) => form !== 'name');

function fits(described: Draft, named: Draft): boolean {
  if (described.gender && named.gender && described.gender !== named.gender) return false;
  return !(described.country && named.country && described.country !== named.country);
}

/** «A spokesman for Wang Yi», «a man attacked Ali»: whoever is described takes another part in the same clause. */
function isApart({ doc, sentence }: Context, described: Found, { head: named }: Found): boolean {
  const { head } = described;
  if (sentence[head] !== sentence[named] || doc.deprelOf(named) === 'appos') return false;
  if (hangsOn(doc, named, head)) return doc.deprelOf(named) === 'nmod';
  return (
    clauseOf(doc, head) === clauseOf(doc, named) && isArgument(roleOf(doc, head)) && isArgument(roleOf(doc, named))
  );
}

const isArgument = (role: Role): boolean => role === 'subject' || role === 'object';

const PERSON: ReadonlySet<string> = new Set(['person']);

const asAnaphor = (mention: Found, { gender }: Draft): Anaphor => ({
  mention,
  class: 'name',
  gender,
  noun: '',
  kinds: PERSON,
  ...UNDESCRIBED,
});

/** Whoever was described turns out to be the one named: all that was said of him was of the named one. */
export function reveal(context: Context, described: Draft, named: Draft): void {
  for (const mention of described.mentions) {
    mention.entity = named;
    named.mentions.push(mention);
  }
  named.gender ??= described.gender;
  context.rename(described, named);
}
