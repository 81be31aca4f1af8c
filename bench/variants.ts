import type { Filing } from '../src/record/index.js';
import type { Reading } from '../src/terms/index.js';

const DAY = 86_400_000;
/** Days between one variant of a report and the next: more than tells two occurrences of a kind apart. */
const APART = 11;
/** When reports appeared that do not say so. */
const UNDATED = Date.parse('2020-01-01');

/**
 * As many reports as are asked for, made from few readings, each a line of JSON: each time all of them again under other
 * addresses, some days earlier. None is held longer than its consumer holds it.
 */
export function* variantsOf(readings: readonly string[], reports: number): Generator<Filing> {
  for (let i = 0; i < reports; i++) {
    const number = Math.floor(i / readings.length);
    yield { reading: variant(readings[i % readings.length]!, number, i % readings.length) };
  }
}

/** Reports in batches, none of them held longer than its batch. */
export function* batchesOf(filings: Iterable<Filing>, size: number): Generator<Filing[]> {
  let batch: Filing[] = [];
  for (const filing of filings) {
    batch.push(filing);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

function variant(line: string, number: number, place: number): Reading {
  const earlier = number * APART * DAY;
  const reading: Reading = JSON.parse(
    line.replace(/"(\d{4}-\d{2}-\d{2})(?=["T/])/g, (whole, day: string) => {
      const time = Date.parse(day);
      return Number.isNaN(time) ? whole : `"${dayOf(time - earlier)}`;
    }),
  );
  const { id, url, text, published = dayOf(UNDATED - place * DAY - earlier) } = reading.report;
  return {
    ...reading,
    report: {
      ...reading.report,
      published,
      id: `${id} ${number}`,
      // The last character differs, so that the text is not the same; the address, so that it is no newer version.
      ...(url && { url: `${url}#${number}` }),
      text: text.slice(0, -1) + String(number % 10),
    },
  };
}

const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);
