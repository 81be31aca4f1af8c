import { stringify } from 'csv-stringify/sync';
import type { EventSize } from '../../terms/index.js';
import type { CodedEvent, Side } from './coded-event.js';
import { dyadsOf } from './dyads.js';
import { dayOf } from './event-day.js';

type Cell = string | number | boolean | null | undefined;

/** A column: its name, and whether its words come from a report, which no spreadsheet may take for a formula. */
interface Column {
  name: string;
  isWords: boolean;
  cell: (coded: CodedEvent, actor: Side | null, recipient: Side | null) => Cell;
}

const code = (name: string, cell: Column['cell']): Column => ({ name, isWords: false, cell });
const words = (name: string, cell: Column['cell']): Column => ({ name, isWords: true, cell });

const sideColumns = (which: 'actor' | 'recipient'): Column[] => {
  const side =
    (cell: (side: Side) => Cell): Column['cell'] =>
    (_, actor, recipient) => {
      const one = which === 'actor' ? actor : recipient;
      return one && cell(one);
    };
  return [
    words(
      `${which}_name`,
      side(({ name }) => name),
    ),
    code(
      `${which}_kind`,
      side(({ kind }) => kind),
    ),
    code(
      `${which}_country`,
      side(({ country }) => country),
    ),
    code(
      `${which}_code`,
      side(({ code: own }) => own),
    ),
  ];
};

const sizeColumns = (of: EventSize['of']): Column[] => {
  const size = ({ event }: CodedEvent) => event.size.find((one) => one.of === of);
  return [code(`${of}_least`, (coded) => size(coded)?.least), code(`${of}_most`, (coded) => size(coded)?.most)];
};

const COLUMNS: readonly Column[] = [
  words('event_id', ({ id }) => id),
  code('day', (coded) => dayOf(coded)),
  code('date', ({ event }) => event.date),
  code('date_from', ({ event }) => event.dateFrom),
  code('type', ({ event }) => event.type),
  code('mode', ({ event }) => event.mode),
  code('cameo', ({ event }) => event.cameo),
  code('contexts', ({ event }) => event.contexts.join('|')),
  code('status', ({ event }) => event.status),
  code('historical', ({ event }) => String(event.historical)),
  ...sideColumns('actor'),
  ...sideColumns('recipient'),
  words('place', ({ event }) => event.place),
  code('place_country', ({ place }) => place?.country),
  code('place_lat', ({ place }) => place?.lat),
  code('place_lon', ({ place }) => place?.lon),
  words('according_to', ({ accordingTo }) => accordingTo),
  words('subject', ({ subject }) => subject),
  words('reason', ({ reason }) => reason),
  ...sizeColumns('killed'),
  ...sizeColumns('injured'),
  ...sizeColumns('arrested'),
  words('trigger', ({ trigger }) => trigger),
  code('trigger_start', ({ event }) => event.trigger.start),
  code('trigger_end', ({ event }) => event.trigger.end),
  words('sentence', ({ sentence }) => sentence),
  words('report_id', ({ report }) => report.id),
  words('publisher', ({ report }) => report.publisher),
  code('published', ({ report }) => report.published),
  words('url', ({ report }) => report.url),
  code('coded_by', ({ event }) => event.codedBy),
  words('frames', ({ event }) => event.frames.join(' | ')),
];

/** The names of the columns, as the first line. */
export const csvHeader = (): string => stringify([COLUMNS.map(({ name }) => name)]);

/** A row for each actor of an event with each of its recipients. */
export function csvRows(coded: CodedEvent): string {
  const rows = dyadsOf(coded).map(({ actor, recipient }) =>
    COLUMNS.map(({ cell, isWords }) => {
      const value = cell(coded, actor, recipient);
      return isWords && typeof value === 'string' ? harmless(value) : value;
    }),
  );
  return stringify(rows);
}

/**
 * Words that a spreadsheet would take for a formula, with the apostrophe before them by which it takes them for text
 * (OWASP, CSV injection). Codes are left as they are: `---GOV` is one.
 */
const harmless = (text: string): string => (/^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/.test(text) ? `'${text}` : text);
