import type { Doc } from '../../language/index.js';
import { fold } from '../../terms/fold.js';
import { BODY_KINDS } from './body-kinds.js';
import { type Draft, draft, type Found, join, settleCountry } from './found.js';
import { kindOfName } from './kinds.js';
import type { EntityKnowledge, Known, Organisation } from './knowledge.js';
import { mayInclude } from './leaders.js';
import type { Words } from './words.js';

/** What the report names beside people: states, their peoples, places, and bodies of every kind. */
export class Bodies {
  readonly entities: Draft[] = [];
  /** Countries that the report names in any way. */
  private readonly mentioned = new Set<string>();
  private readonly byKey = new Map<string, Draft>();

  constructor(
    private readonly doc: Doc,
    private readonly words: Words,
    private readonly knowledge: EntityKnowledge,
    private readonly day: string,
    private readonly placeCountry: (start: number) => string | null,
  ) {}

  /** The state of a country code, which need not be named by its own name. */
  state(alpha3: string): Draft {
    const name = this.knowledge.countries.get(alpha3)?.name ?? alpha3;
    const entity = this.keyed(`state ${alpha3}`, name, 'state');
    settleCountry(entity, alpha3, 'knowledge');
    return entity;
  }

  private keyed(key: string, name: string, kind: string): Draft {
    let entity = this.byKey.get(key);
    if (!entity) {
      entity = draft(name, kind);
      this.byKey.set(key, entity);
      this.entities.push(entity);
    }
    return entity;
  }

  /** Resolves all names that are no persons'. `governs` tells where a city stands for the government that sits there. */
  resolve(names: readonly Found[], governs: (name: Found) => boolean): void {
    for (const { type, from, to } of names) {
      if (type !== 'place' && type !== 'group') continue;
      for (const known of this.known(from, to)) if (known.of === 'country') this.mentioned.add(known.country.alpha3);
    }
    names.forEach((name, index) => {
      if (name.type === 'person' || name.entity) return;
      if (name.type === 'place' || name.type === 'facility') join(name, this.placeOf(name, governs));
      else if (name.type === 'group') join(name, this.groupOf(name));
      else if (name.type === 'organization') join(name, this.organisationOf(name, names, index));
    });
  }

  private known(from: number, to: number): readonly Known[] {
    const found = this.knowledge.names.at(this.words.cased, from, to);
    if (found?.to === to) return found.values;
    const capitals = this.words.cased.slice(from, to);
    if (!capitals.some((word) => word.length > 3 && word === word.toUpperCase())) return [];
    // Datelines and headlines in capitals.
    const recased = capitals.map((word) => word.charAt(0) + word.slice(1).toLowerCase());
    const again = this.knowledge.names.at(recased, 0);
    return again?.to === recased.length ? again.values : [];
  }

  private placeOf(name: Found, governs: (name: Found) => boolean): Draft {
    const known = this.known(name.from, name.to);
    const state = known.find((k) => k.of === 'country' && k.use === 'name');
    if (state?.of === 'country') return this.state(state.country.alpha3);
    const seat = known.find((k) => k.of === 'country' && k.use === 'seat');
    if (seat?.of === 'country' && governs(name)) return this.state(seat.country.alpha3);
    const body = this.knownBody(known, name);
    if (body) return this.body(body);
    const text = this.textOf(name.start, name.end);
    const kind = name.type === 'facility' ? 'facility' : 'place';
    const entity = this.keyed(`${kind} ${fold(text).replace(/^the /, '')}`, text, kind);
    settleCountry(entity, this.placeCountry(name.start), 'knowledge');
    const capital = known.find((k) => k.of === 'country');
    if (capital?.of === 'country') settleCountry(entity, capital.country.alpha3, 'knowledge');
    return entity;
  }

  private groupOf(name: Found): Draft {
    const known = this.known(name.from, name.to);
    const ofCountry = known.filter((k) => k.of === 'country');
    const adjective = ofCountry.find((k) => k.use === 'adjective' || k.use === 'name');
    const people = ofCountry.find((k) => k.use === 'people');
    const body = this.knownBody(known, name);
    if (body) return this.body(body);
    // «Afghan officials» are the state's, «Afghans» and «an Afghan» the people.
    if (adjective && this.modifies(name)) return this.state(adjective.country.alpha3);
    const country = (people ?? adjective)?.country;
    if (country) {
      const entity = this.keyed(`people ${country.alpha3}`, this.textOf(name.start, name.end), 'people');
      settleCountry(entity, country.alpha3, 'knowledge');
      entity.plural = true;
      return entity;
    }
    const group = known.find((k) => k.of === 'group');
    const text = this.textOf(name.start, name.end);
    const kind = kindOfName(text) === 'party' ? 'party' : 'people';
    const label = group?.of === 'group' ? group.group.name : text;
    const entity = this.keyed(`people ${fold(label)}`, text, kind);
    entity.plural = true;
    if (group?.of === 'group') settleCountry(entity, group.group.country, 'knowledge');
    return entity;
  }

  /** Whether a name stands before a noun that it belongs to, and is not itself what the sentence is about. */
  private modifies({ head, to }: Found): boolean {
    const relation = this.doc.deprelOf(head);
    // The parser hangs «Costa» of «Costa Rican President» apart.
    const last = to - 1;
    const isBefore = this.doc.deprelOf(last) === 'amod' && this.doc.head[last]! >= to;
    return relation === 'amod' || relation === 'compound' || this.doc.uposOf(head) === 'ADJ' || isBefore;
  }

  /** The organisation that a name means here: of several, one of a country that the report speaks of. */
  private knownBody(known: readonly Known[], { from, to }: Pick<Found, 'from' | 'to'>): Organisation | undefined {
    const rows = known.filter((k) => k.of === 'organisation').map((k) => k.organisation);
    const now = rows.filter((row) => mayInclude(row.since, row.until, this.day));
    const fits = now.length > 0 ? now : rows;
    const row = fits.find(({ country }) => country !== null && this.mentioned.has(country)) ?? fits[0];
    // «Congress» and «the Assembly» are those of the country at hand, which need not be the known one; Mossad is Israel's.
    const isAnybodys =
      row && BRANCHES.has(row.kind) && this.words.lower.slice(from, to).every((word) => BRANCH_WORDS.has(word));
    const isFar = isAnybodys && row.country && !this.mentioned.has(row.country);
    return isFar && this.mentioned.size > 0 ? undefined : row;
  }

  private body(row: Organisation): Draft {
    const entity = this.keyed(`known ${row.key}`, row.name, KINDS[row.kind] ?? row.kind);
    if (!entity.organisation) {
      entity.organisation = row;
      settleCountry(entity, row.country, 'knowledge');
    }
    return entity;
  }

  private organisationOf(name: Found, names: readonly Found[], index: number): Draft {
    const whole = wholeName(this.doc, names, index);
    const known = this.known(whole.from, whole.to);
    const row = this.knownBody(known, whole) ?? this.knownBody(this.known(name.from, name.to), name);
    if (row) {
      const entity = this.body(row);
      this.learnAcronym(whole.to, names, index, entity);
      return entity;
    }
    const country = known.find((k) => k.of === 'country');
    if (country?.of === 'country') return this.state(country.country.alpha3);
    const text = this.textOf(whole.start, whole.end);
    const near = this.neighbourCountry(names, index, whole);
    const kind = kindOfName(text);
    const entity =
      this.earlier(text, near, this.words.lower[whole.from - 1] === 'the') ??
      this.keyed(`body ${fold(text)} ${near ?? ''}`, text, kind);
    settleCountry(entity, near, 'report');
    this.learnAcronym(whole.to, names, index, entity);
    return entity;
  }

  /** An acronym in parentheses after a name is another name of it: «African Union (AU)». */
  private learnAcronym(to: number, names: readonly Found[], index: number, entity: Draft): void {
    if (this.doc.form(to) !== '(') return;
    const next = names.slice(index + 1, index + 4).find((other) => other.from === to + 1);
    const at = to + 1;
    const acronym = this.words.cased[at];
    if (!acronym || !/^\p{Lu}[\p{Lu}\p{Ll}&-]*\p{Lu}\p{Ll}?$/u.test(acronym) || this.doc.form(at + 1) !== ')') return;
    this.byKey.set(`acronym ${acronym}`, entity);
    if (next && !next.entity && next.type !== 'person') join(next, entity);
  }

  /**
   * A body that the report named before and that a shorter name can mean; with an article «the Ministry» can, after the
   * Ministry of Health.
   */
  private earlier(text: string, country: string | null, hasArticle: boolean): Draft | undefined {
    const acronym = this.byKey.get(`acronym ${text.replaceAll('.', '')}`);
    if (acronym) return acronym;
    const key = fold(text).replace(/^the /, '');
    const own = key.split(' ');
    const isSaidAgain = hasArticle && BODY_WORDS.has(key);
    const fits = this.entities.filter((entity) => {
      if (!BODY_KINDS.has(entity.kind) || (country && entity.country && entity.country !== country)) return false;
      const full = fold(entity.name).replace(/^the /, '');
      if (full === key) return true;
      if (/^\p{Lu}{3,}$/u.test(text)) return initials(entity.name) === text;
      if (own.length === 1 && GENERIC.has(key) && !isSaidAgain) return false;
      return full.startsWith(`${key} `) ? own.length > 1 || isSaidAgain || !GENERIC.has(key) : full.endsWith(` ${key}`);
    });
    return fits.length === 1 ? fits[0] : fits.findLast((entity) => fold(entity.name).replace(/^the /, '') === key);
  }

  /** The country of a body by the words about it: «Pakistan's Foreign Office», «Zambian Parliament», «… of Malawi». */
  private neighbourCountry(names: readonly Found[], index: number, whole: Whole): string | null {
    for (const other of [names[index - 2], names[index - 1], names[index + 1]]) {
      if (!other || other.from >= whole.to || !(other.type === 'place' || other.type === 'group')) continue;
      const inside = other.from >= whole.from;
      const between = this.doc.text.slice(other.end, whole.start).trim();
      if (inside || between === '' || between === "'s" || between === '’s' || between === '’' || between === "'") {
        const known = this.known(other.from, other.to).find((k) => k.of === 'country');
        if (known?.of === 'country') return known.country.alpha3;
        const place = this.placeCountry(other.start);
        if (place) return place;
      }
    }
    return null;
  }

  private textOf(start: number, end: number): string {
    return this.doc.text.slice(start, end).replace(/\s+/g, ' ');
  }
}

/** Kinds of `knowledge/organisations.tsv` in the words of the design; the sector tells the branches of a state apart. */
const KINDS: Readonly<Record<string, string>> = {
  government: 'government body',
  military: 'government body',
  legislature: 'government body',
  court: 'government body',
};

/** Kinds of organisations that every state has under like names. */
const BRANCHES = new Set(['legislature', 'court', 'military', 'government']);

/** Words of the names that such bodies have anywhere. */
const BRANCH_WORDS = new Set(
  `the of and for national federal supreme high constitutional general state central congress senate parliament assembly house
  representatives commons lords deputies court army navy air force forces armed guard guards marine marines corps police
  department ministry office council commission treasury agency service bureau government committee authority bank reserve
  election electoral independent security defense defence justice foreign affairs home interior homeland external
  intelligence investigation investigations accountability unity transitional revolutionary presidential military`.split(
    /\s+/,
  ),
);

/** Words that begin or are the names of too many bodies to mean one of them. */
const GENERIC = new Set(
  'national united international african european asian american university ministry department bank central federal royal people general world global new state public supreme high democratic republic republican islamic free the'.split(
    ' ',
  ),
);

/** Those of them that with an article mean the one of that kind that was named. */
const BODY_WORDS = new Set(['university', 'ministry', 'department', 'bank']);

interface Whole {
  from: number;
  to: number;
  start: number;
  end: number;
}

/** Words that join parts of one name. */
const JOINERS = new Set(['of', 'for', 'in', 'and', 'the', 'on', '&', 'de', 'du', 'des']);

/**
 * A body's name as a whole, where the names inside it were annotated apart: «University of» and «Ghana». Joined are what
 * stands against a name that ends in a preposition, what follows after «of», and the place before a name that is no
 * office of a state («Tehran» and «Times»).
 */
function wholeName(doc: Doc, names: readonly Found[], index: number): Whole {
  const name = names[index]!;
  let { from, to } = name;
  for (let next = index + 1; next < names.length; next++) {
    const other = names[next]!;
    if (other.type === 'person') break;
    const open = JOINERS.has(doc.lower(to - 1));
    const of =
      doc.form(to) === 'of' && (other.from === to + 1 || (other.from === to + 2 && doc.form(to + 1) === 'the'));
    if (!((open && other.from === to) || (of && other.type === 'place'))) break;
    to = other.to;
  }
  const before = names[index - 1];
  if (
    before?.to === from &&
    before.type === 'place' &&
    !/^(?:minist|government|parliament|embassy|police)/i.test(doc.form(from))
  ) {
    from = before.from;
  }
  return { from, to, start: from === name.from ? name.start : before!.start, end: doc.end[to - 1]! };
}

/** Letters that an acronym of a name is made of; little words are left out. */
function initials(name: string): string {
  return name
    .split(/[\s-]+/)
    .filter((word) => !JOINERS.has(word.toLowerCase()))
    .map((word) => word.charAt(0).toUpperCase())
    .join('');
}
