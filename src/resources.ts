import { readdirSync, readFileSync } from 'node:fs';
import type { LanguageFiles } from './language/index.js';
import type { FinderResources, Resources } from './pipeline.js';
import type { EntityKnowledgeFiles } from './reading/entities/index.js';
import type { EventKnowledgeFiles } from './reading/events/index.js';
import { createGazetteer, type Gazetteer } from './reading/places/index.js';
import type { TimeKnowledgeFiles } from './reading/times/index.js';

/** The package's own folder, whether run from `dist/program`, from `dist/src` or, in tests, from `src`. */
const home = new URL(import.meta.url.includes('/dist/') ? '../../' : '../', import.meta.url);

/** Bytes of a file that ships with the package, such as `models/language.bin` or `knowledge/countries.tsv`. */
export function shippedFile(path: string): Buffer {
  return readFileSync(new URL(path, home));
}

/** What a thread of its own runs, such as `reading-thread`. */
export const shippedProgram = (name: string): URL => new URL(`dist/program/${name}.js`, home);

/** The names of the files in a folder that ships with the package, such as `examples`. */
export const shippedNames = (folder: string): string[] => readdirSync(new URL(folder, home)).sort();

/** The version that `package.json` bears. */
export function shippedVersion(): string {
  const manifest: { version: string } = JSON.parse(shippedFile('package.json').toString());
  return manifest.version;
}

/** The texts of `knowledge/times/`. */
export function shippedTimes(): TimeKnowledgeFiles {
  return {
    words: shippedText('knowledge/times/words.tsv'),
    holidays: shippedText('knowledge/times/holidays.tsv'),
    months: shippedText('knowledge/times/months.tsv'),
  };
}

/** The texts of `knowledge/` on who and what is in the news. */
export function shippedEntities(): EntityKnowledgeFiles {
  return {
    countries: shippedText('knowledge/countries.tsv'),
    organisations: shippedText('knowledge/organisations.tsv'),
    titles: shippedText('knowledge/titles.tsv'),
    leaders: shippedText('knowledge/leaders.tsv'),
    groups: shippedText('knowledge/group-words.tsv'),
    nouns: shippedText('knowledge/description-nouns.tsv'),
    givenNames: shippedText('knowledge/given-names.tsv'),
    reference: shippedFile('models/coreference.bin'),
  };
}

/** The model of statements, and what is known of the words that attribute. */
export function shippedStatements(): Resources['statements'] {
  return {
    model: shippedFile('models/statements.bin'),
    cues: shippedText('knowledge/statements/cues.tsv'),
    media: shippedText('knowledge/statements/media.tsv'),
  };
}

/** Files of the codebook of acts; of two frames that say as much, the one of the later file wins. */
const CODEBOOK = [
  'stances',
  'agree',
  'consult',
  'support',
  'concede',
  'cooperate',
  'aid',
  'retreat',
  'request',
  'accuse',
  'reject',
  'threaten',
  'protest',
  'sanction',
  'mobilize',
  'coerce',
  'assault',
].map((name) => `${name}.tsv`);

/** The codebook of acts, and what is known of those who take part in them. */
export function shippedEvents(): EventKnowledgeFiles {
  return {
    codebook: CODEBOOK.map((name) => ({ name, text: shippedText(`knowledge/events/${name}`) })),
    classes: shippedText('knowledge/events/classes.tsv'),
    contexts: shippedText('knowledge/events/contexts.tsv'),
    everyday: shippedText('knowledge/events/everyday.tsv'),
    cameo: shippedText('knowledge/events/cameo.tsv'),
    sides: shippedText('knowledge/events/sides.tsv'),
    titles: shippedText('knowledge/titles.tsv'),
    nouns: shippedText('knowledge/description-nouns.tsv'),
  };
}

let gazetteer: Gazetteer | undefined;

/** The gazetteer, read from its files when it is first asked for. */
export function shippedGazetteer(): Gazetteer {
  gazetteer ??= createGazetteer({
    countries: shippedText('knowledge/countries.tsv'),
    regions: shippedText('knowledge/places/regions.tsv'),
    cities: shippedText('knowledge/places/cities.tsv'),
    landmarks: shippedText('knowledge/places/landmarks.tsv'),
  });
  return gazetteer;
}

const shippedText = (path: string): string => shippedFile(path).toString('utf8');

const shippedVectors = (): Uint8Array => shippedFile('models/vectors.bin');

/** The language engine's models and arithmetic. */
export function shippedLanguage(vectors: Uint8Array = shippedVectors()): LanguageFiles {
  return {
    model: shippedFile('models/language.bin'),
    names: shippedFile('models/names.bin'),
    vectors,
    verbs: shippedText('knowledge/verbs.tsv'),
    kernels: shippedFile('dist/kernels.wasm'),
  };
}

/** All that `createReader` needs, as this package ships it, or with another model of events. */
export function shippedResources(eventModel?: Uint8Array): Resources {
  const { vectors, ...finder } = shippedFinder(eventModel);
  return { ...finder, language: shippedLanguage(vectors) };
}

/** All that `createFinder` needs. */
export function shippedFinder(eventModel: Uint8Array = shippedFile('models/events.bin')): FinderResources {
  return {
    version: shippedVersion(),
    vectors: shippedVectors(),
    times: shippedTimes(),
    entities: shippedEntities(),
    statements: shippedStatements(),
    events: { ...shippedEvents(), model: eventModel },
    openGazetteer: shippedGazetteer,
  };
}
