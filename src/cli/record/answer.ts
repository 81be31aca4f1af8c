import type { OpenRecord } from '../../record/index.js';
import { streamOutput } from '../output.js';
import { EXIT, type ExitCode, type Terminal } from '../terminal.js';
import type { RowOptions } from './options.js';
import { printRows, type Showing } from './rows.js';

/** Opens a record that is there, does something with it, and closes it whatever happens. @throws RecordError */
export async function withOpen<T>(
  path: string,
  act: (record: OpenRecord) => Promise<T>,
  mode: 'create' | 'existing' | 'read' = 'read',
): Promise<T> {
  // Only now, since help and a wrong option should not wait for the database.
  const { openRecord } = await import('../../record/index.js');
  const record = await openRecord(path, { mode });
  try {
    return await act(record);
  } finally {
    await record.close();
  }
}

/** Asks a record and prints the rows of the answer. */
export async function answer<T>(
  options: RowOptions,
  terminal: Terminal,
  showing: Showing<T>,
  ask: (record: OpenRecord) => Promise<readonly T[]>,
): Promise<ExitCode> {
  const rows = await withOpen(options.record, ask);
  const output = streamOutput(terminal.stdout);
  await printRows(rows, showing, options, output, terminal.look);
  await output.keep();
  return EXIT.fine;
}
