import type { Doc } from '../../language/index.js';
import type { Mention, Place, Report } from '../../terms/index.js';
import { Bodies } from './bodies.js';
import type { Draft, Found } from './found.js';
import { settleHome } from './home.js';
import type { EntityKnowledge } from './knowledge.js';
import { settleKnown } from './known-people.js';
import { unresolved } from './names.js';
import { settleNationalities } from './nationality.js';
import { heldFor, ofAfter, officeHolders, officeOf, settleByOffice } from './offices.js';
import { resolvePeople } from './people.js';
import { quotations } from './quotes.js';
import type { Anaphor } from './resolve/anaphor.js';
import { Context } from './resolve/context.js';
import { descriptions } from './resolve/descriptions.js';
import { pronouns } from './resolve/pronouns.js';
import { alignedRows } from './respectively.js';
import { standsForGovernment } from './seats.js';
import { titlePhrases } from './titles.js';
import { wordsOf } from './words.js';

/** What earlier steps found in a report. */
export interface NamesSoFar {
  report: Pick<Report, 'dateline' | 'published'>;
  /** The names, not yet resolved. */
  mentions: readonly Mention[];
  places: readonly Place[];
}

/** What a report names, resolved, and the pronouns and descriptions still to be resolved. */
export interface Gathered {
  names: Found[];
  people: Draft[];
  bodies: Draft[];
  anaphors: Anaphor[];
  context: Context;
}

/** Resolves the names, reads the offices that are given to them, and collects what else may refer to them. */
export function gather(doc: Doc, { report, mentions, places }: NamesSoFar, knowledge: EntityKnowledge): Gathered {
  const words = wordsOf(doc);
  const names = unresolved(doc, mentions);
  const people = resolvePeople(doc, words, names, knowledge);
  const countries = new Map(places.map((place) => [place.start, place.country]));
  const day = report.published?.slice(0, 10) ?? '';
  const bodies = new Bodies(doc, words, knowledge, day, (start) => countries.get(start) ?? null);
  const inDateline = (name: Found) => report.dateline !== undefined && name.start < report.dateline.end;
  bodies.resolve(names, (name) => !inDateline(name) && standsForGovernment(doc, name));

  const phrases = titlePhrases(doc, words, names, knowledge);
  for (const { person, phrase, of } of alignedRows(words, doc, names, phrases)) {
    const office = officeOf(phrase, of);
    person.offices.push(office);
    settleByOffice(person, office);
  }
  const held = officeHolders(doc, words, names, phrases);
  for (const { person, name, phrase } of held) {
    const of = heldFor(phrase) ?? ofAfter(words, name, names);
    const office = officeOf(phrase, of);
    if (phrase.known.class === 'office' || of) person.offices.push(office);
    else person.sector ||= phrase.known.sector;
    settleByOffice(person, office);
  }
  settleNationalities(doc, names);
  settleKnown(doc, people, bodies.entities, knowledge, day);
  settleHome(names, people, bodies.entities);
  for (const person of people) for (const office of person.offices) settleByOffice(person, office);
  const anaphors = [...pronouns(doc, words), ...descriptions(doc, words, names, phrases, held, bodies, knowledge)];
  anaphors.sort((a, b) => a.mention.head - b.mention.head);
  return { names, people, bodies: bodies.entities, anaphors, context: new Context(doc, words, quotations(doc), names) };
}
