import type { Span } from '../../terms/index.js';
import type { IdentityLine, Passage, ReportLine } from '../answers/index.js';
import { listed } from '../database/bulk.js';
import type { Db } from '../database/schema.js';

/** A passage that is still to be looked up. */
export type Place = { report: number } & Span;

/** What one answer needs of reports and identities, looked up together rather than row by row. */
export interface LookedUp {
  report(id: number): ReportLine;
  /** Undefined for 0 and for what is gone. */
  identity(id: number): IdentityLine | undefined;
  identities(ids: readonly number[]): IdentityLine[];
  passage(place: Place): Passage;
  /** A place with the words around it. */
  passageAround(place: Place): Passage;
  text(report: number): string;
}

/** Looks up the reports and identities an answer names; texts only of the reports whose words are shown. */
export async function lookUp(
  db: Db,
  {
    places = [],
    reports = [],
    identities = [],
  }: { places?: readonly Place[]; reports?: readonly number[]; identities?: readonly number[] },
): Promise<LookedUp> {
  const lines = await reportLines(db, [...reports, ...places.map(({ report }) => report)]);
  const texts = await textsOf(
    db,
    places.map(({ report }) => report),
  );
  const known = await identityLines(db, identities);
  const text = (report: number) => texts.get(report) ?? '';
  const identity = (id: number) => known.get(id);
  const passage = ({ report, start, end }: Place): Passage => ({
    report: lines.get(report)!,
    start,
    end,
    words: text(report).slice(start, end),
  });
  return {
    report: (id) => lines.get(id)!,
    identity,
    identities: (ids) => [...new Set(ids)].flatMap((id) => identity(id) ?? []),
    passage,
    passageAround: ({ report, start, end }) => passage({ report, ...widened(text(report), start, end) }),
    text,
  };
}

/** Characters shown on each side of a place. */
const AROUND = 110;

/** A place with the words around it, as far as their line goes. */
function widened(text: string, start: number, end: number): { start: number; end: number } {
  const before = text.slice(Math.max(0, start - AROUND), start);
  const after = text.slice(end, end + AROUND);
  const left = before.length < AROUND ? before : before.replace(/^\S*\s/, '');
  const right = after.length < AROUND ? after : after.replace(/\s\S*$/, '');
  return { start: start - left.replace(/^[\s\S]*\n/, '').length, end: end + right.replace(/\n[\s\S]*$/, '').length };
}

export async function reportLines(db: Db, ids: readonly number[]): Promise<Map<number, ReportLine>> {
  const lines = new Map<number, ReportLine>();
  const rows = await db
    .selectFrom('reports')
    .select(['id', 'key', 'version', 'current', 'title', 'publisher', 'published', 'url', 'story_id'])
    .where('id', 'in', listed(new Set(ids)))
    .execute();
  for (const { current, story_id, ...row } of rows)
    lines.set(row.id, { ...row, current: current === 1, story: story_id });
  return lines;
}

async function textsOf(db: Db, ids: readonly number[]): Promise<Map<number, string>> {
  const wanted = listed(new Set(ids));
  const rows = await db.selectFrom('texts').select(['id', 'text']).where('id', 'in', wanted).execute();
  return new Map(rows.map(({ id, text }) => [id, text]));
}

/** Identities by the numbers asked for; one that was merged stands for itself under its old number. */
export async function identityLines(db: Db, ids: readonly number[]): Promise<Map<number, IdentityLine>> {
  const lines = new Map<number, IdentityLine>();
  const merged = new Map<number, number>();
  const rows = await db
    .selectFrom('identities')
    .select(['id', 'sort', 'kind', 'name', 'country', 'merged_into'])
    .where('id', 'in', listed(new Set(ids)))
    .execute();
  for (const { merged_into, ...line } of rows) {
    lines.set(line.id, line);
    if (merged_into !== null) merged.set(line.id, merged_into);
  }
  if (merged.size === 0) return lines;
  const into = await identityLines(db, [...merged.values()]);
  for (const [id, target] of merged) lines.set(id, into.get(target)!);
  return lines;
}
