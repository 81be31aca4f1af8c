/** What the record answers, as plain data, each with its schema. */
export * from './dossier.js';
export * from './filter.js';
export * from './identity.js';
export * from './judgement.js';
export * from './maintenance.js';
export * from './occurrence.js';
export * from './page.js';
export * from './report.js';
export * from './search.js';
export * from './statement.js';
export * from './target-in-words.js';
