import { z } from 'zod';
import {
  Appearance,
  Commitment,
  Companion,
  CountryBalance,
  Dossier,
  Doubt,
  DoubtCounts,
  Dyad,
  Facets,
  Hit,
  IdentityPage,
  Judgement,
  MapPoint,
  NameMatch,
  Network,
  OccurrenceLine,
  OccurrencePage,
  pageOf,
  ReportLine,
  ReportPage,
  StatementLine,
  TARGET_FORMS,
  type Target,
  Totals,
  targetFromWords,
} from '../../record/index.js';
import { FilterAsked, filterOf, one, PageQuery } from '../asked.js';
import { DeskProblem, notFound } from '../problem.js';
import { type Question, question } from './question.js';

const None = z.object({});
const Id = z.object({ id: z.coerce.number().int().positive() });
const Filtered = FilterAsked.extend(PageQuery.shape);
const Words = Filtered.extend({ q: z.string().min(1).describe('The words looked for.') });
const Limit = z.object({ limit: PageQuery.shape.limit });

/** What the API answers. The pages of the desk show no more than this. */
export const QUESTIONS: readonly Question[] = [
  question({
    path: '/totals',
    summary: 'How much there is of everything',
    params: None,
    query: None,
    answer: Totals,
    ask: (record) => record.totals(),
  }),
  question({
    path: '/reports',
    summary: 'Reports, the latest first',
    params: None,
    query: Filtered,
    answer: pageOf(ReportLine),
    ask: (record, _, asked) => record.reportList(filterOf(asked), asked),
  }),
  question({
    path: '/reports/{id}',
    summary: 'A report with its text and its reading',
    params: Id,
    query: None,
    answer: ReportPage,
    ask: async (record, { id }) => found('report', id, await record.report(id)),
  }),
  question({
    path: '/search',
    summary: 'Reports that hold words, with snippets',
    params: None,
    query: Words,
    answer: pageOf(Hit),
    ask: (record, _, { q, ...asked }) => record.search(q, filterOf(asked), asked),
  }),
  question({
    path: '/search/facets',
    summary: 'What the reports that hold words could be narrowed to',
    params: None,
    query: Words,
    answer: Facets,
    ask: (record, _, { q, ...asked }) => record.searchFacets(q, filterOf(asked)),
  }),
  question({
    path: '/search/statements',
    summary: 'Statements that hold words',
    params: None,
    query: Words,
    answer: pageOf(StatementLine),
    ask: (record, _, { q, ...asked }) => record.searchStatements(q, filterOf(asked), asked),
  }),
  question({
    path: '/occurrences',
    summary: 'Occurrences, the latest first',
    params: None,
    query: Filtered,
    answer: pageOf(OccurrenceLine),
    ask: (record, _, asked) => record.timeline(filterOf(asked), asked),
  }),
  question({
    path: '/occurrences/facets',
    summary: 'What occurrences could be narrowed to',
    params: None,
    query: FilterAsked,
    answer: Facets,
    ask: (record, _, asked) => record.timelineFacets(filterOf(asked)),
  }),
  question({
    path: '/occurrences/histogram',
    summary: 'How many occurrences fall into each year, month or day',
    params: None,
    query: FilterAsked.extend({ by: z.enum(['year', 'month', 'day']) }),
    answer: z.array(z.object({ period: z.string(), count: z.int() })),
    ask: (record, _, { by, ...asked }) => record.histogram(filterOf(asked), by),
  }),
  question({
    path: '/occurrences/{id}',
    summary: 'An occurrence with its accounts and where they differ',
    params: Id,
    query: None,
    answer: OccurrencePage,
    ask: async (record, { id }) => found('occurrence', id, await record.occurrence(id)),
  }),
  question({
    path: '/parties',
    summary: 'Whom a name may mean',
    params: None,
    query: z.object({ name: z.string().min(1), limit: PageQuery.shape.limit }),
    answer: z.array(NameMatch),
    ask: (record, _, { name, limit }) =>
      record.who(name, { sorts: ['person', 'body', 'state'], ...(limit && { limit }) }),
  }),
  question({
    path: '/parties/{id}',
    summary: 'A person, body or state with names and offices',
    params: Id,
    query: None,
    answer: IdentityPage,
    ask: async (record, { id }) => found('party', id, await record.identity(id)),
  }),
  question({
    path: '/parties/{id}/appearances',
    summary: 'Reports that name one, those first that are the least sure to mean it',
    params: Id,
    query: PageQuery,
    answer: pageOf(Appearance),
    ask: (record, { id }, asked) => record.appearances(id, asked),
  }),
  question({
    path: '/parties/{id}/met',
    summary: 'Meetings and talks of one, or of one with another',
    params: Id,
    query: Filtered.extend({ with: one(Id.shape.id) }),
    answer: pageOf(OccurrenceLine),
    ask: (record, { id }, { with: other, ...asked }) => record.met(id, other, filterOf(asked), asked),
  }),
  question({
    path: '/parties/{id}/said',
    summary: 'Statements of one, the latest first',
    params: Id,
    query: Filtered.extend({ about: one(Id.shape.id) }),
    answer: pageOf(StatementLine),
    ask: (record, { id }, { about, words, ...asked }) =>
      record.said(id, { ...(words && { words }), ...(about && { about }), filter: filterOf(asked) }, asked),
  }),
  question({
    path: '/parties/{id}/pledged',
    summary: 'Pledges, agreements and demands of one',
    params: Id,
    query: Filtered.extend({ to_whom: one(Id.shape.id) }),
    answer: pageOf(Commitment),
    ask: (record, { id }, { to_whom: toWhom, ...asked }) =>
      record.pledged(id, { ...(toWhom && { toWhom }), filter: filterOf(asked) }, asked),
  }),
  question({
    path: '/parties/{id}/company',
    summary: 'Whom one is met with',
    params: Id,
    query: FilterAsked.extend(Limit.shape),
    answer: z.array(Companion),
    ask: (record, { id }, { limit, ...asked }) =>
      record.company(id, { filter: filterOf(asked), ...(limit && { limit }) }),
  }),
  question({
    path: '/parties/{id}/balances',
    summary: 'How one stands with each country',
    params: Id,
    query: Limit,
    answer: z.array(CountryBalance),
    ask: (record, { id }, { limit }) => record.balances(id, limit ? { limit } : {}),
  }),
  question({
    path: '/between',
    summary: 'What passed between two, over time',
    params: None,
    query: z.object({ a: Id.shape.id, b: Id.shape.id }),
    answer: Dyad,
    ask: async (record, _, { a, b }) => found('pair', `${a} and ${b}`, await record.between(a, b)),
  }),
  question({
    path: '/map',
    summary: 'Where occurrences lie',
    params: None,
    query: FilterAsked.extend(Limit.shape),
    answer: z.array(MapPoint),
    ask: (record, _, { limit, ...asked }) => record.map(filterOf(asked), limit ? { limit } : {}),
  }),
  question({
    path: '/network',
    summary: 'Who has to do with whom',
    params: None,
    query: FilterAsked.extend(Limit.shape),
    answer: Network,
    ask: (record, _, { limit, ...asked }) => record.network(filterOf(asked), limit ? { limit } : {}),
  }),
  question({
    path: '/doubts',
    summary: 'What waits for a person to judge',
    params: None,
    query: Filtered.extend({ on: one(z.enum(['pair', 'appearance', 'tenure', 'event'])) }),
    answer: pageOf(Doubt),
    ask: (record, _, { on, ...asked }) => record.doubts({ ...(on && { on }), filter: filterOf(asked) }, asked),
  }),
  question({
    path: '/doubts/counts',
    summary: 'How much of each kind waits',
    params: None,
    query: FilterAsked,
    answer: DoubtCounts,
    ask: (record, _, asked) => record.doubtCounts(filterOf(asked)),
  }),
  question({
    path: '/judgements',
    summary: 'What people decided, the latest first',
    params: None,
    query: PageQuery.extend({
      about: one(z.string().transform(targetNamed)).meta({ description: `Only about ${TARGET_FORMS}.` }),
    }),
    answer: pageOf(Judgement),
    ask: (record, _, { about, ...asked }) => record.judgements(about, asked),
  }),
  question({
    path: '/dossiers',
    summary: 'The subjects that somebody follows',
    params: None,
    query: None,
    answer: z.array(Dossier),
    ask: (record) => record.dossiers(),
  }),
  question({
    path: '/dossiers/{id}',
    summary: 'A dossier with its filter',
    params: Id,
    query: None,
    answer: Dossier,
    ask: async (record, { id }) => found('dossier', id, await record.dossier(id)),
  }),
  question({
    path: '/dossiers/{id}/new',
    summary: 'Occurrences of a dossier that got an account since somebody last looked',
    params: Id,
    query: PageQuery,
    answer: pageOf(OccurrenceLine),
    ask: (record, { id }, asked) => record.newIn(id, asked),
  }),
];

/** @throws DeskProblem */
function targetNamed(words: string): Target {
  const target = targetFromWords(words);
  if (!target) throw new DeskProblem(400, 'That is nothing to judge', `«${words}»; name ${TARGET_FORMS}.`);
  return target;
}

function found<T>(noun: string, id: number | string, answer: T | undefined): T {
  if (answer === undefined) throw notFound(noun, String(id));
  return answer;
}
