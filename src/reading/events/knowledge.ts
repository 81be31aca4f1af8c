import {
  type Codebook,
  type CodebookFault,
  type CodebookFile,
  readClasses,
  readCodebook,
} from './codebook/codebook.js';
import { type ContextWords, readContexts } from './contexts.js';
import { type Side, type SideFiles, sidesOf } from './sides.js';

/** The texts of the files in `knowledge/events/`, and what tells of sides. */
export interface EventKnowledgeFiles extends SideFiles {
  codebook: readonly CodebookFile[];
  classes: string;
  contexts: string;
}

/** What words mean as acts, and who takes part in them. */
export interface EventKnowledge {
  /** A researcher's own first, whose frames win. */
  codebooks: readonly Codebook[];
  contexts: ContextWords;
  sides: ReadonlyMap<string, Side>;
  faults: readonly CodebookFault[];
}

/** Reads what is known of acts; `own` are a researcher's files, whose frames win. */
export function eventKnowledge(files: EventKnowledgeFiles, own: readonly CodebookFile[] = []): EventKnowledge {
  const classes = readClasses(files.classes);
  const shipped = readCodebook(files.codebook, classes);
  const theirs = readCodebook(own, classes);
  return {
    codebooks: own.length > 0 ? [theirs.codebook, shipped.codebook] : [shipped.codebook],
    contexts: readContexts(files.contexts),
    sides: sidesOf(files),
    faults: [...theirs.faults, ...shipped.faults],
  };
}
