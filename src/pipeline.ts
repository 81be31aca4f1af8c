import { type Doc, Language, type LanguageFiles } from './language/index.js';
import { sentenceSpans } from './reading/sentences.js';
import type { Reading, Report } from './terms/index.js';

/** What the reader needs of the package's own files, handed in so that reading itself touches none. */
export interface Resources {
  /** Version of Chancery, for `reader.version`. */
  version: string;
  /** The trained models of the language engine. */
  language: LanguageFiles;
}

/** One thing that is found out about a report, given what the steps before it found. */
type Step = (doc: Doc, soFar: Reading) => Partial<Reading>;

/**
 * The way of a report: report → doc → reading. The result is a pure function: no clock, network, file or randomness.
 * The reader never throws; what could not be understood is in `problems`.
 */
export function createReader({ version, language: files }: Resources): (report: Report) => Reading {
  const language = new Language(files);
  const reader = { version, model: language.modelName };
  const nothing = { mentions: [], entities: [], times: [], places: [], statements: [], events: [], problems: [] };

  // In this order, since each step builds on what the ones before it found.
  const steps: Step[] = [
    (doc) => ({ sentences: sentenceSpans(doc) }), // what everything else is found in
  ];

  return (report) => {
    const doc = language.read(report.text, report.title?.start ?? report.body.start, report.body.end);
    let reading: Reading = { report, sentences: [], ...nothing, reader };
    for (const step of steps) reading = { ...reading, ...step(doc, reading) };
    return reading;
  };
}
