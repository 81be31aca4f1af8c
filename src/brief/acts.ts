import type { EventStatus, PloverType } from '../terms/index.js';

/** What an act is, in a word or two: «agreement», «meeting (visit)». */
const NOUNS: Readonly<Record<PloverType, string>> = {
  AGREE: 'agreement',
  CONSULT: 'meeting or talk',
  SUPPORT: 'support',
  CONCEDE: 'concession',
  COOPERATE: 'cooperation',
  AID: 'aid',
  RETREAT: 'retreat',
  REQUEST: 'request',
  ACCUSE: 'accusation',
  REJECT: 'refusal',
  THREATEN: 'threat',
  PROTEST: 'protest',
  SANCTION: 'sanction',
  MOBILIZE: 'mobilisation',
  COERCE: 'coercion',
  ASSAULT: 'assault',
};

const STATUSES: Readonly<Record<EventStatus, string>> = {
  actual: 'happened',
  planned: 'planned',
  cancelled: 'cancelled',
  denied: 'denied',
  hypothetical: 'only supposed',
};

const isType = (type: string): type is PloverType => Object.hasOwn(NOUNS, type);
const isStatus = (status: string): status is EventStatus => Object.hasOwn(STATUSES, status);

/** A type, with its mode where it has one: «refusal (meet)». */
export function nounOf(type: string, mode?: string | null): string {
  const noun = isType(type) ? NOUNS[type] : type.toLowerCase();
  return mode ? `${noun} (${mode.replaceAll('-', ' ')})` : noun;
}

export const statusInWords = (status: string): string => (isStatus(status) ? STATUSES[status] : status);
