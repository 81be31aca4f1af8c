import { fold } from '../../terms/fold.js';
import type { Gender } from './knowledge.js';

/** One term of office, as `knowledge/leaders.tsv` has it. */
export interface Leader {
  /** ISO 3166-1 alpha-3, or the short name of an organisation. */
  country: string;
  office: string;
  name: string;
  others: readonly string[];
  since: string;
  until: string;
  flags: string;
  gender: Gender | null;
}

/** Who held which office when, looked up by name or by office. */
export class Leaders {
  private readonly byName = new Map<string, Leader[]>();
  /** By first and last part, as papers leave out what stands between. */
  private readonly byEnds = new Map<string, Leader[]>();
  private readonly byOffice = new Map<string, Leader[]>();

  constructor(readonly rows: readonly Leader[]) {
    for (const row of rows) {
      for (const name of [row.name, ...row.others]) {
        const key = nameKey(name);
        push(this.byName, key, row);
        const ends = endsOf(key);
        if (ends !== null && !this.byEnds.get(ends)?.includes(row)) push(this.byEnds, ends, row);
      }
      push(this.byOffice, officeKey(row.country, row.office), row);
    }
  }

  /** The terms of whoever bears a name. */
  named(name: string): readonly Leader[] {
    const key = nameKey(name);
    const exact = this.byName.get(key);
    if (exact) return exact;
    const ends = endsOf(key);
    return (ends !== null && this.byEnds.get(ends)) || [];
  }

  /** The terms of an office that can include a day. */
  holding(country: string, office: string, day: string): readonly Leader[] {
    return (this.byOffice.get(officeKey(country, office)) ?? []).filter((row) => mayInclude(row.since, row.until, day));
  }
}

/** Whether a period given to the year, month or day may include a day. An empty bound is open. */
export function mayInclude(since: string, until: string, day: string): boolean {
  return (since === '' || since <= day) && (until === '' || day.slice(0, until.length) <= until);
}

/** First and last word of a folded name, if it has several. */
function endsOf(key: string): string | null {
  const first = key.indexOf(' ');
  return first < 0 ? null : key.slice(0, first) + key.slice(key.lastIndexOf(' '));
}

const nameKey = (name: string): string => fold(name).replaceAll('-', ' ');
const officeKey = (country: string, office: string): string => `${country} ${office.toLowerCase()}`;

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
