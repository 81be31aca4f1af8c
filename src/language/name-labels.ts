/** What a name names, as the names model tells them apart; `other` is a name of something else: a prize, an illness, a law. */
export const NAME_TYPES = ['person', 'organization', 'place', 'group', 'facility', 'product', 'other'] as const;
export type NameType = (typeof NAME_TYPES)[number];

/** Labels of words: 0 outside every name, 1 + 2k the first word of a name of type k, 2 + 2k a further word of it. */
export const NAME_LABELS = 1 + 2 * NAME_TYPES.length;
export const firstLabel = (type: number): number => 1 + 2 * type;
export const furtherLabel = (type: number): number => 2 + 2 * type;

/** A name in a Doc: words `[from, to)`, and the characters it covers, which may leave off a prefix («pro-Beijing»). */
export interface NameSpan {
  from: number;
  to: number;
  start: number;
  end: number;
  type: NameType;
}
