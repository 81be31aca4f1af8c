import type { Child } from 'hono/jsx';
import type { Decision, Doubt } from '../../../record/index.js';
import { targetInWords } from '../../../record/index.js';
import {
  type CorrectedField,
  fieldsOfAppearance,
  fieldsOfEvent,
  fieldsOfPair,
  fieldsOfTenure,
} from '../../judging/fields.js';
import { Correction } from '../../parts/correction.js';
import { Evidence } from '../../parts/evidence.js';
import { Act } from '../../parts/occurrences.js';
import { Parties } from '../../parts/parties.js';

/** A doubt with its words: yes, no, or how it is instead. */
export function DoubtItem({ doubt, back }: { doubt: Doubt; back: string }) {
  const { target, score, reasons, evidence } = doubt;
  return (
    <li class="doubt" tabindex={-1}>
      <p class="question">{questionOf(doubt)}</p>
      <p class="soft">
        sure to {Math.round(score * 100)} % · {reasons.join('; ')}
      </p>
      <Evidence passages={evidence} />
      <div class="answers">
        <form method="post" action="/judgements" class="judge">
          <input type="hidden" name="back" value={back} />
          <button type="submit" name="decision" value={said({ kind: 'confirm', target })} data-press="y">
            Yes (y)
          </button>
          <button type="submit" name="decision" value={said({ kind: 'reject', target })} data-press="n">
            No (n)
          </button>
        </form>
        <details data-press="e">
          <summary>Correct (e)</summary>
          <Correction id={targetInWords(target)} target={target} fields={fieldsOf(doubt)} back={back} />
        </details>
      </div>
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
    case 'appearance':
      return (
        <>
          Is <q>{doubt.name}</q> here <Parties of={[doubt.identity]} />?
        </>
      );
    case 'tenure':
      return (
        <>
          Is <Parties of={[doubt.identity]} /> {doubt.title}
          {doubt.of && (
            <>
              {', '}
              <Parties of={[doubt.of]} />
            </>
          )}
          ?
        </>
      );
  }
}

/** What can be put right instead of a mere yes or no. */
function fieldsOf(doubt: Doubt): CorrectedField[] {
  switch (doubt.on) {
    case 'pair':
      return fieldsOfPair(doubt);
    case 'event':
      return fieldsOfEvent(doubt.occurrence, []);
    case 'appearance':
      return fieldsOfAppearance(doubt.identity);
    case 'tenure':
      return fieldsOfTenure(doubt.identity, doubt.title, doubt.of);
  }
}
