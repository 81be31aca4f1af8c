/** Kinds of entities that are organised bodies, states aside. */
export const BODY_KINDS: ReadonlySet<string> = new Set([
  'government body',
  'igo',
  'ngo',
  'armed group',
  'party',
  'company',
  'media',
  'university',
  'organisation',
]);
