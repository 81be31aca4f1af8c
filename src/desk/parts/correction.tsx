import type { Decision, Target } from '../../record/index.js';
import type { CorrectedField } from '../judging/fields.js';

/** What can be said of anything: that it is so, that it is not, or something about it. */
type Verdict = 'confirm' | 'reject' | 'note';

const VERDICTS: Readonly<Record<Verdict, string>> = {
  confirm: 'It is so',
  reject: 'It is not so',
  note: 'Only a note',
};

/** Whole people and reports are neither right nor wrong. */
const verdictsOn = ({ on }: Target): Verdict[] =>
  on === 'identity' || on === 'report' ? ['note'] : ['confirm', 'reject', 'note'];

/** A form that shows how each field is, lets a person put it right or judge the whole, and asks why. */
export function Correction(props: {
  /** Sets its fields apart from those of other forms on the page. */
  id: string;
  target: Target;
  fields: readonly CorrectedField[];
  /** The page to come back to. */
  back: string;
}) {
  const { id, target, fields, back } = props;
  return (
    <form method="post" action="/judgements" class="correction">
      <input type="hidden" name="back" value={back} />
      <input type="hidden" name="target" value={JSON.stringify(target)} />
      <label class="why">
        Why
        <input name="why" autocomplete="off" />
      </label>
      {fields.map((field) => (
        <Field id={`${id}-${field.field}`} of={field} />
      ))}
      <div class="acts">
        {fields.length > 0 && <button type="submit">Correct</button>}
        {verdictsOn(target).map((kind) => (
          <button type="submit" name="decision" value={JSON.stringify({ kind, target } satisfies Decision)}>
            {VERDICTS[kind]}
          </button>
        ))}
      </div>
    </form>
  );
}

function Field({ id, of: { field, label, now, choices, suggested = [] } }: { id: string; of: CorrectedField }) {
  return (
    <label>
      {label}
      <input type="hidden" name={`was.${field}`} value={now} />
      {choices ? (
        <select name={`to.${field}`}>
          {choices.map((choice) => (
            <option value={choice.value} selected={choice.value === now}>
              {choice.label}
            </option>
          ))}
        </select>
      ) : (
        <input name={`to.${field}`} value={now} autocomplete="off" list={suggested.length > 0 ? id : undefined} />
      )}
      {suggested.length > 0 && (
        <datalist id={id}>
          {suggested.map((value) => (
            <option value={value} />
          ))}
        </datalist>
      )}
    </label>
  );
}
