import { readFileSync } from 'node:fs';
import { createReader } from '../src/pipeline.js';
import { openRecord } from '../src/record/index.js';
import { reportFromJsonLine } from '../src/reports/report-from-json-line.js';
import { shippedResources } from '../src/resources.js';
import { copyRows } from './copies.js';
import { batchesOf, variantsOf } from './variants.js';

/** Reports that are filed; of more, these are copied. */
const FILED = 3200;
const BATCH = 200;

/** Makes a record of about so many reports, from those of a corpus (NDJSON), in a file that is not there yet. */
export async function makeLargeRecord(path: string, corpus: string, reports: number): Promise<void> {
  const read = createReader(shippedResources());
  const lines = readFileSync(corpus, 'utf8').split('\n').filter(Boolean);
  const readings = lines.map((line, i) =>
    JSON.stringify(read(reportFromJsonLine(line, { input: corpus, line: i + 1 }))),
  );
  const record = await openRecord(path);
  for (const batch of batchesOf(variantsOf(readings, Math.min(reports, FILED)), BATCH)) await record.file(batch);
  await record.close();
  if (reports > FILED) copyRows(path, Math.round(reports / FILED));
}
