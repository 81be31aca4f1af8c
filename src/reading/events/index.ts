import type { Doc } from '../../language/index.js';
import type { ActEvent, Entity, Mention, Reading, Span, Statement } from '../../terms/index.js';
import { placeOf } from '../places/index.js';
import { type Act, Acts } from './acts.js';
import { ArgumentsOf } from './arguments.js';
import { backedUp } from './backup/index.js';
import type { Judge } from './backup/judge.js';
import type { Scene } from './backup/situations.js';
import { reasonOf, subjectOf } from './circumstances.js';
import { contextsOf } from './contexts.js';
import { demanded } from './demanded.js';
import { Everyday } from './everyday.js';
import { isHistory } from './history.js';
import type { EventKnowledge } from './knowledge.js';
import { Matcher } from './match.js';
import { withMistakenVerbs, withoutMistaken } from './mistaken.js';
import { Parties } from './parties.js';
import { PetrarchActs } from './petrarch/petrarch-acts.js';
import { pledged } from './pledge.js';
import { joinRepeated, joinSame, type Told } from './same.js';
import { isOfPublicLife } from './scope.js';
import { sizesOf } from './size.js';
import { standingOf, statusOf } from './status.js';
import { dateOfAct } from './when.js';
import { asMeant } from './worded.js';

export { EventModel } from './backup/index.js';
export type { CodebookFile } from './codebook/codebook.js';

export type { Frame } from './codebook/frame.js';
export { type EventKnowledge, type EventKnowledgeFiles, eventKnowledge } from './knowledge.js';

export interface FoundEvents {
  events: ActEvent[];
  /** Those of the reading, and those who are only described. */
  entities: Entity[];
  mentions: Mention[];
}

export type ReadSoFar = Pick<Reading, 'report' | 'mentions' | 'entities' | 'times' | 'places' | 'statements'>;

/**
 * The acts that a report tells, as PLOVER events in the text's order: what its words mean by the codebook, and by the
 * judge where that is silent; who does it to whom, when and where, how far it has come, and on whose word; none in a
 * discarded span. Takes time linear in the text.
 */
export function findEvents(
  parsed: Doc,
  soFar: ReadSoFar,
  knowledge: EventKnowledge,
  judge: Judge,
  discarded: readonly Span[] = [],
): FoundEvents {
  const scene = codedActs(parsed, soFar, knowledge);
  const { doc, grammar, parties, matcher } = scene;
  const telling = new Telling(doc, grammar, parties, matcher, soFar, knowledge);
  const unwanted = wordsOf(doc, discarded);
  // What only is likely, a researcher's dictionary of verbs leaves to its own patterns.
  const acts = knowledge.verbs ? scene.acts : backedUp(scene, judge);
  const told = acts.filter(({ word }) => unwanted[word] === 0).flatMap((act) => telling.tell(act));
  const joined = knowledge.verbs ? joinRepeated(told) : joinSame(told, (id) => parties.entity(id));
  const events = joined.map((event, k) => ({ ...event, id: `v${k + 1}` }));
  return { events, ...withDescribed(soFar, parties, events) };
}

/** A report's words with the acts that the codebook, or a researcher's dictionary of verbs, makes of them. */
export function codedActs(parsed: Doc, soFar: ReadSoFar, { codebooks, sides, verbs, cameo }: EventKnowledge): Scene {
  const isVerb = (form: string) => codebooks.some((codebook) => codebook.shelfOf('v', form).all.length > 0);
  const doc = withMistakenVerbs(parsed, isVerb);
  const grammar = new ArgumentsOf(doc);
  const parties = new Parties(
    doc,
    grammar,
    withoutMistaken(soFar.mentions, parsed, doc),
    soFar.entities,
    sides,
    homeOf(soFar),
    ourselves(doc, soFar.statements),
  );
  const matcher = new Matcher(doc, grammar, parties, wordsOf(doc, soFar.times), codebooks);
  const coded = new Acts(doc, grammar, parties, matcher).all().map((act) => asMeant(doc, parties, act));
  const spoken = coded.flatMap((act) => pledged(doc, grammar, parties, act));
  // What only implies an act, a researcher's dictionary leaves to its own patterns.
  const others = verbs
    ? new PetrarchActs(doc, grammar, parties, verbs, cameo).all()
    : demanded(doc, grammar, parties, soFar.statements);
  return { doc, grammar, parties, matcher, acts: [...spoken, ...others] };
}

/**
 * Who says «we» and «us», by the words: whoever speaks, since a minister's «we condemn it» condemns it, be it in the name
 * of the ministry or of the country.
 */
function ourselves(doc: Doc, statements: readonly Statement[]): Map<number, string> {
  const found = new Map<number, string>();
  for (const { speaker, content } of statements) {
    if (speaker === null) continue;
    for (const { start, end } of content)
      for (let i = doc.wordAt(start); i < doc.length && doc.end[i]! <= end; i++)
        if (WE.has(doc.lower(i))) found.set(i, speaker);
  }
  return found;
}

const WE = new Set(['we', 'us']);

/** 1 for each word that stands in one of these spans. */
function wordsOf(doc: Doc, spans: readonly Span[]): Uint8Array {
  const marked = new Uint8Array(doc.length);
  for (const { start, end } of spans) marked.fill(1, doc.wordAt(start), doc.wordAt(end));
  return marked;
}

/** The country that a report comes from, by its dateline. */
const homeOf = ({ report, places }: ReadSoFar): string | null => {
  const { dateline } = report;
  return dateline?.country ?? places.find(({ start }) => start === dateline?.start)?.country ?? null;
};

/** Writes acts down as events. */
class Telling {
  /** Index of the innermost statement in whose content each word stands, or -1. */
  private readonly statement: Int32Array;
  private readonly everyday: Everyday;

  constructor(
    private readonly doc: Doc,
    private readonly grammar: ArgumentsOf,
    private readonly parties: Parties,
    private readonly matcher: Matcher,
    private readonly soFar: ReadSoFar,
    private readonly knowledge: EventKnowledge,
  ) {
    this.everyday = new Everyday(doc, parties, knowledge.everyday);
    this.statement = new Int32Array(doc.length).fill(-1);
    const contents = soFar.statements.flatMap(({ content }, s) => content.map((span) => ({ s, span })));
    contents.sort((a, b) => b.span.end - b.span.start - (a.span.end - a.span.start));
    for (const { s, span } of contents) this.statement.fill(s, doc.wordAt(span.start), doc.wordAt(span.end));
  }

  /** The event of an act, or none where nobody is identified in it. */
  tell(act: Act): Told[] {
    const { doc, grammar, parties, soFar } = this;
    // «Six policemen were killed» tells more than «charges against policemen».
    const isVerb = doc.uposOf(act.word) === 'VERB';
    const isKnown =
      act.actor.some((id) => parties.isIdentified(id) || parties.hasSector(id)) ||
      act.recipient.some((id) => parties.isIdentified(id) || (isVerb && parties.hasSector(id)));
    if (!isKnown || this.isIdle(act) || this.isMap(act) || parties.isInName(act.word)) return [];
    if (!this.knowledge.verbs && (!isOfPublicLife(doc, parties, act) || this.everyday.tells(act))) return [];
    const published = soFar.report.published?.slice(0, 10) ?? null;
    const statement = this.statementOf(act);
    const date = dateOfAct(doc, act, soFar.times, soFar.report, statement, this.contentsOf(act.word));
    const dated = date !== null && (date.from === 'clause' || date.from === 'sentence');
    const time = date?.time === undefined ? undefined : soFar.times[Number(date.time.slice(1)) - 1];
    const place = this.place(act);
    const event: ActEvent = {
      id: '',
      type: act.type,
      mode: act.mode,
      contexts: contextsOf(doc, act, this.knowledge.contexts),
      cameo: act.cameo,
      trigger: this.trigger(act),
      actor: [...act.actor],
      recipient: [...act.recipient],
      ...(act.recipientFrom ? { recipientFrom: act.recipientFrom } : {}),
      date: date?.edtf ?? null,
      ...(date ? { dateFrom: date.from } : {}),
      place,
      status: statusOf(act, standingOf(doc, act)),
      historical: isHistory(doc, act, time?.latest ?? null, published),
      accordingTo: statement?.id ?? null,
      subject: subjectOf(doc, grammar, act),
      reason: reasonOf(doc, grammar, act),
      mentionedAgain: [],
      size: sizesOf(doc, grammar, act.words),
      codedBy: act.frames.length > 0 ? 'codebook' : 'model',
      frames: act.frames.map(({ text }) => text),
    };
    const topic = act.about >= 0 ? doc.lemma(act.about).toLowerCase() : '';
    return [{ event, topic, teller: statement ? (statement.speaker ?? statement.id) : null, dated }];
  }

  /** «Defending them is important»: a verb that nobody is said to do tells of no act, unless an act does: «the raid killed». */
  private isIdle({ word, type, actor, frames }: Act): boolean {
    // «A drone hit the depot», «the minister came under fire»
    if (/^[{RT]/.test(frames.at(-1)?.text ?? '')) return false;
    const { subject, passive } = this.grammar.of(word);
    const isTold = subject >= 0 && type !== 'REQUEST' && this.matcher.isAct(subject);
    return actor.length === 0 && !isTold && this.doc.uposOf(word) === 'VERB' && !passive;
  }

  /** «a valley where Kenya and Uganda meet»: countries that meet at their borders. */
  private isMap({ word, type, actor, recipient }: Act): boolean {
    const { doc, parties } = this;
    if (type !== 'CONSULT' || doc.lemma(word) !== 'meet') return false;
    const isLand = [...actor, ...recipient].every((id) => LANDS.has(parties.entity(id)?.kind ?? ''));
    return isLand && [...doc.children(word)].some((child) => doc.lower(child) === 'where');
  }

  /**
   * The statement in whose content an act stands. What somebody declines or plans to do is told by whoever tells of the
   * declining, since they say nothing.
   */
  private statementOf(act: Act): Statement | null {
    const statement = this.soFar.statements[this.statement[act.word]!] ?? null;
    const isOwn =
      statement !== null &&
      (act.status === 'denied' || act.status === 'planned') &&
      (statement.speaker === null || act.actor.includes(statement.speaker)) &&
      act.above.some((word) => this.isCue(statement, word));
    return isOwn ? (this.soFar.statements[this.statement[act.above[0]!]!] ?? null) : statement;
  }

  private isCue({ cue }: Statement, word: number): boolean {
    const start = this.doc.start[word]!;
    return cue.some((span) => span.start <= start && start < span.end);
  }

  /** Contents of the statements that begin in the sentence of a word, without those that it stands in. */
  private contentsOf(word: number): readonly Span[] {
    const sentence = this.doc.sentenceOf(word);
    const found = new Set<number>();
    for (let i = this.doc.sentenceStart[sentence]!; i < this.doc.sentenceStart[sentence + 1]!; i++)
      if (this.statement[i]! >= 0) found.add(this.statement[i]!);
    const at = this.doc.start[word]!;
    return [...found]
      .map((s) => this.soFar.statements[s]!.content)
      .filter((content) => !content.some(({ start, end }) => start <= at && at < end))
      .flat();
  }

  /** From the first to the last word that a frame names, if they stand close together. */
  private trigger({ word, words }: Act): Span {
    const { doc } = this;
    const first = Math.min(...words);
    const last = Math.max(...words);
    return last - first <= WIDEST
      ? { start: doc.start[first]!, end: doc.end[last]! }
      : { start: doc.start[word]!, end: doc.end[word]! };
  }

  private place(act: Act): string | null {
    const { doc, soFar } = this;
    const found = placeOf(doc, act.word, soFar.places, {});
    return found && (found.from === 'clause' || found.from === 'sentence') ? found.name : null;
  }
}

const LANDS: ReadonlySet<string> = new Set(['state', 'place']);

/** Words that a trigger may be wide. */
const WIDEST = 8;

/** The reading's entities and mentions, with those who are only described as far as they take part in an event. */
function withDescribed(soFar: ReadSoFar, parties: Parties, events: readonly ActEvent[]): Omit<FoundEvents, 'events'> {
  const used = new Set(events.flatMap(({ actor, recipient }) => [...actor, ...recipient]));
  const known = new Set(soFar.entities.map(({ id }) => id));
  const isKept = (id: string | null) => id === null || known.has(id) || used.has(id);
  const made = parties.made.filter(({ id }) => used.has(id));
  const before = soFar.mentions.length;
  const mentions = parties.mentions.flatMap((mention, m) =>
    isKept(mention.entity) ? [mention] : m < before ? [{ ...mention, entity: null }] : [],
  );
  return {
    entities: [...soFar.entities, ...made],
    mentions: mentions.sort((a, b) => a.start - b.start || b.end - a.end),
  };
}
