/**
 * The vocabulary of PLOVER, the Political Language Ontology for Verifiable Event Records (Open Event Data Alliance; Halterman
 * and others, «PLOVER and POLECAT», 2023): what an act is, how it is done, and what it has to do with.
 */

/** Each type of act with its modes. */
export const PLOVER = {
  AGREE: [],
  CONSULT: ['visit', 'third-party', 'multilateral', 'phone'],
  SUPPORT: [],
  CONCEDE: [],
  COOPERATE: [],
  AID: [],
  RETREAT: ['withdraw', 'release', 'disarm', 'ceasefire', 'access', 'resign'],
  REQUEST: ['assist', 'change', 'yield', 'meet'],
  ACCUSE: ['disapprove', 'investigate', 'allege'],
  REJECT: ['assist', 'change', 'yield', 'meet'],
  THREATEN: ['restrict', 'arrest', 'relations', 'expel', 'territory', 'violence'],
  PROTEST: ['demo', 'riot', 'strike', 'hunger', 'boycott', 'obstruct', 'vandalize'],
  SANCTION: ['convict', 'expel', 'withdraw', 'discontinue'],
  MOBILIZE: ['troops', 'weapons', 'police', 'militia'],
  COERCE: [
    'seize',
    'restrict',
    'censor',
    'curfew',
    'martial-law',
    'arrest',
    'deport',
    'withhold',
    'misinformation',
    'cyber',
  ],
  ASSAULT: [
    'abduct',
    'beat',
    'torture',
    'sexual',
    'targeted',
    'destroy',
    'primitive',
    'firearms',
    'explosives',
    'suicide-attack',
    'aerial',
    'drone',
    'heavy-weapons',
    'crowd-control',
    'unconventional',
  ],
} as const satisfies Record<string, readonly string[]>;

export type PloverType = keyof typeof PLOVER;

/** The types, from the friendliest to the most hostile half. */
export const PLOVER_TYPES = Object.keys(PLOVER) as [PloverType, ...PloverType[]];

/** What an act has to do with; several may hold at once. */
export const PLOVER_CONTEXTS = [
  'military',
  'intelligence',
  'executive',
  'legislative',
  'election',
  'political_institutions',
  'pro_democracy',
  'pro_autocracy',
  'economic',
  'legal',
  'reparations',
  'human_rights',
  'rights_freedoms',
  'repression',
  'human_security',
  'gender',
  'lgbt',
  'religion_ethnicity',
  'inequality',
  'diplomatic',
  'territory',
  'peacekeeping',
  'health',
  'asylum',
  'migration',
  'disasters',
  'natural_resource',
  'environment',
  'technology',
  'terrorism',
  'cbrn',
  'cyber',
  'misinformation',
  'crime',
  'corruption',
  'illegal_drugs',
  'trafficking',
] as const;
export type PloverContext = (typeof PLOVER_CONTEXTS)[number];

/** How far an act has come; `hypothetical` is what is only imagined, demanded, feared or made a condition. */
export const EVENT_STATUS = ['actual', 'planned', 'cancelled', 'denied', 'hypothetical'] as const;
export type EventStatus = (typeof EVENT_STATUS)[number];
