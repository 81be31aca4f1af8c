import { DEPREL, UPOS, XPOS } from '../../../language/index.js';
import { fold } from '../../../terms/fold.js';
import { type Features, mix } from '../../statements/features.js';
import { lemmaHash as wordHash } from '../../statements/scene.js';
import type { Anaphor } from './anaphor.js';
import type { Context, Standing } from './context.js';
import { clauseOf, hangsOn, ROLES, roleOf, subjectOf } from './syntax.js';

const CLASSES = ['he', 'it', 'they', 'person', 'body', 'place', 'several', 'there', 'name'] as const;
const FORMS = ['name', 'description', 'pronoun'] as const;
const DETERMINERS = ['none', 'a', 'the', "'s", 'this', 'own', 'other'] as const;
const VERB = UPOS.indexOf('VERB');
const NOUN = UPOS.indexOf('NOUN');
const PLURAL_NOUN = XPOS.indexOf('NNS');
const ROOT = DEPREL.indexOf('root');

/** Steps of distance and of counts: numbers within one step are alike. */
const step = (n: number): number => (n < 4 ? n : n < 6 ? 4 : n < 9 ? 5 : n < 16 ? 6 : 7);

/** An anaphor with what is the same for all that it may mean. */
export interface Asked {
  anaphor: Anaphor;
  candidates: readonly Standing[];
  /** Class, of which every feature holds. */
  kind: number;
  role: number;
  clause: number;
  word: number;
}

export function asked({ doc }: Context, anaphor: Anaphor, candidates: readonly Standing[]): Asked {
  const i = anaphor.mention.head;
  return {
    anaphor,
    candidates,
    kind: CLASSES.indexOf(anaphor.class),
    role: ROLES.indexOf(roleOf(doc, i)),
    clause: clauseOf(doc, i),
    word: wordHash(anaphor.noun),
  };
}

/** What speaks for or against an anaphor meaning a candidate. `rank` candidates were mentioned later than it. */
export function pairFeatures(into: Features, context: Context, question: Asked, rank: number): void {
  const { doc, quotes } = context;
  const { anaphor, candidates, kind, role, clause, word } = question;
  const { entity, last, before, count, names, order } = candidates[rank]!;
  const i = anaphor.mention.head;
  const j = last.head;
  const distance = step(context.sentence[i]! - context.sentence[j]!);
  const paragraphs = Math.min(2, context.paragraph[i]! - context.paragraph[j]!);
  const lastRole = ROLES.indexOf(roleOf(doc, j));
  const form = FORMS.indexOf(last.form);
  const isNamed = names > 0 ? 1 : 0;
  const of = (template: number, value: number) => into.pair(template, kind, value);

  of(1, distance);
  of(2, Math.min(rank, 5));
  of(3, mix(Math.min(rank, 3), distance));
  of(4, mix(lastRole, distance));
  of(5, mix(form, distance));
  of(6, mix(role, lastRole));
  of(7, step(count));
  of(8, mix(step(count), distance));
  of(9, wordHash(entity.kind));
  of(10, mix(isNamed, distance));
  of(11, mix(quotes[i] ? 1 : 0, quotes[j] === quotes[i] ? 0 : quotes[j] ? 1 : 2));
  of(12, mix(doc.deprel[i]!, doc.deprel[j]!));
  of(13, mix(word, mix(distance, lastRole)));
  of(14, step(names));
  of(15, mix(Math.min(order, 3), distance));
  of(16, mix(paragraphs, Math.min(rank, 2)));
  of(17, mix(candidates.length === 1 ? 1 : 0, distance));
  if (entity === context.firstPerson) of(18, distance);
  if (anaphor.gender) of(19, mix(entity.gender ? 1 : 0, isNamed));
  // Who has been spoken of in a row stays the topic.
  if (before) of(20, mix(distance, step(context.sentence[j]! - context.sentence[before.head]!)));
  of(21, mix(form, last.form === 'pronoun' && doc.lemmaId[i] === doc.lemmaId[j] ? 1 : 0));
  const steps = distance === 0 ? step(i - j) : 8;
  of(22, steps);
  of(23, mix(doc.deprel[j]!, distance));
  if (doc.deprel[j] === DEPREL.indexOf('conj') || doc.deprel[j] === DEPREL.indexOf('nmod:poss')) of(24, distance);

  // «Ali, he is here», «told by Ali, he said»: the name has just been put before the sentence.
  if (i - last.to <= 2 && i >= last.to) of(25, mix(i - last.to, context.words.lower[last.to] === ',' ? 1 : 0));

  if (distance === 0) {
    const own = subjectOf(doc, clause);
    if (own === j) of(30, role);
    const above = doc.head[clause]!;
    if (above >= 0) {
      const outer = clauseOf(doc, above);
      if (subjectOf(doc, outer) === j) of(31, mix(doc.deprel[clause]!, role));
      else if (own !== j) of(32, mix(doc.deprel[clause]!, lastRole));
    }
    if (hangsOn(doc, i, j)) of(33, doc.deprel[i]!);
    if (clauseOf(doc, j) === clause) of(34, mix(lastRole, role));
  } else if (distance === 1) {
    const opens = i - doc.sentenceStart[context.sentence[i]!]! < 3 ? 1 : 0;
    const isMain = doc.deprel[clauseOf(doc, j)] === ROOT ? 1 : 0;
    of(35, mix(lastRole, mix(opens, isMain)));
    of(36, mix(role, mix(lastRole, isMain)));
  }
  if (anaphor.mention.form === 'description') descriptionFeatures(of, anaphor, candidates[rank]!);
  else if (anaphor.mention.form === 'name') {
    const [first] = entity.mentions;
    if (first) of(80, mix(DETERMINERS.indexOf(determinerClass(context.words.lower[first.from]!)), distance));
    of(81, wordHash(first?.noun ?? ''));
    of(82, context.paragraph[j]!);
  } else {
    // A noun between the two that a pronoun may as well mean.
    const rivals = anaphor.class === 'he' ? 0 : rivalsBetween(context, j, i, anaphor.class === 'they');
    of(40, mix(rivals, distance));
    const verb = doc.head[i]!;
    if (anaphor.class !== 'he' && verb >= 0) of(41, mix(wordHash(doc.lemma(verb)), isNamed));
  }
}

/** Common nouns of a number between two words, as far as it matters. */
function rivalsBetween({ doc }: Context, from: number, to: number, plural: boolean): number {
  let count = 0;
  for (let k = to - 1; k > from && count < 4 && to - k < 60; k--) {
    if (doc.upos[k] === NOUN && (doc.xpos[k] === PLURAL_NOUN) === plural) {
      const role = roleOf(doc, k);
      if (role === 'subject' || role === 'object') count++;
    }
  }
  return count;
}

function descriptionFeatures(
  of: (template: number, value: number) => void,
  anaphor: Anaphor,
  { entity, order }: Standing,
): void {
  const determiner = DETERMINERS.indexOf(determinerClass(anaphor.determiner));
  of(50, determiner);
  of(58, mix(Math.min(order, 3), determiner));
  of(59, mix(Math.min(order, 3), wordHash(anaphor.noun)));
  if (anaphor.of) of(51, anaphor.of === entity.of ? 2 : entity.country === anaphor.of.country ? 1 : 0);
  if (anaphor.title) {
    const { known } = anaphor.title;
    const same = entity.offices.some((office) => office.title.toLowerCase().includes(known.title));
    const alike = !same && entity.offices.some((office) => office.group === known.group);
    const told = same ? 3 : alike ? 2 : entity.offices.length > 0 ? 1 : 0;
    of(52, told);
    of(53, mix(told, determiner));
    of(54, mix(wordHash(known.class), told));
  } else {
    const inName = entity.kind !== 'person' && fold(entity.name).includes(anaphor.noun) ? 1 : 0;
    of(55, mix(inName, determiner));
    of(56, mix(wordHash(anaphor.noun), wordHash(entity.kind)));
  }
  // What was told as «the boy» is «the boy» again.
  of(57, mix(entity.mentions.some((mention) => mention.noun === anaphor.noun) ? 1 : 0, determiner));
}

const determinerClass = (determiner: string | null): (typeof DETERMINERS)[number] =>
  determiner === null
    ? 'none'
    : determiner === 'a' || determiner === 'an'
      ? 'a'
      : determiner === 'the' || determiner === "'s"
        ? determiner
        : determiner === 'this' || determiner === 'that' || determiner === 'these' || determiner === 'those'
          ? 'this'
          : OWN.has(determiner)
            ? 'own'
            : 'other';

const OWN = new Set(['his', 'her', 'its', 'their', 'my', 'our', 'your']);

/** What speaks for an anaphor meaning nobody whom the report has mentioned. */
export function nobodyFeatures(into: Features, context: Context, question: Asked): void {
  const { doc, quotes } = context;
  const { anaphor, candidates, kind, role, word } = question;
  const { mention } = anaphor;
  const i = mention.head;
  const of = (template: number, value: number) => into.pair(template, kind, value);
  const nearest = candidates[0] ? step(context.sentence[i]! - context.sentence[candidates[0].last.head]!) : 9;
  of(60, 0);
  of(61, Math.min(candidates.length, 4));
  of(62, quotes[i] ? 1 : 0);
  of(63, nearest);
  of(64, role);
  of(65, doc.deprel[i]!);
  of(66, word);
  if (mention.form === 'name') {
    of(83, step(context.paragraph[i]!));
    return;
  }
  const governor = doc.head[i]!;
  if (mention.form === 'pronoun') {
    if (governor >= 0) {
      of(67, wordHash(doc.lemma(governor)));
      of(68, mix(doc.upos[governor]!, doc.deprel[i]!));
    }
    if (anaphor.class !== 'he') of(69, rivalsBetween(context, Math.max(0, i - 30), i, anaphor.class === 'they'));
    if (i + 1 < doc.length) of(70, doc.upos[i + 1] === VERB ? 1 : 0);
    return;
  }
  const determiner = DETERMINERS.indexOf(determinerClass(anaphor.determiner));
  of(71, determiner);
  of(72, mix(word, determiner));
  if (anaphor.title) {
    of(73, wordHash(anaphor.title.known.class));
    of(74, Math.min(2, anaphor.title.about.length));
  }
  if (context.words.lower[mention.to] === 'of') of(75, determiner);
  of(76, mix(anaphor.of ? 1 : 0, determiner));
  of(77, Math.min(3, mention.to - mention.from));
}
