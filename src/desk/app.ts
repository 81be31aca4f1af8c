import { Hono } from 'hono';
import { etag } from 'hono/etag';
import type { OpenRecord } from '../record/index.js';
import { shippedFile } from '../resources.js';
import { type Answering, answersOf } from './answering/answers.js';
import { answerError } from './errors.js';
import { onlyOwnHosts, onlyOwnWrites } from './guards/addresses.js';
import { strictHeaders } from './guards/headers.js';
import { pacedWrites } from './guards/pace.js';
import { onlyWithToken } from './guards/token.js';
import type { Take } from './intakes.js';
import { addIntakePages } from './pages/intakes.js';
import { DeskProblem } from './problem.js';
import { remembered } from './remembered.js';
import { addWrites } from './writes.js';

export interface DeskOptions {
  record: OpenRecord;
  /** Reads and files what people hand in. */
  take: Take;
  /** Answers questions; in this thread, from `record`, where nothing is said. */
  answer?: Answering;
  /** In whose name judgements are made. */
  who: string;
  /** The day it is, ISO 8601. */
  today: () => string;
  /** Tells which `Host` is the desk's own. */
  isOwnHost: (host: string) => boolean;
  /** Asked for on every request where the desk is open to other machines. */
  token?: string | undefined;
}

const ASSETS: Readonly<Record<string, string>> = {
  'desk.js': 'text/javascript; charset=utf-8',
  'desk.css': 'text/css; charset=utf-8',
  'icon.svg': 'image/svg+xml',
};
/** Judgements in one go, and a second: a bulk decision is one request. */
const WRITES = { atOnce: 60, perSecond: 10 };

/** The desk as a function from requests to answers; guards come first, in the order in which they are cheapest to fail. */
export function deskApp({ record, take, answer, who, today, isOwnHost, token }: DeskOptions): Hono {
  const app = new Hono();
  app.onError(answerError);
  app.notFound((context) => answerError(new DeskProblem(404, 'No such page', 'Check the address.'), context));
  app.use(strictHeaders, onlyOwnHosts(isOwnHost), onlyOwnWrites, pacedWrites(WRITES.atOnce, WRITES.perSecond));
  if (token !== undefined) app.use(onlyWithToken(token));
  app.use((context, next) => {
    // A judgement shows at once everywhere: a browser asks again, and is told that nothing changed where nothing did.
    context.header('Cache-Control', 'no-cache');
    return next();
  });

  for (const [name, type] of Object.entries(ASSETS))
    app.get(`/assets/${name}`, etag(), (context) =>
      context.body(new Uint8Array(shippedFile(`dist/desk/${name}`)), 200, { 'Content-Type': type }),
    );

  addIntakePages(app, addWrites(app, { record, take, who }));
  // Everything else is a question to the record.
  app.get('*', remembered({ answer: answer ?? answersOf(record), today, revision: () => record.revision() }));
  return app;
}
