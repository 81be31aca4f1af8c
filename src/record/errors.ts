/** A record that cannot be opened, read or written. The message is one line: which file, what is wrong, what to do. */
export class RecordError extends Error {
  override readonly name = 'RecordError';
  /** A short stable word: `missing`, `not-a-record`, `corrupt`, `newer`, `full`, `read-only`, `busy`, `not-empty`, `bad-import`. */
  readonly code: string;

  constructor(code: string, path: string, what: string) {
    super(`${path}: ${what}`);
    this.code = code;
  }
}

/** A judgement that cannot be so, such as one about something that is not in the record. */
export class JudgementError extends Error {
  override readonly name = 'JudgementError';
}
