import { Hono } from 'hono';
import { etag } from 'hono/etag';
import type { OpenRecord } from '../record/index.js';
import { shippedFile, shippedVersion } from '../resources.js';
import { openApi } from './api/open-api.js';
import { QUESTIONS } from './api/questions.js';
import { answerError } from './errors.js';
import { onlyOwnHosts, onlyOwnWrites } from './guards/addresses.js';
import { strictHeaders } from './guards/headers.js';
import { pacedWrites } from './guards/pace.js';
import { onlyWithToken } from './guards/token.js';
import type { Take } from './intakes.js';
import { addPages } from './pages/routes.js';
import { DeskProblem } from './problem.js';
import { queryOf } from './query.js';
import { remembered } from './remembered.js';
import { addWrites } from './writes.js';

export interface DeskOptions {
  record: OpenRecord;
  /** Reads and files what people hand in. */
  take: Take;
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
/** What is under way is not in the record yet. */
const OF_INTAKES = /^\/(add|api\/v1\/intakes)(\/|$)/;
/** Judgements in one go, and a second: a bulk decision is one request. */
const WRITES = { atOnce: 60, perSecond: 10 };

/** The desk as a function from requests to answers; guards come first, in the order in which they are cheapest to fail. */
export function deskApp({ record, take, who, today, isOwnHost, token }: DeskOptions): Hono {
  const app = new Hono();
  app.onError(answerError);
  app.notFound((context) => answerError(new DeskProblem(404, 'No such page', 'Check the address.'), context));
  app.use(strictHeaders, onlyOwnHosts(isOwnHost), onlyOwnWrites, pacedWrites(WRITES.atOnce, WRITES.perSecond));
  if (token !== undefined) app.use(onlyWithToken(token));
  app.use(async (context, next) => {
    await next();
    // A judgement shows at once everywhere: a browser asks again, and is told that nothing changed where nothing did.
    context.header('Cache-Control', 'no-cache');
  });

  for (const [name, type] of Object.entries(ASSETS))
    app.get(`/assets/${name}`, etag(), (context) =>
      context.body(new Uint8Array(shippedFile(`dist/desk/${name}`)), 200, { 'Content-Type': type }),
    );

  const remember = remembered(async () => `${today()} ${await record.revision()}`);
  app.use((context, next) => (OF_INTAKES.test(context.req.path) ? next() : remember(context, next)));

  const version = shippedVersion();
  app.get('/api/v1/openapi.json', (context) => context.json(openApi(version)));
  for (const { path, ask } of QUESTIONS)
    app.get(`/api/v1${path.replace('{id}', ':id{[0-9]+}')}`, async (context) =>
      context.json(await ask(record, context.req.param(), queryOf(context))),
    );

  const intakes = addWrites(app, { record, take, who });
  addPages(app, { record, intakes, today });
  return app;
}
