/** The nouns of the record as plain data, each with its schema. Imports nothing of ours. */
export * from './entity.js';
export * from './event.js';
export * from './mention.js';
export * from './own-file.js';
export * from './place.js';
export * from './plover.js';
export * from './problem.js';
export * from './reading.js';
export * from './report.js';
export * from './span.js';
export * from './statement.js';
export * from './time.js';
