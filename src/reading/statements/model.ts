import { openContainer } from '../../language/network/container.js';
import { Features } from './features.js';
import { Scorer } from './scorer.js';

/** The trained scorers of cues, contents and sources: `models/statements.bin`. */
export class StatementModel {
  readonly cue: Scorer;
  readonly content: Scorer;
  readonly source: Scorer;
  /** Hashes of the lemmas, other than verbs, that may be cues. */
  readonly cueLemmas: ReadonlySet<number>;
  /** Working memory of the scorers: a model reads one report at a time. */
  readonly features = new Features();

  constructor(file: Uint8Array) {
    const container = openContainer(file);
    this.cue = new Scorer(container, 'cue');
    this.content = new Scorer(container, 'content');
    this.source = new Scorer(container, 'source');
    this.cueLemmas = new Set(container.integers('cue lemmas'));
  }
}
