import { Hono } from 'hono';
import type { OpenRecord } from '../../record/index.js';
import { shippedVersion } from '../../resources.js';
import { openApi } from '../api/open-api.js';
import { QUESTIONS } from '../api/questions.js';
import { answerError } from '../errors.js';
import { addPages } from '../pages/routes.js';
import { DeskProblem } from '../problem.js';
import { queryOf } from '../query.js';

/** What is asked of the record. */
export interface Asked {
  /** Path and query. */
  address: string;
  /** The day it is, ISO 8601. */
  today: string;
}

/** What is answered: nothing here hangs on who asks. */
export interface Answer {
  status: number;
  type: string;
  /** Where to go instead. */
  location?: string;
  body: Uint8Array<ArrayBuffer>;
}

export type Answering = (asked: Asked) => Promise<Answer>;

/** Answers all that pages and programs ask of a record, and changes nothing in it. */
export function answersOf(record: OpenRecord): Answering {
  const app = new Hono<{ Bindings: { today: string } }>();
  app.onError(answerError);
  app.notFound((context) => answerError(new DeskProblem(404, 'No such page', 'Check the address.'), context));
  const version = shippedVersion();
  app.get('/api/v1/openapi.json', (context) => context.json(openApi(version)));
  for (const { path, ask } of QUESTIONS)
    app.get(`/api/v1${path.replace('{id}', ':id{[0-9]+}')}`, async (context) =>
      context.json(await ask(record, context.req.param(), queryOf(context))),
    );
  addPages(app, record);

  return async ({ address, today }) => {
    const answer = await app.request(address, undefined, { today });
    const location = answer.headers.get('Location');
    return {
      status: answer.status,
      type: answer.headers.get('Content-Type') ?? '',
      ...(location !== null && { location }),
      body: new Uint8Array(await answer.arrayBuffer()),
    };
  };
}
