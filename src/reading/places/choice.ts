import { fold } from './fold.js';
import type { Candidate } from './gazetteer.js';

/** What the rest of the report says for each country and region: how many of its other names can only be there. */
export interface Support {
  countries: ReadonlyMap<string, number>;
  regions: ReadonlyMap<string, number>;
  dateline: string | undefined;
}

/** What a place is said to lie in: each country (alpha-3) and region (GeoNames code) that the container's name can mean. */
export type Container = ReadonlySet<string>;

/** Counts the names of the report that leave no doubt about their country or region. */
export function supportOf(names: readonly (readonly Candidate[])[], dateline: string | undefined): Support {
  const countries = new Map<string, number>();
  const regions = new Map<string, number>();
  for (const candidates of names) {
    const country = soleCountry(candidates);
    if (country === null) continue;
    countries.set(country, (countries.get(country) ?? 0) + 1);
    const region = candidates.length === 1 ? candidates[0]!.region : undefined;
    if (region !== undefined) regions.set(region, (regions.get(region) ?? 0) + 1);
  }
  return { countries, regions, dateline };
}

/** The country all candidates of weight share, or null. A village of the same name far away is no doubt. */
function soleCountry(candidates: readonly Candidate[]): string | null {
  const weights = candidates.map(prior);
  const top = Math.max(...weights);
  const strong = candidates.filter((_, i) => weights[i]! > top - CLEAR);
  const { country } = strong[0]!;
  return strong.every((candidate) => candidate.country === country) ? country : null;
}

/** Powers of ten that a place must be ahead by to be meant without further evidence. */
const CLEAR = 1.5;

/** Weight of a kind in powers of ten of people: a country's name means the country unless much speaks against it. */
const COUNTRY = 8;
const LANDMARK = 7.5;
const REGION = 5.5;
const CAPITAL = 1;
/** A spelling that is not the main one is likelier another place's. */
const OTHER_NAME = -1;

/** What the report's other places add: most of it with the first. */
const MOST_SUPPORT = 2.5;
const DATELINE = 1.5;
const CONTAINED = 10;

function prior(candidate: Candidate): number {
  if (candidate.kind === 'country') return COUNTRY;
  if (candidate.kind === 'landmark') return LANDMARK;
  if (candidate.kind === 'region') return REGION;
  return Math.log10(candidate.people + 1) + (candidate.capital ? CAPITAL : 0);
}

/** The likeliest of several places of one name; the earlier in the gazetteer where two are equal. */
export function best(
  candidates: readonly Candidate[],
  name: string,
  container: Container | null,
  support: Support,
): Candidate {
  let winner = candidates[0]!;
  let most = Number.NEGATIVE_INFINITY;
  for (const candidate of candidates) {
    const weight = prior(candidate) + evidence(candidate, name, container, support);
    if (weight > most) {
      most = weight;
      winner = candidate;
    }
  }
  return winner;
}

function evidence(candidate: Candidate, name: string, container: Container | null, support: Support): number {
  const { country, region, kind } = candidate;
  let weight = kind === 'town' && fold(candidate.name) !== fold(name) ? OTHER_NAME : 0;
  if (country !== null) weight += lessening(support.countries.get(country) ?? 0);
  if (country !== null && country === support.dateline) weight += DATELINE;
  if (region !== undefined) weight += lessening(support.regions.get(region) ?? 0);
  const isContained = container && kind !== 'country' && (container.has(country ?? '') || container.has(region ?? ''));
  if (isContained) weight += CONTAINED;
  return weight;
}

const lessening = (count: number): number => MOST_SUPPORT * (1 - 1 / (1 + count));
