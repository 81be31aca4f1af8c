import type { Draft, Found } from '../found.js';
import { fill, type Spoken, type Turns } from './spoken.js';

/** Questions that make an interview of a text that does not call itself one. */
const FEWEST_QUESTIONS = 3;
/** Paragraphs before the first question that may tell who is asked. */
const LONGEST_LEAD = 12;
/** Words of an answer, on average: turns of other talk are shorter. */
const ANSWER = 25;
/** Words of what is asked without a question mark: «Tell me how you began.» */
const REQUEST = 60;

/**
 * An interview printed as questions and answers: whoever is interviewed says «I» in the answers and is «you» in the
 * questions. It is the person whom the headline or the lead says was interviewed or spoken to; if they speak of no
 * interview, the one whom they name most. Says whether the text is one.
 */
export function interview(spoken: Spoken, turns: Turns): boolean {
  const { paragraphs } = spoken;
  const questions = paragraphs.map((_, p) => p > 0 && isQuestion(paragraphs, p));
  const first = questions.indexOf(true);
  if (first < 0) return false;
  const lead = paragraphs.slice(0, Math.min(first, LONGEST_LEAD));
  const called = lead.flatMap(({ from, to, names }) => interviewed(spoken, from, to, names));
  const answers = paragraphs.slice(first).filter((_, p) => !questions[first + p]);
  const size = answers.reduce((sum, { from, to }) => sum + to - from, 0) / Math.max(answers.length, 1);
  const isUnsaid =
    called.length === 0 &&
    size >= ANSWER &&
    questions.filter(Boolean).length >= FEWEST_QUESTIONS &&
    !lead.some(({ isTalk }) => isTalk);
  const asked = isUnsaid ? mostNamed(lead.flatMap(({ names }) => names)) : called.find((person) => person !== null);
  if (!asked) return false;
  for (let p = first; p < paragraphs.length; p++) {
    const { from, to } = paragraphs[p]!;
    fill(spoken, questions[p] ? turns.addressee : turns.speaker, asked, from, to);
  }
  return true;
}

/** Whether a paragraph asks: by a question mark, or by a short address that a longer paragraph answers. */
function isQuestion(paragraphs: Spoken['paragraphs'], p: number): boolean {
  const { from, to, asks, addresses } = paragraphs[p]!;
  const next = paragraphs[p + 1];
  return asks || (addresses && to - from <= REQUEST && next !== undefined && next.to - next.from > to - from);
}

const ASKED = /^interview(?:s|ed|ee)?$/;
const TALKED = /^(?:spoke|speaks|talked|talks|chatted|chats|caught|sat)$/;
/** Words between «interview» and who gives it. */
const REACH = 10;

/**
 * Whoever stands right after «interview with», «interviews» or «spoke to», or before «interviewed by»; null for an
 * interview with somebody not named.
 */
function interviewed({ words }: Spoken, from: number, to: number, names: readonly Found[]): (Draft | null)[] {
  const persons = names.filter(({ entity }) => entity?.kind === 'person');
  const found: (Draft | null)[] = [];
  for (let i = from; i < to; i++) {
    const word = words.lower[i]!;
    const talked = TALKED.test(word) && isOneOf(words.lower, i + 1, i + 4, WITH);
    if (!talked && !ASKED.test(word)) continue;
    const before = words.lower[i + 1] === 'by' || persons.every((name) => name.from < i);
    const name = before
      ? persons.findLast((other) => other.to <= i && i - other.to <= REACH)
      : persons.find(
          (other) => other.from > i && other.from - i <= REACH && !isOneOf(words.lower, i + 1, other.from, AWAY),
        );
    // Of two who are interviewed together, the text must tell itself who says what.
    const isOne = name && !persons.some((other) => other.from > name.to && other.from - name.to <= 2 && !before);
    if (isOne || !talked) found.push((isOne && name.entity) || null);
  }
  return found;
}

const WITH = new Set(['with', 'to']);
/** What follows these is no longer who is interviewed. */
const AWAY = new Set(['about', 'on', 'by', 'for', 'over', '.', ';']);

function isOneOf(lower: readonly string[], from: number, to: number, words: ReadonlySet<string>): boolean {
  for (let i = from; i < to; i++) if (words.has(lower[i] ?? '')) return true;
  return false;
}

/** The person named most, the first of several; null if no person is named. */
function mostNamed(names: readonly Found[]): Draft | null {
  const counts = new Map<Draft, number>();
  for (const { entity } of names) if (entity?.kind === 'person') counts.set(entity, (counts.get(entity) ?? 0) + 1);
  let most: Draft | null = null;
  for (const [person, count] of counts) if (!most || count > counts.get(most)!) most = person;
  return most;
}
