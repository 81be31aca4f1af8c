import type { Commitment } from '../../record/index.js';
import { Evidence } from './evidence.js';
import { Act, Day } from './occurrences.js';

/** Pledges, agreements and demands, each with what became of it. */
export function Commitments({ items }: { items: readonly Commitment[] }) {
  return (
    <ol class="occurrences" data-more-into>
      {items.map(({ kind, occurrence, echoes }) => (
        <li class="occurrence">
          <Day of={occurrence} />
          <div>
            <p class="act">
              <span class="tag">{kind}</span> <Act of={occurrence} />
            </p>
            <p class="told">{occurrence.words}</p>
            <Evidence passages={occurrence.evidence.slice(0, 1)} words={false} />
            {echoes.length > 0 && (
              <ul class="echoes">
                {echoes.map(({ as, occurrence: echo }) => (
                  <li>
                    <b>{as}</b> <Day of={echo} />: {echo.words}
                  </li>
                ))}
              </ul>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}
