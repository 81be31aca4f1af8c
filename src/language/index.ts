export { Doc, type DocParts } from './doc.js';
export { type CutText, Language, type LanguageFiles } from './language.js';
export { NAME_TYPES, type NameSpan, type NameType } from './name-labels.js';
export { DEPREL, type Deprel, UPOS, type Upos, XPOS, type Xpos } from './tags.js';
