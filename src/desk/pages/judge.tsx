import type { Child } from 'hono/jsx';
import {
  type IdentityLine,
  type Judgement,
  type OpenRecord,
  type Passage,
  type ReportPage,
  TARGET_FORMS,
  type Target,
  targetFromWords,
  targetInWords,
} from '../../record/index.js';
import { overlaps, textOf } from '../../terms/index.js';
import {
  type CorrectedField,
  fieldsOfEvent,
  fieldsOfIdentity,
  fieldsOfReport,
  fieldsOfStatement,
  fieldsOfTenure,
} from '../judging/fields.js';
import { Evidence } from '../parts/evidence.js';
import { Judgements } from '../parts/judgements.js';
import { Parties } from '../parts/parties.js';
import { DeskProblem, notFound } from '../problem.js';
import { judgeAddress } from './addresses.js';
import { Page } from './page.js';

/** What is judged: in a line, with its words, and what of it can be put right. */
interface Judged {
  title: Child;
  passages: Passage[];
  fields: CorrectedField[];
}

/** One thing of the record, with its words, what was judged of it, and a form to judge it. */
export async function Judge({ record, of }: { record: OpenRecord; of: string }) {
  const target = targetFromWords(of);
  if (!target) throw new DeskProblem(400, 'Nothing to judge', `Name it as ${TARGET_FORMS}.`);
  const { items } = await record.judgements(target);
  const { title, passages, fields } = await judged(record, target, items);
  return (
    <Page title="Judge" at="/review">
      <h1 class="act">{title}</h1>
      <Evidence passages={passages} />
      <Judgements judgements={items} target={target} fields={fields} back={judgeAddress(target)} />
    </Page>
  );
}

async function judged(record: OpenRecord, target: Target, judgements: readonly Judgement[]): Promise<Judged> {
  switch (target.on) {
    case 'event':
      return event(record, target);
    case 'statement':
      return statement(record, target, judgements);
    case 'report': {
      const report = await reportOf(record, target.report);
      return { title: report.title, passages: [], fields: fieldsOfReport(report) };
    }
    case 'identity': {
      const identity = await record.identity(target.identity);
      if (!identity) throw notFound('person or body', String(target.identity));
      return { title: <Parties of={[identity]} />, passages: [], fields: fieldsOfIdentity(identity) };
    }
    case 'tenure': {
      const [holder, of] = await Promise.all([record.identity(target.identity), record.identity(target.of ?? 0)]);
      const tenure = holder?.tenures.find((one) => one.title === target.title && (one.of?.id ?? null) === target.of);
      if (!holder) throw notFound('person or body', String(target.identity));
      return {
        title: [<Parties of={[holder]} />, `: ${target.title}`, of && [', ', <Parties of={[of]} />]],
        passages: tenure?.evidence ?? [],
        fields: fieldsOfTenure(holder, target.title, of ?? null),
      };
    }
    case 'occurrence':
    case 'appearance':
    case 'pair':
      throw new DeskProblem(
        400,
        'Judged elsewhere',
        'Occurrences are judged on their own pages, people in the review and on their own pages.',
      );
  }
}

async function reportOf(record: OpenRecord, id: number): Promise<ReportPage> {
  const report = await record.report(id);
  if (!report) throw notFound('report', String(id));
  return report;
}

/** Those whom a report names. */
async function namedIn(record: OpenRecord, { identities }: ReportPage): Promise<IdentityLine[]> {
  const pages = await Promise.all([...new Set(Object.values(identities))].map((id) => record.identity(id)));
  return pages.flatMap((page) => page ?? []);
}

async function event(record: OpenRecord, { report: id, at, type }: Target & { on: 'event' }): Promise<Judged> {
  const report = await reportOf(record, id);
  const told = report.reading.events.find(({ trigger, type: is }) => trigger.start === at.start && is === type);
  const occurrence = told && (await record.occurrence(report.occurrences[told.id] ?? 0));
  const account = occurrence?.accountList.find(
    (one) => one.report.id === id && one.events.some(({ trigger }) => trigger.start === at.start),
  );
  const sentence = report.reading.sentences.find((one) => overlaps(one, at)) ?? at;
  return {
    title: (
      <>
        What is told: <q>{textOf(report.text, at)}</q>
      </>
    ),
    passages: [{ report, ...sentence, words: textOf(report.text, sentence) }],
    fields:
      occurrence && account
        ? fieldsOfEvent({ ...account, type: occurrence.type, mode: occurrence.mode }, await namedIn(record, report))
        : [],
  };
}

async function statement(
  record: OpenRecord,
  { report: id, at }: Target & { on: 'statement' },
  judgements: readonly Judgement[],
): Promise<Judged> {
  const report = await reportOf(record, id);
  const said = report.reading.statements.find(({ content }) => content.some((span) => overlaps(span, at)));
  if (!said) throw notFound('statement', targetInWords({ on: 'statement', report: id, at }));
  const around = await namedIn(record, report);
  const corrected = (field: string): string | undefined =>
    judgements.flatMap(({ decision, undoneBy }) =>
      decision.kind === 'correct' && decision.field === field && undoneBy === null ? [decision.value] : [],
    )[0];
  const speaker = Number(corrected('speaker') ?? (said.speaker === null ? 0 : report.identities[said.speaker]));
  const now = { ...said, date: corrected('date') ?? said.date, medium: corrected('medium') ?? said.medium };
  return {
    title: (
      <>
        What is said: <q>{said.content.map((span) => textOf(report.text, span)).join(' … ')}</q>
      </>
    ),
    passages: said.content.map((span) => ({ report, ...span, words: textOf(report.text, span) })),
    fields: fieldsOfStatement(now, await record.identity(speaker), around),
  };
}
