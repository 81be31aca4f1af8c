import { HIT_END, HIT_START } from '../../record/answers/search.js';
import {
  type Commitment,
  type Decision,
  type Hit,
  type IdentityLine,
  type Judgement,
  type OccurrenceLine,
  type OccurrencePage,
  type StatementLine,
  targetInWords,
} from '../../record/index.js';
import type { Column, Showing } from './rows.js';

const names = (identities: readonly IdentityLine[]): string => identities.map(({ name }) => name).join(', ');

/** Who does it to whom. */
export const parties = ({ actors, recipients }: Pick<OccurrenceLine, 'actors' | 'recipients'>): string =>
  [names(actors), names(recipients)].filter(Boolean).join(' → ');

/** What occurrences are shown by. */
const OCCURRENCE: readonly Column<OccurrenceLine>[] = [
  { name: 'number', of: ({ id }) => id },
  { name: 'date', of: ({ date }) => date.edtf },
  { name: 'type', of: ({ type, mode }) => [type, mode].filter(Boolean).join(' ') },
  { name: 'status', of: ({ status }) => status },
  { name: 'who', of: parties, wide: true },
  { name: 'where', of: ({ where }) => where?.name ?? null },
  { name: 'accounts', of: ({ accounts }) => accounts },
  { name: 'differ in', of: ({ differs }) => differs.join(', ') },
];

export const occurrences = (none: string): Showing<OccurrenceLine> => ({
  columns: OCCURRENCE,
  evidence: ({ evidence }) => evidence,
  none,
});

/** In what accounts differ, and who says what, a line for each field. */
export const differencesOf = ({ differences, accountList }: OccurrencePage): string[] =>
  differences.map(({ field, versions }) => {
    const said = versions.map(({ value, accounts }) => {
      const tellers = new Set(accounts.flatMap((account) => accountList[account]?.teller.name ?? []));
      return `«${value}» ${[...tellers].join(', ')}`;
    });
    return `differ in ${field}: ${said.join(' | ')}`;
  });

/** Occurrences with what their accounts differ in, and between whom. */
export const disputes = (none: string): Showing<OccurrencePage> => ({
  columns: OCCURRENCE.filter(({ name }) => name !== 'differ in'),
  below: { name: 'differences', of: differencesOf },
  evidence: ({ accountList }) => accountList.flatMap(({ passages }) => passages.slice(0, 1)),
  none,
});

export const commitments = (none: string): Showing<Commitment> => ({
  columns: [
    { name: 'kind', of: ({ kind }) => kind },
    ...OCCURRENCE.filter(({ name }) => ['number', 'date', 'who'].includes(name)).map(({ of, ...column }) => ({
      ...column,
      of: ({ occurrence }: Commitment) => of(occurrence),
    })),
    { name: 'what', of: ({ occurrence }) => occurrence.subject ?? occurrence.words, wide: true },
    {
      name: 'since',
      of: ({ echoes }) => echoes.map(({ as, occurrence }) => `${as} ${occurrence.date.edtf ?? ''}`.trim()).join(', '),
    },
  ],
  evidence: ({ occurrence, echoes }) => [
    ...occurrence.evidence,
    ...echoes.flatMap((echo) => echo.occurrence.evidence.slice(0, 1)),
  ],
  none,
});

export const statements = (none: string): Showing<StatementLine> => ({
  columns: [
    { name: 'date', of: ({ date, report }) => date.edtf ?? report.published?.slice(0, 10) ?? null },
    { name: 'who', of: ({ speaker, source }) => speaker?.name ?? source },
    { name: 'to', of: ({ addressees }) => names(addressees) },
    { name: 'how', of: ({ medium }) => medium },
    { name: 'words', of: ({ words }) => words, wide: true },
  ],
  evidence: ({ evidence }) => evidence,
  none,
});

const marked = (text: string): string => text.replaceAll(HIT_START, '[').replaceAll(HIT_END, ']');

export const hits = (none: string): Showing<Hit> => ({
  columns: [
    { name: 'number', of: ({ report }) => report.id },
    { name: 'date', of: ({ report }) => report.published?.slice(0, 10) ?? null },
    { name: 'publisher', of: ({ report }) => report.publisher },
    {
      name: 'words',
      of: ({ title, snippet }) => `${marked(title)} | ${marked(snippet).replace(/\s+/g, ' ')}`,
      wide: true,
      whole: true,
    },
  ],
  // The snippet is the evidence; what it stands in is named by its report.
  evidence: ({ report, snippet }) => [{ report, start: 0, end: 0, words: marked(snippet) }],
  none,
});

/** What a decision is about, as commands name it. */
function aboutOf(decision: Decision): string {
  switch (decision.kind) {
    case 'correct':
      return `${targetInWords(decision.target)} ${decision.field} «${decision.value}»`;
    case 'merge':
      return `${decision.what}:${decision.from} into ${decision.what}:${decision.into}`;
    case 'split':
      return `${decision.what}:${decision.from}`;
    case 'undo':
      return `judgement ${decision.judgement}`;
    default:
      return targetInWords(decision.target);
  }
}

export const judgements = (none: string): Showing<Judgement> => ({
  columns: [
    { name: 'number', of: ({ id }) => id },
    { name: 'at', of: ({ at }) => at },
    { name: 'who', of: ({ who }) => who },
    { name: 'what', of: ({ decision }) => decision.kind },
    { name: 'about', of: ({ decision }) => aboutOf(decision), whole: true },
    { name: 'why', of: ({ why }) => why },
    { name: 'undone by', of: ({ undoneBy }) => undoneBy },
  ],
  evidence: () => [],
  none,
});
