import type { Doc } from '../../language/index.js';
import type { Entity, Mention, Place, Problem, Report } from '../../terms/index.js';
import { Bodies } from './bodies.js';
import { codeOf } from './codes.js';
import { officeConflicts } from './conflicts.js';
import { type Draft, type Found, settleCountry } from './found.js';
import type { EntityKnowledge } from './knowledge.js';
import { nameMentions } from './names.js';
import { heldFor, officeHolders, officeOf, settleByOffice } from './offices.js';
import { resolvePeople } from './people.js';
import { alignedRows } from './respectively.js';
import { standsForGovernment } from './seats.js';
import { titlePhrases } from './titles.js';
import { wordsOf } from './words.js';

export { type EntityKnowledge, type EntityKnowledgeFiles, entityKnowledge } from './knowledge.js';

export interface FoundEntities {
  mentions: Mention[];
  entities: Entity[];
  problems: Problem[];
}

/** The names of a report as mentions, not yet resolved. */
export function findNames(doc: Doc): Mention[] {
  return nameMentions(doc).map((name, i) => ({
    id: `m${i + 1}`,
    start: name.start,
    end: name.end,
    form: name.form,
    type: name.type,
    entity: null,
  }));
}

/** Who and what a report speaks of: its mentions, the entities they refer to, and the offices it gives them. */
export function findEntities(
  doc: Doc,
  report: Pick<Report, 'dateline' | 'published'>,
  places: readonly Place[],
  knowledge: EntityKnowledge,
): FoundEntities {
  const words = wordsOf(doc);
  const day = report.published?.slice(0, 10) ?? '';
  const names = nameMentions(doc);
  const people = resolvePeople(doc, words, names, knowledge);
  const placeCountries = new Map(places.map((place) => [place.start, place.country]));
  const bodies = new Bodies(doc, words, knowledge, day, (start) => placeCountries.get(start) ?? null);
  const inDateline = (name: Found) => report.dateline !== undefined && name.start < report.dateline.end;
  bodies.resolve(names, (name) => !inDateline(name) && standsForGovernment(doc, name));

  const phrases = titlePhrases(doc, words, names, knowledge);
  for (const { person, phrase, of } of alignedRows(words, doc, names, phrases)) {
    const office = officeOf(phrase, of);
    person.offices.push(office);
    settleByOffice(person, office);
  }
  for (const { person, phrase } of officeHolders(doc, words, names, phrases)) {
    const of = heldFor(phrase);
    const office = officeOf(phrase, of);
    if (phrase.known.class === 'office' || of) person.offices.push(office);
    else person.sector ||= phrase.known.sector;
    settleByOffice(person, office);
  }
  for (const person of people) {
    const known = knowledge.leaders.named(person.name).find((term) => knowledge.countries.has(term.country));
    if (known) settleCountry(person, known.country, 'knowledge');
  }
  const problems = officeConflicts(people, day, knowledge);
  return { ...written(names, [...people, ...bodies.entities], knowledge), problems };
}

/** Mentions and entities as a reading has them, numbered in the text's order. */
function written(
  found: readonly Found[],
  entities: readonly Draft[],
  knowledge: EntityKnowledge,
): Omit<FoundEntities, 'problems'> {
  const first = (entity: Draft) => entity.mentions[0]?.start ?? Number.MAX_SAFE_INTEGER;
  for (const entity of entities) entity.mentions.sort((a, b) => a.start - b.start);
  const inOrder = [...entities].sort((a, b) => first(a) - first(b));
  const ids = new Map(inOrder.map((entity, i) => [entity, `e${i + 1}`]));
  const mentions = [...found]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .map(({ start, end, form, type, entity }, i) => ({
      id: `m${i + 1}`,
      start,
      end,
      form,
      type,
      entity: (entity && ids.get(entity)) ?? null,
    }));
  return {
    mentions,
    entities: inOrder.map((entity) => {
      const code = codeOf(entity, knowledge);
      return {
        id: ids.get(entity)!,
        name: entity.name,
        kind: entity.kind,
        country: entity.country,
        ...(entity.countryFrom ? { countryFrom: entity.countryFrom } : {}),
        ...(code === undefined ? {} : { code }),
        offices: entity.offices.map(({ start, end, title, of, acting, former }) => ({
          start,
          end,
          title,
          of: (of && ids.get(of)) ?? null,
          ...(acting ? { acting: true as const } : {}),
          ...(former ? { former: true as const } : {}),
        })),
      };
    }),
  };
}
