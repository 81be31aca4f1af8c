import type { Decision, Judgement, Target } from '../../record/index.js';

/** What people decided about something, and a form to decide more. `back` is the page to come back to. */
export function Judgements({
  judgements,
  target,
  back,
}: {
  judgements: readonly Judgement[];
  target: Target;
  back: string;
}) {
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
      <form method="post" action="/judgements" class="judge">
        <input type="hidden" name="back" value={back} />
        <label>
          Why
          <input name="why" autocomplete="off" />
        </label>
        <button type="submit" name="decision" value={JSON.stringify({ kind: 'confirm', target } satisfies Decision)}>
          It is so
        </button>
        <button type="submit" name="decision" value={JSON.stringify({ kind: 'reject', target } satisfies Decision)}>
          It is not so
        </button>
        <button type="submit" name="decision" value={JSON.stringify({ kind: 'note', target } satisfies Decision)}>
          Only a note
        </button>
      </form>
    </section>
  );
}

/** A button that takes one decision. */
export function Judge(props: { decision: Decision; back: string; label: string; press?: string }) {
  const { decision, back, label, press } = props;
  return (
    <form method="post" action="/judgements" class="judge">
      <input type="hidden" name="back" value={back} />
      <button type="submit" name="decision" value={JSON.stringify(decision)} data-press={press}>
        {label}
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
