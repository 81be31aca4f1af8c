import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type ExtendedFeature, type ExtendedFeatureCollection, geoBounds } from 'd3-geo';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';

type Box = [[west: number, south: number], [east: number, north: number]];

let read: { country: ExtendedFeature; box: Box }[] | undefined;

/** The countries that lie within a box of degrees, at 1 : 50 million from Natural Earth (public domain). */
export function countriesIn([[west, south], [east, north]]: Box): ExtendedFeatureCollection {
  read ??= shippedCountries().map((country) => ({ country, box: geoBounds(country) }));
  const within = read.filter(({ box: [[left, bottom], [right, top]] }) => {
    // A country that lies across the day line has its east in the west.
    const across = left > right;
    return bottom <= north && south <= top && (across || (left <= east && west <= right));
  });
  return { type: 'FeatureCollection', features: within.map(({ country }) => country) };
}

function shippedCountries(): ExtendedFeature[] {
  const file = createRequire(import.meta.url).resolve('world-atlas/countries-50m.json');
  const world: Topology<{ countries: GeometryCollection }> = JSON.parse(readFileSync(file, 'utf8'));
  return feature(world, world.objects.countries).features;
}
