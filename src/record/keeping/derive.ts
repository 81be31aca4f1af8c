import { sql } from 'kysely';
import { rebuildWordIndex } from '../database/full-text.js';
import type { Db } from '../database/schema.js';
import { keysOf as nameKeysOf, wordKeysOf } from '../identity/keys.js';
import { chunks } from '../identity/roster.js';
import { keptDay, keysOf } from '../occurrences/keys.js';
import { eventsTelling, sumUp } from '../occurrences/sum-up.js';
import { toldBy } from '../occurrences/told-row.js';
import { signatureOf } from '../stories/minhash.js';
import { keepSignature, packed } from '../stories/story.js';

const AT_ONCE = 200;

/** Makes anew all that follows from texts, readings, judgements and what was derived of each report. */
export async function deriveAgain(db: Db): Promise<void> {
  await rebuildWordIndex(db);
  await signAgain(db);
  await keyNamesAgain(db);
  await sumUpAgain(db);
}

/** Signatures of all reports, and the bands they are found by. */
async function signAgain(db: Db): Promise<void> {
  await db.deleteFrom('story_bands').execute();
  let after = 0;
  for (;;) {
    const { rows } = await sql<{ id: number; body: string }>`select texts.id as id,
      substr(text, body_from, body_length) as body from texts where id > ${after} order by id limit ${AT_ONCE}`.execute(
      db,
    );
    for (const { id, body } of rows) {
      const signature = signatureOf(body);
      await db
        .updateTable('reports')
        .set({ signature: packed(signature) })
        .where('id', '=', id)
        .execute();
      await keepSignature(db, id, signature);
    }
    const last = rows.at(-1);
    if (!last) return;
    after = last.id;
  }
}

async function keyNamesAgain(db: Db): Promise<void> {
  await db.deleteFrom('name_keys').execute();
  const names = await db
    .selectFrom('spellings')
    .innerJoin('identities', 'identities.id', 'spellings.identity_id')
    .select(['identity_id', 'spellings.name', 'sort', 'identities.country'])
    .execute();
  const keys = names.flatMap(({ identity_id, name, sort, country }) =>
    [...nameKeysOf(sort, name), ...wordKeysOf(name), ...(sort === 'state' && country ? [`c ${country}`] : [])].map(
      (key) => ({ key, identity_id }),
    ),
  );
  for (const rows of chunks(keys, AT_ONCE))
    await db
      .insertInto('name_keys')
      .values(rows)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
}

async function sumUpAgain(db: Db): Promise<void> {
  await db.deleteFrom('occurrence_keys').execute();
  const ids = (await db.selectFrom('occurrences').select('id').orderBy('id').execute()).map(({ id }) => id);
  for (const some of chunks(ids, AT_ONCE)) {
    const told = await eventsTelling(db, some);
    const keys = [...told].flatMap(([occurrence_id, events]) =>
      events.flatMap(({ row, detail, sides }) => {
        const one = toldBy(row, detail, sides);
        return keysOf(one).map((key) => ({ key, day: keptDay(one), occurrence_id }));
      }),
    );
    for (const rows of chunks(keys, AT_ONCE))
      await db
        .insertInto('occurrence_keys')
        .values(rows)
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    await sumUp(db, some);
  }
}
