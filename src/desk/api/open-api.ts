import { z } from 'zod';
import * as answers from '../../record/index.js';
import { ProblemDetails } from '../problem.js';
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
};

/** The API in OpenAPI 3.1, made from the schemas that check what comes in and that type what goes out. */
export function openApi(version: string): object {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(NAMED)) registry.add(schema, { id });
  for (const { path, answer } of QUESTIONS) if (!registry.has(answer)) registry.add(answer, { id: nameOf(path) });
  const { schemas } = z.toJSONSchema(registry, { uri: (id) => `#/components/schemas/${id}`, unrepresentable: 'any' });
  const nameIn = ({ path, answer }: Question) => registry.get(answer)?.id ?? nameOf(path);

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
    paths: {
      ...Object.fromEntries(QUESTIONS.map((asked) => [asked.path, { get: operation(asked, nameIn(asked)) }])),
      '/judgements': {
        get: operation(QUESTIONS.find(({ path }) => path === '/judgements')!, nameOf('/judgements')),
        post: judging,
      },
    },
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

function operation({ summary, params, query }: Question, answer: string): object {
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

const judging = {
  summary: 'Decides something',
  requestBody: {
    required: true,
    content: {
      'application/json': {
        schema: {
          type: 'object',
          properties: { decision: ref('Decision'), why: { type: 'string' } },
          required: ['decision'],
        },
      },
    },
  },
  responses: {
    201: { description: 'The judgement', content: { 'application/json': { schema: ref('Judgement') } } },
    default: {
      description: 'What went wrong',
      content: { 'application/problem+json': { schema: ref('ProblemDetails') } },
    },
  },
};

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
