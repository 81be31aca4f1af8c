/** What was given, before it is understood: bytes, with where they came from. */
export interface Intake {
  /** Path, URL or `-`, as the user named it; used in messages. */
  name: string;
  bytes: Uint8Array;
  /** The HTTP header, where there was one. */
  contentType?: string;
  /** Where it was fetched from in the end, after redirects. */
  url?: string;
  /** When it was fetched, ISO 8601 in UTC. */
  retrieved?: string;
}

export type Format = 'auto' | 'text' | 'html' | 'ndjson';

/** What the caller knows of a report. All but `id` is used where the report itself does not say. */
export interface Given {
  id: string;
  published?: string;
  url?: string;
  publisher?: string;
}

/** An input that cannot be taken in. The message is one line: which input, what is wrong, what to do. */
export class IntakeError extends Error {
  override readonly name = 'IntakeError';
  /** A short stable word, such as `empty`, `binary`, `no-article` or `timeout`. */
  readonly code: string;
  /** The input as the user named it. */
  readonly input: string;

  constructor(code: string, input: string, what: string) {
    super(`${input}: ${what}`);
    this.code = code;
    this.input = input;
  }
}
