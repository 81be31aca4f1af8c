import type { OccurrenceLine } from '../answers/index.js';
import type { Db, OccurrenceRow } from '../database/schema.js';
import { quadOf } from '../occurrences/acts.js';
import { fieldsOf } from '../occurrences/differences.js';
import type { OccurrenceSummary } from '../occurrences/summary.js';
import { lookUp } from './looked-up.js';

/** Rows of occurrences as they are shown, with their words. */
export async function occurrenceLines(db: Db, rows: readonly OccurrenceRow[]): Promise<OccurrenceLine[]> {
  const told = rows.map((row) => ({ row, summary: JSON.parse(row.summary) as OccurrenceSummary }));
  const found = await lookUp(db, {
    places: told.flatMap(({ summary }) => [...summary.evidence, ...(summary.subject ? [summary.subject] : [])]),
    identities: told.flatMap(({ summary }) => [...summary.actors, ...summary.recipients]),
  });
  return told.map(({ row, summary }) => {
    const evidence = summary.evidence.map(found.passage);
    return {
      id: row.id,
      type: row.type,
      mode: row.mode,
      quad: quadOf(row.type),
      goldstein: row.goldstein,
      status: row.status,
      historical: row.historical === 1,
      contexts: summary.contexts,
      date: { edtf: row.date, earliest: row.earliest, latest: row.latest },
      where: row.place === null ? null : { name: row.place, country: row.country, lat: row.lat, lon: row.lon },
      actors: found.identities(summary.actors),
      recipients: found.identities(summary.recipients),
      subject: summary.subject ? onOneLine(found.passage(summary.subject).words) : null,
      words: onOneLine(evidence[0]?.words ?? ''),
      accounts: row.accounts,
      counts: { reports: row.reports, stories: row.stories },
      differs: fieldsOf(row.differs),
      confirmed: row.confirmed === 1,
      evidence,
    };
  });
}

export const onOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
