import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { GeometryCollection, Topology } from 'topojson-specification';

type World = Topology<{ countries: GeometryCollection; land: GeometryCollection }>;

let read: { world: World; countries: GeometryCollection } | undefined;

/** Countries at 1 : 50 million from Natural Earth (public domain), read when a map is first drawn. */
export function borders(): { world: World; countries: GeometryCollection } {
  if (!read) {
    const file = createRequire(import.meta.url).resolve('world-atlas/countries-50m.json');
    const world: World = JSON.parse(readFileSync(file, 'utf8'));
    read = { world, countries: world.objects.countries };
  }
  return read;
}
