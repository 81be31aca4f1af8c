import { insertRows } from '../database/bulk.js';
import type { Db } from '../database/schema.js';
import { ALIKE, bandsOf, likeness } from './minhash.js';

/** Reports compared for one story; where more share a band, they are of the same story anyway. */
const MOST_COMPARED = 20;

/** The story of a report that is nearly the same, and whether it has this very signature, or undefined. */
export async function storyLike(db: Db, signature: Uint32Array): Promise<{ story: number; same: boolean } | undefined> {
  const near = await db
    .selectFrom('story_bands')
    .select('report_id')
    .distinct()
    .where('band', 'in', bandsOf(signature))
    .orderBy('report_id')
    .limit(MOST_COMPARED)
    .execute();
  if (near.length === 0) return undefined;
  const reports = await db
    .selectFrom('reports')
    .select(['id', 'story_id', 'signature'])
    .where(
      'id',
      'in',
      near.map(({ report_id }) => report_id),
    )
    .execute();
  let best: { story: number; alike: number } | undefined;
  for (const report of reports) {
    const alike = likeness(signature, unpacked(report.signature));
    if (alike >= ALIKE && alike > (best?.alike ?? 0)) best = { story: report.story_id, alike };
  }
  return best && { story: best.story, same: best.alike === 1 };
}

/** Keeps by what a report is found. One that has another's very signature is found by way of that one. */
export async function keepSignature(db: Db, reportId: number, signature: Uint32Array): Promise<void> {
  const rows = [...new Set(bandsOf(signature))].map((band) => ({ band, report_id: reportId }));
  await insertRows(db, 'story_bands', rows);
}

export const packed = (signature: Uint32Array): Uint8Array => new Uint8Array(signature.buffer);
/** Copied, since the bytes may lie anywhere. */
const unpacked = (bytes: Uint8Array): Uint32Array => new Uint32Array(new Uint8Array(bytes).buffer);
