import { type CreateTableBuilder, type Kysely, sql } from 'kysely';
import { createWordIndex } from '../full-text.js';
import type { Schema } from '../schema.js';

type Table = CreateTableBuilder<string, string>;

/** Columns such as `id integer key`, `name text`, `country text?`: type, then what else there is to say. */
function columns(table: Table, ...described: readonly string[]): Table {
  for (const line of described) {
    const [, name, type, optional, key] = /^(\w+) (integer|real|text|blob)(\?)?( key)?$/.exec(line)!;
    table = table.addColumn(name!, type as 'integer' | 'real' | 'text' | 'blob', (column) =>
      key ? column.primaryKey() : optional ? column : column.notNull(),
    );
  }
  return table;
}

/** A table that lies in the order of its key, which takes half the room of a table with an index beside it. */
const clustered = (table: Table, key: readonly string[]): Table =>
  table.addPrimaryKeyConstraint('key', key as [string, ...string[]]).modifyEnd(sql`without rowid`);

/** The tables as they were at first. Never changed: what comes later is a migration of its own. */
export async function up(db: Kysely<Schema>): Promise<void> {
  const table = (name: string, ...described: readonly string[]) =>
    columns(db.schema.createTable(name) as Table, ...described);
  const index = async (on: string, key: readonly string[], unique = false) => {
    const create = db.schema
      .createIndex(`${on}_by_${key.join('_')}`)
      .on(on)
      .columns([...key]);
    await (unique ? create.unique() : create).execute();
  };

  await table('filings', 'id integer key', 'at text').execute();
  await table(
    'reports',
    ...['id integer key', 'key text', 'version integer', 'current integer', 'title text', 'publisher text?'],
    ...['published text?', 'day text?', 'url text?', 'text_hash text', 'bytes_hash text?', 'retrieved text?'],
    ...['filed text', 'filing_id integer', 'story_id integer', 'signature blob', 'reader text', 'reading blob'],
  ).execute();
  await index('reports', ['key', 'version'], true);
  await index('reports', ['bytes_hash']);
  await index('reports', ['story_id']);
  await index('reports', ['day', 'id']);
  await index('reports', ['publisher', 'day']);
  await table(
    'texts',
    ...['id integer key', 'text text', 'title_from integer', 'title_length integer'],
    ...['body_from integer', 'body_length integer'],
  ).execute();
  await clustered(table('story_bands', 'band integer', 'report_id integer'), ['band', 'report_id']).execute();

  await table(
    'identities',
    ...['id integer key', 'sort text', 'kind text', 'name text', 'country text?', 'code text?', 'merged_into integer?'],
  ).execute();
  await index('identities', ['sort', 'country']);
  const spellings = table('spellings', 'identity_id integer', 'name text', 'country text', 'reports integer');
  await clustered(spellings, ['identity_id', 'name', 'country']).execute();
  await clustered(table('name_keys', 'key text', 'identity_id integer'), ['key', 'identity_id']).execute();
  await index('name_keys', ['identity_id']);
  const appearances = table(
    'appearances',
    ...[
      'report_id integer',
      'entity text',
      'identity_id integer',
      'day text',
      'named integer',
      'name text',
      'country text',
    ],
    ...['at_start integer', 'at_end integer', 'score real', 'reasons text'],
  );
  await clustered(appearances, ['report_id', 'entity']).execute();
  await index('appearances', ['identity_id', 'named', 'day', 'report_id']);
  const suggestions = table('suggestions', 'a integer', 'b integer', 'score real', 'reasons text');
  await clustered(suggestions, ['a', 'b']).execute();
  await index('suggestions', ['b']);
  await index('suggestions', ['score']);
  const separations = table('separations', 'a integer', 'b integer', 'judgement_id integer');
  await clustered(separations, ['a', 'b']).execute();
  await table(
    'tenures',
    ...['id integer key', 'identity_id integer', 'title_key text', 'of_id integer', 'title text', 'acting integer'],
    ...['former integer', 'reports integer', 'first text', 'last text', 'rejected integer'],
  ).execute();
  await index('tenures', ['identity_id', 'title_key', 'of_id'], true);
  const offices = table(
    'offices',
    ...['tenure_id integer', 'report_id integer', 'at_start integer', 'at_end integer', 'day text'],
    ...['acting integer', 'former integer'],
  );
  await clustered(offices, ['tenure_id', 'day', 'report_id', 'at_start']).execute();
  await index('offices', ['report_id']);

  await table(
    'statements',
    ...['id integer key', 'report_id integer', 'local text', 'speaker_id integer', 'source text', 'manner text'],
    ...['medium text?', 'date text?', 'earliest text?', 'latest text?', 'day text', 'content text'],
    ...['addressees text', 'words text', 'rejected integer'],
  ).execute();
  await index('statements', ['report_id']);
  await index('statements', ['speaker_id', 'day', 'id']);
  const about = table('statement_about', 'about_id integer', 'speaker_id integer', 'day text', 'statement_id integer');
  await clustered(about, ['about_id', 'speaker_id', 'day', 'statement_id']).execute();
  await index('statement_about', ['statement_id']);

  await table(
    'events',
    ...['id integer key', 'report_id integer', 'local text', 'occurrence_id integer', 'type text', 'mode text?'],
    ...['status text', 'historical integer', 'date text?', 'earliest text?', 'latest text?', 'day text', 'place text?'],
    ...['country text?', 'lat real?', 'lon real?', 'teller_id integer', 'teller text', 'at_start integer'],
    ...['at_end integer', 'detail text', 'doubt real?'],
  ).execute();
  await index('events', ['report_id']);
  await index('events', ['occurrence_id', 'day', 'id']);
  await index('events', ['doubt']);

  await table(
    'occurrences',
    ...['id integer key', 'type text', 'mode text?', 'status text', 'historical integer', 'date text?'],
    ...['earliest text?', 'latest text?', 'day text', 'place text?', 'country text?', 'lat real?', 'lon real?'],
    ...['goldstein real', 'accounts integer', 'reports integer', 'stories integer', 'differs integer'],
    ...['commitment text?', 'confirmed integer', 'filing_id integer', 'summary text', 'merged_into integer?'],
  ).execute();
  await index('occurrences', ['day', 'id']);
  await index('occurrences', ['type', 'day', 'id']);
  await index('occurrences', ['filing_id']);
  await db.schema
    .createIndex('disputed_occurrences')
    .on('occurrences')
    .columns(['day', 'id', 'differs'])
    .where(sql.ref('differs'), '>', 0)
    .execute();
  await db.schema
    .createIndex('commitments')
    .on('occurrences')
    .columns(['day', 'id'])
    .where(sql.ref('commitment'), 'is not', null)
    .execute();
  const keys = table('occurrence_keys', 'key integer', 'day integer', 'occurrence_id integer');
  await clustered(keys, ['key', 'day', 'occurrence_id']).execute();
  await index('occurrence_keys', ['occurrence_id']);
  const parties = table(
    'occurrence_parties',
    ...['identity_id integer', 'day text', 'occurrence_id integer', 'role text', 'own integer'],
  );
  await clustered(parties, ['identity_id', 'day', 'occurrence_id', 'role']).execute();
  await index('occurrence_parties', ['occurrence_id']);
  const countries = table('occurrence_countries', 'country text', 'day text', 'occurrence_id integer');
  await clustered(countries, ['country', 'day', 'occurrence_id']).execute();
  await index('occurrence_countries', ['occurrence_id']);
  const dyads = table(
    'dyads',
    ...['a integer', 'b integer', 'day text', 'occurrence_id integer', 'type text', 'status text'],
  );
  await clustered(dyads, ['a', 'b', 'day', 'occurrence_id']).execute();
  await index('dyads', ['occurrence_id']);

  const problems = table(
    'problems',
    ...['report_id integer', 'number integer', 'code text', 'message text', 'at_start integer', 'at_end integer'],
  );
  await clustered(problems, ['report_id', 'number']).execute();
  await table(
    'judgements',
    ...['id integer key', 'at text', 'who text', 'why text', 'decision text', 'undoes integer?'],
  ).execute();
  await index('judgements', ['undoes']);
  for (const change of ['update', 'delete'])
    await sql`create trigger ${sql.id(`judgements_stay_${change}`)} before ${sql.raw(change)} on judgements
      begin select raise(abort, 'judgements are appended and never changed'); end`.execute(db);
  const targets = table('judgement_targets', 'target text', 'judgement_id integer');
  await clustered(targets, ['target', 'judgement_id']).execute();
  const corrections = table(
    'corrections',
    'target text',
    'field text',
    'value text',
    'former text',
    'judgement_id integer',
  );
  await clustered(corrections, ['target', 'field', 'judgement_id']).execute();
  await index('corrections', ['judgement_id']);

  await table(
    'dossiers',
    ...['id integer key', 'name text', 'filter text', 'made text', 'looked text?', 'looked_filing integer'],
  ).execute();
  await index('dossiers', ['name'], true);
  await table(
    'feeds',
    ...['id integer key', 'url text', 'title text?', 'added text', 'asked text?', 'outcome text?', 'due text'],
    ...['etag text?', 'last_modified text?', 'failures integer'],
  ).execute();
  await index('feeds', ['url'], true);

  await createWordIndex(db);
}
