import { z } from 'zod';
import { Decision, Dossier, Filter, Judgement, type OpenRecord } from '../../record/index.js';
import { type Input, IntakeState, type Intakes, textInput } from '../intakes.js';
import { notFound } from '../problem.js';

/** What a change works on. */
export interface Changed {
  record: OpenRecord;
  intakes: Intakes;
  /** In whose name judgements are made. */
  who: string;
}

/** A change that programs may make: its address, what is sent, what is answered, and who makes it. */
export interface Change {
  /** Below `/api/v1`, with `{id}` for a number. */
  path: string;
  method: 'post' | 'delete';
  summary: string;
  body: z.ZodObject;
  status: 200 | 201 | 202;
  answer: z.ZodType;
  /** @throws ZodError if what is sent does not fit, DeskProblem or JudgementError if it cannot be so */
  make(changed: Changed, sent: unknown, id: number): Promise<unknown>;
}

/** A change whose maker gets what the schema lets through. */
const change = <B extends z.ZodObject, A extends z.ZodType>(
  of: Omit<Change, 'make' | 'body' | 'answer'> & {
    body: B;
    answer: A;
    make(changed: Changed, sent: z.infer<B>, id: number): Promise<z.infer<A>>;
  },
): Change => ({ ...of, make: async (changed, sent, id) => of.make(changed, of.body.parse(sent), id) });

const Nothing = z.object({});

/** What the API changes. The forms of the pages do no more than this. */
export const CHANGES: readonly Change[] = [
  change({
    path: '/judgements',
    method: 'post',
    summary: 'Decides something',
    body: z.object({ decision: Decision, why: z.string().optional() }),
    status: 201,
    answer: Judgement,
    make: ({ record, who }, { decision, why }) => record.judge(decision, { who, ...(why && { why }) }),
  }),
  change({
    path: '/dossiers',
    method: 'post',
    summary: 'Follows what a filter selects under a name; the same name again replaces the filter',
    body: z.object({ name: z.string().trim().min(1), filter: Filter }),
    status: 201,
    answer: Dossier,
    make: ({ record }, { name, filter }) => record.saveDossier(name, filter),
  }),
  change({
    path: '/dossiers/{id}/looked',
    method: 'post',
    summary: 'Says that one has looked: what is there is no longer new',
    body: Nothing,
    status: 200,
    answer: Dossier,
    make: async ({ record }, _, id) => {
      await theDossier(record, id);
      await record.lookedAt(id);
      return theDossier(record, id);
    },
  }),
  change({
    path: '/dossiers/{id}',
    method: 'delete',
    summary: 'No longer follows a dossier',
    body: Nothing,
    status: 200,
    answer: Dossier,
    make: async ({ record }, _, id) => {
      const removed = await theDossier(record, id);
      await record.removeDossier(id);
      return removed;
    },
  }),
  change({
    path: '/intakes',
    method: 'post',
    summary: 'Reads and files a text or what lies at addresses; how far it has come is at /intakes/{id}',
    body: z.object({
      text: z.string().trim().min(1).optional().describe("A report's text, as it would be pasted."),
      addresses: z.array(z.string().min(1)).optional().describe('Addresses of reports on the web.'),
    }),
    status: 202,
    answer: IntakeState,
    make: async ({ intakes }, { text, addresses = [] }) => {
      const inputs = [
        ...addresses.map((address): Input => ({ kind: 'address', address })),
        ...(text ? [textInput(text)] : []),
      ];
      return intakes.start(inputs);
    },
  }),
];

/** @throws DeskProblem */
async function theDossier(record: OpenRecord, id: number): Promise<Dossier> {
  const dossier = await record.dossier(id);
  if (!dossier) throw notFound('dossier', String(id));
  return dossier;
}
