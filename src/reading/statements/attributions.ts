import { DEPREL, UPOS, xposes } from '../../language/index.js';
import { argumentFeatures, cueFacts } from './argument-features.js';
import { type Argument, argumentsOf } from './arguments.js';
import { canBeCue, cueFeatures } from './cue.js';
import { extentOf, type Run, withoutPreposition, withQuotations } from './extent.js';
import type { StatementModel } from './model.js';
import type { Scene } from './scene.js';

/** A source, cue and content that were found together; of words, not yet of characters. */
export interface Attribution {
  /** The word at the heart of the cue, or -1 where a quotation has none. */
  cue: number;
  /** How sure the model is of cue and content, in [0, 1]. */
  certainty: number;
  content: Run[];
  source: Run[];
  /** The word that the others of the source hang on, or -1. */
  speaker: number;
}

const SUBJECT = DEPREL.indexOf('nsubj');
const CONJ = DEPREL.indexOf('conj');
const OBJECT = DEPREL.indexOf('obj');
const INDIRECT = DEPREL.indexOf('iobj');
/** Those who are told things in the news, by no name. */
const HEARERS = /^(?:reporter|journalist|lawmaker|parliament|court|crowd|audience|supporter|agency|newspaper|council)$/;
const PASSIVE = DEPREL.indexOf('aux:pass');
const VERB = UPOS.indexOf('VERB');
const TENSED = xposes('VBD', 'VBZ');

/** Cues, each with its best content and source, where cue and content together are at least `least` certain. */
export function attributionsOf(scene: Scene, model: StatementModel, least: number): Attribution[] {
  const { features } = model;
  const found: Attribution[] = [];
  for (let cue = 0; cue < scene.doc.length; cue++) {
    if (!canBeCue(scene, cue, model.cueLemmas)) continue;
    cueFeatures(scene, cue, features);
    const isCue = 1 / (1 + Math.exp(-model.cue.score(features)));
    if (isCue < least) continue; // whatever the content, both together are less certain still
    const attribution = attributionOf(scene, model, least, cue, isCue);
    if (attribution) found.push(attribution);
  }
  return found;
}

/** The best content and source of a cue that is one with probability `isCue`; null where that is less than `least` certain. */
function attributionOf(
  scene: Scene,
  model: StatementModel,
  least: number,
  cue: number,
  isCue: number,
): Attribution | null {
  const { features } = model;
  const facts = cueFacts(scene, cue);
  const args = argumentsOf(scene, cue);
  const hearer = hearerOf(scene, cue);
  const mayBeContent = args.filter(
    (argument) => !isSecondVerb(scene, cue, argument) && (hearer < 0 || !beginsWith(scene, argument, hearer)),
  );
  const content = best(mayBeContent, (argument) => {
    argumentFeatures(scene, cue, facts, argument, [], features);
    return model.content.score(features);
  });
  const words = withQuotations(scene, cue, extentOf(scene, content.argument));
  const certainty = isCue * content.probability;
  if (words.length === 0 || certainty < least) return null;

  const source = best(sourcesFor(scene, cue, args, facts.passive, words), (argument) => {
    argumentFeatures(scene, cue, facts, argument, words, features);
    return model.source.score(features);
  }).argument;
  const name = nameBefore(scene, cue);
  return {
    cue,
    certainty,
    content: words,
    source: name ? [name] : withoutPreposition(scene, extentOf(scene, source)),
    speaker: name ? name.to - 1 : source.at,
  };
}

/** Whom a verb is told to, by the parse or for «tell» as its only object: «he told Shaheen». -1 where nobody is. */
function hearerOf({ doc, child, childStart, name }: Scene, cue: number): number {
  for (let c = childStart[cue]!; c < childStart[cue + 1]!; c++) {
    const k = child[c]!;
    if (doc.deprel[k] === INDIRECT) return k;
    if (doc.deprel[k] === OBJECT && doc.lemma(cue) === 'tell' && (name[k]! >= 0 || HEARERS.test(doc.lemma(k))))
      return k;
  }
  return -1;
}

/** «he told them, and left»: what else was done is not what was told. */
function isSecondVerb({ doc }: Scene, cue: number, { kind, relation, down, at }: Argument): boolean {
  return kind === 'below' && down === 1 && relation === CONJ && doc.upos[at] === VERB && doc.upos[cue] === VERB;
}

/** Whether what is argued begins with the one who hears it: then it is not what is told. */
function beginsWith({ first }: Scene, { kind, at }: Argument, hearer: number): boolean {
  return kind !== 'quotation' && kind !== 'none' && (at === hearer || (kind === 'next' && first[at] === first[hearer]));
}

/**
 * What may be the source. A quotation with an active verb is somebody's, and the verb's own subject's if it has one;
 * else anything may be, and nothing.
 */
function sourcesFor(
  { doc, quotedBy }: Scene,
  cue: number,
  args: readonly Argument[],
  passive: boolean,
  content: readonly Run[],
): readonly Argument[] {
  const inTree = args.filter(({ kind }) => kind !== 'quotation');
  if (passive || doc.upos[cue] !== VERB || !isQuoted(quotedBy, cue, content)) return inTree;
  const subjects = inTree.filter(
    ({ kind, down, relation, at }) =>
      kind === 'below' && down === 1 && relation === SUBJECT && quotedBy[at] === quotedBy[cue],
  );
  if (subjects.length > 0) return subjects;
  const somebody = inTree.filter(({ kind, at }) => kind !== 'none' && quotedBy[at] === quotedBy[cue]);
  return somebody.length > 0 ? somebody : inTree;
}

/**
 * The person's name right before a verb that has no subject, though it could: after a long adverbial with names of its
 * own the parser takes «…, and Durrani, Kazemi Qomi added» for one more of them.
 */
function nameBefore({ doc, name, child, childStart }: Scene, cue: number): Run | null {
  const before = doc.names[name[cue - 1] ?? -1];
  if (before?.type !== 'person' || before.to !== cue || !TENSED.has(doc.xpos[cue]!)) return null;
  for (let c = childStart[cue]!; c < childStart[cue + 1]!; c++)
    if (doc.deprel[child[c]!] === SUBJECT || doc.deprel[child[c]!] === PASSIVE) return null;
  return { from: before.from, to: before.to };
}

/** Whether a content begins and ends in quotation marks that the cue does not stand in. */
function isQuoted(quotedBy: Int32Array, cue: number, content: readonly Run[]): boolean {
  const [first, last] = [quotedBy[content[0]!.from]!, quotedBy[content.at(-1)!.to - 1]!];
  return first >= 0 && last >= 0 && first !== quotedBy[cue];
}

/** The argument that scores highest, and its share of the softmax over all. */
function best(args: readonly Argument[], score: (argument: Argument) => number) {
  const scores = args.map(score);
  const highest = Math.max(...scores);
  const all = scores.reduce((sum, each) => sum + Math.exp(each - highest), 0);
  return { argument: args[scores.indexOf(highest)]!, probability: 1 / all };
}
