import type { Dossier, Filter, OccurrenceLine, OpenRecord, StatementLine } from '../record/index.js';
import type { Brief } from './brief.js';
import { Citations } from './citations.js';

/** How much of each a brief holds: what is read in a quarter of an hour. */
const MOST = { people: 12, latest: 5, chronology: 60, statements: 20, commitments: 12, disputes: 10, perSpeaker: 3 };

/** Composes the brief of a dossier from what the record holds now. `day`: today, ISO 8601. */
export async function composeBrief(record: OpenRecord, dossier: Dossier, day: string): Promise<Brief> {
  const { filter } = dossier;
  const [timeline, years, facets, disputed] = await Promise.all([
    record.timeline({ historical: false, ...filter }, { limit: MOST.chronology }),
    record.histogram(filter, 'year'),
    record.timelineFacets(filter),
    record.disputed(filter, { limit: MOST.disputes }),
  ]);
  const named = filter.words ? (await record.searchFacets(filter.words, filter)).identities : [];
  const identities = [...new Set([...named, ...facets.identities].map(({ value }) => Number(value)))];
  const citations = new Citations();
  const told = (occurrence: OccurrenceLine) => ({ occurrence, cites: citations.cite(occurrence.evidence.slice(0, 1)) });

  // In the order of the page, so that citations count up as one reads.
  return {
    dossier,
    day,
    who: await whoIsWho(record, identities, citations),
    latest: timeline.items.slice(0, MOST.latest).map(told),
    chronology: timeline.items.toReversed().map(told),
    occurrences: years.reduce((sum, { count }) => sum + count, 0),
    statements: (await statementsOf(record, filter, identities.slice(0, MOST.people))).map((statement) => ({
      statement,
      cites: citations.cite(statement.evidence.slice(0, 1)),
    })),
    commitments: (await record.pledged(undefined, { filter }, { limit: MOST.commitments })).items.map((commitment) => ({
      ...commitment,
      cites: citations.cite(
        [commitment.occurrence, ...commitment.echoes.map((echo) => echo.occurrence)].flatMap(firstPassage),
      ),
    })),
    disputes: await disputesOf(record, disputed.items, citations),
    citations: citations.passages,
  };
}

const firstPassage = ({ evidence }: OccurrenceLine) => evidence.slice(0, 1);

/**
 * The people and bodies that take part or are named, people first, with the office they held last; not states and places,
 * which nobody needs to be told, nor the outlets that tell of it.
 */
async function whoIsWho(
  record: OpenRecord,
  identities: readonly number[],
  citations: Citations,
): Promise<Brief['who']> {
  const pages = await Promise.all(identities.slice(0, 2 * MOST.people).map((id) => record.identity(id)));
  const known = pages.flatMap((page) => (page && page.kind !== 'media' ? [page] : []));
  const people = known.filter(({ sort }) => sort === 'person');
  const bodies = known.filter(({ sort }) => sort === 'body');
  return [...people, ...bodies].slice(0, MOST.people).map((page) => {
    const { id, sort, kind, name, country, tenures } = page;
    const tenure = tenures[0] ?? null;
    const cites = citations.cite(tenure?.evidence.slice(0, 1) ?? []);
    return { identity: { id, sort, kind, name, country }, tenure, cites };
  });
}

/** What was said of the subject: by the words asked for, or else a few statements of each of those who take part. */
async function statementsOf(
  record: OpenRecord,
  filter: Filter,
  identities: readonly number[],
): Promise<StatementLine[]> {
  if (filter.words) return (await record.searchStatements(filter.words, filter, { limit: MOST.statements })).items;
  const each = await Promise.all(identities.map((id) => record.said(id, { filter }, { limit: MOST.perSpeaker })));
  return each.flatMap(({ items }) => items).slice(0, MOST.statements);
}

/** The fields in which accounts differ, with whoever tells each version. */
async function disputesOf(
  record: OpenRecord,
  lines: readonly OccurrenceLine[],
  citations: Citations,
): Promise<Brief['disputes']> {
  const pages = await Promise.all(lines.map(({ id }) => record.occurrence(id)));
  return pages.flatMap((page, index) => {
    if (!page) return [];
    const { accountList } = page;
    const differences = page.differences.map((difference) => ({
      ...difference,
      tellers: difference.versions.map(({ accounts }) => accounts.flatMap((at) => accountList[at]?.teller.name ?? [])),
    }));
    const differing = page.differences.flatMap(({ versions }) =>
      versions.flatMap(({ accounts }) => accounts.slice(0, 1)),
    );
    const passages = [...new Set(differing)].flatMap((at) => {
      const account = accountList[at];
      return account?.reason ?? account?.passages[0] ?? [];
    });
    return { occurrence: lines[index]!, differences, cites: citations.cite(passages) };
  });
}
