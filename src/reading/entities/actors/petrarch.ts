import { petrarchLines } from '../../petrarch-lines.js';
import type { ActorEntry, ActorRole, Discards } from './dictionary.js';

/**
 * Reads PETRARCH's dictionaries of actors and of agents.
 *
 * An entry is a name with its code, `+` before each further name, and on indented lines codes that hold for a time:
 * `[IRNGOV 900101-970703]`, `[AFGGOV >011222]`, `[AFGELI <330101]`. An agent bears `~` in its code and its plural in
 * braces. `!NAME!` stands for each word of a set defined by `!NAME! = A, B`. `#` and `<!-- -->` hold remarks.
 */
export function petrarchEntries(text: string): ActorEntry[] {
  const sets = new Map<string, string[]>();
  const entries: { names: string[]; roles: ActorRole[] }[] = [];
  for (const { line } of petrarchLines(text)) {
    const set = /^(![A-Z_]+!)\s*=(.*)$/.exec(line.trim());
    if (set) {
      sets.set(
        set[1]!,
        set[2]!.split(',').map((word) => word.trim()),
      );
      continue;
    }
    readLine(line, entries, sets);
  }
  return entries;
}

function readLine(
  line: string,
  entries: { names: string[]; roles: ActorRole[] }[],
  sets: ReadonlyMap<string, string[]>,
): void {
  const bracket = line.indexOf('[');
  const head = (bracket < 0 ? line : line.slice(0, bracket)).trim();
  const roles = bracket < 0 ? [] : [...line.matchAll(/\[([^[\]]*)\]/g)].flatMap(([, role]) => roleOf(role!));
  const brace = head.indexOf('{');
  const name = (brace < 0 ? head : head.slice(0, brace)).trim();
  const given =
    brace < 0
      ? undefined
      : head
          .slice(brace + 1)
          .replace('}', '')
          .trim();
  const isAgent = roles.some(({ code }) => code.includes('~'));
  const last = entries.at(-1);
  if (name.startsWith('+') || name === '') {
    if (!last) return;
    if (name !== '') last.names.push(...spelledOut(name.slice(1), sets));
    last.roles.push(...roles);
  } else {
    const names = spelledOut(name, sets);
    if (given === undefined && isAgent) names.push(...names.map(pluralOf));
    else if (given) names.push(...spelledOut(given, sets));
    entries.push({ names, roles });
  }
}

/** The regular plural of an agent that has no other in braces. */
function pluralOf(name: string): string {
  if (/[^AEIOUaeiou][Yy]$/.test(name)) return `${name.slice(0, -1)}IES`;
  return /(?:S|X|SH|CH)$/i.test(name) ? `${name}ES` : `${name}S`;
}

/** Reads PETRARCH's list of discards: phrases whose sentence is not coded or, with `+` before them, whose whole report. */
export function petrarchDiscards(text: string): Discards {
  const reports: string[] = [];
  const sentences: string[] = [];
  for (const { line } of petrarchLines(text)) {
    const phrase = line.trim();
    if (phrase.startsWith('+')) reports.push(phrase.slice(1).trim());
    else sentences.push(phrase);
  }
  return { reports, sentences };
}

/** A name with a set in it, as a name for each word of the set. */
function spelledOut(name: string, sets: ReadonlyMap<string, string[]>): string[] {
  const set = /![A-Z_]+!/.exec(name)?.[0];
  const words = set === undefined ? undefined : sets.get(set);
  return set === undefined || !words ? [name] : words.map((word) => name.replace(set, word));
}

function roleOf(text: string): ActorRole[] {
  const [said = '', ...rest] = text.trim().split(/\s+/);
  if (said === '') return [];
  const code = said.toUpperCase();
  const when = rest.join('');
  if (when.startsWith('>')) return [{ code, since: dateOf(when.slice(1)), until: '' }];
  if (when.startsWith('<')) return [{ code, since: '', until: dateOf(when.slice(1)) }];
  const [since = '', until = ''] = when.split('-');
  return [{ code, since: dateOf(since), until: dateOf(until) }];
}

/** Years of two digits below this are of this century, as PETRARCH reads them. */
const CENTURY_TURNS = 30;

/** `970703` or `19970703` as an ISO date, empty if it is neither. */
function dateOf(digits: string): string {
  if (!/^\d{6}(?:\d{2})?$/.test(digits)) return '';
  const full = digits.length === 8 ? digits : `${Number(digits.slice(0, 2)) < CENTURY_TURNS ? '20' : '19'}${digits}`;
  return `${full.slice(0, 4)}-${full.slice(4, 6)}-${full.slice(6)}`;
}
