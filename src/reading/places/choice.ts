import { fold } from './fold.js';
import type { Candidate } from './gazetteer.js';

/** A name of the report with all that it can mean. */
export interface Ambiguous {
  name: string;
  candidates: readonly Candidate[];
}

/** What the other names of a report say for each country and region: how many of them can only be there. */
export class Support {
  readonly dateline: string | undefined;
  /** The country and region that each name, however often it stands, can only be in. */
  readonly #votes = new Map<string, { country: string | null | undefined; region: string | undefined }>();
  readonly #counts = new Map<string, number>();

  constructor(names: readonly Ambiguous[], dateline: string | undefined) {
    this.dateline = dateline;
    for (const { name, candidates } of names) {
      const key = fold(name);
      if (this.#votes.has(key)) continue;
      const likely = likeliest(candidates);
      const vote = {
        country: sole(likely.map(({ country }) => country)),
        region: sole(likely.map(({ region }) => region)),
      };
      this.#votes.set(key, vote);
      for (const code of [vote.country, vote.region])
        if (code) this.#counts.set(code, (this.#counts.get(code) ?? 0) + 1);
    }
  }

  /** How many names other than `name` are in a country (alpha-3) or region (GeoNames code) and nowhere else. */
  of(code: string, name: string): number {
    const vote = this.#votes.get(fold(name));
    const own = vote && (vote.country === code || vote.region === code) ? 1 : 0;
    return (this.#counts.get(code) ?? 0) - own;
  }
}

/** What a place is said to lie in: each country (alpha-3) and region (GeoNames code) that the container's name can mean. */
export type Container = ReadonlySet<string>;

/** The candidates of weight: a village of the same name far away leaves no doubt. */
function likeliest(candidates: readonly Candidate[]): Candidate[] {
  const weights = candidates.map(prior);
  const most = Math.max(...weights);
  return candidates.filter((_, i) => weights[i]! > most - CLEAR);
}

/** What all are, if they are the same. */
const sole = <T>([first, ...others]: readonly T[]): T | undefined =>
  others.every((other) => other === first) ? first : undefined;

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
const MOST_SUPPORT = 3;
const DATELINE = 1.5;
const CONTAINED = 10;

function prior(candidate: Candidate): number {
  if (candidate.kind === 'country') return COUNTRY;
  if (candidate.kind === 'landmark') return LANDMARK;
  if (candidate.kind === 'region') return REGION;
  return Math.log10(candidate.people + 1) + (candidate.capital ? CAPITAL : 0);
}

/** The likeliest of several places of one name; the earlier in the gazetteer where two are equal. */
export function best({ name, candidates }: Ambiguous, container: Container | null, support: Support): Candidate {
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
  if (country !== null) weight += lessening(support.of(country, name));
  if (country !== null && country === support.dateline) weight += DATELINE;
  if (region !== undefined) weight += lessening(support.of(region, name));
  const isContained = container && kind !== 'country' && (container.has(country ?? '') || container.has(region ?? ''));
  if (isContained) weight += CONTAINED;
  return weight;
}

const lessening = (count: number): number => MOST_SUPPORT * (1 - 1 / (1 + count));
