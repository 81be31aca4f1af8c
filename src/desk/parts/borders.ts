import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type ExtendedFeature, type ExtendedFeatureCollection, geoBounds } from 'd3-geo';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';

type Box = [[west: number, south: number], [east: number, north: number]];

/** Millions to one: the finer takes fifteen times as much room, which shows only where a few countries fill the sheet. */
export type Scale = 50 | 110;

const read = new Map<Scale, { country: ExtendedFeature; box: Box }[]>();

/** The countries that lie within a box of degrees, from Natural Earth (public domain). */
export function countriesIn([[west, south], [east, north]]: Box, scale: Scale): ExtendedFeatureCollection {
  const all = read.get(scale) ?? shippedCountries(scale).map((country) => ({ country, box: geoBounds(country) }));
  read.set(scale, all);
  const within = all.filter(({ box: [[left, bottom], [right, top]] }) => {
    // A country that lies across the day line has its east in the west.
    const across = left > right;
    return bottom <= north && south <= top && (across || (left <= east && west <= right));
  });
  return { type: 'FeatureCollection', features: within.map(({ country }) => country) };
}

function shippedCountries(scale: Scale): ExtendedFeature[] {
  const file = createRequire(import.meta.url).resolve(`world-atlas/countries-${scale}m.json`);
  const world: Topology<{ countries: GeometryCollection }> = JSON.parse(readFileSync(file, 'utf8'));
  return feature(world, world.objects.countries).features;
}
