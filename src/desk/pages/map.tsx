import { type GeoProjection, geoNaturalEarth1, geoPath } from 'd3-geo';
import type { Filter, MapPoint, OpenRecord } from '../../record/index.js';
import { addressOf } from '../asked.js';
import { countriesIn, type Scale } from '../parts/borders.js';
import { namesIn } from '../parts/chosen.js';
import { countryName } from '../parts/countries.js';
import { Filters } from '../parts/filters.js';
import { PeriodSlider } from '../parts/period-slider.js';
import { Page } from './page.js';

const PATH = '/map';
const SIZE: [number, number] = [1000, 560];
/** Room around what is shown, and the widest that a single place is looked at. */
const MARGIN = 60;
const NEAREST = 2600;
/** So many of the places with the most occurrences are named on the map. */
const NAMED = 14;

/** Where occurrences lie, on borders as one publisher draws them. */
export async function MapPage({ record, filter, whole }: { record: OpenRecord; filter: Filter; whole: boolean }) {
  const [points, facets, names] = await Promise.all([
    record.map(filter),
    record.timelineFacets(filter),
    namesIn(record, filter),
  ]);
  return (
    <Page title="Map" at={PATH} wide>
      <h1>Map</h1>
      <div class="with-filters">
        <Filters
          path={PATH}
          filter={filter}
          facets={facets}
          names={names}
          more={{ extent: whole ? 'world' : undefined }}
        />
        <div>
          <nav class="tabs" aria-label="Extent">
            <a href={addressOf(PATH, filter)} aria-current={whole ? undefined : 'page'}>
              what is found
            </a>
            <a href={addressOf(PATH, filter, { extent: 'world' })} aria-current={whole ? 'page' : undefined}>
              the world
            </a>
          </nav>
          <PeriodSlider record={record} path={PATH} filter={filter} more={{ extent: whole ? 'world' : undefined }} />
          <div data-of-period>
            <div class="sheet">
              <World points={points} whole={whole || points.length === 0} filter={filter} />
            </div>
            <p class="soft small">
              Borders as Natural Earth draws them, de facto. Where they are disputed, others draw them otherwise.
            </p>
            <ol class="places">
              {points.map(({ name, country, occurrences }) => (
                <li>
                  <a href={addressOf('/chronology', { ...filter, place: name })}>{name}</a>{' '}
                  <span class="soft">
                    {country && `${countryName(country)} · `}
                    {occurrences}
                  </span>
                </li>
              ))}
            </ol>
          </div>
        </div>
      </div>
    </Page>
  );
}

function World({ points, whole, filter }: { points: readonly MapPoint[]; whole: boolean; filter: Filter }) {
  const projection = geoNaturalEarth1();
  const places = { type: 'MultiPoint' as const, coordinates: points.map(({ lon, lat }) => [lon, lat]) };
  if (whole) projection.fitSize(SIZE, { type: 'Sphere' });
  else {
    projection.fitExtent(
      [
        [MARGIN, MARGIN],
        [SIZE[0] - MARGIN, SIZE[1] - MARGIN],
      ],
      places,
    );
    if (projection.scale() > NEAREST) projection.scale(NEAREST).translate(centred(places, NEAREST));
  }
  projection.clipExtent([[0, 0], SIZE]);
  const path = geoPath(projection).digits(1);
  const most = Math.max(1, ...points.map(({ occurrences }) => occurrences));
  return (
    <svg
      class="world"
      viewBox={`0 0 ${SIZE.join(' ')}`}
      role="img"
      aria-label="Map of occurrences; the list below says the same"
    >
      <path class="land" d={path(countriesIn(seenBy(projection), scaleFor(projection))) ?? ''} />
      {points.map(({ name, lon, lat, occurrences }, index) => {
        const [x, y] = projection([lon, lat]) ?? [0, 0];
        const radius = 4 + 16 * Math.sqrt(occurrences / most);
        return (
          <a href={addressOf('/chronology', { ...filter, place: name })} tabindex={-1}>
            <title>{`${name}: ${occurrences}`}</title>
            <circle class="place" cx={x} cy={y} r={radius} />
            {index < NAMED && <Label name={name} x={x} y={y + 4} beside={radius + 3} />}
          </a>
        );
      })}
    </svg>
  );
}

/** Share of the sheet's width past which a name is written before its place, since it would not fit behind it. */
const LATE = 0.88;

function Label({ name, x, y, beside }: { name: string; x: number; y: number; beside: number }) {
  const isLate = x > LATE * SIZE[0];
  return (
    <text x={isLate ? x - beside : x + beside} y={y} text-anchor={isLate ? 'end' : 'start'}>
      {name}
    </text>
  );
}

/** Up to so many pixels a radian, which shows some continents, rough borders look like fine ones. */
const ROUGH = 350;
const scaleFor = (projection: GeoProjection): Scale => (projection.scale() < ROUGH ? 110 : 50);

/** The degrees that the sheet's edges show. */
function seenBy(projection: GeoProjection): [[number, number], [number, number]] {
  const [width, height] = SIZE;
  const edges = [0, 0.5, 1].flatMap((x) => [0, 0.5, 1].map((y) => projection.invert?.([x * width, y * height])));
  const seen = edges.filter((place) => place !== undefined && place !== null);
  const [lons, lats] = [seen.map(([lon]) => lon), seen.map(([, lat]) => lat)];
  return [
    [Math.max(-180, Math.min(...lons)), Math.max(-90, Math.min(...lats))],
    [Math.min(180, Math.max(...lons)), Math.min(90, Math.max(...lats))],
  ];
}

/** Where the middle of the sheet must lie for these places to stand in it at a scale. */
function centred(places: Parameters<ReturnType<typeof geoPath>['bounds']>[0], scale: number): [number, number] {
  const projection = geoNaturalEarth1().scale(scale).translate([0, 0]);
  const [[left, top], [right, bottom]] = geoPath(projection).bounds(places);
  return [SIZE[0] / 2 - (left + right) / 2, SIZE[1] / 2 - (top + bottom) / 2];
}
