import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { ConlluError, readPretokenized, writeConllu } from '../../language/conllu.js';
import { Language } from '../../language/index.js';
import { decodeBytes, IntakeError } from '../../reports/index.js';
import { shippedLanguage } from '../../resources.js';
import { fileTrouble } from '../file-trouble.js';
import { fileOutput, streamOutput } from '../output.js';
import type { ParseOptions } from '../parse.js';
import { treePicture } from '../show/tree-picture.js';
import { EXIT, type ExitCode, type Terminal } from '../terminal.js';

/** Parses all inputs and prints them, or writes them to the file of `--out`. */
export async function parse(inputs: string[], options: ParseOptions, terminal: Terminal): Promise<ExitCode> {
  const output = options.out === undefined ? streamOutput(terminal.stdout) : await fileOutput(options.out);
  const language = new Language(shippedLanguage());
  let failed = 0;
  try {
    for (const input of inputs) {
      try {
        await output.write(parsed(await textOf(input, terminal), input, options, language));
      } catch (error) {
        const message = trouble(error, input);
        if (message === undefined) throw error;
        terminal.warn(message);
        failed++;
      }
    }
    if (failed < inputs.length) await output.keep();
    return failed > 0 ? EXIT.unreadable : EXIT.fine;
  } finally {
    output.discard();
  }
}

async function textOf(input: string, terminal: Terminal): Promise<string> {
  const bytes = input === '-' ? await buffer(terminal.stdin) : await readFile(input);
  return decodeBytes(bytes, { name: input });
}

function parsed(text: string, input: string, { format, pretokenized }: ParseOptions, language: Language): string {
  if (!pretokenized) {
    const doc = language.read(text);
    return format === 'svg' ? treePicture(doc) : writeConllu(doc, input);
  }
  const { cut, fill } = readPretokenized(text);
  const doc = language.annotate(cut);
  return format === 'svg' ? treePicture(doc) : fill(doc);
}

/** What is wrong with an input, in one line; undefined where the trouble is not the input's. */
function trouble(error: unknown, input: string): string | undefined {
  if (error instanceof IntakeError) return error.message;
  if (error instanceof ConlluError) return `${input}: ${error.message}`;
  if (error instanceof Error && 'code' in error && 'syscall' in error) return `${input}: ${fileTrouble(error)}`;
  return undefined;
}
