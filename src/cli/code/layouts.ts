import type { Reading } from '../../terms/index.js';
import type { Layout } from '../show/formats.js';
import { cameoRows } from './cameo.js';
import { type CodedEvent, codedEvents } from './coded-event.js';
import { csvHeader, csvRows } from './csv.js';
import type { Dataset } from './datasets.js';
import { GDELT_COLUMNS, gdeltRows } from './gdelt.js';
import { eventLine } from './ndjson.js';
import { ploverRecord } from './plover.js';

/** A data set: what it opens with, and the rows of an event. */
const dataset = (open: string, rows: (coded: CodedEvent) => string): Layout => ({
  open,
  print: (reading: Reading) => codedEvents(reading).map(rows).join(''),
  between: '',
  close: '',
});

/** How data sets of events are printed. */
export const datasetLayouts: Readonly<Record<`events as ${Dataset}`, Layout>> = {
  'events as csv': dataset(csvHeader(), csvRows),
  'events as plover': dataset('', ploverRecord),
  'events as cameo': dataset('', cameoRows),
  'events as gdelt': dataset(`${GDELT_COLUMNS.join('\t')}\n`, gdeltRows),
  'events as ndjson': dataset('', eventLine),
};
