import type { Child } from 'hono/jsx';
import { nounOf } from '../../brief/index.js';
import type { Decision, Doubt, Filter, Judgement, OpenRecord, PageAsked } from '../../record/index.js';
import { addressOf } from '../asked.js';
import { Evidence } from '../parts/evidence.js';
import { decisionInWords, Judge, momentInWords } from '../parts/judgements.js';
import { Act, More } from '../parts/occurrences.js';
import { Parties } from '../parts/parties.js';
import { Page } from './page.js';

export const DOUBTED = ['pair', 'event', 'tenure'] as const;
const NAMES: Readonly<Record<Doubt['on'], string>> = { pair: 'One or two?', event: 'Events', tenure: 'Offices' };

interface Asked {
  record: OpenRecord;
  on: Doubt['on'] | undefined;
  filter: Filter;
  page: PageAsked;
}

/** What waits for a person, to be judged by keyboard. Every decision shows at once everywhere. */
export async function Review({ record, on, filter, page }: Asked) {
  const [totals, doubts, last] = await Promise.all([
    record.totals(),
    record.doubts({ ...(on && { on }), filter }, page),
    record.judgements(undefined, { limit: 1 }),
  ]);
  const address = (kind: Doubt['on'] | undefined) => addressOf('/review', filter, { on: kind });
  return (
    <Page title="Review" at="/review">
      <h1>Review</h1>
      <p class="soft">
        {totals.doubts} doubts wait, {totals.judgements} judgements were made. Keys: <kbd>y</kbd> yes, <kbd>n</kbd> no,{' '}
        <kbd>e</kbd> correct, <kbd>u</kbd> undo the last, <kbd>j</kbd> <kbd>k</kbd> next and previous.
      </p>
      <nav class="tabs" aria-label="Kind of doubt">
        <a href={address(undefined)} aria-current={on === undefined ? 'page' : undefined}>
          all
        </a>
        {DOUBTED.map((kind) => (
          <a href={address(kind)} aria-current={kind === on ? 'page' : undefined}>
            {NAMES[kind]}
          </a>
        ))}
      </nav>
      {last.items.map((judgement) => (
        <Last judgement={judgement} back={address(on)} />
      ))}
      {doubts.items.length > 0 ? (
        <>
          <ol class="doubts" data-review data-more-into>
            {doubts.items.map((doubt) => (
              <DoubtItem doubt={doubt} back={address(on)} />
            ))}
          </ol>
          <Bulk doubts={doubts.items} back={address(on)} />
        </>
      ) : (
        <p class="nothing">Nothing waits.</p>
      )}
      <More address={doubts.next && addressOf('/review', filter, { on, cursor: doubts.next })} />
    </Page>
  );
}

function Last({ judgement, back }: { judgement: Judgement; back: string }) {
  const { id, who, at, why, decision, undoneBy } = judgement;
  return (
    <div class="last" role="status">
      Last: <b>{decisionInWords(decision)}</b> {why && <q>{why}</q>}{' '}
      <span class="soft">
        {who}, {momentInWords(at)}
      </span>
      {decision.kind !== 'undo' && undoneBy === null && (
        <Judge decision={{ kind: 'undo', judgement: id }} back={back} label="Undo (u)" press="u" />
      )}
    </div>
  );
}

function DoubtItem({ doubt, back }: { doubt: Doubt; back: string }) {
  const { target, score, reasons, evidence } = doubt;
  return (
    <li class="doubt" tabindex={-1}>
      <p class="question">{questionOf(doubt)}</p>
      <p class="soft">
        sure to {Math.round(score * 100)} % · {reasons.join('; ')}
      </p>
      <Evidence passages={evidence} />
      <form method="post" action="/judgements" class="judge">
        <input type="hidden" name="back" value={back} />
        <button type="submit" name="decision" value={said({ kind: 'confirm', target })} data-press="y">
          Yes (y)
        </button>
        <button type="submit" name="decision" value={said({ kind: 'reject', target })} data-press="n">
          No (n)
        </button>
        <details data-press="e">
          <summary>Correct (e)</summary>
          <label>
            Why
            <input name="why" autocomplete="off" />
          </label>
          <Fields doubt={doubt} />
        </details>
      </form>
    </li>
  );
}

const said = (decision: Decision): string => JSON.stringify(decision);

function questionOf(doubt: Doubt): Child {
  switch (doubt.on) {
    case 'pair':
      return (
        <>
          Are <Parties of={[doubt.a, doubt.b]} /> one?
        </>
      );
    case 'event':
      return (
        <>
          Is it told so: <Act of={doubt.occurrence} />?
        </>
      );
    case 'tenure':
      return (
        <>
          Does <Parties of={[doubt.identity]} /> hold this office
          {doubt.target.on === 'tenure' && <>: {doubt.target.title}</>}?
        </>
      );
  }
}

/** What can be put right instead of a mere yes or no. */
function Fields({ doubt }: { doubt: Doubt }) {
  if (doubt.on !== 'event') return null;
  const { type, mode, status, date } = doubt.occurrence;
  const current: Readonly<Record<string, string>> = { type, mode: mode ?? '', status, date: date.edtf ?? '' };
  return (
    <>
      <input type="hidden" name="target" value={JSON.stringify(doubt.target)} />
      <label>
        Field
        <select name="field">
          {Object.entries(current).map(([field, value]) => (
            <option value={field}>
              {field}: {field === 'type' ? nounOf(value) : value || 'none'}
            </option>
          ))}
        </select>
      </label>
      <label>
        is
        <input name="value" autocomplete="off" />
      </label>
      <button type="submit" name="correct" value="yes">
        Correct
      </button>
    </>
  );
}

/** One decision for all that the filter shows on this page. */
function Bulk({ doubts, back }: { doubts: readonly Doubt[]; back: string }) {
  const all = (kind: 'confirm' | 'reject') =>
    JSON.stringify(doubts.map(({ target }) => ({ kind, target }) satisfies Decision));
  return (
    <form method="post" action="/judgements" class="judge bulk">
      <input type="hidden" name="back" value={back} />
      <label>
        Why
        <input name="why" autocomplete="off" required />
      </label>
      <button type="submit" name="decision" value={all('confirm')}>
        Yes to all {doubts.length} shown
      </button>
      <button type="submit" name="decision" value={all('reject')}>
        No to all {doubts.length} shown
      </button>
    </form>
  );
}
