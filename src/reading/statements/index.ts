import type { Doc } from '../../language/index.js';
import type { Entity, Mention, Report, Span, Statement, Time } from '../../terms/index.js';
import { firstFrom } from '../nearest.js';
import { dateOf } from '../times/index.js';
import { type Attribution, attributionsOf } from './attributions.js';
import { hearersOf, type Medium, mediumOf } from './circumstances.js';
import type { Run } from './extent.js';
import { headlineStatements } from './headline.js';
import { invertedStatements } from './inverted.js';
import type { StatementKnowledge } from './knowledge.js';
import { withLeftQuotations } from './left-quotations.js';
import type { StatementModel } from './model.js';
import { Scene } from './scene.js';
import { type Chosen, select } from './selection.js';
import { signedQuotations } from './signed.js';
import { Referents } from './speakers.js';
import { trailingStatements } from './trailing.js';
import { cueRuns, cueWord, isSpeech, isToldOf, mannerOf } from './wording.js';

export { type StatementKnowledge, type StatementKnowledgeFiles, statementKnowledge } from './knowledge.js';
export { StatementModel } from './model.js';

/** What earlier steps found in a report. */
export interface ReadSoFar {
  report: Pick<Report, 'published' | 'dateline' | 'title'>;
  mentions: readonly Mention[];
  entities: readonly Entity[];
  times: readonly Time[];
}

/** Of the settings between these, where precision and recall trade, the middle (docs/notes/statements.md). */
const CERTAIN_ENOUGH = 0.25;
/** The same where nothing is quoted and the word is none of those that attribute, or nobody is there who says it. */
const CERTAIN_DOUBTFUL = 0.6;
/** One speaker quoting another is told from a clause by the words only where the model is this certain. */
const CERTAIN_WITHIN = 0.75;
/** Times before a statement among which its date is sought. */
const TIMES_BEFORE = 8;

/**
 * What a report attributes to somebody, in the text's order: words, thoughts, wishes and plans, each with source, cue and
 * content, the speaker resolved, and how, to whom and when it was said. Takes time linear in the text.
 */
export function findStatements(
  doc: Doc,
  soFar: ReadSoFar,
  model: StatementModel,
  knowledge: StatementKnowledge,
): Statement[] {
  const scene = new Scene(doc);
  const mayNest = (inner: Attribution, outer: Attribution) =>
    inner.certainty >= CERTAIN_WITHIN &&
    isSpeech(scene, inner, knowledge) &&
    outer.content.some(({ from, to }) => from <= inner.speaker && inner.speaker < to);
  const certain = [
    ...signedQuotations(scene),
    ...invertedStatements(scene, knowledge),
    ...trailingStatements(scene, knowledge),
    ...headlineStatements(scene, soFar.report.title),
  ];
  const known = new Set(certain.map(({ cue }) => cue));
  const isLikely = ({ cue, certainty, content, speaker }: Attribution) =>
    certainty >= CERTAIN_DOUBTFUL ||
    mannerOf(scene, cue, content) !== 'indirect' ||
    (cueWord(doc, cue, knowledge) !== undefined && isToldOf(scene, speaker));
  const ranked = attributionsOf(scene, model, CERTAIN_ENOUGH).filter((one) => !known.has(one.cue) && isLikely(one));
  const chosen = select(scene, [...certain, ...ranked], mayNest);
  const all = select(scene, withLeftQuotations(scene, chosen, knowledge), mayNest);
  return new Telling(scene, soFar, knowledge).tell(all);
}

/** The statements of one report as they are written down, one after the other, since each may carry on the one before. */
class Telling {
  private readonly referents: Referents;
  private readonly told = new Map<Chosen, Statement>();

  constructor(
    private readonly scene: Scene,
    private readonly soFar: ReadSoFar,
    private readonly knowledge: StatementKnowledge,
  ) {
    this.referents = new Referents(scene, soFar.mentions, soFar.entities);
  }

  tell(all: readonly Chosen[]): Statement[] {
    // The quoting statement comes before what is quoted in it, so that «I» can be its speaker.
    const statements = all.map((chosen, k) => this.statement(chosen, `s${k + 1}`, all[k - 1] ?? null));
    const withMedia = statements.map((statement, k) => this.settledLater(statement, statements[k + 1]));
    return withMedia.map((statement, k) => {
      const outer = all[k]!.within;
      const within = outer && this.told.get(outer)?.id;
      return within ? { ...statement, within } : statement;
    });
  }

  private statement(chosen: Chosen, id: string, before: Chosen | null): Statement {
    const { doc } = this.scene;
    const { cue, content, source, speaker } = chosen;
    const known = cueWord(doc, cue, this.knowledge);
    const medium = mediumOf(this.scene, cue, speaker, content, this.knowledge);
    const heard = hearersOf(this.scene, cue, medium, content, known)
      .map((head) => this.referents.of(head, [{ from: this.scene.first[head]!, to: this.scene.last[head]! + 1 }]))
      .filter((entity) => entity !== null);
    const isOutlet = (entity: string) => this.referents.entity(entity)?.kind === 'media';
    const named = this.speakerOf(chosen, medium, before);
    const reports = named !== null && isOutlet(named) && known?.classes.includes('say') === true;
    const carrier = reports ? named : heard.find(isOutlet);
    const statement: Statement = {
      id,
      source: source.map((run) => this.span(this.withoutDateline(run))),
      speaker: reports ? null : named,
      cue: cueRuns(this.scene, cue).map((run) => this.span(run)),
      content: content.map((run) => this.span(run)),
      manner: mannerOf(this.scene, cue, content),
      medium: medium?.name ?? this.mediumCarriedOn(chosen, before, named),
      addressee: [...new Set(heard.filter((entity) => !isOutlet(entity) && entity !== named))],
      ...(carrier ? { carrier } : {}),
      ...this.date(cue < 0 ? content[0]!.from : cue, content),
    };
    this.told.set(chosen, statement);
    return statement;
  }

  /** «“…,” she told the envoy. During the meeting, she …»: how it was said to somebody is told right after. */
  private settledLater(statement: Statement, next: Statement | undefined): Statement {
    const isTold = statement.medium === null && statement.addressee.length > 0 && statement.speaker !== null;
    const isAnswered = next?.speaker === statement.speaker && (next.medium === 'meeting' || next.medium === 'call');
    return isTold && isAnswered && next.addressee.length === 0 ? { ...statement, medium: next.medium } : statement;
  }

  private speakerOf(chosen: Chosen, medium: Medium | null, before: Chosen | null): string | null {
    const { doc, first, last } = this.scene;
    const { speaker, source } = chosen;
    if (speaker < 0) return null;
    if (medium?.word === speaker) {
      // «The ministry's statement said», «a letter by the envoy read».
      return this.referents.within(first[speaker]!, last[speaker]! + 1) ?? this.lastSpeaker(before, speaker);
    }
    const named = this.referents.of(speaker, source);
    if (named !== null || doc.uposOf(speaker) !== 'PRON') return named;
    const person = doc.lemma(speaker).toLowerCase();
    const outer = chosen.within && this.told.get(chosen.within);
    if (outer && (person === 'i' || person === 'we' || person === 'my' || person === 'our')) return outer.speaker;
    return this.chained(person, before, speaker);
  }

  /** The speaker before, where «he», «she» or «it» can be the same. */
  private chained(pronoun: string, before: Chosen | null, at: number): string | null {
    const last = this.lastSpeaker(before, at);
    const kind = this.referents.entity(last)?.kind;
    if (kind === undefined) return null;
    const isPerson = kind === 'person';
    if (pronoun === 'he' || pronoun === 'she' || pronoun === 'his' || pronoun === 'her') return isPerson ? last : null;
    return (pronoun === 'it' || pronoun === 'its') && !isPerson ? last : null;
  }

  /** Who spoke last in the paragraph of word `at` or in the one before. */
  private lastSpeaker(before: Chosen | null, at: number): string | null {
    if (!before) return null;
    const { doc } = this.scene;
    const paragraph = firstParagraphAfter(doc, at) - 1;
    const since = doc.paragraphStart[Math.max(0, paragraph - 1)]!;
    const last = before.content.at(-1)!.to - 1;
    return last >= since ? (this.told.get(before)?.speaker ?? null) : null;
  }

  /** «He wrote on his page. “…,” he added»: the medium goes on with the speaker through the paragraph, and right after it with a pronoun. */
  private mediumCarriedOn(chosen: Chosen, before: Chosen | null, speaker: string | null): string | null {
    if (!before || speaker === null || chosen.speaker < 0) return null;
    const { doc } = this.scene;
    const told = this.told.get(before);
    if (!told || told.speaker !== speaker) return null;
    const isOneParagraph =
      firstParagraphAfter(doc, chosen.content[0]!.from) === firstParagraphAfter(doc, before.content[0]!.from);
    const isNextSentence =
      doc.uposOf(chosen.speaker) === 'PRON' &&
      doc.sentenceOf(chosen.speaker) - doc.sentenceOf(before.content.at(-1)!.to - 1) === 1;
    return isOneParagraph || isNextSentence ? told.medium : null;
  }

  private date(word: number, content: readonly Run[]): Pick<Statement, 'date' | 'dateFrom'> {
    const { doc } = this.scene;
    const { times, report } = this.soFar;
    const sentence = doc.sentenceOf(word);
    const from = Math.max(0, firstFrom(times, doc.start[doc.sentenceStart[sentence]!]!) - TIMES_BEFORE);
    const to = firstFrom(times, doc.end[doc.sentenceStart[sentence + 1]! - 1]!);
    const spans = content.map((run) => this.span(run));
    const outside = times
      .slice(from, to)
      .filter(({ start }) => !spans.some((span) => span.start <= start && start < span.end));
    const found = dateOf(doc, word, outside, report);
    return found ? { date: found.edtf, dateFrom: found.from } : { date: null };
  }

  /** «TEHRAN - Hassan Kazemi Qomi, …»: the parser takes place and subject for one phrase. */
  private withoutDateline(run: Run): Run {
    const { doc } = this.scene;
    const { dateline } = this.soFar.report;
    if (!dateline || doc.start[run.from]! > dateline.start || doc.end[run.to - 1]! <= dateline.end) return run;
    let from = doc.wordAt(dateline.end);
    while (from + 1 < run.to && doc.uposOf(from) === 'PUNCT') from++;
    return { from, to: run.to };
  }

  private span({ from, to }: Run): Span {
    const { doc } = this.scene;
    return { start: doc.start[from]!, end: doc.end[to - 1]! };
  }
}

/** Number of the first paragraph that begins after word `word`. */
function firstParagraphAfter({ paragraphStart }: Doc, word: number): number {
  let low = 0;
  let high = paragraphStart.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (paragraphStart[middle]! <= word) low = middle + 1;
    else high = middle;
  }
  return low;
}
