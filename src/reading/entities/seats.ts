import type { Doc } from '../../language/index.js';
import type { Found } from './found.js';

/** Nouns of what a government has, does or is a party to: «Tehran's willingness», «ties with Kabul». */
const POLICY =
  /^(?:.*(?:ness|tion|sion|ship|ence|ance|macy|acy|cism)|policy|stance|view|role|decision|agreement|accord|deal|pact|treaty|tie|relation|talk|dialogue|contact|cooperation|alliance|ally|interest|demand|offer|call|proposal|plan|move|effort|support|aid|response|reply|reaction|claim|charge|denial|refusal|rejection|commitment|promise|pledge|threat|warning|pressure|strategy|goal|aim|ambition|power|government|regime|administration|authority|official|ruler|envoy|ambassador|delegation|diplomat|counterpart|minister|attempt|request|readiness|right|sovereignty|security|border|dispute|conflict|war|rift|row|tension|embargo|sanction|trade|rival|enemy|partner|side|attack|nuclear|program|programme|approach|hand|message|letter|position|desire|concern|intent|help|involvement|control|withdrawal)$/;

/** Verbs of states: what a city as such neither says, does nor decides. */
const ACTS = new Set(
  'say tell state announce declare claim insist argue note add warn urge call demand ask request accuse blame criticize criticise condemn denounce reject refuse deny dismiss accept agree approve oppose support back welcome want seek try hope expect believe consider think fear see decide plan intend pledge promise vow offer propose suggest threaten impose lift sign ratify negotiate talk meet host discuss recognise recognize recall expel summon send deploy withdraw invade attack retaliate respond react reply give provide grant help fund finance buy sell cut sever restore resume normalize halt suspend stop ban allow permit let launch order pursue maintain continue keep push press hail praise thank invite join leave quit affirm reaffirm confirm reiterate stress emphasize acknowledge admit regard view need face lose win protest complain vote veto choose appoint need use make take do fail act move'.split(
    ' ',
  ),
);

const TOWARDS = new Set(['with', 'by', 'against', 'toward', 'towards', 'between', 'among', 'upon']);
const EITHER = new Set(['to', 'from', 'for', 'on', 'of']);
/** Verbs of passing something to a government, or getting it from one. */
const PASSES = new Set(
  'say tell give offer send sell supply provide deliver grant pledge promise write complain appeal apologize apologise belong object respond demand receive buy get win seek request urge call press accuse withdraw'.split(
    ' ',
  ),
);

/**
 * Whether the name of a seat of government stands for the government: as subject of a verb of states, owner of a policy,
 * party to talks or ties; and not where it says where something is. `dateline` ends the words that only tell where the
 * report comes from.
 */
export function standsForGovernment(doc: Doc, name: Found): boolean {
  return governs(doc, name.head, 0) || isBuilding(doc, name);
}

/** Buildings are named in place of their masters wherever nobody is said to be in them. */
const isBuilding = (doc: Doc, name: Found): boolean =>
  /\b(?:Kremlin|House|Downing Street|Élysée|Elysee|Palace|Rosada|Bankova)\b/.test(
    doc.text.slice(name.start, name.end),
  ) && !/^(?:in|at|near|outside|inside|around)$/.test(prepositionOf(doc, name.head) ?? '');

/** Names in a row whose relation is that of the first. */
const LONGEST_ROW = 6;

function governs(doc: Doc, word: number, depth: number): boolean {
  const head = doc.head[word]!;
  if (head < 0) return false;
  const preposition = prepositionOf(doc, word);
  if (preposition && TOWARDS.has(preposition)) return true;
  switch (doc.deprelOf(word)) {
    case 'conj':
      return depth < LONGEST_ROW && governs(doc, head, depth + 1);
    case 'nsubj':
    case 'nsubj:outer':
      return doc.uposOf(head) === 'VERB' && ACTS.has(doc.lemma(head));
    case 'nmod:poss':
      return POLICY.test(doc.lemma(head).toLowerCase());
    case 'compound':
    case 'amod':
      return POLICY.test(doc.lemma(head).toLowerCase()) && !isVisitor(doc, head);
    case 'nmod':
      return (
        preposition !== null &&
        EITHER.has(preposition) &&
        preposition !== 'of' &&
        PARTY_NOUNS.test(doc.lemma(head).toLowerCase())
      );
    case 'obl':
      return preposition !== null && EITHER.has(preposition) && PASSES.has(doc.lemma(head));
    case 'obj':
      return ADDRESSED.has(doc.lemma(head));
    case 'obl:agent':
      return true;
    default:
      return false;
  }
}

/** «Kabul attack» and «Doha talks» tell where, not who. */
const isVisitor = (doc: Doc, head: number): boolean =>
  /^(?:attack|talk|agreement|accord|deal|conference|meeting|war|plan|dialogue)$/.test(doc.lemma(head).toLowerCase());

const PARTY_NOUNS =
  /^(?:message|letter|call|warning|threat|aid|help|support|request|demand|appeal|response|reply|ambassador|envoy|pressure|tie|relation|concession|proposal|assurance|guarantee|signal|protest|approval|sanction|assistance|loan|sale|offer|rhetoric|permission)$/;

const ADDRESSED = new Set(
  'accuse blame urge tell warn ask criticize criticise condemn persuade convince press pressure thank assure invite back support oppose threaten anger provoke allow push force help call inform'.split(
    ' ',
  ),
);

function prepositionOf(doc: Doc, word: number): string | null {
  for (const child of doc.children(word)) {
    if (doc.deprelOf(child) === 'case' && doc.uposOf(child) !== 'PART') return doc.lower(child);
  }
  return null;
}
