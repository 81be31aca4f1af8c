import type { Filed } from '../answers/index.js';
import type { Db } from '../database/schema.js';
import { Batch } from './batch.js';
import type { Prepared } from './prepare.js';

/** Files readings within a transaction; what is known already is left alone. */
export async function fileAll(db: Db, all: readonly Prepared[], at: string): Promise<Filed[]> {
  const latest = await latestVersions(
    db,
    all.map(({ key }) => key),
  );
  const batch = new Batch(db, at);
  const filed: Filed[] = [];
  await batch.expect(
    all.filter((one) => latest.get(one.key)?.text_hash !== one.textHash).map(({ reading }) => reading),
  );
  for (const one of all) {
    const before = latest.get(one.key);
    if (before?.text_hash === one.textHash) {
      filed.push(known(one, latest));
      continue;
    }
    if (before) await batch.supersede(before.id);
    const version = (before?.version ?? 0) + 1;
    const { id, story } = await batch.add(one, version);
    latest.set(one.key, { id, key: one.key, version, text_hash: one.textHash });
    filed.push({ report: id, key: one.key, outcome: before ? 'version' : 'new', story: story === id ? null : story });
  }
  await batch.finish();
  return filed;
}

/** What became of filings all of which are in the record already; undefined if one is not. */
export async function knownOf(db: Db, all: readonly Prepared[]): Promise<Filed[] | undefined> {
  const latest = await latestVersions(
    db,
    all.map(({ key }) => key),
  );
  if (!all.every((one) => latest.get(one.key)?.text_hash === one.textHash)) return undefined;
  return all.map((one) => known(one, latest));
}

interface Latest {
  id: number;
  key: string;
  version: number;
  text_hash: string;
}

async function latestVersions(db: Db, keys: readonly string[]): Promise<Map<string, Latest>> {
  const rows = await db
    .selectFrom('reports')
    .select(['id', 'key', 'version', 'text_hash'])
    .where('key', 'in', [...keys])
    .where('current', '=', 1)
    .execute();
  return new Map(rows.map((row) => [row.key, row]));
}

const known = ({ key }: Prepared, latest: ReadonlyMap<string, Latest>): Filed => ({
  ...{ report: latest.get(key)!.id, key, outcome: 'known' as const },
  story: null,
});
