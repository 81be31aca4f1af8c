import type { ActorDictionary } from './actors/index.js';
import type { Draft } from './found.js';
import type { EntityKnowledge } from './knowledge.js';

/** Sector of bodies that a report names and knowledge does not, by words of their names, the first that fits. */
const SECTORS: readonly (readonly [RegExp, string])[] = [
  [/\bpolice\b|gendarmerie/i, 'COP'],
  [/\b(?:army|navy|air force|armed forces|defen[cs]e forces?|military|guards?|troops|marines)\b/i, 'MIL'],
  [/\b(?:intelligence|secret service|security service)\b/i, 'SPY'],
  [/\b(?:parliament|assembly|senate|congress|knesset|duma|majlis|house of|legislat)/i, 'LEG'],
  [/\b(?:court|tribunal|judiciary|prosecutor)/i, 'JUD'],
];

const KIND_SECTORS: Readonly<Record<string, string>> = {
  'government body': 'GOV',
  'armed group': 'REB',
  party: 'PTY',
  company: 'BUS',
  media: 'MED',
  university: 'EDU',
};

/** The code that the researcher's own dictionary gives an entity by its names, or by its office and its country's code. */
export function ownCodeOf(
  entity: Draft,
  namesOf: (entity: Draft) => readonly string[],
  actors: ActorDictionary,
  day: string,
): string | undefined {
  const direct = actors.codesOf([entity.name, ...namesOf(entity)], day)?.[0];
  const office = entity.offices.find(({ former }) => !former);
  const noun = office?.title ?? entity.mentions.find(({ form }) => form === 'description')?.noun;
  const of = office?.of ?? entity.of;
  // A code of its own that is more than a country's tells all.
  if (noun === undefined || (direct !== undefined && direct.length > COUNTRY_LENGTH)) return direct;
  const country = direct ?? (of ? actors.codesOf([of.name, ...namesOf(of)], day)?.[0] : undefined);
  return country === undefined ? undefined : (actors.agentOf(noun, country) ?? direct);
}

/** Letters of a country's code. */
const COUNTRY_LENGTH = 3;

/** The PLOVER/CAMEO actor code of an entity: country and sector, or what its organisation bears. Undefined for places. */
export function codeOf(entity: Draft, knowledge: EntityKnowledge): string | undefined {
  const country = entity.country ? (knowledge.countries.get(entity.country)?.cameo ?? entity.country) : '';
  switch (entity.kind) {
    case 'place':
    case 'facility':
      return undefined;
    case 'state':
      return country || undefined;
    case 'person':
      return personCode(entity, country, knowledge) || undefined;
    case 'igo':
      return entity.organisation?.code || 'IGO';
    case 'ngo':
      return entity.organisation?.code || 'NGO';
    case 'people':
      return lent(entity.of, knowledge) || country + entity.sector || undefined;
    default:
      return entity.organisation?.code || country + bodySector(entity) || undefined;
  }
}

/** What a body lends of its code to people of unknown country. */
const lent = (of: Draft | null, knowledge: EntityKnowledge): string =>
  of && LENDS_CODE.has(of.kind) ? (codeOf(of, knowledge) ?? '') : '';

function bodySector(entity: Draft): string {
  const byKind = KIND_SECTORS[entity.kind] ?? '';
  if (byKind !== 'GOV') return entity.sector || byKind;
  return SECTORS.find(([pattern]) => pattern.test(entity.name))?.[1] ?? (entity.sector || byKind);
}

/** Kinds whose people bear the body's own code: a UN official is IGOUNO, of whatever country. */
const LENDS_CODE = new Set(['igo', 'ngo', 'armed group', 'party', 'company', 'media']);

function personCode(person: Draft, country: string, knowledge: EntityKnowledge): string {
  const current =
    person.offices.find((office) => !office.former && office.of !== null) ??
    person.offices.find((office) => !office.former);
  if (current) {
    const { of } = current;
    if (of && (LENDS_CODE.has(of.kind) || of.organisation)) return codeOf(of, knowledge) ?? '';
    const land = of?.country ? (knowledge.countries.get(of.country)?.cameo ?? of.country) : country;
    const ofState = !of || of.kind === 'state' || of.kind === 'government body' || of.kind === 'place';
    // The president of a club is no president of a state.
    const sector = ofState
      ? current.sector || (of?.kind === 'state' ? 'GOV' : of ? bodySector(of) : '')
      : bodySector(of);
    return land + sector;
  }
  // Who held an office of state is of the elite in CAMEO.
  if (person.offices.length > 0) return `${country}ELI`;
  return country + person.sector;
}
