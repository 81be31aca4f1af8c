import type { Doc } from '../../language/index.js';
import type { Statement } from '../../terms/index.js';
import type { Act } from './acts.js';
import type { ArgumentsOf } from './arguments.js';
import type { Parties } from './parties.js';
import { AUX, OBJ, RELCL, VB, VERB, XCOMP } from './tags.js';

const OUGHT = new Set(['should', 'must', 'ought']);
const FRAME = { text: 'A say that R should V', contexts: [] } as const;

/**
 * What speakers demand by saying what others should do: «Europe should not tie aid to alliances», said by the envoy, is his
 * request to Europe (CAMEO 02).
 */
export function demanded(doc: Doc, grammar: ArgumentsOf, parties: Parties, statements: readonly Statement[]): Act[] {
  const found: Act[] = [];
  for (const { speaker, content } of statements) {
    if (speaker === null) continue;
    for (const { start, end } of content)
      for (let word = doc.wordAt(start); word < doc.length && doc.end[word]! <= end; word++) {
        if (doc.upos[word] !== VERB || !(isDemanded(doc, word) || isNeeded(doc, word))) continue;
        const { subject, objects, passive } = grammar.of(word);
        const asked = passive ? -1 : subject;
        if (asked < 0 || objects.includes(asked)) continue;
        const recipient = parties.of(asked, false).filter((id) => parties.isIdentified(id) && canAct(parties, id));
        if (recipient.length === 0 || recipient.includes(speaker)) continue;
        found.push({
          word,
          frames: [FRAME],
          type: 'REQUEST',
          mode: null,
          cameo: '020',
          contexts: [],
          actor: [speaker],
          recipient,
          words: [word],
          about: word,
          above: [],
          below: [],
          status: 'actual',
        });
      }
  }
  return found;
}

/** «needs to release», «the need for Europe to act» */
function isNeeded(doc: Doc, verb: number): boolean {
  if (doc.xpos[verb] !== VB || doc.head[verb]! < 0) return false;
  const above = doc.head[verb]!;
  if (doc.deprel[verb] === XCOMP && doc.lemma(above) === 'need')
    return doc.upos[above] === VERB && !hasObject(doc, above);
  // «for Europe to», «for the European governments to»
  for (let i = verb - 1; i > 0 && i > verb - FARTHEST; i--)
    if (doc.lower(i) === 'for') return NEEDS.has(doc.lower(i - 1)) && doc.lower(i + 1) !== 'to';
  return false;
}

/** Words between «for» and the verb that somebody is asked for. */
const FARTHEST = 8;

function hasObject(doc: Doc, verb: number): boolean {
  for (const child of doc.children(verb)) if (doc.deprel[child] === OBJ) return true;
  return false;
}

const NEEDS = new Set(['need', 'necessity', 'necessary', 'essential', 'vital', 'crucial', 'imperative']);

const canAct = (parties: Parties, id: string): boolean => {
  const kind = parties.entity(id)?.kind;
  return kind !== 'facility' && kind !== 'thing';
};

/** «should release», but not «should have released» or «should be slowing», which only tell what was to be expected. */
function isDemanded(doc: Doc, verb: number): boolean {
  if (doc.deprel[verb] === RELCL) return false; // «the path they must follow»
  let isOught = false;
  for (const child of doc.children(verb)) {
    if (doc.deprel[child] !== AUX) continue;
    const form = doc.lower(child);
    if (OUGHT.has(form)) isOught = true;
    else if (form === 'have' || form === 'be') return false;
  }
  return isOught;
}
