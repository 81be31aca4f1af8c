import { type Doc, UPOS } from '../../language/index.js';
import type { PloverType, Span } from '../../terms/index.js';
import type { Act } from './acts.js';
import type { ArgumentsOf } from './arguments.js';
import { ADVCL, CASE, CC, MARK, PUNCT, VERB } from './tags.js';

const AUX = UPOS.indexOf('AUX');

/** Prepositions that lead in what is talked, agreed, asked or threatened about. */
const ABOUT = new Set(['about', 'on', 'regarding', 'concerning', 'over']);
const TALKED_ABOUT: ReadonlySet<PloverType> = new Set([
  'AGREE',
  'CONSULT',
  'COOPERATE',
  'REQUEST',
  'THREATEN',
  'SUPPORT',
  'REJECT',
]);
/** Days and places that «on» leads in are not what an act is about. */
const DAY =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^\d|^(?:january|february|march|april|may|june|july|august|september|october|november|december|sideline|side|behalf|margin|visit|occasion|eve)s?$/i;

/** What an act is about, as the words say it, or null. */
export function subjectOf(doc: Doc, grammar: ArgumentsOf, act: Act): Span | null {
  if (act.about >= 0) return withoutReason(doc, phraseSpan(doc, act.about, act.words));
  if (!TALKED_ABOUT.has(act.type)) return null;
  for (const word of act.words)
    for (const { preposition, word: about } of grammar.of(word).phrases)
      if (ABOUT.has(preposition) && !DAY.test(doc.form(about))) return phraseSpan(doc, about, act.words);
  return act.type === 'CONSULT' ? discussed(doc, grammar, act) : null;
}

/** A subject up to the «because» in it. */
function withoutReason(doc: Doc, { start, end }: Span): Span {
  const because = /,?\s+because\s/i.exec(doc.text.slice(start, end));
  return because ? { start, end: start + because.index } : { start, end };
}

/** «met to discuss mining» */
function discussed(doc: Doc, grammar: ArgumentsOf, act: Act): Span | null {
  for (const word of act.words)
    for (const { lead, word: verb } of grammar.of(word).complements) {
      if (lead !== 'to' || !/^(?:discuss|debate|review|address|negotiate|explore)$/.test(doc.lemma(verb))) continue;
      const object = grammar.of(verb).objects[0];
      return object === undefined ? null : phraseSpan(doc, object, act.words);
    }
  return null;
}

const BECAUSE = new Set(['because', 'due', 'owing']);
/** «in response to», «in protest at», «on charges of»: nouns whose phrase is a reason. */
const REASONS =
  /^(?:response|reaction|retaliation|reprisal|revenge|protest|charge|suspicion|account|grounds?|view|light|reply)$/;
/** Over what is protested, punished and complained. */
const OVER: ReadonlySet<PloverType> = new Set([
  'PROTEST',
  'SANCTION',
  'COERCE',
  'ACCUSE',
  'THREATEN',
  'MOBILIZE',
  'ASSAULT',
]);

/** Why it was done, as the words say it, or null. */
export function reasonOf(doc: Doc, grammar: ArgumentsOf, act: Act): Span | null {
  const told = thatIsWhy(doc, act.word) ?? conditionsOf(doc, act);
  if (told) return told;
  for (const word of [...act.words, ...act.below]) {
    for (const child of doc.children(word)) {
      if (doc.deprel[child] !== ADVCL) continue;
      const mark = leadOf(doc, child);
      if (mark === 'because' || mark === 'since' || mark === 'as') {
        if (mark === 'because' || child > word) return phraseSpan(doc, child, act.words);
      }
    }
    const { phrases, complements } = grammar.of(word);
    for (const { preposition, word: about } of phrases) {
      const isReason =
        BECAUSE.has(preposition) ||
        // «in view of the drought», but not «in Oman's view»
        ((preposition === 'in' || preposition === 'on') &&
          REASONS.test(doc.lemma(about)) &&
          grammar.possessor(about) < 0) ||
        (preposition === 'over' && OVER.has(act.type) && about !== act.about);
      if (isReason) return phraseSpan(doc, about, act.words);
    }
    const forDoing = complements.find(({ lead }) => lead === 'for');
    if (forDoing && OVER.has(act.type) && forDoing.word !== act.about) return phraseSpan(doc, forDoing.word, act.words);
  }
  return becauseBehind(doc, Math.max(...act.words));
}

/** What «because» leads in behind an act with no other verb between them, to the next comma: parses often hang it elsewhere. */
function becauseBehind(doc: Doc, act: number): Span | null {
  const ends = (word: number) => word >= doc.length || doc.deprel[word] === PUNCT;
  let because = act + 1;
  while (!ends(because) && doc.lower(because) !== 'because') {
    if (doc.upos[because] === VERB || doc.upos[because] === AUX) return null;
    because++;
  }
  const first = because + 1;
  if (ends(because) || ends(first) || doc.lower(first) === 'of') return null;
  let last = first;
  while (!ends(last + 1) && last - first < LONGEST) last++;
  return { start: doc.start[first]!, end: doc.end[last]! };
}

/** «set unacceptable conditions for attending»: what somebody stays away over, without what it is set for. */
function conditionsOf(doc: Doc, { type, words }: Act): Span | null {
  const noun = type === 'REJECT' ? words.find((word) => doc.lemma(word) === 'condition') : undefined;
  if (noun === undefined) return null;
  const first = doc.children(noun)[0] ?? noun;
  return { start: doc.start[Math.min(first, noun)]!, end: doc.end[noun]! };
}

/** «They were not invited. That’s why they stayed away»: the sentence before is the reason. */
function thatIsWhy(doc: Doc, word: number): Span | null {
  const sentence = doc.sentenceOf(word);
  const first = doc.sentenceStart[sentence]!;
  if (
    sentence === 0 ||
    !/^[“"‘']?(?:that|this)\s?(?:['’]s|is|was) why\b/i.test(doc.text.slice(doc.start[first], doc.start[first]! + 16))
  )
    return null;
  return { start: doc.start[doc.sentenceStart[sentence - 1]!]!, end: doc.end[first - 1]! };
}

function leadOf(doc: Doc, clause: number): string {
  for (const child of doc.children(clause)) if (doc.deprel[child] === MARK) return doc.lower(child);
  return '';
}

/** Words of a subject or reason beyond which the rest is another matter. */
const LONGEST = 60;

/** The words under `head` in one piece, without what leads them in and the marks about them; none of `except`. */
export function phraseSpan(doc: Doc, head: number, except: readonly number[]): Span {
  const words = doc.subtree(head).filter((word) => Math.abs(word - head) <= LONGEST);
  let from = words.indexOf(head);
  let to = from;
  while (from > 0 && words[from - 1] === words[from]! - 1 && !except.includes(words[from - 1]!)) from--;
  while (to < words.length - 1 && words[to + 1] === words[to]! + 1 && !except.includes(words[to + 1]!)) to++;
  while (from < to && leads(doc, words[from]!, head)) from++;
  while (to > from && doc.deprel[words[to]!] === PUNCT) to--;
  return { start: doc.start[words[from]!]!, end: doc.end[words[to]!]! };
}

function leads(doc: Doc, word: number, head: number): boolean {
  const how = doc.deprel[word];
  if (how === PUNCT || how === CC) return true;
  if (how === CASE) return doc.head[word] === head;
  return how === MARK && doc.head[word] === head && doc.lower(word) !== 'to';
}
