/**
 * The record: reports are kept, their entities become the same people and bodies across reports, their events become
 * occurrences with accounts, and a person's judgements stand above the machine's.
 */
export * from './answers/index.js';
export { JudgementError, RecordError } from './errors.js';
export { openRecord } from './open.js';
export type { Judge, OpenOptions, OpenRecord } from './open-record.js';
