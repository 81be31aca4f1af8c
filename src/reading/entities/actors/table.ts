import type { ActorEntry } from './dictionary.js';

/**
 * Reads a table of tab-separated columns: `name` (several names separated by |), `code`, and `since` and `until` as ISO
 * dates. Null if the first row does not name the columns `name` and `code`.
 */
export function tableEntries(text: string): ActorEntry[] | null {
  const rows = text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t').map((cell) => cell.trim()));
  const columns = rows[0]?.map((cell) => cell.toLowerCase()) ?? [];
  const name = columns.indexOf('name');
  const code = columns.indexOf('code');
  if (name < 0 || code < 0) return null;
  const since = columns.indexOf('since');
  const until = columns.indexOf('until');
  const byName = new Map<string, { names: string[]; roles: { code: string; since: string; until: string }[] }>();
  for (const row of rows.slice(1)) {
    if (!row[name] || !row[code]) continue;
    const entry = byName.get(row[name]) ?? { names: row[name].split('|').map((one) => one.trim()), roles: [] };
    byName.set(row[name], entry);
    entry.roles.push({ code: row[code], since: row[since] ?? '', until: row[until] ?? '' });
  }
  return [...byName.values()];
}
