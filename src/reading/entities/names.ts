import type { Doc, NameSpan } from '../../language/index.js';
import type { Found } from './found.js';
import { headWord } from './found.js';

/** Every name that the engine found, as a mention not yet resolved. */
export function nameMentions(doc: Doc): Found[] {
  return doc.names.map((name) => mentionOf(doc, name));
}

const mentionOf = (doc: Doc, { from, to, start, end, type }: NameSpan): Found => ({
  form: 'name',
  type,
  from,
  to,
  start,
  end,
  head: headWord(doc, from, to),
  entity: null,
});
