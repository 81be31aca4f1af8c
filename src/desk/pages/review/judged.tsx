import type { Child } from 'hono/jsx';
import type { Decision, OpenRecord, PageAsked, Target } from '../../../record/index.js';
import { addressOf } from '../../asked.js';
import { decisionInWords, Judge, momentInWords } from '../../parts/judgements.js';
import { More } from '../../parts/occurrences.js';
import { identityAddress, judgeAddress, oneOrTwoAddress } from '../addresses.js';
import { Page } from '../page.js';

export const JUDGED_PATH = '/review/judged';

/** All that people decided, the latest first, with who, when and why, and a way to take each back. */
export async function Judged({ record, page }: { record: OpenRecord; page: PageAsked }) {
  const { items, next } = await record.judgements(undefined, page);
  return (
    <Page title="Judged" at="/review">
      <h1>Judged</h1>
      <p>
        <a href="/review">What waits</a>
      </p>
      {items.length === 0 && <p class="nothing">Nothing was judged yet.</p>}
      <ol class="judged" data-more-into>
        {items.map(({ id, at, who, why, decision, undoneBy }) => (
          <li>
            <span class="day">{momentInWords(at)}</span>
            <span>
              <b>{decisionInWords(decision)}</b>: <About decision={decision} /> {why && <q>{why}</q>}{' '}
              <span class="soft">
                {who}
                {undoneBy !== null && ' · undone'}
              </span>
            </span>
            {undoneBy === null && decision.kind !== 'undo' && (
              <Judge
                decision={{ kind: 'undo', judgement: id }}
                back={JUDGED_PATH}
                label="Undo"
                about={`judgement ${id}`}
              />
            )}
          </li>
        ))}
      </ol>
      <More address={next && addressOf(JUDGED_PATH, {}, { cursor: next })} />
    </Page>
  );
}

/** What a decision is about, with the way to it. */
function About({ decision }: { decision: Decision }): Child {
  if (decision.kind === 'undo') return `judgement ${decision.judgement}`;
  if ('target' in decision) return <a href={placeOf(decision.target)}>{nameOf(decision.target)}</a>;
  const to = decision.what === 'identity' ? identityAddress : oneOrTwoAddress;
  const noun = decision.what === 'identity' ? 'person or body' : 'occurrence';
  return <a href={to(decision.from)}>{`${noun} ${decision.from}`}</a>;
}

function placeOf(target: Target): string {
  switch (target.on) {
    case 'occurrence':
      return oneOrTwoAddress(target.occurrence);
    case 'pair':
      return identityAddress(target.a);
    case 'appearance':
      return identityAddress(target.identity);
    default:
      return judgeAddress(target);
  }
}

function nameOf(target: Target): string {
  switch (target.on) {
    case 'occurrence':
      return `occurrence ${target.occurrence}`;
    case 'identity':
      return `person or body ${target.identity}`;
    case 'pair':
      return `whether ${target.a} and ${target.b} are one`;
    case 'appearance':
      return `who is named in report ${target.report}`;
    case 'tenure':
      return `office of ${target.identity}: ${target.title}`;
    case 'report':
      return `report ${target.report}`;
    case 'event':
    case 'statement':
      return `${target.on} in report ${target.report}`;
  }
}
