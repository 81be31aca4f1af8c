/** The desk: a web app and an HTTP API over a record. */
export { answeringThreads } from './answering/threads.js';
export { deskApp } from './app.js';
export { isLoopback } from './guards/addresses.js';
export type { Input, Take, Taken } from './intakes.js';
export { type OpenDesk, serve } from './serve.js';
