import { readFileSync } from 'node:fs';
import type { GoldRelation } from '../../bench/relations.js';
import { Doc } from '../../src/language/index.js';
import { createReader, type Resources, type Watch } from '../../src/pipeline.js';
import type { Scene } from '../../src/reading/events/backup/situations.js';
import { codedActs, type EventKnowledge, type ReadSoFar } from '../../src/reading/events/index.js';
import { reportFromJsonLine } from '../../src/reports/index.js';

/** A report read up to its events. */
export interface ReadReport {
  doc: Doc;
  soFar: ReadSoFar;
}

export interface ReadRelation extends ReadReport {
  gold: GoldRelation;
}

const linesOf = (path: string): string[] => readFileSync(path, 'utf8').split('\n').filter(Boolean);

/** Reads the sentences of PLV, in the file's order. */
export function readRelations(path: string, read: (line: string) => ReadReport): ReadRelation[] {
  return linesOf(path).map((line) => ({ ...read(line), gold: JSON.parse(line) }));
}

/** Reads reports of which nothing but the text is used. */
export const readReports = (path: string, read: (line: string) => ReadReport): ReadReport[] => linesOf(path).map(read);

/** Reads one line as a report, by the pipeline's own steps, and keeps what its events are found in. */
export function reader(resources: Resources): (line: string) => ReadReport {
  let doc: Doc | null = null;
  let found: Omit<ReadSoFar, 'report'> = { mentions: [], entities: [], times: [], places: [], statements: [] };
  const watch: Watch = (step, work) => {
    const result = work();
    if (result instanceof Doc) doc = result;
    else if (step !== 'events') found = Object.assign({ ...found }, result);
    return result;
  };
  const read = createReader(resources, watch);
  return (line) => {
    const { report } = read(reportFromJsonLine(line, { input: 'corpus', line: 0 }));
    if (doc === null) throw new Error('the pipeline has no step that makes a Doc');
    return { doc, soFar: { ...found, report } };
  };
}

export const sceneOf = ({ doc, soFar }: ReadReport, knowledge: EventKnowledge): Scene =>
  codedActs(doc, soFar, knowledge);
