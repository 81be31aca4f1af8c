import type { Reading } from '../../terms/index.js';
import type { Look } from './look.js';
import { readingAsText } from './reading.js';

/** How readings are printed, one after the other. */
export interface Layout {
  open: string;
  print(reading: Reading, look: Look): string;
  between: string;
  close: string;
}

export type Format = 'text' | 'json' | 'ndjson';

export const formats: Readonly<Record<Format, Layout>> = {
  text: { open: '', print: readingAsText, between: '\n\n', close: '' },
  json: { open: '[', print: (reading) => `\n${JSON.stringify(reading, null, 2)}`, between: ',', close: '\n]\n' },
  ndjson: { open: '', print: (reading) => `${JSON.stringify(reading)}\n`, between: '', close: '' },
};
