import type { Filed } from '../answers/index.js';
import { listed } from '../database/bulk.js';
import type { Db, ReportRow } from '../database/schema.js';
import { Batch } from './batch.js';
import type { Prepared } from './prepare.js';

/** Files readings within a transaction; what is known already is left alone. */
export async function fileAll(db: Db, all: readonly Prepared[], at: string): Promise<Filed[]> {
  const current = await currentOf(db, all);
  const batch = new Batch(db, at);
  const filed: Filed[] = [];
  await batch.expect(all.filter((one) => !current.known(one)).map(({ reading }) => reading));
  for (const one of all) {
    const known = current.known(one);
    if (known) {
      filed.push(known);
      continue;
    }
    const before = current.version(one.key);
    if (before) await batch.supersede(before.id);
    const version = (before?.version ?? 0) + 1;
    const { id, story } = await batch.add(one, version);
    current.add({ id, key: one.key, version, text_hash: one.textHash, bytes_hash: one.bytesHash });
    filed.push({ report: id, key: one.key, outcome: before ? 'version' : 'new', story: story === id ? null : story });
  }
  await batch.finish();
  return filed;
}

/** What became of filings all of which are in the record already; undefined if one is not. */
export async function knownOf(db: Db, all: readonly Prepared[]): Promise<Filed[] | undefined> {
  const current = await currentOf(db, all);
  const known = all.flatMap((one) => current.known(one) ?? []);
  return known.length === all.length ? known : undefined;
}

/** The report that came from these very bytes. */
export async function knownBytes(db: Db, bytesHash: string): Promise<Filed | undefined> {
  const row = await db
    .selectFrom('reports')
    .select(['id', 'key'])
    .where('bytes_hash', '=', bytesHash)
    .where('current', '=', 1)
    .limit(1)
    .executeTakeFirst();
  return row && knownAs(row);
}

type Version = Pick<ReportRow, 'id' | 'key' | 'version' | 'text_hash' | 'bytes_hash'>;

/** The versions that hold, by what reports are known by: address or name, or the very bytes. */
class Current {
  readonly #byKey = new Map<string, Version>();
  readonly #byBytes = new Map<string, Version>();

  add(version: Version): void {
    this.#byKey.set(version.key, version);
    if (version.bytes_hash !== null) this.#byBytes.set(version.bytes_hash, version);
  }

  version(key: string): Version | undefined {
    return this.#byKey.get(key);
  }

  known({ key, textHash, bytesHash }: Prepared): Filed | undefined {
    const version = this.#byKey.get(key);
    if (version?.text_hash === textHash) return knownAs(version);
    const copy = bytesHash === null ? undefined : this.#byBytes.get(bytesHash);
    return copy && this.#byKey.get(copy.key) === copy ? knownAs(copy) : undefined;
  }
}

async function currentOf(db: Db, all: readonly Prepared[]): Promise<Current> {
  const rows = await db
    .selectFrom('reports')
    .select(['id', 'key', 'version', 'text_hash', 'bytes_hash'])
    .where((where) =>
      where.or([
        where('key', 'in', listed(all.map(({ key }) => key))),
        where('bytes_hash', 'in', listed(all.flatMap(({ bytesHash }) => bytesHash ?? []))),
      ]),
    )
    .where('current', '=', 1)
    .execute();
  const current = new Current();
  for (const row of rows) current.add(row);
  return current;
}

const knownAs = ({ id, key }: Pick<Version, 'id' | 'key'>): Filed => ({
  report: id,
  key,
  outcome: 'known',
  story: null,
});
