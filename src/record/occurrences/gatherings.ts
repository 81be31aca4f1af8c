import { type ActEvent, around, type Reading, type Span, textOf } from '../../terms/index.js';
import type { DayRange } from '../answers/index.js';
import { daysOf } from '../days.js';

/**
 * How an act has to do with a gathering: somebody holds it, stays away from it, or is asked to it. All are told of long before
 * and after, so that the days of the gathering, and not those of the telling, say which one is meant.
 */
export type Regard = 'holding' | 'absence' | 'invitation';

const GATHERING = /\b(?:meetings?|conferences?|summits?|sessions?|talks|gatherings?|forums?)\b/i;
/** Verbs by which somebody holds one, rather than comes to it. */
const HOLDING =
  /\b(?:h[eo]ld|holds|holding|host\w*|conven\w+|open\w*|clos\w+|conclud\w+|chair\w*|beg[aiu]n\w*|start\w*|end\w*|took place|takes? place|br(?:ing|ought)\w* together|gather\w*)\b/i;
const ATTENDING =
  /\b(?:attend\w*|participat\w*|t(?:ak(?:e|en|ing)|ook) part|present|absent|absence|delegations?|come|came|coming|stay\w* away|skip\w*|boycott\w*|sen[dt]\w* (?:nobody|no one|no \w+))\b/i;

/** How an event has to do with a gathering, by its own words; undefined for most. */
export function regardOf(event: ActEvent, { report: { text }, entities, sentences }: Reading): Regard | undefined {
  if (event.type === 'REQUEST' && event.mode === 'meet') {
    const asked = event.subject ? textOf(text, event.subject) : '';
    return asked === '' || ATTENDING.test(asked) ? 'invitation' : undefined;
  }
  if (event.type === 'CONSULT' && (event.status === 'actual' || event.status === 'planned')) {
    if (event.actor.length === 0 || !HOLDING.test(textOf(text, event.trigger))) return undefined;
    const told = around(sentences, event.trigger);
    const isHeld = told !== undefined && GATHERING.test(textOf(text, told));
    const isOfMany = event.recipient.every((id) => entities.find((entity) => entity.id === id)?.kind === 'people');
    return isHeld && isOfMany ? 'holding' : undefined;
  }
  const refuses = event.type === 'REJECT' && event.status === 'actual';
  const denies = event.type === 'CONSULT' && (event.status === 'denied' || event.status === 'cancelled');
  if (!refuses && !denies) return undefined;
  const words = [event.trigger, event.subject].map((span) => (span ? textOf(text, span) : '')).join(' ');
  const attends = ATTENDING.test(words) && (denies || GATHERING.test(words) || event.mode === 'meet');
  return attends ? 'absence' : undefined;
}

/** Upon what somebody made coming depend, where the event tells of that: «set unacceptable conditions for attending». */
export const conditionIn = ({ trigger }: Pick<ActEvent, 'trigger'>, text: string): Span | null =>
  /\b(?:pre)?conditions?\b/i.test(textOf(text, trigger)) ? trigger : null;

/** Words between an act and the date of what it regards: «refused to come to the meeting of February 2024». */
const UP_TO_DATE = /^(?:(?!\b(?:because|since|as)\b)[^,;.])*\b(?:of|in|on) $/i;

/**
 * The days of the gathering that an event regards: those said of it, else those of one told in its sentence, else of the last one before it, else of the
 * first one after it. Undefined where the report dates none.
 */
export function gatheringDays(event: ActEvent, { report, events, sentences, times }: Reading): DayRange | undefined {
  const sentence = around(sentences, event.trigger);
  const said = times.find(
    ({ type, start, end, earliest }) =>
      type === 'DATE' &&
      earliest !== undefined &&
      event.trigger.end <= start &&
      end <= (sentence?.end ?? 0) &&
      UP_TO_DATE.test(report.text.slice(event.trigger.end, start)),
  );
  if (said) return daysOf(said.edtf);
  const gatherings = events
    .filter(({ type, mode, status }) => type === 'CONSULT' && mode === 'multilateral' && status !== 'denied')
    // What is in the news regards no gathering of long ago, unless it says so.
    .filter(({ historical }) => event.historical || !historical)
    .filter(({ dateFrom }) => dateFrom === 'clause' || dateFrom === 'sentence')
    .sort((a, b) => a.trigger.start - b.trigger.start);
  const beside = gatherings.find(
    ({ trigger }) => sentence && sentence.start <= trigger.start && trigger.start < sentence.end,
  );
  const before = gatherings.findLast(({ trigger }) => trigger.start < event.trigger.start);
  const meant = beside ?? before ?? gatherings[0];
  return meant && daysOf(meant.date);
}
