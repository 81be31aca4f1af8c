/** Runs in a thread beside one that reads: makes the Docs of reports. */
import { createParser, type ParsedParts } from '../../pipeline.js';
import { shippedLanguage } from '../../resources.js';
import { answering } from '../../thread.js';
import { SendingDocs, type SentDoc } from './sent-docs.js';

/** The words of a report, and the name of the model that found their tags and heads. */
export interface SentParse {
  doc: SentDoc;
  model: string;
}

const { model, parse } = createParser(shippedLanguage());
const docs = new SendingDocs();

answering((report: ParsedParts): SentParse => ({ doc: docs.sent(parse(report)), model }));
