import Database from 'libsql';

/** Days between one copy and the next. */
const APART = 23;

/** Columns that number what each copy has of its own; other numbers (people, offices, filings) stay. */
const OWN = { report: 'reports', statement: 'statements', event: 'events', occurrence: 'occurrences' } as const;
type Own = keyof typeof OWN;

/** What is copied: the key that tells whose row it is, and the columns that are numbered anew. */
const TABLES: Readonly<Record<string, { of: Own; by: string; numbers: Readonly<Record<string, Own>> }>> = {
  reports: { of: 'report', by: 'id', numbers: { id: 'report', story_id: 'report' } },
  texts: { of: 'report', by: 'id', numbers: { id: 'report' } },
  appearances: { of: 'report', by: 'report_id', numbers: { report_id: 'report' } },
  offices: { of: 'report', by: 'report_id', numbers: { report_id: 'report' } },
  problems: { of: 'report', by: 'report_id', numbers: { report_id: 'report' } },
  statements: { of: 'statement', by: 'id', numbers: { id: 'statement', report_id: 'report' } },
  statement_about: { of: 'statement', by: 'statement_id', numbers: { statement_id: 'statement' } },
  events: { of: 'event', by: 'id', numbers: { id: 'event', report_id: 'report', occurrence_id: 'occurrence' } },
  occurrences: { of: 'occurrence', by: 'id', numbers: { id: 'occurrence' } },
  occurrence_parties: { of: 'occurrence', by: 'occurrence_id', numbers: { occurrence_id: 'occurrence' } },
  occurrence_countries: { of: 'occurrence', by: 'occurrence_id', numbers: { occurrence_id: 'occurrence' } },
  dyads: { of: 'occurrence', by: 'occurrence_id', numbers: { occurrence_id: 'occurrence' } },
};
const DAYS = ['day', 'earliest', 'latest'];

/**
 * Makes a closed record `times` as large by copying its rows: reports with all that is told in them, under numbers of their
 * own, each copy some days earlier, about the same people. To file as many takes an hour; what answers questions cannot
 * tell the difference. Keys by which filing recognises stories and occurrences are left out.
 */
export function copyRows(path: string, times: number): void {
  const db = new Database(path);
  for (const pragma of ['synchronous = OFF', 'cache_size = -262144']) db.pragma(pragma);
  const highest = (own: Own): number => Number(db.prepare(`select max(id) from ${OWN[own]}`).pluck().all()[0]);
  const last: Record<Own, number> = {
    report: highest('report'),
    statement: highest('statement'),
    event: highest('event'),
    occurrence: highest('occurrence'),
  };
  for (let copy = 1; copy < times; copy++) {
    db.exec('begin');
    for (const [table, { of, by, numbers }] of Object.entries(TABLES)) {
      const columns = columnsOf(db, table);
      const values = columns.map((column) => {
        const own = numbers[column];
        if (own) return `iif(${column} > 0, ${column} + ${copy * last[own]}, ${column})`;
        if (DAYS.includes(column)) return `iif(${column} <> '', date(${column}, '-${copy * APART} days'), ${column})`;
        if (column === 'key') return `key || '#${copy}'`;
        if (column === 'summary') return movedSummary(copy * last.report);
        return column;
      });
      db.exec(`insert into ${table} (${columns}) select ${values} from ${table} where ${by} <= ${last[of]}`);
    }
    db.exec('commit');
  }
  for (const index of ['report_words', 'statement_words'])
    db.exec(`insert into ${index} (${index}) values ('rebuild')`);
  db.pragma('wal_checkpoint(truncate)');
  db.close();
}

const columnsOf = (db: Database.Database, table: string): string[] =>
  db.prepare(`select name from pragma_table_info('${table}')`).pluck().all().map(String);

/** A summary whose words stand in the reports of the copy. */
const movedSummary = (by: number): string => `json_set(summary,
  '$.evidence', json((select json_group_array(json_set(value, '$.report', (value ->> 'report') + ${by}))
    from json_each(summary, '$.evidence'))),
  '$.subject', json(iif(summary ->> '$.subject.report' is null, 'null',
    json_set(summary -> '$.subject', '$.report', (summary ->> '$.subject.report') + ${by}))))`;
