/** Chancery as a library: `createReader(shippedResources())(reportFromText(text, { id }))`. */
export { createReader, type Resources } from './pipeline.js';
export * from './reports/index.js';
export { shippedResources } from './resources.js';
export * from './terms/index.js';
