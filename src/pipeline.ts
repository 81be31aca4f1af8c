import { type Doc, Language, type LanguageFiles } from './language/index.js';
import {
  type ActorDictionary,
  discardedIn,
  type EntityKnowledgeFiles,
  entityKnowledge,
  findEntities,
  findNames,
} from './reading/entities/index.js';
import {
  type CodebookFile,
  type EventKnowledgeFiles,
  EventModel,
  eventKnowledge,
  findEvents,
} from './reading/events/index.js';
import { findPlaces, type Gazetteer } from './reading/places/index.js';
import { sentenceSpans } from './reading/sentences.js';
import {
  findStatements,
  type StatementKnowledgeFiles,
  StatementModel,
  statementKnowledge,
} from './reading/statements/index.js';
import { findTimes, type TimeKnowledgeFiles, timeKnowledge } from './reading/times/index.js';
import type { Reading, Report } from './terms/index.js';

/** What the reader needs of the package's own files, handed in so that reading itself touches none. */
export interface Resources {
  /** Version of Chancery, for `reader.version`. */
  version: string;
  /** The trained models of the language engine. */
  language: LanguageFiles;
  /** What is known of time: `knowledge/times/`. */
  times: TimeKnowledgeFiles;
  /** What is known of states, organisations, titles, leaders and names: `knowledge/`. */
  entities: EntityKnowledgeFiles;
  /** What tells who said what: `models/statements.bin` and `knowledge/statements/`. */
  statements: StatementKnowledgeFiles & { model: Uint8Array };
  /** What words mean as acts: `knowledge/events/`, and `models/events.bin` where that is silent. */
  events: EventKnowledgeFiles & { model: Uint8Array };
  /** A researcher's own frames, which win over the shipped ones. */
  codebook?: readonly CodebookFile[];
  /** A researcher's own actors, whose codes win. */
  actors?: ActorDictionary;
  /** Opens the gazetteer; called once, when the first name of a place is met. */
  openGazetteer: () => Gazetteer;
}

/** One thing that is found out about a report, given what the steps before it found. */
type Step = [name: string, find: (doc: Doc, soFar: Reading) => Partial<Reading>];

/** Does the work of one step of a reading and returns what came of it; a benchmark's takes the time. */
export type Watch = <T>(step: string, work: () => T) => T;

const unwatched: Watch = (_, work) => work();

/** What the first half of the reader looks at of a report. */
export type ParsedParts = Pick<Report, 'text' | 'title' | 'body' | 'dateline'>;

/** A report whose words are known, and the name of the model that found their tags and heads. */
export interface Parsed {
  report: Report;
  doc: Doc;
  model: string;
}

/** What the second half of the reader needs: all but the language engine, which has its vectors in common with events. */
export type FinderResources = Omit<Resources, 'language'> & Pick<LanguageFiles, 'vectors'>;

/**
 * The way of a report: report → doc → reading. The result is a pure function: no clock, network, file or randomness.
 * The reader never throws; what could not be understood is in `problems`.
 */
export function createReader(resources: Resources, watch: Watch = unwatched): (report: Report) => Reading {
  const { model, parse } = createParser(resources.language);
  const find = createFinder({ ...resources, vectors: resources.language.vectors }, watch);
  return (report) => find({ report, doc: watch('language', () => parse(report)), model });
}

/** The first half of the reader, report → doc, and the name of its model. */
export function createParser(files: LanguageFiles): { model: string; parse: (report: ParsedParts) => Doc } {
  const language = new Language(files);
  const parse = (report: ParsedParts): Doc => {
    const { text, title, body } = report;
    return language.read(text, title?.start ?? body.start, body.end, afterDateline(report));
  };
  return { model: language.modelName, parse };
}

/** The second half of the reader: doc → reading. */
export function createFinder(
  { version, vectors, times, entities, actors, statements, events, codebook, openGazetteer }: FinderResources,
  watch: Watch = unwatched,
): (parsed: Parsed) => Reading {
  const ofTime = timeKnowledge(times);
  const ofEntities = entityKnowledge(entities);
  const statementModel = new StatementModel(statements.model);
  const ofStatements = statementKnowledge(statements);
  const ofEvents = eventKnowledge(events, codebook);
  const eventModel = new EventModel(events.model, vectors);
  const nothing = { mentions: [], entities: [], times: [], places: [], statements: [], events: [], problems: [] };

  // In this order, since each step builds on what the ones before it found.
  const steps: Step[] = [
    ['sentences', (doc, { report }) => ({ sentences: sentenceSpans(doc, report) })], // what everything else is found in
    ['times', (doc, { report }) => ({ times: findTimes(doc, report, ofTime) })],
    ['names', (doc) => ({ mentions: findNames(doc, ofEntities) })],
    ['places', (doc, { mentions, report }) => ({ places: findPlaces(doc, mentions, report, openGazetteer) })], // of the names
    ['entities', (doc, soFar) => findEntities(doc, soFar, ofEntities, actors)], // a body is of the country of its place
    ['statements', (doc, soFar) => ({ statements: findStatements(doc, soFar, statementModel, ofStatements) })], // by entities, on dates
    ['events', (doc, soFar) => findEvents(doc, soFar, ofEvents, eventModel, actors ? discardedIn(doc, actors) : [])], // between entities, within statements, at dates and places
  ];

  return ({ report, doc, model }) => {
    let reading: Reading = { report, sentences: [], ...nothing, reader: { version, model } };
    for (const [name, find] of steps) reading = { ...reading, ...watch(name, () => find(doc, reading)) };
    return reading;
  };
}

/** Where the first sentence begins: «TEHRAN, 15 March (IRNA) -- » is a line of its own to whoever parses what follows. */
function afterDateline({ text, dateline }: ParsedParts): number[] {
  if (!dateline) return [];
  const marks = /[\s\-–—:|.,()]*/y;
  marks.lastIndex = dateline.end;
  return [dateline.end + (marks.exec(text)?.[0].trimEnd().length ?? 0)];
}
