import { type CameoCodes, readCameo } from './cameo.js';
import {
  type Codebook,
  type CodebookFault,
  type CodebookFile,
  readClasses,
  readCodebook,
} from './codebook/codebook.js';
import { type ContextWords, readContexts } from './contexts.js';
import { type EverydayWords, readEveryday } from './everyday.js';
import { isPetrarch, type PetrarchVerbs, readVerbs } from './petrarch/verbs.js';
import { type SideFiles, type Sides, sidesOf } from './sides.js';

/** The texts of the files in `knowledge/events/`, and what tells of sides. */
export interface EventKnowledgeFiles extends SideFiles {
  codebook: readonly CodebookFile[];
  classes: string;
  contexts: string;
  everyday: string;
  cameo: string;
}

/** What words mean as acts, and who takes part in them. */
export interface EventKnowledge {
  /** A researcher's own first, whose frames win. */
  codebooks: readonly Codebook[];
  /** A researcher's dictionaries of verbs in PETRARCH's format, beside which ours falls silent. */
  verbs: PetrarchVerbs | null;
  cameo: CameoCodes;
  contexts: ContextWords;
  everyday: EverydayWords;
  sides: Sides;
  faults: readonly CodebookFault[];
}

/**
 * Reads what is known of acts. `own` are a researcher's files: tables of frames, which win over ours, or dictionaries of
 * verbs in PETRARCH's format. Such a dictionary is a codebook of its own, made to be used alone; with ours beside it, the
 * events would follow neither.
 */
export function eventKnowledge(files: EventKnowledgeFiles, own: readonly CodebookFile[] = []): EventKnowledge {
  const classes = readClasses(files.classes);
  const shipped = readCodebook(files.codebook, classes);
  const tables = own.filter((file) => !isPetrarch(file));
  const dictionaries = own.filter(isPetrarch);
  const theirs = readCodebook(tables, classes);
  const verbs = dictionaries.length > 0 ? readVerbs(dictionaries) : null;
  return {
    codebooks: [
      ...(tables.length > 0 ? [theirs.codebook] : []), // whose frames win
      ...(verbs === null ? [shipped.codebook] : []),
    ],
    verbs: verbs?.verbs ?? null,
    cameo: readCameo(files.cameo),
    contexts: readContexts(files.contexts),
    everyday: readEveryday(files.everyday),
    sides: sidesOf(files),
    faults: [...theirs.faults, ...(verbs?.faults ?? []), ...shipped.faults],
  };
}
