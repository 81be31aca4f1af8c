import type { Doc } from '../../../language/index.js';
import { CLAUSES } from '../../clauses.js';

/** The word that heads the clause of word `i`: a second verb after «and» heads its own. */
export function clauseOf(doc: Doc, i: number): number {
  let at = i;
  for (;;) {
    const relation = doc.deprelOf(at);
    const head = doc.head[at]!;
    if (head < 0 || CLAUSES.has(relation) || (relation === 'conj' && doc.uposOf(at) === 'VERB')) return at;
    at = head;
  }
}

/** The word that is subject of a clause, -1 where it has none of its own. */
export function subjectOf(doc: Doc, clause: number): number {
  for (const child of doc.children(clause)) if (isSubject(doc.deprelOf(child))) return child;
  return -1;
}

export const isSubject = (relation: string): boolean => relation.startsWith('nsubj');

export const ROLES = ['subject', 'object', 'owner', 'other'] as const;
export type Role = (typeof ROLES)[number];

/** What a word is to its clause. */
export function roleOf(doc: Doc, i: number): Role {
  let at = i;
  let relation = doc.deprelOf(at);
  while ((relation === 'conj' || relation === 'flat' || relation === 'appos') && doc.head[at]! >= 0) {
    at = doc.head[at]!;
    relation = doc.deprelOf(at);
  }
  if (isSubject(relation)) return 'subject';
  if (relation === 'obj' || relation === 'iobj') return 'object';
  return relation === 'nmod:poss' ? 'owner' : 'other';
}

/** Whether word `i` hangs on `ancestor`, itself or through others. */
export function hangsOn(doc: Doc, i: number, ancestor: number): boolean {
  for (let at = i; at >= 0; at = doc.head[at]!) if (at === ancestor) return true;
  return false;
}

/** Verbs by which reports give words to somebody. */
export const SAYING: ReadonlySet<string> = new Set(
  'say tell add note state write ask explain insist argue declare announce stress warn claim recall reply respond continue conclude admit emphasize emphasise point remark comment joke observe acknowledge quote tweet post reveal joke urge reiterate highlight disclose affirm'.split(
    ' ',
  ),
);
