import { fold } from '../../../terms/fold.js';
import type { Draft } from '../found.js';
import type { Anaphor } from './anaphor.js';
import type { Context } from './context.js';
import { clauseOf, hangsOn, isSubject, roleOf, subjectOf } from './syntax.js';

/**
 * What speaks for or against an anaphor meaning an entity, as names of features; each holds for the anaphor's class.
 * `rank` counts the compatible entities that were mentioned later than this one.
 */
export function pairFeatures(context: Context, anaphor: Anaphor, entity: Draft, rank: number): string[] {
  const { doc, quotes } = context;
  const mention = context.last(entity)!;
  const i = anaphor.mention.head;
  const j = mention.head;
  const distance = doc.sentenceOf(i) - doc.sentenceOf(j);
  const near =
    distance === 0
      ? 'distance 0'
      : distance === 1
        ? 'distance 1'
        : distance === 2
          ? 'distance 2'
          : distance <= 4
            ? 'distance 3'
            : distance <= 8
              ? 'distance 5'
              : 'distance 9';
  const role = roleOf(doc, j);
  const count = context.count(entity);
  const features = [
    near,
    `rank ${Math.min(rank, 4)}`,
    `rank ${Math.min(rank, 2)} ${near}`,
    `role ${role} ${near}`,
    `form ${mention.form} ${near}`,
    `roles ${roleOf(doc, i)} ${role}`,
    `count ${count >= 6 ? 6 : count >= 3 ? 3 : count}`,
    `kind ${entity.kind}`,
    entity.mentions.some(({ form }) => form === 'name') ? 'named' : 'unnamed',
    `quoted ${quotes[i] ? 1 : 0} ${quotes[j] === quotes[i] ? 'same' : quotes[j] ? 'other' : 'outside'}`,
  ];
  if (anaphor.gender) features.push(entity.gender ? 'gender agrees' : 'gender unknown');
  if (entity === context.firstPerson) features.push('first person named');
  if (context.recent.every((other) => other.kind !== entity.kind || context.count(other) <= count))
    features.push('most mentioned');
  if (distance === 0) {
    const clause = clauseOf(doc, i);
    const subject = subjectOf(doc, clause);
    if (subject === j) features.push(`subject of its clause ${roleOf(doc, i)}`);
    const above = doc.head[clause]!;
    if (above >= 0) {
      const outer = clauseOf(doc, above);
      if (subjectOf(doc, outer) === j)
        features.push(
          `subject of the clause above ${doc.deprelOf(clause)} ${isSubject(doc.deprelOf(i)) ? 'subject' : 'other'}`,
        );
    }
    if (hangsOn(doc, i, j)) features.push('hangs on it');
    if (clauseOf(doc, j) === clause) features.push('same clause');
  } else if (distance === 1) {
    const first = doc.sentenceStart[doc.sentenceOf(i)]!;
    if (role === 'subject' && isMainClause(context, j)) features.push('main subject before');
    if (i - first < 3) features.push(`opens the sentence, ${role}`);
  }
  if (anaphor.mention.form === 'description') features.push(...descriptionFeatures(anaphor, entity));
  return features;
}

function isMainClause({ doc }: Context, i: number): boolean {
  return doc.deprelOf(clauseOf(doc, i)) === 'root';
}

function descriptionFeatures(anaphor: Anaphor, entity: Draft): string[] {
  const features = [`determiner ${determinerClass(anaphor.determiner)}`];
  if (anaphor.of?.country) features.push(entity.country ? 'country agrees' : 'country unknown');
  if (anaphor.title) {
    const { known } = anaphor.title;
    const same = entity.offices.some((office) => office.title.toLowerCase().includes(known.title));
    const alike = !same && entity.offices.some((office) => office.group === known.group);
    const others = entity.offices.length > 0;
    features.push(same ? 'same title' : alike ? 'title alike' : others ? 'other title' : 'no title known');
    features.push(`title class ${known.class}`);
  } else if (entity.kind !== 'person' && fold(entity.name).includes(anaphor.noun)) features.push('noun in name');
  // What was told as «the boy» is «the boy» again.
  if (entity.mentions.some((mention) => mention.noun === anaphor.noun)) features.push('same noun');
  return features;
}

export const determinerClass = (determiner: string | null): string =>
  determiner === null
    ? 'none'
    : determiner === 'a' || determiner === 'an'
      ? 'a'
      : determiner === 'the' || determiner === "'s"
        ? determiner
        : determiner === 'this' || determiner === 'that' || determiner === 'these' || determiner === 'those'
          ? 'this'
          : /^(?:his|her|its|their|my|our|your)$/.test(determiner)
            ? 'own'
            : 'other';

/** What speaks for an anaphor meaning nobody whom the report has mentioned. */
export function nobodyFeatures(context: Context, anaphor: Anaphor, candidates: number): string[] {
  const { mention } = anaphor;
  const features = [
    'nobody',
    `nobody of ${Math.min(candidates, 4)}`,
    `nobody ${context.quotes[mention.head] ? 'quoted' : 'told'}`,
  ];
  if (mention.form === 'description') {
    features.push(`nobody ${determinerClass(anaphor.determiner)}`, `nobody ${anaphor.noun}`);
    if (anaphor.title) features.push(`nobody ${anaphor.title.known.class}`);
    if (anaphor.title?.about.length) features.push('nobody with names');
    if (context.words.lower[mention.to] === 'of') features.push('nobody of');
  }
  return features;
}
