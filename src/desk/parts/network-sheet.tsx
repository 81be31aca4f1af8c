import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from 'd3-force';
import type { Network } from '../../record/index.js';
import { cutShort } from './cut-short.js';

const TICKS = 300;
const SIZE = { width: 1000, height: 640, margin: 70, letters: 32 };

/** Who has to do with whom, drawn: names that lead on, and lines between those who have to do with each other. */
export function NetworkSheet({ network, label }: { network: Network; label: string }) {
  const tied = new Set(network.edges.flatMap(({ a, b }) => [a, b]));
  const nodes = network.nodes.filter(({ identity }) => tied.has(identity.id));
  const at = laidOut({ ...network, nodes });
  const most = Math.max(1, ...network.nodes.map(({ occurrences }) => occurrences));
  const thickest = Math.max(1, ...network.edges.map(({ occurrences }) => occurrences));
  return (
    <div class="sheet">
      <svg class="network" viewBox={`0 0 ${SIZE.width} ${SIZE.height}`} role="img" aria-label={label}>
        {network.edges.map(({ a, b, occurrences, balance }) => {
          const [from, to] = [at(a), at(b)];
          return (
            <line
              class={(balance.goldstein ?? 0) < 0 ? 'conflicting' : 'cooperating'}
              x1={from.x}
              y1={from.y}
              x2={to.x}
              y2={to.y}
              stroke-width={1 + (4 * occurrences) / thickest}
            />
          );
        })}
        {nodes.map(({ identity, occurrences }) => {
          const { x, y } = at(identity.id);
          const radius = 4 + 10 * Math.sqrt(occurrences / most);
          const name = cutShort(identity.name, SIZE.letters);
          return (
            <a href={`/parties/${identity.id}`} tabindex={-1}>
              <title>{`${identity.name}: ${occurrences}`}</title>
              <circle class={identity.sort} cx={x} cy={y} r={radius} />
              <text x={inside(x, name)} y={y - radius - 3} text-anchor="middle">
                {name}
              </text>
            </a>
          );
        })}
      </svg>
    </div>
  );
}

/** About half of what a letter of a name takes. */
const HALF_LETTER = 3.6;

/** Where the middle of a name stands, so that all of it is on the sheet. */
function inside(x: number, name: string): number {
  const half = name.length * HALF_LETTER + 4;
  return Math.max(half, Math.min(SIZE.width - half, x));
}

/** Places on the sheet by d3-force, which leaves nothing to chance: the same network always lies the same way. */
function laidOut({ nodes, edges }: Network): (id: number) => { x: number; y: number } {
  const bodies: (SimulationNodeDatum & { id: number })[] = nodes.map(({ identity }) => ({ id: identity.id }));
  const ties = edges.map(({ a, b }) => ({ source: a, target: b }));
  forceSimulation(bodies)
    .force(
      'tie',
      forceLink<(typeof bodies)[number], (typeof ties)[number]>(ties)
        .id(({ id }) => id)
        .distance(90),
    )
    .force('apart', forceManyBody().strength(-320))
    .force('room', forceCollide(34))
    // A sheet is wider than high.
    .force('x', forceX(0).strength(0.05))
    .force('y', forceY(0).strength(0.09))
    .stop()
    .tick(TICKS);
  const place = new Map(bodies.map(({ id, x = 0, y = 0 }) => [id, { x, y }]));
  const across = fitted(
    [...place.values()].map(({ x }) => x),
    SIZE.width,
  );
  const down = fitted(
    [...place.values()].map(({ y }) => y),
    SIZE.height,
  );
  return (id) => {
    const { x, y } = place.get(id) ?? { x: 0, y: 0 };
    return { x: across(x), y: down(y) };
  };
}

/** So far a few are drawn apart, and not to the corners of the sheet. */
const MOST_STRETCHED = 1.8;

/** Stretches values over a side of the sheet about its middle, its margins left free. */
function fitted(values: readonly number[], size: number): (value: number) => number {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const stretch = Math.min(MOST_STRETCHED, (size - 2 * SIZE.margin) / Math.max(1, most - least));
  return (value) => Math.round(size / 2 + (value - (least + most) / 2) * stretch);
}
