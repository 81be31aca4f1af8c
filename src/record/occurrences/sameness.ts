import { overlapOf } from '../content-words.js';
import { dayNumber, shareDay } from '../days.js';
import { isMutual, isVerbal } from './acts.js';
import { isDenied, type Told } from './told.js';

/** From here on two events tell the same thing. */
export const SAME = 0.7;

/** What each agreement adds, chosen on the samples: two parties or one party, a day and the words make it the same. */
const WEIGHT = {
  twoParties: 0.6,
  oneParty: 0.3,
  bothStatesBesides: 0.1,
  bothOfOneState: 0.5,
  sameHolder: 0.5,
  bothStates: 0.3,
  oneState: 0.15,
  stateAndItsOwn: 0.25,
  otherStanding: -0.2,
  noDoer: 0.1,
  noRecipient: 0.1,
  otherRecipient: -0.2,
  sameDay: 0.25,
  nearDay: 0.1,
  sameMode: 0.05,
  samePlace: 0.15,
  otherPlace: -0.4,
  otherCountry: -0.2,
  otherMode: -0.15,
  words: 0.4,
  mostWords: 0.1,
} as const;

/** Words of subjects that two demands or charges must share, to be one. */
const SAME_SUBJECT = 0.4;

/** How likely two events tell the same thing, about 0 to 1. Dates that exclude each other, or other parties, make it 0. */
export function samenessOf(a: Told, b: Told): number {
  const regards = a.regard !== undefined && a.regard === b.regard;
  const isHeld = regards && a.regard === 'holding';
  const slack = regards && !isHeld ? GATHERING_LASTS : a.dated && b.dated ? 1 : 0;
  if (a.family !== b.family || !shareDay(a, b, slack)) return 0;
  // What only might be is no account of what was.
  if (isOnlyPossible(a, b) || isOnlyPossible(b, a)) return 0;
  // Not to have met somebody is not to have stayed away from a gathering.
  if (isAbsence(a) !== isAbsence(b) && isDenied(a.status) && isDenied(b.status)) return 0;
  const parties = isHeld ? holdersAlike(a, b) : regards ? regardingParties(a, b) : partiesAlike(a, b);
  if (parties === 0) return 0;
  const subjects = a.subjectWords.length > 0 && b.subjectWords.length > 0;
  if (subjects && !regards && isVerbal(a.family) && overlapOf(a.subjectWords, b.subjectWords) < SAME_SUBJECT) return 0;
  const words = overlapOf(a.words, b.words);
  // What is planned for no day is not what happens on the day of the telling.
  const isOpen = [a, b].some(({ status, dated }) => status === 'planned' && !dated);
  const sameDay = a.earliest === b.earliest && a.latest === b.latest && isShort(a) && !isOpen;
  return (
    parties +
    (sameDay ? WEIGHT.sameDay : WEIGHT.nearDay) +
    (regards ? 0 : modes(a.mode, b.mode)) +
    places(a, b) +
    WEIGHT.words * words +
    (words >= MOST_WORDS ? WEIGHT.mostWords : 0)
  );
}

const isOnlyPossible = (a: Told, b: Told): boolean => a.status === 'hypothetical' && b.status === 'actual';

/** From this share on, two sentences tell of one thing in one way. */
const MOST_WORDS = 0.5;

/** A gathering of some days is dated by its first day here and by its last there. */
const GATHERING_LASTS = 2;

const isAbsence = ({ regard }: Told): boolean => regard === 'absence';

/**
 * Who stayed away or was asked to come, himself or those who act for the same state, or somewhat less surely two who both do.
 * From whom he stayed away is told in too many ways; who asked is often not told.
 */
function regardingParties(a: Told, b: Told): number {
  const [one, other] = isAbsence(a) ? [a.actors, b.actors] : [a.recipients, b.recipients];
  const [oneStates, otherStates] = isAbsence(a)
    ? [a.actorStates, b.actorStates]
    : [a.recipientStates, b.recipientStates];
  const alike = side(one, oneStates, other, otherStates);
  if (alike > WEIGHT.oneState) return WEIGHT.twoParties;
  return alike > 0 && isAbsence(a) ? WEIGHT.bothOfOneState : 0;
}

/**
 * Who holds a gathering: himself, or the body of many states that he holds an office of; whom it brings together is told in
 * too many ways. Gatherings in two countries, or about different things, are two.
 */
function holdersAlike(a: Told, b: Told): number {
  if (a.country !== null && b.country !== null && a.country !== b.country) return 0;
  const subjects = a.subjectWords.length > 0 && b.subjectWords.length > 0;
  if (subjects && overlapOf(a.subjectWords, b.subjectWords) === 0) return 0;
  if (shared(a.actors, b.actors) === 0 && shared(a.bodies, b.bodies) === 0) return partiesAlike(a, b);
  return a.dated && b.dated ? WEIGHT.twoParties : WEIGHT.sameHolder;
}

/** A date of at most so many days tells when; a month tells little. */
const FEW_DAYS = 3;
const isShort = ({ earliest, latest }: Told): boolean =>
  earliest !== null && latest !== null && dayNumber(latest) - dayNumber(earliest) < FEW_DAYS;

const partiesAlike = (a: Told, b: Told): number => (isMutual(a.family) ? mutualParties(a, b) : directedParties(a, b));

/** Who meets, fights or agrees, whichever is named first. Two of three in common are the same; one beside two others is not. */
function mutualParties(a: Told, b: Told): number {
  const [one, other] = [both(a), both(b)];
  const named = shared(one, other);
  const states = shared(bothStates(a), bothStates(b));
  if (named >= 2) return WEIGHT.twoParties;
  if (Math.min(one.size, other.size) >= 2) return 0;
  // Who stayed away from a meeting may have met somebody else that day: one party in common is not enough to deny it.
  const standing = isDenied(a.status) === isDenied(b.status) ? 0 : WEIGHT.otherStanding;
  if (named === 1) return WEIGHT.oneParty + standing + (states >= 2 ? WEIGHT.bothStatesBesides : 0);
  if (states === 0) return 0;
  if (states >= 2) return WEIGHT.bothStates;
  return one.size === 0 || other.size === 0 ? WEIGHT.stateAndItsOwn : WEIGHT.oneState;
}

/** Who does it must be the same, or act for the same state; to whom it is done counts as much. */
function directedParties(a: Told, b: Told): number {
  const untold = [a, b].filter(({ actors, actorStates }) => actors.size + actorStates.size === 0).length;
  const doer = untold === 0 ? side(a.actors, a.actorStates, b.actors, b.actorStates) : untold === 1 ? WEIGHT.noDoer : 0;
  if (doer === 0 && untold === 0) return 0;
  const recipient = side(a.recipients, a.recipientStates, b.recipients, b.recipientStates);
  if (recipient > 0) return doer + recipient;
  if (untold === 1) return 0;
  const open = [a, b].some(({ recipients, recipientStates }) => recipients.size + recipientStates.size === 0);
  return Math.max(0, doer + (open ? WEIGHT.noRecipient : WEIGHT.otherRecipient));
}

type Parties = ReadonlySet<number>;

/** How far those on one side are the same: themselves, a state that both name, a state and who acts for it, two who do. */
function side(a: Parties, aStates: Parties, b: Parties, bStates: Parties): number {
  if (shared(a, b) > 0) return WEIGHT.oneParty;
  if (shared(aStates, bStates) === 0) return 0;
  if (a.size > 0 && b.size > 0) return WEIGHT.oneState;
  return a.size + b.size === 0 ? WEIGHT.oneParty : WEIGHT.stateAndItsOwn;
}

const both = ({ actors, recipients }: Told): Set<number> => new Set([...actors, ...recipients]);
const bothStates = ({ actorStates, recipientStates }: Told): Set<number> =>
  new Set([...actorStates, ...recipientStates]);

function shared(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let count = 0;
  for (const one of a) if (b.has(one)) count++;
  return count;
}

function modes(a: string | null, b: string | null): number {
  if (a === null || b === null) return 0;
  return a === b ? WEIGHT.sameMode : WEIGHT.otherMode;
}

function places(a: Told, b: Told): number {
  if (a.place !== null && a.place === b.place) return WEIGHT.samePlace;
  // Two towns attacked on a day are two attacks; a meeting is said to be in a town and in one of its halls.
  if (a.family === 'ASSAULT' && a.place !== null && b.place !== null) return WEIGHT.otherPlace;
  return a.country !== null && b.country !== null && a.country !== b.country ? WEIGHT.otherCountry : 0;
}
