import type { Decision, Judgement, Target } from '../../record/index.js';
import type { CorrectedField } from '../judging/fields.js';
import { Correction } from './correction.js';

/** What people decided about something, and a form to decide more. */
export function Judgements(props: {
  judgements: readonly Judgement[];
  target: Target;
  /** What of it can be put right. */
  fields?: readonly CorrectedField[];
  /** The page to come back to. */
  back: string;
}) {
  const { judgements, target, fields = [], back } = props;
  return (
    <section class="judgements" aria-labelledby="judgements">
      <h2 id="judgements">Judgements</h2>
      {judgements.length > 0 && (
        <ol>
          {judgements.map((judgement) => (
            <li>
              <b>{decisionInWords(judgement.decision)}</b> {judgement.why && <q>{judgement.why}</q>}{' '}
              <span class="soft">
                {judgement.who}, {momentInWords(judgement.at)}
                {judgement.undoneBy !== null && ' · undone'}
              </span>
              {judgement.undoneBy === null && judgement.decision.kind !== 'undo' && (
                <Judge decision={{ kind: 'undo', judgement: judgement.id }} back={back} label="Undo" />
              )}
            </li>
          ))}
        </ol>
      )}
      <Correction id="judged" target={target} fields={fields} back={back} />
    </section>
  );
}

/** A button that takes a decision, or several at once. */
export function Judge(props: {
  decision: Decision | readonly Decision[];
  back: string;
  label: string;
  press?: string;
  /** What it is about, where the page has several such buttons. */
  about?: string;
}) {
  const { decision, back, label, press, about } = props;
  return (
    <form method="post" action="/judgements" class="judge">
      <input type="hidden" name="back" value={back} />
      <button type="submit" name="decision" value={JSON.stringify(decision)} data-press={press}>
        {label}
        {about && <span class="hidden">: {about}</span>}
      </button>
    </form>
  );
}

export function decisionInWords(decision: Decision): string {
  switch (decision.kind) {
    case 'confirm':
      return 'it is so';
    case 'reject':
      return 'it is not so';
    case 'correct':
      return `${decision.field} is ${decision.value || 'not known'}`;
    case 'merge':
      return `the same as ${decision.into}`;
    case 'split':
      return 'parted in two';
    case 'note':
      return 'note';
    case 'undo':
      return 'undone';
  }
}

/** A moment in UTC, to the minute. */
export const momentInWords = (at: string): string => `${at.slice(0, 10)} ${at.slice(11, 16)} UTC`;
