import type { HeadPos, Role, Slot } from './frame.js';

const ROLES: ReadonlySet<string> = new Set<Role>(['A', 'R', 'T', 'S', 'A&R', 'O', 'V', 'N']);

/** Words that lead a slot in. Behind a head and before no slot they are particles: «call off N». */
const PREPOSITIONS = new Set(
  `about above across after against ahead along alongside amid among around as at away before behind below beside besides
  between beyond by concerning despite down during for forward from in into inside near of off on onto out outside over
  past regarding round since than that through throughout to together toward towards under up upon via with within without`.split(
    /\s+/,
  ),
);

/** A frame's words taken apart. */
export interface Notation {
  /** Any of these in its place. */
  heads: string[];
  before: ReadonlySet<string>[];
  particle: string | null;
  subject: Role | null;
  /** Dictionary forms of which the subject has to be one, empty where any will do: missiles that hit. */
  means: ReadonlySet<string>;
  slots: Slot[];
}

/**
 * Reads a frame such as `A impose {sanctions} on R` (knowledge/events/README.md).
 * @throws NotationError if it is not written as told there.
 */
export function readNotation(text: string, pos: HeadPos, classes: ReadonlyMap<string, readonly string[]>): Notation {
  const tokens = tokensOf(text);
  const roleFirst = isRole(tokens[0]?.body ?? '');
  const meansFirst = pos === 'v' && tokens.length > 1 && tokens[0]!.body.startsWith('{');
  const subject = roleFirst ? (tokens[0]!.body as Role) : meansFirst ? 'A' : null;
  const means = new Set(meansFirst ? wordsOf(tokens[0]!.body, classes) : []);
  const first = roleFirst || meansFirst ? 1 : 0;
  const last = pos === 'n' ? lastBareWord(tokens, first) : first;
  const head = tokens[last];
  if (!head || head.optional || head.body.split('|').some(isRole))
    throw new NotationError(`«${text}» has no head: a word in its dictionary form after the subject`);
  const before = tokens.slice(first, last).map(({ body }) => new Set(wordsOf(body, classes)));
  const rest = tokens.slice(last + 1);
  const slots: Slot[] = [];
  let particle: string | null = null;
  for (let k = 0; k < rest.length; k++) {
    const { body, optional } = rest[k]!;
    const leads = isPreposition(body);
    const next = rest[k + 1];
    const governs = next !== undefined && (!optional || next.optional) && !isPreposition(next.body);
    const parts = pos === 'v' && k === 0 && PARTICLES.has(body);
    if (!leads) slots.push(slotOf(body, [], optional, classes));
    else if (governs && !parts)
      slots.push(slotOf(rest[++k]!.body, body.split('|'), optional || next.optional, classes));
    else if (pos === 'v' && particle === null && !optional) particle = body;
    else throw new NotationError(`«${text}»: nothing follows «${body}»`);
  }
  return { heads: wordsOf(head.body, classes), before, particle, subject, means, slots };
}

/** What a frame is written wrongly in; tells the frame and what to write. */
export class NotationError extends Error {}

interface Token {
  body: string;
  optional: boolean;
}

/** The words of a frame; those in one pair of parentheses are optional together. */
function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let depth = 0;
  for (const raw of text.trim().split(/\s+/)) {
    if (raw.startsWith('(')) depth++;
    const body = raw.replace(/^\(|\)$/g, '');
    if (body === '') throw new NotationError(`«${text}» has empty parentheses`);
    tokens.push({ body, optional: depth > 0 });
    if (raw.endsWith(')')) depth--;
    if (depth < 0 || depth > 1) throw new NotationError(`«${text}»: parentheses do not match`);
  }
  if (depth !== 0) throw new NotationError(`«${text}»: parentheses do not match`);
  return tokens;
}

/** A noun is the last of the words before the first preposition or part: `attack` in `A cyber attack on R`. */
function lastBareWord(tokens: readonly Token[], first: number): number {
  let last = first;
  while (isBareWord(tokens[last + 1])) last++;
  return last;
}

const isBareWord = (token: Token | undefined): boolean =>
  token !== undefined &&
  !token.optional &&
  !/[|{]/.test(token.body) &&
  !isRole(token.body) &&
  !isPreposition(token.body);

const isRole = (body: string): boolean => ROLES.has(body);
const isPreposition = (body: string): boolean =>
  body.split('|').every((word) => PREPOSITIONS.has(word) || PARTICLES.has(word));

/** «call off N» against «look into S»: right behind a verb these are its particles. */
const PARTICLES = new Set([
  'up',
  'out',
  'off',
  'down',
  'away',
  'back',
  'along',
  'forward',
  'together',
  'ahead',
  'apart',
]);

function slotOf(
  body: string,
  prepositions: readonly string[],
  optional: boolean,
  classes: ReadonlyMap<string, readonly string[]>,
): Slot {
  const parts = body.split('|');
  const roles = parts.filter(isRole) as Role[];
  const words = setOf(parts.filter((part) => !isRole(part)).join('|'), classes);
  return {
    prepositions: setOf(prepositions.join('|'), classes),
    roles,
    words,
    // What an act is about may always be left unsaid.
    optional: optional || (roles.length === 1 && roles[0] === 'S' && words.size === 0),
  };
}

const SETS = new WeakMap<ReadonlyMap<string, readonly string[]>, Map<string, ReadonlySet<string>>>();

/** The words of `a|b|{class}`; the same ones are one set, since a class has many words and stands in many frames. */
function setOf(body: string, classes: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const sets = SETS.get(classes) ?? new Map<string, ReadonlySet<string>>();
  SETS.set(classes, sets);
  const words = sets.get(body) ?? new Set(wordsOf(body, classes));
  sets.set(body, words);
  return words;
}

/** The words of `a|b|{class}`. */
function wordsOf(body: string, classes: ReadonlyMap<string, readonly string[]>): string[] {
  if (body === '') return [];
  return body.split('|').flatMap((part) => {
    if (!part.startsWith('{')) return [part.toLowerCase()];
    const known = classes.get(part.slice(1, -1));
    if (!known) throw new NotationError(`no class ${part} in classes.tsv`);
    return known.map((word) => word.toLowerCase());
  });
}
