import type { Tokens } from './tokenizer.js';

/** Where words go as they are cut; it grows as it must. */
export class TokenSink {
  start: Int32Array;
  end: Int32Array;
  glued: Uint8Array;
  count = 0;
  /** Whether an opening single quotation mark waits for its partner: decides what «’» after an s means. */
  singleQuoteOpen = false;

  constructor(capacity: number) {
    this.start = new Int32Array(capacity);
    this.end = new Int32Array(capacity);
    this.glued = new Uint8Array(capacity);
  }

  push(start: number, end: number, glued = 0): void {
    if (this.count === this.start.length) this.grow();
    this.start[this.count] = start;
    this.end[this.count] = end;
    this.glued[this.count++] = glued;
  }

  private grow(): void {
    const size = this.start.length * 2;
    const start = new Int32Array(size);
    const end = new Int32Array(size);
    const glued = new Uint8Array(size);
    start.set(this.start);
    end.set(this.end);
    glued.set(this.glued);
    this.start = start;
    this.end = end;
    this.glued = glued;
  }

  finish(): Tokens {
    return {
      start: this.start.subarray(0, this.count),
      end: this.end.subarray(0, this.count),
      glued: this.glued.subarray(0, this.count),
      count: this.count,
    };
  }
}
