import type { Doc } from '../../language/index.js';
import type { Entity, Mention, Problem } from '../../terms/index.js';
import { type ActorDictionary, withOwnActors } from './actors/index.js';
import { actsAndOccasions } from './acts.js';
import { officeConflicts } from './conflicts.js';
import { settleCounterparts } from './counterparts.js';
import type { Found } from './found.js';
import { gather, type NamesSoFar } from './gather.js';
import type { EntityKnowledge } from './knowledge.js';
import { nameMentions } from './names.js';
import { resolveAnaphors } from './resolve/index.js';
import { speakers } from './speakers/index.js';
import { wordsOf } from './words.js';
import { written } from './written.js';

export { ActorDictionary, ActorsError, actorDictionary, discardedIn } from './actors/index.js';
export { type EntityKnowledge, type EntityKnowledgeFiles, entityKnowledge } from './knowledge.js';

export interface FoundEntities {
  mentions: Mention[];
  entities: Entity[];
  problems: Problem[];
}

/** The names of a report as mentions, not yet resolved. */
export function findNames(doc: Doc, knowledge: EntityKnowledge): Mention[] {
  return written(nameMentions(doc, wordsOf(doc), knowledge), [], {
    knowledge,
    actors: undefined,
    text: doc.text,
    day: '',
  }).mentions;
}

/** Who and what a report speaks of: its mentions, the entities they refer to, and the offices it gives them. */
export function findEntities(
  doc: Doc,
  soFar: NamesSoFar,
  knowledge: EntityKnowledge,
  actors?: ActorDictionary,
): FoundEntities {
  const day = soFar.report.published?.slice(0, 10) ?? '';
  const { names, people, bodies, anaphors, context } = gather(doc, soFar, knowledge);
  const unnamed = resolveAnaphors(context, names, anaphors, knowledge.decide);
  const resolved = [...names, ...anaphors.map(({ mention }) => mention)];
  settleCounterparts(doc.text, people, resolved);
  const problems = officeConflicts(people, day, knowledge);
  const acts = actsAndOccasions(doc, context.words, names);
  const told = [...resolved.filter(isWorthMentioning), ...speakers(doc, context.words, context.quotes, resolved)];
  const all = { mentions: told, entities: [...people, ...bodies, ...unnamed] };
  const { mentions, entities } = actors ? withOwnActors(doc, context.words, all, actors, day) : all;
  return {
    ...written([...acts, ...mentions], entities, { knowledge, actors, text: doc.text, day }),
    problems,
  };
}

/** A description that refers to nobody known is told where it may be somebody who acts: «soldiers», «the ministry». */
const isWorthMentioning = ({ form, entity }: Found): boolean =>
  form !== 'description' || entity?.mentions.some((mention) => mention.form === 'name') || Boolean(entity?.sector);
