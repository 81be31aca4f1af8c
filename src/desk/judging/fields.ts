import { nounOf, statusInWords } from '../../brief/index.js';
import type { Doubt, IdentityLine, IdentityPage, OccurrenceLine, ReportPage } from '../../record/index.js';
import { EVENT_STATUS, PLOVER, PLOVER_TYPES, type Statement } from '../../terms/index.js';
import { withNumber } from '../named.js';

/** A field that a person may put right. */
export interface CorrectedField {
  /** As the record's corrections name it. */
  field: string;
  label: string;
  /** How it is now, as a form shows it. */
  now: string;
  choices?: readonly { value: string; label: string }[];
  /** Values to suggest, of which any other may be given. */
  suggested?: readonly string[];
}

/** Between several of whom a field names. */
export const SEVERAL = '; ';

/** Fields that name people, bodies or states. */
export const NAMING: ReadonlySet<string> = new Set([
  'identity',
  'actor',
  'recipient',
  'speaker',
  'holder',
  'of',
  'a',
  'b',
]);

const named = (identities: readonly IdentityLine[]): string => identities.map(withNumber).join(SEVERAL);
const MODES = [...new Set(Object.values(PLOVER).flat())].sort();

/** Of an event as an occurrence or an account tells it. `around`: whom it may be about instead. */
export function fieldsOfEvent(
  {
    type,
    mode,
    status,
    historical,
    date,
    where,
    actors,
    recipients,
  }: Pick<OccurrenceLine, 'type' | 'mode' | 'status' | 'historical' | 'date' | 'where' | 'actors' | 'recipients'>,
  around: readonly IdentityLine[],
): CorrectedField[] {
  const suggested = around.map(withNumber);
  return [
    {
      field: 'type',
      label: 'What',
      now: type,
      choices: PLOVER_TYPES.map((value) => ({ value, label: nounOf(value) })),
    },
    { field: 'mode', label: 'How', now: mode ?? '', suggested: MODES },
    { field: 'actor', label: 'Who', now: named(actors), suggested },
    { field: 'recipient', label: 'Towards whom', now: named(recipients), suggested },
    {
      field: 'status',
      label: 'Told as',
      now: status,
      choices: EVENT_STATUS.map((value) => ({ value, label: statusInWords(value) })),
    },
    { field: 'date', label: 'When (EDTF)', now: date.edtf ?? '' },
    { field: 'place', label: 'Where', now: where?.name ?? '' },
    {
      field: 'historical',
      label: 'Told as background',
      now: String(historical),
      choices: [
        { value: 'false', label: 'no' },
        { value: 'true', label: 'yes' },
      ],
    },
  ];
}

export function fieldsOfStatement(
  { date, medium }: Statement,
  speaker: IdentityLine | undefined,
  around: readonly IdentityLine[],
): CorrectedField[] {
  return [
    { field: 'speaker', label: 'Who says it', now: named(speaker ? [speaker] : []), suggested: around.map(withNumber) },
    { field: 'date', label: 'When (EDTF)', now: date ?? '' },
    { field: 'medium', label: 'Where it was said', now: medium ?? '', suggested: ['interview', 'letter', 'meeting'] },
  ];
}

/** Of an office: that of another, for another, or called otherwise. */
export function fieldsOfTenure(
  holder: IdentityLine,
  title: string,
  of: IdentityLine | null,
  around: readonly IdentityLine[] = [],
): CorrectedField[] {
  const suggested = around.map(withNumber);
  return [
    { field: 'holder', label: 'Who holds it', now: withNumber(holder), suggested },
    { field: 'title', label: 'Office', now: title },
    { field: 'of', label: 'For whom', now: named(of ? [of] : []), suggested },
  ];
}

/** Of two who may be one: either may be somebody else. */
export function fieldsOfPair({ a, b }: Doubt & { on: 'pair' }): CorrectedField[] {
  return [
    { field: 'a', label: `${a.name} is`, now: withNumber(a), suggested: [] },
    { field: 'b', label: `${b.name} is`, now: withNumber(b), suggested: [] },
  ];
}

/** Of somebody whom a report names: who it is. */
export const fieldsOfAppearance = (identity: IdentityLine): CorrectedField[] => [
  { field: 'identity', label: 'Who it is', now: withNumber(identity) },
];

export function fieldsOfIdentity({ name, kind, country, spellings }: IdentityPage): CorrectedField[] {
  return [
    { field: 'name', label: 'Name', now: name, suggested: spellings.map((spelling) => spelling.name) },
    { field: 'kind', label: 'Kind', now: kind },
    { field: 'country', label: 'Country (three letters)', now: country ?? '' },
  ];
}

export function fieldsOfReport({ title, publisher, published }: ReportPage): CorrectedField[] {
  return [
    { field: 'title', label: 'Headline', now: title },
    { field: 'publisher', label: 'Publisher', now: publisher ?? '' },
    { field: 'published', label: 'Published', now: published ?? '' },
  ];
}
