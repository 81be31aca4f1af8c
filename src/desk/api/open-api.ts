import { z } from 'zod';
import * as answers from '../../record/index.js';
import { IntakeState } from '../intakes.js';
import { ProblemDetails } from '../problem.js';
import { CHANGES, type Change } from './changes.js';
import type { Question } from './question.js';
import { QUESTIONS } from './questions.js';

const NAMED = {
  ProblemDetails,
  Decision: answers.Decision,
  Judgement: answers.Judgement,
  ReportLine: answers.ReportLine,
  ReportPage: answers.ReportPage,
  Passage: answers.Passage,
  IdentityLine: answers.IdentityLine,
  IdentityPage: answers.IdentityPage,
  OccurrenceLine: answers.OccurrenceLine,
  OccurrencePage: answers.OccurrencePage,
  StatementLine: answers.StatementLine,
  Facets: answers.Facets,
  Filter: answers.Filter,
  Dossier: answers.Dossier,
  IntakeState,
};

/** The API in OpenAPI 3.1, made from the schemas that check what comes in and that type what goes out. */
export function openApi(version: string): object {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(NAMED)) registry.add(schema, { id });
  for (const { path, answer } of QUESTIONS) if (!registry.has(answer)) registry.add(answer, { id: nameOf(path) });
  const { schemas } = z.toJSONSchema(registry, { uri: (id) => `#/components/schemas/${id}`, unrepresentable: 'any' });
  const nameIn = ({ path, answer }: Pick<Question, 'path' | 'answer'>) => registry.get(answer)?.id ?? nameOf(path);

  return {
    openapi: '3.1.0',
    info: {
      title: 'Chancery',
      version,
      description:
        'Everything the desk shows. Lists are read page by page: `next` of one is the `cursor` of the one after it.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/api/v1' }],
    paths: pathsOf([
      ...QUESTIONS.map((asked) => [asked.path, 'get', operation(asked, nameIn(asked))] as const),
      ['/intakes/{id}', 'get', INTAKE] as const,
      ...CHANGES.map((made) => [made.path, made.method, change(made, nameIn(made))] as const),
    ]),
    components: {
      schemas: Object.fromEntries(Object.entries(schemas).map(([id, schema]) => [id, withoutIds(schema)])),
    },
  };
}

/** `/parties/{id}/met` → `PartiesIdMet`. */
const nameOf = (path: string): string =>
  path
    .split(/[^a-z]+/i)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');

function operation({ summary, params, query }: Omit<Question, 'ask'>, answer: string) {
  return {
    summary,
    parameters: [...parametersOf(params, 'path'), ...parametersOf(query, 'query')],
    responses: {
      200: { description: summary, content: { 'application/json': { schema: ref(answer) } } },
      default: {
        description: 'What went wrong',
        content: { 'application/problem+json': { schema: ref('ProblemDetails') } },
      },
    },
  };
}

/** What stands under each path, by method. */
function pathsOf(operations: readonly (readonly [path: string, method: string, what: object])[]): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const [path, method, what] of operations) paths[path] = { ...paths[path], [method]: what };
  return paths;
}

const Id = z.object({ id: z.int().positive() });

const INTAKE = operation(
  { path: '/intakes/{id}', summary: 'How far an intake has come', params: Id, answer: IntakeState },
  'IntakeState',
);

function change({ path, summary, body, status, answer }: Change, name: string): object {
  const { responses, parameters } = operation(
    { path, summary, answer, ...(path.includes('{id}') && { params: Id }) },
    name,
  );
  const { 200: fine, default: wrong } = responses;
  const { $schema, ...schema } = z.toJSONSchema(body, { io: 'input', unrepresentable: 'any' });
  return {
    summary,
    parameters,
    ...(Object.keys(body.shape).length > 0 && {
      requestBody: { required: true, content: { 'application/json': { schema } } },
    }),
    responses: { [status]: fine, default: wrong },
  };
}

function ref(name: string): object {
  return { $ref: `#/components/schemas/${name}` };
}

function parametersOf(schema: z.ZodObject | undefined, place: 'path' | 'query'): object[] {
  return Object.entries(schema?.shape ?? {}).map(([name, part]) => {
    const { $schema, ...written } = z.toJSONSchema(part, { io: 'input', unrepresentable: 'any' });
    const { description, ...type } = written;
    return {
      name,
      in: place,
      required: place === 'path' || !part.safeParse(undefined).success,
      ...(description && { description }),
      schema: type,
    };
  });
}

/** A schema's address within the document is its place; it needs no name of its own. */
function withoutIds({ $id, $schema, ...schema }: Record<string, unknown>): object {
  return schema;
}
