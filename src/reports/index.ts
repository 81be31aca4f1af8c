/** Reports come in: text, HTML, NDJSON and pages on the network are understood as reports. */
export { decodeBytes } from './decode.js';
export { detectFormat } from './detect-format.js';
export { fetchUrl } from './fetch.js';
export { type Format, type Intake, IntakeError } from './intake.js';
export { ndjsonLines } from './ndjson.js';
export { reportFromHtml } from './report-from-html.js';
export { reportFromJsonLine } from './report-from-json-line.js';
export { reportFromText } from './report-from-text.js';
