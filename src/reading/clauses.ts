import type { Deprel } from '../language/index.js';

/** Relations whose dependent heads a clause of its own. */
export const CLAUSES: ReadonlySet<Deprel> = new Set<Deprel>([
  'root',
  'ccomp',
  'advcl',
  'advcl:relcl',
  'acl',
  'acl:relcl',
  'csubj',
  'csubj:pass',
  'parataxis',
]);
