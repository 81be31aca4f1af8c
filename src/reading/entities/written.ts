import type { Entity, Mention } from '../../terms/index.js';
import type { ActorDictionary } from './actors/index.js';
import { codeOf, ownCodeOf } from './codes.js';
import type { Draft, DraftOffice, Found } from './found.js';
import type { EntityKnowledge } from './knowledge.js';

/** What codes are told by, and the text that mentions stand in. */
export interface Writing {
  knowledge: EntityKnowledge;
  /** The researcher's own codes, which win. */
  actors: ActorDictionary | undefined;
  text: string;
  /** The report's day, ISO 8601, or empty. */
  day: string;
}

/** Mentions and entities as a reading has them, numbered in the text's order. */
export function written(
  found: readonly Found[],
  drafts: readonly Draft[],
  { knowledge, actors, text, day }: Writing,
): { mentions: Mention[]; entities: Entity[] } {
  const first = ({ mentions }: Draft) => mentions[0]?.start ?? Number.MAX_SAFE_INTEGER;
  const kept = drafts.filter((entity) => isWorthTelling(entity));
  for (const entity of kept) entity.mentions.sort((a, b) => a.start - b.start);
  kept.sort((a, b) => first(a) - first(b));
  const ids = new Map(kept.map((entity, i) => [entity, `e${i + 1}`]));
  const idOf = (entity: Draft | null) => (entity && ids.get(entity)) ?? null;
  const namesOf = ({ mentions: all }: Draft) => [
    ...new Set(all.filter(({ form }) => form === 'name').map(({ start, end }) => text.slice(start, end))),
  ];
  const mentions = [...found].sort((a, b) => a.start - b.start || b.end - a.end);
  // Beside a researcher's own actors, «the population» of an unknown country is nobody.
  const isNobody = (entity: Draft) => actors !== undefined && entity.country === null && namesOf(entity).length === 0;
  const codeByKnowledge = (entity: Draft) => (isNobody(entity) ? undefined : codeOf(entity, knowledge));
  return {
    mentions: mentions.map(({ start, end, form, type, entity }, i) => ({
      id: `m${i + 1}`,
      start,
      end,
      form,
      type,
      entity: idOf(entity),
    })),
    entities: kept.map((entity) => {
      const own = entity.ownCode ?? (actors && ownCodeOf(entity, namesOf, actors, day));
      const code = entity.ownCode === null ? undefined : (own ?? codeByKnowledge(entity));
      return {
        id: ids.get(entity)!,
        name: entity.name,
        kind: entity.kind,
        country: entity.country,
        ...(entity.countryFrom ? { countryFrom: entity.countryFrom } : {}),
        ...(code === undefined ? {} : { code }),
        offices: distinct(entity.offices).map(({ start, end, title, of, acting, former }) => ({
          start,
          end,
          title,
          of: idOf(of),
          ...(acting ? { acting: true as const } : {}),
          ...(former ? { former: true as const } : {}),
        })),
      };
    }),
  };
}

/** Whether the record gains by an entity: it has a name, or at least belongs to one that has, and plays a part. */
const isWorthTelling = (entity: Draft): boolean =>
  entity.mentions.some(({ form }) => form === 'name') ||
  (entity.kind === 'state' && entity.country !== null) ||
  (entity.of !== null && entity.sector !== '') ||
  typeof entity.ownCode === 'string';

/** Offices told once, in the text's order: a shorter or repeated title is no office beside a fuller one. */
function distinct(offices: readonly DraftOffice[]): DraftOffice[] {
  const fullest = [...offices].sort((a, b) => fullness(b) - fullness(a) || a.start - b.start);
  const found: DraftOffice[] = [];
  for (const office of fullest) if (!found.some((other) => covers(other, office))) found.push(office);
  return found.sort((a, b) => a.start - b.start);
}

const fullness = ({ title, of }: DraftOffice): number => title.length + (of ? 100 : 0);

/** Whether an office says all that another does: «Minister» beside «Minister of Health of Kenya». */
const covers = (fuller: DraftOffice, office: DraftOffice): boolean =>
  fuller.former === office.former &&
  (fuller.of === office.of || office.of === null) &&
  (` ${fuller.title.toLowerCase()} `.includes(` ${office.title.toLowerCase()} `) ||
    (fuller.noun === office.noun && isShort(office)));

/** «PM» */
const isShort = ({ title, noun }: DraftOffice): boolean => title.length < noun.length;
