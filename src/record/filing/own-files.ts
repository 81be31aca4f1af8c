import { createHash } from 'node:crypto';
import type { OwnFile } from '../../terms/index.js';
import type { ReadAlike } from '../answers/index.js';
import type { Db } from '../database/schema.js';
import { RecordError } from '../errors.js';
import type { Numbers } from '../numbers.js';

/** Keeps the user's own files, each once. Valid within one transaction. */
export class OwnFiles {
  readonly #db: Db;
  readonly #numbers: Numbers;
  /** Many reports come with the same list, which is looked for once. */
  readonly #kept = new Map<readonly OwnFile[], string>();

  constructor(db: Db, numbers: Numbers) {
    this.#db = db;
    this.#numbers = numbers;
  }

  /** The column `own` of a report that was read by these. */
  async column(files: readonly OwnFile[]): Promise<string> {
    let column = this.#kept.get(files);
    if (column === undefined) {
      const ids: number[] = [];
      for (const file of files) ids.push(await this.#keep(file));
      column = JSON.stringify(ids);
      this.#kept.set(files, column);
    }
    return column;
  }

  async #keep({ kind, name, text }: OwnFile): Promise<number> {
    const hash = ownHash(text);
    const known = await this.#db
      .selectFrom('own_files')
      .select('id')
      .where('hash', '=', hash)
      .where('kind', '=', kind)
      .where('name', '=', name)
      .executeTakeFirst();
    if (known) return known.id;
    const id = await this.#numbers.next('own_files');
    await this.#db.insertInto('own_files').values({ id, kind, name, hash, text }).execute();
    return id;
  }
}

export const ownHash = (text: string): string => createHash('sha256').update(text).digest('base64url');

/**
 * The current reports, those that were read by the same own files together.
 * @throws RecordError if a file is missing
 */
export async function readBy(db: Db, path: string): Promise<ReadAlike[]> {
  const files = new Map<number, OwnFile>();
  for (const { id, kind, name, text } of await db.selectFrom('own_files').selectAll().execute())
    files.set(id, { kind, name, text });
  const alike = new Map<string, number[]>();
  const rows = await db.selectFrom('reports').select(['id', 'own']).where('current', '=', 1).orderBy('id').execute();
  for (const { id, own } of rows) {
    const ids = alike.get(own) ?? [];
    ids.push(id);
    alike.set(own, ids);
  }
  const fileOf = (id: number): OwnFile => {
    const file = files.get(id);
    if (!file)
      throw new RecordError('corrupt', path, `own file ${id} is missing; make it anew from a backup or an export`);
    return file;
  };
  return [...alike].map(([own, reports]) => ({ own: (JSON.parse(own) as number[]).map(fileOf), reports }));
}
