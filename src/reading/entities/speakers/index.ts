import type { Doc } from '../../../language/index.js';
import { type Draft, type Found, join } from '../found.js';
import type { Words } from '../words.js';
import { conversation } from './conversation.js';
import { hearing, labels } from './hearing.js';
import { interview } from './interview.js';
import { bodyOf, ownPeople, WE } from './ourselves.js';
import { ANY_SENTENCE, speakersIn } from './quoted.js';
import { bothSelfNamed, selfNamed, selfNamedIn } from './self-named.js';
import { signed } from './signed.js';
import { I, noTurns, type Spoken, spokenOf, type Turns, YOU } from './spoken.js';

/** Share of sentences outside quotations with a first person from which on a text is talk and no report. */
const TALK = 0.04;

/**
 * First persons of the singular, and the second persons that are known to mean somebody. Within a quotation «I» is the
 * person who is said to speak it: the subject of the verb of saying in its sentence, else in the other sentences of its
 * paragraph if there is but one. Outside, in a text that is talk itself, its turns tell who speaks to whom.
 */
export function speakers(doc: Doc, words: Words, quotes: Int32Array, found: readonly Found[]): Found[] {
  const spoken = spokenOf(doc, words, quotes, found);
  const turns = turnsOf(spoken);
  const people = ownPeople(spoken, found);
  const mentions: Found[] = [];
  for (const { from, to } of spoken.paragraphs) {
    let quoted: Map<number, Draft> | undefined;
    let quotedBodies: Map<number, Draft> | undefined;
    let named: Draft | null = null;
    for (let i = from; i < to; i++) {
      const word = words.lower[i]!;
      if (word.length > 8 || doc.uposOf(i) !== 'PRON') continue;
      const sentence = doc.sentenceOf(i);
      if (I.has(word)) {
        named = selfNamed(spoken, i) ?? named;
        quoted ??= speakersIn(spoken, spoken.personAt, from, to);
        const inQuotation = quoted.get(sentence) ?? quoted.get(ANY_SENTENCE) ?? null;
        mentions.push(mentionOf(doc, i, named ?? (quotes[i] ? inQuotation : turns.speaker[sentence]!)));
      } else if (YOU.has(word) && !quotes[i]) {
        const person = turns.addressee[sentence];
        if (person) mentions.push(mentionOf(doc, i, person));
      } else if (WE.has(word)) {
        if (quotes[i]) quotedBodies ??= speakersIn(spoken, spoken.entityAt, from, to);
        const speaker = quotes[i] && (quotedBodies?.get(sentence) ?? quotedBodies?.get(ANY_SENTENCE));
        const we = people.get(quotes[i]!) ?? (speaker && bodyOf(speaker));
        if (we) mentions.push(mentionOf(doc, i, we));
      }
    }
  }
  return mentions;
}

function mentionOf(doc: Doc, i: number, entity: Draft | null): Found {
  const mention: Found = {
    form: 'pronoun',
    type: entity && entity.kind !== 'person' ? 'group' : 'person',
    from: i,
    to: i + 1,
    start: doc.start[i]!,
    end: doc.end[i]!,
    head: i,
    entity: null,
  };
  if (entity) join(mention, entity);
  return mention;
}

/** Who speaks to whom outside quotations; labels win over everything else. */
function turnsOf(spoken: Spoken): Turns {
  const turns = noTurns(spoken);
  const talk = isTalk(spoken);
  if (talk && !interview(spoken, turns) && !hearing(spoken, turns)) {
    const introduced = selfNamedIn(spoken);
    const [only] = introduced.size === 1 ? introduced : [signed(spoken)];
    if (only) turns.speaker.fill(only);
    else if (!bothSelfNamed(spoken, introduced, turns)) conversation(spoken, turns);
  }
  labels(spoken, turns, talk);
  return turns;
}

/** Whether a first person speaks outside quotations throughout, as none does in a report. */
function isTalk({ doc, words, quotes }: Spoken): boolean {
  let count = 0;
  for (let s = 0; s < doc.sentenceCount; s++) {
    for (let i = doc.sentenceStart[s]!; i < doc.sentenceStart[s + 1]!; i++) {
      if (quotes[i] || !(I.has(words.lower[i]!) || YOU.has(words.lower[i]!))) continue;
      count++;
      break;
    }
  }
  return count > 1 && count >= TALK * doc.sentenceCount;
}
