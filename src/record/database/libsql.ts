/**
 * The one file that knows the driver: libsql, with the interface of better-sqlite3. Node's own `node:sqlite` takes its place
 * here once Node 20 is left behind. Prepared statements are kept, since preparing one takes ten times as long as running it.
 */

import { setImmediate as turnOfEventLoop } from 'node:timers/promises';
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  Kysely,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';
import Database from 'libsql';
import type { RecordError } from '../errors.js';
import { explained } from './trouble.js';

/** How long a writer waits for another, in milliseconds: some hundred batches of another process. */
const BUSY_TIMEOUT = 60_000;
/** Statements kept; a filing uses some fifty, and questions with filters some hundreds of forms. */
const KEPT_STATEMENTS = 500;

/** Opens a connection for one writer, or one for readers, to whom a writer is no hindrance. */
export function connect<Schema>(path: string, purpose: 'read' | 'write'): Kysely<Schema> {
  const connection = new Connection(path, purpose);
  const dialect: Dialect = {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new SingleConnectionDriver(connection),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
  return new Kysely<Schema>({ dialect });
}

class Connection implements DatabaseConnection {
  readonly #path: string;
  readonly #database: Database.Database;
  readonly #statements = new Map<string, Database.Statement>();

  constructor(path: string, purpose: 'read' | 'write') {
    this.#path = path;
    this.#database = this.#attempt(() => {
      const database = new Database(path, { timeout: BUSY_TIMEOUT });
      database.pragma('journal_mode = WAL');
      database.pragma('synchronous = FULL');
      database.pragma('foreign_keys = ON');
      database.pragma('temp_store = MEMORY');
      database.pragma('cache_size = -16384');
      if (purpose === 'read') database.pragma('query_only = ON');
      return database;
    });
  }

  async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    return this.#attempt(() => {
      const statement = this.#prepared(sql);
      if (statement.reader) return { rows: statement.all([...parameters]) as R[] };
      const { changes } = statement.run([...parameters]);
      return { rows: [], numAffectedRows: BigInt(changes) };
    });
  }

  // Rows come at once: a statement that is left in the middle would keep its snapshot, and the log could not be emptied.
  async *streamQuery<R>(query: CompiledQuery): AsyncIterableIterator<QueryResult<R>> {
    yield await this.executeQuery<R>(query);
  }

  close(): void {
    this.#statements.clear();
    this.#database.close();
  }

  #prepared(sql: string): Database.Statement {
    const kept = this.#statements.get(sql);
    if (kept) return kept;
    const statement = this.#database.prepare(sql);
    const [oldest] = this.#statements.keys();
    if (oldest !== undefined && this.#statements.size >= KEPT_STATEMENTS) this.#statements.delete(oldest);
    this.#statements.set(sql, statement);
    return statement;
  }

  get inTransaction(): boolean {
    return this.#database.inTransaction;
  }

  #attempt<T>(act: () => T): T {
    try {
      return act();
    } catch (error) {
      const trouble: RecordError | undefined = explained(error, this.#path);
      throw trouble ?? error;
    }
  }
}

/** One connection, used by one query or transaction at a time. A transaction takes the right to write at its beginning. */
class SingleConnectionDriver implements Driver {
  readonly #connection: Connection;
  #last: Promise<void> = Promise.resolve();
  #release: (() => void) | undefined;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    const before = this.#last;
    let release = () => {};
    this.#last = new Promise((done) => {
      release = done;
    });
    await before;
    this.#release = release;
    return this.#connection;
  }

  async releaseConnection(): Promise<void> {
    this.#release?.();
  }

  async beginTransaction(connection: DatabaseConnection): Promise<void> {
    // The driver gives back the memory of rows it handed out only when the event loop turns, which it otherwise never
    // would for somebody who files batch after batch: 13 MB more with every thousand reports.
    await turnOfEventLoop();
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('commit'));
  }

  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    // A full disk makes SQLite roll back by itself; to fail at it again would hide what was wrong.
    if (!this.#connection.inTransaction) return;
    await connection.executeQuery(CompiledQuery.raw('rollback'));
  }

  async destroy(): Promise<void> {
    this.#connection.close();
  }
}
