import type { Decision, Doubt, DoubtCounts, Filter, Judgement, OpenRecord, PageAsked } from '../../../record/index.js';
import { addressOf, keysOf } from '../../asked.js';
import { MOST_IN_BULK } from '../../judging/decisions.js';
import { namesIn } from '../../parts/chosen.js';
import { counted } from '../../parts/counted.js';
import { Chosen } from '../../parts/filters.js';
import { decisionInWords, Judge, momentInWords } from '../../parts/judgements.js';
import { More } from '../../parts/occurrences.js';
import { Page } from '../page.js';
import { DoubtItem } from './doubt.js';
import { JUDGED_PATH } from './judged.js';

export const DOUBTED = ['pair', 'appearance', 'tenure', 'event'] as const;
const NAMES: Readonly<Record<Doubt['on'], string>> = {
  pair: 'One or two?',
  appearance: 'Who is it?',
  tenure: 'Offices',
  event: 'Events',
};
const PATH = '/review';

interface Asked {
  record: OpenRecord;
  on: Doubt['on'] | undefined;
  filter: Filter;
  page: PageAsked;
}

/** What waits for a person, to be judged by keyboard. Every decision shows at once everywhere. */
export async function Review({ record, on, filter, page }: Asked) {
  const [counts, doubts, names, latest] = await Promise.all([
    record.doubtCounts(filter),
    record.doubts({ ...(on && { on }), filter }, page),
    namesIn(record, filter),
    record.judgements(undefined, { limit: MOST_IN_BULK }),
  ]);
  const back = addressOf(PATH, filter, { on });
  const waiting = on ? counts[on] : all(counts);
  return (
    <Page title="Review" at={PATH}>
      <h1>Review</h1>
      <p class="soft">
        <kbd>y</kbd> yes, <kbd>n</kbd> no, <kbd>e</kbd> correct, <kbd>u</kbd> undo the last, <kbd>j</kbd> <kbd>k</kbd>{' '}
        next and previous · <a href={JUDGED_PATH}>what was judged</a>
      </p>
      <nav class="tabs" aria-label="Kind of doubt">
        <Kind name="all" count={all(counts)} to={addressOf(PATH, filter)} here={on === undefined} />
        {DOUBTED.map((kind) => (
          <Kind name={NAMES[kind]} count={counts[kind]} to={addressOf(PATH, filter, { on: kind })} here={kind === on} />
        ))}
      </nav>
      <Narrow on={on} filter={filter} names={names} />
      <Last judgements={latest.items} back={back} />
      {doubts.items.length > 0 ? (
        <ol class="doubts" data-review data-more-into>
          {doubts.items.map((doubt) => (
            <DoubtItem doubt={doubt} back={back} />
          ))}
        </ol>
      ) : (
        <p class="nothing">Nothing waits{keysOf(filter).size > 0 && ' of what is chosen'}.</p>
      )}
      <More address={doubts.next && addressOf(PATH, filter, { on, cursor: doubts.next })} />
      {doubts.items.length > 0 && <Bulk on={on} filter={filter} waiting={waiting} back={back} />}
    </Page>
  );
}

const all = (counts: DoubtCounts): number => DOUBTED.reduce((sum, kind) => sum + counts[kind], 0);

function Kind({ name, count, to, here }: { name: string; count: number; to: string; here: boolean }) {
  return (
    <a href={to} aria-current={here ? 'page' : undefined}>
      {name} <span class="count">{count.toLocaleString('en')}</span>
    </a>
  );
}

/** Fields that narrow the queue; the address then says to what. */
function Narrow({
  on,
  filter,
  names,
}: {
  on: Doubt['on'] | undefined;
  filter: Filter;
  names: ReadonlyMap<number, string>;
}) {
  const carried = [...keysOf(filter)].filter(([key]) => key !== 'words');
  return (
    <>
      <form action={PATH} method="get" class="line">
        {[...carried, ['on', on] as const].map(
          ([key, value]) => value && <input type="hidden" name={key} value={value} />,
        )}
        <label>
          About whom
          <input name="name" autocomplete="off" />
        </label>
        <label>
          Words
          <input name="words" value={filter.words ?? ''} autocomplete="off" />
        </label>
        <button type="submit">Narrow</button>
      </form>
      <Chosen path={PATH} filter={filter} names={names} more={{ on }} />
    </>
  );
}

/** The last decision, or decisions that were taken in one go, to be taken back. */
function Last({ judgements, back }: { judgements: readonly Judgement[]; back: string }) {
  const [last] = judgements;
  if (!last) return null;
  const together = judgements.filter(({ at, who }) => at === last.at && who === last.who);
  const standing = together.filter(({ decision, undoneBy }) => decision.kind !== 'undo' && undoneBy === null);
  return (
    <div class="last" role="status">
      <span>
        Last: <b>{decisionInWords(last.decision)}</b>
        {together.length > 1 && ` (${counted(together.length, 'judgement')})`} {last.why && <q>{last.why}</q>}{' '}
        <span class="soft">
          {last.who}, {momentInWords(last.at)}
        </span>
      </span>
      {standing.length > 0 && (
        <Judge
          decision={standing.map(({ id }): Decision => ({ kind: 'undo', judgement: id }))}
          back={back}
          label={standing.length > 1 ? `Undo all ${standing.length} (u)` : 'Undo (u)'}
          press="u"
        />
      )}
    </div>
  );
}

/** One decision for all that the filter selects, with a reason. */
function Bulk({
  on,
  filter,
  waiting,
  back,
}: {
  on: Doubt['on'] | undefined;
  filter: Filter;
  waiting: number;
  back: string;
}) {
  const many =
    waiting > MOST_IN_BULK ? `the first ${MOST_IN_BULK} of ${waiting.toLocaleString('en')}` : `all ${waiting}`;
  return (
    <form method="post" action="/judgements" class="judge bulk">
      <input type="hidden" name="back" value={back} />
      {[...keysOf(filter), ['on', on] as const].map(
        ([key, value]) => value && <input type="hidden" name={key} value={value} />,
      )}
      <label>
        Why
        <input name="why" autocomplete="off" required />
      </label>
      <button type="submit" name="all" value="confirm">
        Yes to {many}
      </button>
      <button type="submit" name="all" value="reject">
        No to {many}
      </button>
    </form>
  );
}
