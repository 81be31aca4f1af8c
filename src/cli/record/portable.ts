import { createInterface } from 'node:readline';
import { PassThrough, type Readable } from 'node:stream';
import { type Entry, type ZipFile as OpenZip, open } from 'yauzl';
import { ZipFile } from 'yazl';
import { fileTrouble } from '../file-trouble.js';
import { fileOutput, OutputError } from '../output.js';
import { EXIT, type ExitCode, type Terminal } from '../terminal.js';
import { withOpen } from './answer.js';
import type { RecordOptions } from './options.js';

type Lines = AsyncIterable<{ file: string; line: string }>;

/** Writes a record as a zip file of NDJSON. */
export async function exportTo(path: string, { record }: RecordOptions): Promise<ExitCode> {
  return withOpen(record, async (open) => {
    const output = await fileOutput(path);
    try {
      const zip = new ZipFile();
      const packing = pack(zip, open.exportLines());
      // Who waits for the next chunk is to hear that none will come.
      packing.catch((error: Error) => (zip.outputStream as Readable).destroy(error));
      for await (const chunk of zip.outputStream) await output.write(chunk);
      await packing;
      await output.keep();
    } finally {
      output.discard();
    }
    return EXIT.fine;
  });
}

/** Adds the files one after the other; a line is asked for only when there is room for it. */
async function pack(zip: ZipFile, lines: Lines): Promise<void> {
  let name: string | undefined;
  let file: PassThrough | undefined;
  for await (const { file: wanted, line } of lines) {
    if (wanted !== name) {
      file?.end();
      file = new PassThrough();
      name = wanted;
      // The same record makes the same file, so no file bears the time.
      zip.addReadStream(file, name, { mtime: new Date(0), forceDosTimestamp: true });
    }
    if (!file!.write(`${line}\n`)) await new Promise((drained) => file!.once('drain', drained));
  }
  file?.end();
  zip.end();
}

/** Makes a record of a zip file. */
export async function importFrom(path: string, { record }: RecordOptions, terminal: Terminal): Promise<ExitCode> {
  const zip = await opened(path);
  return withOpen(
    record,
    async (open) => {
      await open.importLines(linesIn(zip, path), path);
      const { reports, judgements } = await open.totals();
      terminal.stdout.write(`imported ${reports} reports, ${judgements} judgements\n`);
      return EXIT.fine;
    },
    'create',
  );
}

function opened(path: string): Promise<OpenZip> {
  return new Promise((done, failed) => {
    open(path, { lazyEntries: true, autoClose: false }, (error, zip) => {
      if (zip) done(zip);
      else
        failed(
          new OutputError(
            `${path}: ${error && 'code' in error ? fileTrouble(error) : 'it is no zip file, or not all of one; export it again'}`,
          ),
        );
    });
  });
}

async function* linesIn(zip: OpenZip, path: string): Lines & AsyncGenerator<{ file: string; line: string }> {
  try {
    for (let entry = await nextEntry(zip); entry !== undefined; entry = await nextEntry(zip)) {
      const file = entry.fileName;
      const lines = createInterface({ input: await streamOf(zip, entry), crlfDelay: Number.POSITIVE_INFINITY });
      for await (const line of lines) if (line !== '') yield { file, line };
    }
  } catch (error) {
    // What the record says of a line is its own to say.
    if (error instanceof Error && error.name === 'RecordError') throw error;
    throw new OutputError(
      `${path}: the zip file is damaged (${error instanceof Error ? error.message : error}); export it again`,
    );
  } finally {
    zip.close();
  }
}

function nextEntry(zip: OpenZip): Promise<Entry | undefined> {
  return new Promise((done, failed) => {
    // Of the three one comes, and the others are no longer listened for.
    const heard = (act: () => void) => {
      zip.removeAllListeners();
      act();
    };
    zip.once('entry', (entry: Entry) => heard(() => done(entry)));
    zip.once('end', () => heard(() => done(undefined)));
    zip.once('error', (error: Error) => heard(() => failed(error)));
    zip.readEntry();
  });
}

function streamOf(zip: OpenZip, entry: Entry): Promise<Readable> {
  return new Promise((done, failed) => {
    zip.openReadStream(entry, (error, stream) => (stream ? done(stream) : failed(error)));
  });
}
