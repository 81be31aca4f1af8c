import type { ActEvent } from '../../terms/index.js';
import type { DifferingField } from '../answers/index.js';
import { overlapOf } from '../content-words.js';
import { shareDay } from '../days.js';
import { actOf, isContested } from './acts.js';
import { type EventDetail, isDenied } from './told.js';

/** What one event says, as it is compared with what others say of the same occurrence. */
export interface Version {
  /** Tells tellers apart: two accounts of one teller are no dispute. */
  teller: string;
  type: ActEvent['type'];
  mode: string | null;
  status: ActEvent['status'];
  earliest: string | null;
  latest: string | null;
  place: string | null;
  country: string | null;
  lat: number | null;
  lon: number | null;
  /** Identities and states of each side. */
  actors: ReadonlySet<number>;
  recipients: ReadonlySet<number>;
  detail: Pick<EventDetail, 'sizes' | 'reasonWords' | 'dated' | 'regard' | 'wholeCountry'>;
}

/** Fields in the order of their bits in `occurrences.differs`. Appended to, never changed. */
export const DIFFERING: readonly DifferingField[] = ['date', 'place', 'parties', 'status', 'number', 'reason'];

export const bitsOf = (fields: readonly DifferingField[]): number =>
  fields.reduce((bits, field) => bits | (1 << DIFFERING.indexOf(field)), 0);
export const fieldsOf = (bits: number): DifferingField[] => DIFFERING.filter((_, i) => (bits & (1 << i)) !== 0);

/** Reasons that share less of their words than this are different ones. */
const SAME_REASON = 0.5;
/** Places of one country nearer than this can be one: a town and its province. In degrees, about 200 km. */
const NEAR = 2;

/** Whether two versions contradict each other in a field; one that says nothing contradicts nobody. */
const CONTRADICTS: Readonly<Record<DifferingField, (a: Version, b: Version) => boolean>> = {
  date: (a, b) => a.detail.dated && b.detail.dated && !shareDay(a, b),
  place: (a, b) => {
    if (a.place === null || b.place === null || a.place === b.place) return false;
    if (a.country !== null && b.country !== null && a.country !== b.country) return true;
    if (a.place === a.detail.wholeCountry || b.place === b.detail.wholeCountry) return false;
    if (a.lat === null || b.lat === null || a.lon === null || b.lon === null) return false;
    return Math.abs(a.lat - b.lat) > NEAR || Math.abs(a.lon - b.lon) > NEAR;
  },
  parties: (a, b) =>
    isContested(actOf(a, a.detail.regard).family) &&
    (isExchanged(a, b) || isExchanged(b, a)) &&
    !shares(a.actors, b.actors) &&
    !shares(a.recipients, b.recipients),
  status: (a, b) => {
    const [one, other] = [actOf(a, a.detail.regard).status, actOf(b, b.detail.regard).status];
    return (one === 'actual' && isDenied(other)) || (other === 'actual' && isDenied(one));
  },
  number: (a, b) =>
    a.detail.sizes.some((size) =>
      b.detail.sizes.some(
        (other) =>
          size.of === other.of &&
          ((size.most !== null && size.most < other.least) || (other.most !== null && other.most < size.least)),
      ),
    ),
  reason: (a, b) =>
    a.detail.reasonWords.length > 0 &&
    b.detail.reasonWords.length > 0 &&
    overlapOf(a.detail.reasonWords, b.detail.reasonWords) < SAME_REASON,
};

/** Whether one has act whom the other has suffer, and the other way round as far as it says. */
const isExchanged = (a: Version, b: Version): boolean =>
  shares(a.actors, b.recipients) && (a.recipients.size === 0 || shares(a.recipients, b.actors));

const shares = (a: ReadonlySet<number>, b: ReadonlySet<number>): boolean => [...a].some((one) => b.has(one));

/** Whether two tellers contradict each other in a field. */
export const contradict = (field: DifferingField, a: Version, b: Version): boolean =>
  a.teller !== b.teller && CONTRADICTS[field](a, b);

/** The fields in which any two versions contradict each other. */
export function differingFields(versions: readonly Version[]): DifferingField[] {
  return DIFFERING.filter((field) =>
    versions.some((a, i) => versions.slice(i + 1).some((b) => contradict(field, a, b))),
  );
}
