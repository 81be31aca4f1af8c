import type { Feed } from './answers/index.js';
import type { Db, FeedRow } from './database/schema.js';

export async function feeds(db: Db): Promise<Feed[]> {
  return (await db.selectFrom('feeds').selectAll().orderBy('id').execute()).map(feedOf);
}

/** Adds a feed, due at once; one that is there already stays as it is. */
export async function addFeed(db: Db, url: string, at: string): Promise<Feed> {
  const known = await db.selectFrom('feeds').selectAll().where('url', '=', url).executeTakeFirst();
  if (known) return feedOf(known);
  const [last] = await db.selectFrom('feeds').select('id').orderBy('id', 'desc').limit(1).execute();
  const none = { title: null, asked: null, outcome: null, etag: null, last_modified: null, failures: 0 };
  const row = { ...none, id: (last?.id ?? 0) + 1, url, added: at, due: at };
  await db.insertInto('feeds').values(row).execute();
  return feedOf(row);
}

export async function keepFeed(db: Db, { id, lastModified, url, added, ...feed }: Feed): Promise<void> {
  await db
    .updateTable('feeds')
    .set({ ...feed, last_modified: lastModified })
    .where('id', '=', id)
    .execute();
}

export async function removeFeed(db: Db, id: number): Promise<boolean> {
  const { numDeletedRows } = await db.deleteFrom('feeds').where('id', '=', id).executeTakeFirst();
  return numDeletedRows > 0n;
}

const feedOf = ({ last_modified, ...row }: FeedRow): Feed => ({ ...row, lastModified: last_modified });
