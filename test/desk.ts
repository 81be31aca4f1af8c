import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { deskApp, isLoopback, serve, type Take } from '../src/desk/index.js';
import { createReader } from '../src/pipeline.js';
import { type OpenRecord, openRecord } from '../src/record/index.js';
import { reportFromText } from '../src/reports/index.js';
import { shippedResources } from '../src/resources.js';
import type { Reading } from '../src/terms/index.js';

const HOME = 'http://127.0.0.1:4174';
const read = createReader(shippedResources());

/** A text as a report would be pasted, under a name of its own. */
export interface Given {
  name: string;
  text: string;
  url?: string;
  /** Whether to take its acts for guesses of the statistical model. */
  guess?: true;
}

/** Asks a desk as a browser on this machine would, unless the request says otherwise. */
export type Ask = (path: string, request?: RequestInit & { host?: string }) => Promise<Response>;

/** A desk over a record with these reports in it, both gone with the test. */
export async function deskOver(
  reports: readonly Given[],
  token?: string,
): Promise<{ ask: Ask; record: OpenRecord; open(): Promise<string> }> {
  const folder = mkdtempSync(join(tmpdir(), 'chancery-desk-'));
  const record = await openRecord(join(folder, 'record'));
  onTestFinished(async () => {
    await record.close();
    rmSync(folder, { recursive: true });
  });
  await record.file(reports.map((report) => ({ reading: readingOf(report) })));
  const take: Take = async function* (inputs) {
    for (const input of inputs) {
      if (input.kind === 'address') yield { error: `${input.address}: not fetched here` };
      else {
        const text = Buffer.from(input.bytes).toString();
        const [filed] = await record.file([{ reading: readingOf({ name: input.name, text }) }]);
        if (filed) yield { filed };
      }
    }
  };
  const app = deskApp({ record, take, who: 'ada', today: () => '2024-07-03', isOwnHost: isLoopback, token });
  const ask: Ask = async (path, { host = '127.0.0.1:4174', ...request } = {}) =>
    app.request(`${HOME}${path}`, { ...request, headers: { host, ...request.headers } });
  /** Lets the desk answer a browser; its address, without a slash at the end. */
  const open = async () => {
    const { port, close } = await serve(app, '127.0.0.1', 0);
    onTestFinished(close);
    return `http://127.0.0.1:${port}`;
  };
  return { ask, record, open };
}

function readingOf({ name, text, url, guess }: Given): Reading {
  const reading = read(reportFromText(text, { id: name, ...(url && { url }) }));
  return guess ? { ...reading, events: reading.events.map((event) => ({ ...event, codedBy: 'model' })) } : reading;
}

/** A form as a page of the desk sends it. */
export function form(fields: Readonly<Record<string, string>>, origin = HOME): RequestInit {
  return {
    method: 'POST',
    body: new URLSearchParams(fields).toString(),
    headers: { 'Content-Type': 'application/x-www-form-urlencoded', origin, 'sec-fetch-site': 'same-origin' },
  };
}
