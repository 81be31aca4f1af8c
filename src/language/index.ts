export { Doc, type DocParts } from './doc.js';
export { Language, type LanguageFiles } from './language.js';
export type { NameType } from './name-labels.js';
export { deprels, uposes, xposes } from './tag-set.js';
export { DEPREL, type Deprel, UPOS, XPOS } from './tags.js';
