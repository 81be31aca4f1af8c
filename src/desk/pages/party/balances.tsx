import type { CountryBalance } from '../../../record/index.js';

const QUADS = ['materialConflict', 'verbalConflict', 'verbalCooperation', 'materialCooperation'] as const;
const CONFLICT = QUADS.slice(0, 2);
const ROW = 22;

/** How one stands with each country: acts of conflict to the left of the middle, of cooperation to the right. */
export function Balances({ balances, of }: { balances: readonly CountryBalance[]; of: number }) {
  const sum = (all: CountryBalance['all'], quads: readonly (typeof QUADS)[number][]) =>
    quads.reduce((total, quad) => total + all[quad], 0);
  const most = Math.max(1, ...balances.flatMap(({ all }) => [sum(all, CONFLICT), sum(all, QUADS.slice(2))]));
  const width = (count: number) => (count / most) * 50;
  return (
    <>
      <table class="balances">
        <thead class="hidden">
          <tr>
            <th>Country</th>
            <th>Acts</th>
            <th>Goldstein</th>
          </tr>
        </thead>
        <tbody>
          {balances.map(({ country, all }) => {
            const conflict = sum(all, CONFLICT);
            const cooperation = sum(all, QUADS.slice(2));
            let x = 50 - width(conflict);
            return (
              <tr>
                <th scope="row">
                  <a href={`/between?a=${of}&b=${country.id}`}>{country.name}</a>
                </th>
                <td>
                  <span class="hidden">
                    {conflict} of conflict, {cooperation} of cooperation
                  </span>
                  <svg width="100%" height={ROW} aria-hidden="true">
                    <line class="axis" x1="50%" x2="50%" y1="0" y2={ROW} />
                    {QUADS.map((quad) => {
                      const from = x;
                      x += width(all[quad]);
                      return (
                        <rect class={quad} x={`${from}%`} width={`${width(all[quad])}%`} y="5" height={ROW - 10} />
                      );
                    })}
                  </svg>
                </td>
                <td class="number">{all.goldstein === null ? '' : all.goldstein.toFixed(1)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p class="soft small">
        Conflict left, cooperation right of the middle; the figure is the mean on Goldstein's scale, −10 to 10.
      </p>
    </>
  );
}
