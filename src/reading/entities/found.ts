import type { Doc } from '../../language/index.js';
import type { MentionType, Span } from '../../terms/index.js';
import type { NameParts } from '../../terms/person-name.js';
import type { Gender, Organisation } from './knowledge.js';

/** A mention while it is being resolved: its words `[from, to)`, its head word, and the entity once it is known. */
export interface Found extends Span {
  form: 'name' | 'description' | 'pronoun';
  type: MentionType;
  from: number;
  to: number;
  head: number;
  entity: Draft | null;
  /** Lemma of the head of a description. */
  noun?: string;
}

/** An office while it is being read. */
export interface DraftOffice extends Span {
  title: string;
  /** The title in its dictionary form: «prime minister» for «PM». */
  noun: string;
  of: Draft | null;
  acting: boolean;
  former: boolean;
  /** PLOVER sector of its holder, or empty. */
  sector: string;
  /** What the title is about: minister, diplomat, … */
  group: string;
}

/** An entity while its mentions are being gathered. */
export interface Draft {
  name: string;
  kind: string;
  country: string | null;
  /** Whether the report says the country or only `knowledge/` does. */
  countryFrom: 'report' | 'knowledge' | null;
  gender: Gender | null;
  offices: DraftOffice[];
  mentions: Found[];
  /** What is known of an organisation. */
  organisation: Organisation | null;
  /** The parts of a person's fullest name. */
  parts: NameParts;
  /** PLOVER sector that a description tells of those it describes, or empty. */
  sector: string;
  plural: boolean;
  /** Whom those that a description describes belong to: Ghana in «Ghana's soldiers». */
  of: Draft | null;
  /** Code that the researcher's own dictionary gives it, null where it is to have none; absent where it says nothing. */
  ownCode?: string | null;
}

export const draft = (name: string, kind: string): Draft => ({
  name,
  kind,
  country: null,
  countryFrom: null,
  gender: null,
  offices: [],
  mentions: [],
  organisation: null,
  parts: [],
  sector: '',
  plural: false,
  of: null,
});

/** Joins a mention to an entity. */
export function join(mention: Found, entity: Draft): void {
  mention.entity = entity;
  entity.mentions.push(mention);
}

/** The word of `[from, to)` that the others hang on: the first whose head lies outside. */
export function headWord(doc: Doc, from: number, to: number): number {
  for (let i = from; i < to; i++) {
    const head = doc.head[i]!;
    if (head < from || head >= to) return i;
  }
  return from;
}

/** Says what country an entity is of; what the report says wins over what is known. */
export function settleCountry(entity: Draft, country: string | null, from: 'report' | 'knowledge'): void {
  if (!country || entity.countryFrom === 'report' || (entity.countryFrom && from === 'knowledge')) return;
  entity.country = country;
  entity.countryFrom = from;
}
