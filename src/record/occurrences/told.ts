import { type ActEvent, around, type EventSize, type Reading, type Span, textOf } from '../../terms/index.js';
import { contentWords } from '../content-words.js';
import { dayIn, dayNumber, dayOf, daysOf } from '../days.js';
import { conditionIn, gatheringDays, type Regard, regardOf } from './gatherings.js';

/** What of an event is kept beside its columns. */
export interface EventDetail {
  /** Entities of the report. */
  actor: string[];
  recipient: string[];
  contexts: ActEvent['contexts'];
  cameo: string | null;
  /** The sentences that tell it, the first and best first. */
  sentences: Span[];
  subject: Span | null;
  reason: Span | null;
  sizes: EventSize[];
  /** The days it can mean when it is compared: wider than its date where only the report dates it. */
  likely: { earliest: string | null; latest: string | null };
  /** Whether its date was told of it, rather than taken from around it or from the report. */
  dated: boolean;
  regard?: Regard;
  /** Its place, where that is a whole country, in which a nearer place can lie. */
  wholeCountry?: string;
  /** What its sentence and its subject are about. */
  words: string[];
  subjectWords: string[];
  reasonWords: string[];
  codedBy: ActEvent['codedBy'];
  recipientFrom?: ActEvent['recipientFrom'];
  /** The type the machine gave, where a person corrected it. */
  machineType?: string;
  /** Whether a person confirmed or corrected it. */
  judged?: true;
}

/** One event of one report, as it is compared with others. */
export interface Told {
  family: string;
  status: ActEvent['status'];
  regard?: Regard;
  mode: string | null;
  /** Identities that take part by themselves, and the states they act for. */
  actors: ReadonlySet<number>;
  recipients: ReadonlySet<number>;
  actorStates: ReadonlySet<number>;
  recipientStates: ReadonlySet<number>;
  bodies: ReadonlySet<number>;
  earliest: string | null;
  latest: string | null;
  dated: boolean;
  place: string | null;
  country: string | null;
  words: readonly string[];
  subjectWords: readonly string[];
}

/** More words than this make an event no clearer. */
const MOST_WORDS = 24;
/** Days before the report in which something happened that it dates by nothing but itself. */
const USUAL_DELAY = 4;

/** The days an event can mean for comparison: where only the report or who speaks dates it, the days before it too. */
function likelyDays(
  event: Pick<ActEvent, 'date' | 'dateFrom' | 'status' | 'accordingTo'>,
  published: string | undefined,
) {
  const { earliest, latest } = daysOf(event.date);
  const day = dayIn(published);
  if (earliest === null && latest === null && day !== null) return { earliest: before(day), latest: day };
  const isDated = event.dateFrom === 'clause' || event.dateFrom === 'sentence';
  const byTelling = event.dateFrom === 'dateline' || (event.accordingTo !== null && !isDated);
  if (byTelling && earliest !== null && event.status === 'actual')
    return { earliest: before(earliest), latest: latest ?? earliest };
  return { earliest: earliest ?? latest, latest: latest ?? earliest };
}

const before = (day: string): string => dayOf(dayNumber(day) - USUAL_DELAY);

export function detailOf(event: ActEvent, reading: Reading): EventDetail {
  const { report, sentences } = reading;
  const { text } = report;
  const told = [event.trigger, ...event.mentionedAgain].map((span) => around(sentences, span) ?? span);
  const met = new Set<number>();
  const distinct = told.filter(({ start }) => !met.has(start) && met.add(start));
  // The headline is short; a sentence of the body says more and dates better.
  const body = distinct.filter(({ start }) => start >= report.body.start);
  const sentencesToldIn = [...body, ...distinct.filter(({ start }) => start < report.body.start)];
  const wordsOf = (span: Span | null) => (span ? contentWords(textOf(text, span)) : []);
  const how = regardOf(event, reading);
  // «In a statement on Saturday they said they did not attend»: the sentence dates the saying.
  const dated = event.dateFrom === 'clause' || (event.dateFrom === 'sentence' && how !== 'absence');
  // One that is planned for no day may be any.
  const regard = how === 'holding' && event.status === 'planned' && !dated ? undefined : how;
  const reason = event.reason ?? (regard === 'absence' ? conditionIn(event, text) : null);
  const gathering = regard && !dated ? gatheringDays(event, reading) : undefined;
  // The gazetteer numbers every place but countries.
  const country = reading.places.find(({ name, geonames }) => name === event.place && geonames === undefined);
  return {
    actor: event.actor,
    recipient: event.recipient,
    contexts: event.contexts,
    cameo: event.cameo,
    sentences: sentencesToldIn.slice(0, 4).map(({ start, end }) => ({ start, end })),
    subject: event.subject,
    reason,
    sizes: event.size,
    likely: gathering ?? likelyDays(event, report.published),
    dated,
    ...(regard && { regard }),
    ...(country && { wholeCountry: country.name }),
    words: wordsOf(sentencesToldIn[0]!).slice(0, MOST_WORDS),
    subjectWords: wordsOf(event.subject).slice(0, MOST_WORDS),
    reasonWords: wordsOf(reason).slice(0, MOST_WORDS),
    codedBy: event.codedBy,
    ...(event.recipientFrom && { recipientFrom: event.recipientFrom }),
  };
}

/** Statuses under which something is held not to be so. */
export const isDenied = (status: ActEvent['status']): boolean => status === 'denied' || status === 'cancelled';
