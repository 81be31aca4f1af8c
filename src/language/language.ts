import { Contradictions } from './contradictions.js';
import { Doc } from './doc.js';
import { Features, Lemmas } from './forms.js';
import type { NameSpan } from './name-labels.js';
import { bestLabels, namesOf } from './names.js';
import { type Container, openContainer } from './network/container.js';
import { Encoder, type EncoderSizes } from './network/encoder.js';
import { GAP } from './network/features.js';
import { Kernels } from './network/kernels.js';
import { Layer } from './network/layer.js';
import { Lexicon } from './network/lexicon.js';
import { Vectors } from './network/vectors.js';
import { paragraphStarts } from './paragraphs.js';
import { Parser } from './parser.js';
import { type Batch, batchesOf } from './runs.js';
import { type TaggedForm, TaggedForms } from './tagged-forms.js';
import { DEPREL, UPOS, XPOS } from './tags.js';
import { type Tokens, tokenize } from './tokens/tokenizer.js';
import { readVerbs } from './verb-lemmas.js';
import { verbForm } from './verbs.js';

/** What the engine needs, as bytes of the files that ship with the package. */
export interface LanguageFiles {
  /** `models/language.bin`. */
  model: Uint8Array;
  /** `models/names.bin`; without it no names are found. */
  names?: Uint8Array;
  /** `models/vectors.bin`. */
  vectors: Uint8Array;
  /** `knowledge/verbs.tsv`; without it rare verbs may get a wrong dictionary form. */
  verbs?: string;
  /** The compiled arithmetic, `dist/kernels.wasm`. */
  kernels: Uint8Array;
}

/** The words of a text that are already cut, with their sentences; what `annotate` fills tags, lemmas and heads into. */
export interface CutText extends Tokens {
  text: string;
  paragraphStart: Int32Array;
  /** First word of each sentence and last the number of words; found by the engine where absent. */
  sentenceStart?: Int32Array;
}

/** Words that the network reads at once; more cost memory, fewer cost speed. */
const WORDS_AT_ONCE = 192;
/** Words of the longest run, and of the longest sentence; a longer one is cut. */
const LONGEST_RUN = 384;
const LONGEST_SENTENCE = 192;
/** Forms kept with what the first layer makes of them, some 2.5 kB each: about what three hundred news reports use. */
const FORMS_KEPT = 20480;
/** Forms and lemmas kept before a Doc begins a new list of them. */
const STRINGS_KEPT = 100_000;

/**
 * The language engine: words, sentences, tags, lemmas and heads of English text, in Universal Dependencies. Holds its
 * model and working memory; not to be used from two threads at once. The same text always gives the same Doc.
 */
export class Language {
  /** Name and date of the model, for a reading's `reader`. */
  readonly modelName: string;
  private readonly lexicon = new Lexicon(FORMS_KEPT);
  private readonly kernels: Kernels;
  private readonly encoder: Encoder;
  private readonly hidden: Layer;
  private readonly tagScores: Layer;
  private readonly startScores: Layer;
  private readonly parser: Parser;
  private readonly lemmas: Lemmas;
  private readonly features: Features;
  private readonly best: number;
  private readonly names: { encoder: Encoder; hidden: Layer; labels: Layer } | undefined;
  /** Tag number → UPOS and XPOS numbers. */
  private readonly tagUpos: Uint8Array;
  private readonly tagXpos: Uint8Array;
  private readonly contradictions: Contradictions;
  private readonly relations: Uint8Array;
  private readonly startMargin: number;

  /** Forms, lemmas and features; the list of features comes first, so that a feature's number is its string's. */
  private strings: string[] = [];
  private stringIds = new Map<string, number>();
  private readonly known = new TaggedForms(FORMS_KEPT);
  private generation = 0;

  constructor(files: LanguageFiles) {
    this.kernels = new Kernels(new WebAssembly.Module(files.kernels));
    const model: Container = openContainer(files.model);
    const vectors = new Vectors(files.vectors);
    const tags = (model.meta.tags as string[]).map((tag) => tag.split(' ') as [string, string]);
    const labels = model.meta.labels as string[];
    this.modelName = model.meta.name as string;
    this.startMargin = model.meta.startMargin as number;
    this.encoder = new Encoder(
      this.kernels,
      model,
      model.meta.sizes as EncoderSizes,
      vectors,
      this.lexicon,
      LONGEST_RUN,
    );
    const width = this.encoder.outWidth;
    this.hidden = new Layer(this.kernels, model, 'hidden', width, LONGEST_RUN, 'relu');
    this.tagScores = new Layer(this.kernels, model, 'class0', this.hidden.columns, LONGEST_RUN, 'bias');
    this.startScores = new Layer(this.kernels, model, 'class1', this.hidden.columns, LONGEST_RUN, 'bias');
    this.parser = new Parser(this.kernels, model, width, labels.length, LONGEST_RUN, LONGEST_SENTENCE);
    this.names = files.names && this.namesNetwork(openContainer(files.names), vectors);
    this.best = this.kernels.take(LONGEST_RUN);
    this.tagUpos = Uint8Array.from(tags, ([upos]) => (UPOS as readonly string[]).indexOf(upos));
    this.tagXpos = Uint8Array.from(tags, ([, xpos]) => (XPOS as readonly string[]).indexOf(xpos));
    this.contradictions = new Contradictions(model.meta.tags as string[], labels);
    this.relations = Uint8Array.from(labels, (label) => (DEPREL as readonly string[]).indexOf(label));
    this.lemmas = new Lemmas(model, (normal) => vectors.has(normal), readVerbs(files.verbs ?? ''));
    this.features = new Features(model);
    this.forgetStrings();
  }

  private namesNetwork(model: Container, vectors: Vectors): { encoder: Encoder; hidden: Layer; labels: Layer } {
    const encoder = new Encoder(
      this.kernels,
      model,
      model.meta.sizes as EncoderSizes,
      vectors,
      this.lexicon,
      LONGEST_RUN,
    );
    const hidden = new Layer(this.kernels, model, 'hidden', encoder.outWidth, LONGEST_RUN, 'relu');
    return { encoder, hidden, labels: new Layer(this.kernels, model, 'class0', hidden.columns, LONGEST_RUN, 'bias') };
  }

  /**
   * Reads a text, or the part `[from, to)` of it, into a Doc; offsets index the whole text. At the characters `breaks`, in
   * ascending order, a paragraph begins whatever the text looks like.
   */
  read(text: string, from = 0, to: number = text.length, breaks: readonly number[] = []): Doc {
    const tokens = tokenize(text, from, to);
    return this.annotate({ text, ...tokens, paragraphStart: paragraphStarts(text, tokens.start, tokens.end, breaks) });
  }

  /** Fills tags, lemmas, features and heads into a text that is already cut into words. */
  annotate(cut: CutText): Doc {
    const { text, start, end, glued, count, paragraphStart } = cut;
    if (this.strings.length > STRINGS_KEPT) this.forgetStrings();
    const numbers = new Int32Array(count);
    const gaps = new Uint8Array(count);
    for (let i = 0; i < count; i++) gaps[i] = i > 0 && start[i] === end[i - 1] ? GAP.none : GAP.space;
    const tags = new Uint8Array(count);
    const head = new Int32Array(count).fill(-1);
    const labels = new Uint8Array(count);
    const sentences: number[] = [];
    const names: NameSpan[] = [];
    const given = cut.sentenceStart;
    const isStart = given && new Uint8Array(count + 1);
    for (const first of given ?? []) isStart![first] = 1;
    const formId = new Int32Array(count);
    const lowerId = new Int32Array(count);
    const lemmaId = new Int32Array(count);
    const featsId = new Int32Array(count);
    const upos = new Uint8Array(count);
    const xpos = new Uint8Array(count);
    const deprel = new Uint8Array(count);

    const lookUp = (form: number, tag: number) => this.lookUp(form, tag);
    const ends = (word: number) => /^[.!?]/.test(text.charAt(start[word]!));
    for (const batch of batchesOf(paragraphStart, ends, WORDS_AT_ONCE, LONGEST_RUN)) {
      this.lexicon.reserve(batch.to - batch.from);
      if (this.generation !== this.lexicon.generation) this.moveForms();
      for (let i = batch.from; i < batch.to; i++) numbers[i] = this.lexicon.numberOf(text, start[i]!, end[i]!);
      const rows = this.encoder.read(numbers, gaps, batch.from, batch.to, batch.starts);
      const size = batch.to - batch.from;
      const hidden = this.hidden.applyRounded(rows, size);
      this.kernels.run.bestClasses(
        this.tagScores.apply(hidden, size),
        size,
        this.tagUpos.length,
        this.tagScores.columns,
        this.best,
      );
      const { i32 } = this.kernels;
      for (let t = 0; t < size; t++) tags[batch.from + t] = i32[(this.best >> 2) + t]!;
      const bounds = this.sentenceBounds(batch, this.startScores.apply(hidden, size), glued, isStart);
      this.parser.parse(rows, size, bounds, head, labels, batch.from);
      this.contradictions.mend({ tags, heads: head, labels, from: batch.from }, batch.to);
      for (let b = 0; b + 1 < bounds.length; b++) sentences.push(batch.from + bounds[b]!);
      if (this.names) names.push(...this.namesIn(batch, numbers, gaps, cut));
      for (let i = batch.from; i < batch.to; i++) {
        if (head[i]! >= 0) head[i]! += batch.from;
        const tag = tags[i]!;
        upos[i] = this.tagUpos[tag]!;
        xpos[i] = this.tagXpos[tag]!;
        deprel[i] = head[i]! < 0 ? ROOT : this.relations[labels[i]!]!;
        const { form, lower, lemma, feats } = this.known.of(numbers[i]!, tag, lookUp);
        formId[i] = form;
        lowerId[i] = lower;
        lemmaId[i] = lemma;
        featsId[i] = feats >= 0 ? feats : this.features.ofRelation(tag, deprel[i]!);
      }
    }
    sentences.push(count);
    const doc = new Doc({
      names,
      text,
      start,
      end,
      glued,
      paragraphStart,
      upos,
      xpos,
      deprel,
      head,
      formId,
      lowerId,
      lemmaId,
      featsId,
      sentenceStart: Int32Array.from(sentences),
      strings: this.strings,
    });
    for (let i = 0; i < count; i++) {
      const feats = verbForm(doc, i);
      if (feats !== undefined) featsId[i] = this.stringId(feats);
    }
    return doc;
  }

  /** The names in a batch; none crosses the runs that it is read in. */
  private namesIn(batch: Batch, numbers: Int32Array, gaps: Uint8Array, { text, start, end }: CutText): NameSpan[] {
    const { encoder, hidden, labels } = this.names!;
    const rows = encoder.read(numbers, gaps, batch.from, batch.to, batch.starts);
    const size = batch.to - batch.from;
    const scores = labels.apply(hidden.applyRounded(rows, size), size);
    const names: NameSpan[] = [];
    batch.starts.forEach((first, run) => {
      const count = (batch.starts[run + 1] ?? batch.to) - first;
      const at = (scores >> 2) + (first - batch.from) * labels.columns;
      names.push(...namesOf(text, start, end, bestLabels(this.kernels.f32, at, labels.columns, count), first));
    });
    return names;
  }

  /** First words of the sentences of a batch, from 0, and last its size. */
  private sentenceBounds(batch: Batch, scores: number, glued: Uint8Array, isStart: Uint8Array | undefined): number[] {
    const { f32 } = this.kernels;
    const width = this.startScores.columns;
    const margin = (t: number) => f32[(scores >> 2) + t * width + 1]! - f32[(scores >> 2) + t * width]!;
    const bounds: number[] = [];
    let run = 0;
    const size = batch.to - batch.from;
    for (let t = 0; t < size; t++) {
      const opensRun = batch.starts[run] === batch.from + t;
      if (opensRun) run++;
      const opens = isStart ? isStart[batch.from + t] === 1 : margin(t) > this.startMargin && !glued[batch.from + t];
      if (opensRun || opens) bounds.push(t);
      else if (t - bounds.at(-1)! >= LONGEST_SENTENCE) {
        // Too long for one sentence: cut where the network was nearest to a cut, past the middle.
        let at = t;
        for (let u = bounds.at(-1)! + (LONGEST_SENTENCE >> 1); u < t; u++) if (margin(u) > margin(at)) at = u;
        bounds.push(at);
      }
    }
    bounds.push(size);
    return bounds;
  }

  private lookUp(number: number, tag: number): TaggedForm {
    const form = this.lexicon.forms[number]!;
    return {
      form: this.stringId(form),
      lower: this.stringId(form.toLowerCase()),
      lemma: this.stringId(this.lemmas.of(form, XPOS[this.tagXpos[tag]!]!)),
      feats: this.features.ofForm(this.lexicon.featuresOf(number).normal, tag),
    };
  }

  private stringId(text: string): number {
    let id = this.stringIds.get(text);
    if (id === undefined) {
      id = this.strings.length;
      this.strings.push(text);
      this.stringIds.set(text, id);
    }
    return id;
  }

  /** Numbers what is known of forms anew with the lexicon. */
  private moveForms(): void {
    this.generation = this.lexicon.generation;
    this.known.keep(this.lexicon.kept);
  }

  /** Begins the strings anew; Docs made before keep the list they were made with. */
  private forgetStrings(): void {
    this.strings = [...this.features.list];
    this.stringIds = new Map(this.strings.map((feats, id) => [feats, id]));
    this.known.keep([]);
  }
}

const ROOT = DEPREL.indexOf('root');
