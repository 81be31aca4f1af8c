import { dateInWords } from '../../brief/index.js';
import type { Dyad, OpenRecord } from '../../record/index.js';
import { addressOf } from '../asked.js';
import { Commitments } from '../parts/commitments.js';
import { counted } from '../parts/counted.js';
import { Legend } from '../parts/legend.js';
import { More, Occurrences } from '../parts/occurrences.js';
import { Parties } from '../parts/parties.js';
import { type Unit, unitsBetween } from '../parts/scale.js';
import { Section } from '../parts/section.js';
import { Statements } from '../parts/statements.js';
import { notFound } from '../problem.js';
import { Page } from './page.js';

/** Two people, bodies or states: what passed between them over time, and what each said of the other. */
export async function Between({
  record,
  a,
  b,
  cursor,
}: {
  record: OpenRecord;
  a: number;
  b: number;
  cursor: string | undefined;
}) {
  const dyad = await record.between(a, b);
  if (!dyad) throw notFound('pair', `${a} and ${b}`);
  const few = { limit: 10 };
  const [list, met, ours, theirs, pledged] = await Promise.all([
    record.timeline({ together: [a, b] }, { cursor }),
    record.met(a, b, {}, few),
    record.said(a, { about: b }, few),
    record.said(b, { about: a }, few),
    record.pledged(a, { toWhom: b }, few),
  ]);
  return (
    <Page title={`${dyad.a.name} and ${dyad.b.name}`} at="/parties" wide>
      <h1>
        <Parties of={[dyad.a, dyad.b]} />
      </h1>
      <p class="soft">
        <a href={addressOf('/chronology', { together: [a, b] })}>{counted(dyad.occurrences, 'occurrence')}</a>
        {dyad.all.goldstein !== null && ` · mean on Goldstein's scale ${dyad.all.goldstein.toFixed(1)}`}
      </p>
      {dyad.periods.length > 0 && <DyadChart dyad={dyad} />}
      <div class="columns">
        <Section id="passed" title="What passed between them">
          {list.items.length > 0 ? <Occurrences items={list.items} /> : <p class="nothing">Nothing in the record.</p>}
          <More address={list.next && addressOf('/between', {}, { a, b, cursor: list.next })} />
        </Section>
        <div>
          {met.items.length > 0 && (
            <Section id="met" title="Met" more={addressOf('/chronology', { together: [a, b], types: ['CONSULT'] })}>
              <Occurrences items={met.items} />
            </Section>
          )}
          {pledged.items.length > 0 && (
            <Section id="pledged" title="Pledged, agreed, demanded">
              <Commitments items={pledged.items} />
            </Section>
          )}
          <Section id="ours" title={`${dyad.a.name} on ${dyad.b.name}`}>
            {ours.items.length > 0 ? <Statements items={ours.items} /> : <p class="nothing">Nothing in the record.</p>}
          </Section>
          <Section id="theirs" title={`${dyad.b.name} on ${dyad.a.name}`}>
            {theirs.items.length > 0 ? (
              <Statements items={theirs.items} />
            ) : (
              <p class="nothing">Nothing in the record.</p>
            )}
          </Section>
        </div>
      </div>
    </Page>
  );
}

const HALF = 70;
const LABELS = 5;

/** Whole years, so that few months do not fill the screen. */
const startOfYear = (period: string, unit: Unit) => (unit === 'month' ? `${period.slice(0, 4)}-01` : period);
const endOfYear = (period: string, unit: Unit) => (unit === 'month' ? `${period.slice(0, 4)}-12` : period);

/** Acts of cooperation above the line and of conflict below it, by month or year. */
function DyadChart({ dyad: { a, b, periods } }: { dyad: Dyad }) {
  const unit = periods[0]!.period.length === 4 ? 'year' : 'month';
  const units = unitsBetween(startOfYear(periods[0]!.period, unit), endOfYear(periods.at(-1)!.period, unit), unit);
  const at = new Map(periods.map((period) => [period.period, period]));
  const sides = periods.flatMap((of) => [
    of.verbalCooperation + of.materialCooperation,
    of.verbalConflict + of.materialConflict,
  ]);
  const most = Math.max(1, ...sides);
  const height = (count: number) => (count / most) * (HALF - 6);
  const width = 100 / units.length;
  const labelEvery = Math.ceil(units.length / LABELS);
  return (
    <figure class="time-chart">
      <svg width="100%" height={HALF * 2 + 20} role="img" aria-label={`Acts of cooperation and of conflict by ${unit}`}>
        <text class="tick" x="0" y="10">
          {most} cooperation
        </text>
        <text class="tick" x="0" y={HALF * 2 - 2}>
          {most} conflict
        </text>
        {units.map((period, index) => {
          const of = at.get(period);
          const x = `${index * width + width * 0.1}%`;
          const bar = (
            quad: 'verbalCooperation' | 'materialCooperation' | 'verbalConflict' | 'materialConflict',
            y: number,
          ) =>
            of && of[quad] > 0 && <rect class={quad} x={x} width={`${width * 0.8}%`} y={y} height={height(of[quad])} />;
          const up = of ? height(of.materialCooperation) : 0;
          const down = of ? height(of.materialConflict) : 0;
          return (
            <a href={addressOf('/chronology', { together: [a.id, b.id], from: period, to: period })} tabindex={-1}>
              <title>{dateInWords(period)}</title>
              {bar('materialCooperation', HALF - up)}
              {bar('verbalCooperation', HALF - up - (of ? height(of.verbalCooperation) : 0))}
              {bar('materialConflict', HALF)}
              {bar('verbalConflict', HALF + down)}
              {index % labelEvery === 0 && (
                <text class="tick" x={`${index * width}%`} y={HALF * 2 + 15}>
                  {dateInWords(period)}
                </text>
              )}
            </a>
          );
        })}
        <line class="axis" x1="0" x2="100%" y1={HALF} y2={HALF} />
      </svg>
      <figcaption>
        <Legend />
      </figcaption>
    </figure>
  );
}
