import type { ActEvent, Entity, PloverType, Span } from '../../terms/index.js';

/** Acts of speech: two of one kind by one speaker are two unless they are about the same. */
const SPOKEN: ReadonlySet<PloverType> = new Set([
  'AGREE',
  'SUPPORT',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'CONCEDE',
]);

/** An event while it is being compared: what it is about in a word, and who tells it. */
export interface Told {
  event: ActEvent;
  /** Dictionary form of what it is about, or empty. */
  topic: string;
  /** Who is said to tell it; null is the report. */
  teller: string | null;
  /** Whether its own clause or sentence says when it was. */
  dated: boolean;
}

/** Events after which nothing is compared with an earlier one any more; keeps time linear. */
const MEMORY = 60;

/** An act as its mentions so far tell it, and where all of them are. */
interface Kept {
  told: Told;
  mentions: Span[];
}

/** Each act once, where a researcher's codes tell acts apart: only what has the same code and sides is the same. */
export function joinRepeated(told: readonly Told[]): ActEvent[] {
  const kept = new Map<string, Kept>();
  for (const one of told) {
    const { type, cameo, status, actor, recipient } = one.event;
    const key = JSON.stringify([type, cameo, status, actor, recipient, one.teller]);
    const known = kept.get(key);
    if (known) join(known, one);
    else kept.set(key, keep(one));
  }
  return [...kept.values()].map(withMentions);
}

/** Each act once: later mentions of the same one are joined to the fullest, in the order of first mention. */
export function joinSame(told: readonly Told[], entityOf: (id: string) => Entity | undefined): ActEvent[] {
  const kept: Kept[] = [];
  for (const one of told) {
    const same = kept.slice(-MEMORY).find((other) => isSame(other.told, one, entityOf));
    if (same) join(same, one);
    else kept.push(keep(one));
  }
  return kept.map(withMentions);
}

const keep = (told: Told): Kept => ({ told, mentions: [told.event.trigger, ...told.event.mentionedAgain] });

function join(kept: Kept, one: Told): void {
  kept.told = joined(kept.told, one);
  kept.mentions.push(one.event.trigger, ...one.event.mentionedAgain);
}

function withMentions({ told: { event }, mentions }: Kept): ActEvent {
  const again = mentions.filter((span) => span !== event.trigger).sort((x, y) => x.start - y.start);
  return { ...event, mentionedAgain: again };
}

function isSame(a: Told, b: Told, entityOf: (id: string) => Entity | undefined): boolean {
  const [x, y] = [a.event, b.event];
  if (x.type !== y.type || x.status !== y.status || a.teller !== b.teller || x.codedBy !== y.codedBy) return false;
  if (x.mode !== null && y.mode !== null && x.mode !== y.mode) return false;
  if (a.dated && b.dated && x.date !== y.date) return false;
  // A meeting of long ago is not the one in the news.
  if (x.historical !== y.historical && x.type === 'CONSULT') return false;
  if (SPOKEN.has(x.type) && a.topic !== b.topic) return false;
  const parties = (event: ActEvent) => [...event.actor, ...event.recipient];
  const meets = (p: readonly string[], q: readonly string[]) => p.some((id) => q.includes(id) || isOf(id, q, entityOf));
  if (!(meets(x.actor, y.actor) || (x.type === 'CONSULT' && meets(parties(x), y.actor)))) return false;
  if (x.recipient.length === 0 || y.recipient.length === 0)
    return x.recipient.length === y.recipient.length || !SPOKEN.has(x.type);
  return meets(x.recipient, y.recipient) || (x.type === 'CONSULT' && meets(parties(x), y.recipient));
}

/** A described side without a name may be the one of the same country named before. */
function isOf(id: string, others: readonly string[], entityOf: (id: string) => Entity | undefined): boolean {
  const entity = entityOf(id);
  return (
    entity?.kind === 'people' &&
    entity.country !== null &&
    others.some((other) => entityOf(other)?.kind === 'state' && entityOf(other)?.country === entity.country)
  );
}

function joined(a: Told, b: Told): Told {
  const [full, less] = fullness(b) > fullness(a) ? [b, a] : [a, b];
  const fill = <T>(mine: readonly T[], others: readonly T[]): T[] => (mine.length > 0 ? [...mine] : [...others]);
  const event: ActEvent = {
    ...full.event,
    id: a.event.id,
    mode: full.event.mode ?? less.event.mode,
    actor: fill(full.event.actor, less.event.actor),
    recipient: fill(full.event.recipient, less.event.recipient),
    place: full.event.place ?? less.event.place,
    subject: full.event.subject ?? less.event.subject,
    reason: full.event.reason ?? less.event.reason,
    size: fill(full.event.size, less.event.size),
  };
  return { ...full, event, topic: full.topic || less.topic };
}

const fullness = ({ event, dated }: Told): number =>
  2 * Math.min(event.recipient.length, 1) +
  2 * Math.min(event.actor.length, 1) +
  (dated ? 2 : 0) +
  (event.place ? 1 : 0) +
  (event.subject ? 1 : 0) +
  (event.reason ? 1 : 0);
