import { decodeBytes } from './decode.js';
import type { Format, Intake } from './intake.js';

/** What is enough to tell one format from another. */
const SAMPLE = 4096;

/**
 * The format of an input: what HTTP says, else how it begins, else how its name ends. How it begins goes before the
 * name, since pages and lines are saved under any name; plain text begins like neither.
 *
 * @throws IntakeError `binary`
 */
export function detectFormat(intake: Pick<Intake, 'name' | 'bytes' | 'contentType'>): Exclude<Format, 'auto'> {
  const said = intake.contentType?.toLowerCase() ?? '';
  if (/\bx?html\b/.test(said)) return 'html';
  if (/ndjson|jsonl|json-lines|json-seq/.test(said)) return 'ndjson';
  const start = decodeBytes(intake.bytes.subarray(0, SAMPLE), { name: intake.name }).trimStart();
  if (/^(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype html|html|head|body|meta|title|article)\b/i.test(start))
    return 'html';
  // A file that is named so promises lines: where its first is broken, that is to be told and not read as prose.
  if (/^\{\s*"/.test(start) || /\.(?:ndjson|jsonl)$/i.test(intake.name)) return 'ndjson';
  if (/\.x?html?$/i.test(intake.name) && start.startsWith('<')) return 'html';
  return 'text';
}
