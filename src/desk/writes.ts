import type { Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { OpenRecord } from '../record/index.js';
import { CHANGES } from './api/changes.js';
import { FilterAsked, filterOf } from './asked.js';
import { type Input, Intakes, type Take, textInput } from './intakes.js';
import { decisionsOf } from './judging/decisions.js';
import { DeskProblem, notFound } from './problem.js';

/** Largest upload: all files of one go, as a person would drop them. Larger corpora are filed by the command. */
const UPLOAD_BYTES = 64 * 1024 * 1024;
const FORM_BYTES = 1024 * 1024;

/** Everything that changes the record, for pages (which come back to where they were) and for programs. */
export function addWrites(app: Hono, { record, take, who }: { record: OpenRecord; take: Take; who: string }): Intakes {
  const intakes = new Intakes(take);
  const [small, large] = [limited(FORM_BYTES), limited(UPLOAD_BYTES)];

  for (const { path, method, status, make } of CHANGES)
    app.on(method.toUpperCase(), `/api/v1${path.replace('{id}', ':id{[0-9]+}')}`, large, async (context) => {
      const sent = method === 'delete' ? {} : await jsonOf(context);
      return context.json(await make({ record, intakes, who }, sent, Number(context.req.param('id'))), status);
    });

  app.post('/judgements', small, async (context) => {
    const { decisions, why, back } = await decisionsOf(record, await fieldsOf(context));
    await record.judgeAll(decisions, { who, ...(why && { why }) });
    return context.redirect(ownPath(back), 303);
  });

  app.post('/dossiers', small, async (context) => {
    const fields = await fieldsOf(context);
    const name = String(fields.dossier ?? '').trim();
    if (name === '') throw new DeskProblem(400, 'A name is missing', 'Give the dossier a name.');
    const { id } = await record.saveDossier(name, filterOf(FilterAsked.parse(fields)));
    return context.redirect(`/dossiers/${id}`, 303);
  });

  app.post('/dossiers/:id{[0-9]+}/looked', small, async (context) => {
    const id = Number(context.req.param('id'));
    await record.lookedAt(id);
    return context.redirect(`/dossiers/${id}`, 303);
  });

  app.post('/dossiers/:id{[0-9]+}/remove', small, async (context) => {
    await record.removeDossier(Number(context.req.param('id')));
    return context.redirect('/dossiers', 303);
  });

  app.post('/add', large, async (context) => {
    const { id } = intakes.start(await inputsOf(await context.req.formData()));
    return context.redirect(`/add/${id}`, 303);
  });

  app.get('/api/v1/intakes/:id{[0-9]+}', (context) => {
    const id = context.req.param('id');
    const state = intakes.state(Number(id));
    if (!state) throw notFound('intake', id);
    return context.json(state);
  });
  return intakes;
}

const limited = (maxSize: number) =>
  bodyLimit({
    maxSize,
    onError: () => {
      throw new DeskProblem(413, 'Too large', `More than ${maxSize} bytes; file it with the command, chancery file.`);
    },
  });

async function jsonOf(context: Context): Promise<unknown> {
  const text = await context.req.text();
  try {
    return text === '' ? {} : JSON.parse(text);
  } catch {
    throw new DeskProblem(400, 'No JSON', 'Send a JSON object; /api says what belongs into it.');
  }
}

/** The fields of a form: one that stands there more than once is a list. */
async function fieldsOf(context: Context): Promise<Record<string, unknown>> {
  const form = await context.req.formData();
  const keys = [...new Set(form.keys())];
  return Object.fromEntries(
    keys.map((key) => {
      const values = form.getAll(key);
      return [key, values.length === 1 ? values[0] : values];
    }),
  );
}

/** A page of the desk to come back to, and never one of somebody else. */
const ownPath = (path: string | undefined): string => (path && /^\/(?![/\\])/.test(path) ? path : '/review');

async function inputsOf(form: FormData): Promise<Input[]> {
  const addresses = String(form.get('addresses') ?? '')
    .split(/\s+/)
    .filter(Boolean);
  const text = String(form.get('text') ?? '');
  const files = form.getAll('files').filter((file) => file instanceof File && file.size > 0);
  return [
    ...addresses.map((address): Input => ({ kind: 'address', address })),
    ...(text.trim() ? [textInput(text)] : []),
    ...(await Promise.all(
      files.flatMap((file) =>
        file instanceof File ? file.arrayBuffer().then((buffer) => bytesInput(file.name, new Uint8Array(buffer))) : [],
      ),
    )),
  ];
}

const bytesInput = (name: string, bytes: Uint8Array): Input => ({ kind: 'bytes', name, bytes });
