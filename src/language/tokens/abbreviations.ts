/**
 * Words written with a full stop that does not end a sentence by itself, lower-cased, without the stop.
 * Single letters («J.») and dotted letters («U.S.», «a.m.») need no entry.
 */
export const ABBREVIATIONS: ReadonlySet<string> = new Set(
  `
  mr mrs ms mx messrs mmes dr drs prof st sts ste sr jr esq rev fr hon pres amb gov sen sens rep reps supt ald
  gen lt maj col sgt cpl pvt capt cmdr comdr adm brig cdr cpt ens pfc wo det insp const asst ass't
  inc corp co ltd llc plc bros assn assoc dept dist div est univ inst intl int'l nat'l natl govt gov't
  jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun
  ave blvd rd hwy ft mt mts pt ph.d m.sc b.sc etc vs viz cf al ca approx esp incl excl
  vol vols ed eds pp para sec art fig figs tel ext mob attn no nos
  ala ariz ark calif colo conn del fla ga ill ind kan ky la md mich minn miss mo mont neb nev okla ore pa penn tenn
  tex va vt wash wis wyo que ont
  oz lb lbs yr yrs hr hrs min mins arr arrv lv
  mlle mme sra srta dra ing lic sh
  `
    .trim()
    .split(/\s+/),
);

/** Abbreviations that are common words too: taken as abbreviations only before a number or a capital that suits. */
export const ONLY_BEFORE_NUMBER: ReadonlySet<string> = new Set([
  'no',
  'nos',
  'art',
  'fig',
  'figs',
  'sec',
  'para',
  'pp',
]);

/** Abbreviations that are common words too: taken as abbreviations only when written with a capital. */
export const ONLY_CAPITALIZED: ReadonlySet<string> = new Set(
  `mar jun sat sun mon wed ill ind ore miss mo la pa del wash ark co ens wo det const est int art fig sec para ext mob
  min sh fr hon pres gen col adm ing lic al pt ed`
    .trim()
    .split(/\s+/)
    .filter((word) => word !== 'al'),
);

/** Prefixes that English UD keeps joined to what follows their hyphen: «pro-Beijing», «non-commercial». */
const JOINING_PREFIXES: ReadonlySet<string> = new Set(
  `
  anti ante bi bio co contra counter cross cyber de e eco ex extra hyper infra inter intra macro mega meta micro mid mini
  mis mono multi neo non off over pan para per poly post pre pro proto pseudo psycho quasi re semi socio sub super supra
  techno tele trans tri ultra un under uni vice
  `
    .trim()
    .split(/\s+/)
    .filter((word) => !['vice', 'off', 'per', 'under', 'eco'].includes(word)),
);

/** One written word that is two syntactic words: how many characters the first takes. */
export const CONTRACTIONS: ReadonlyMap<string, number> = new Map([
  ['cannot', 3],
  ['gonna', 3],
  ['wanna', 3],
  ['gotta', 3],
  ['lemme', 3],
  ['gimme', 3],
  ['dunno', 2],
  ['dont', 2],
  ['doesnt', 4],
  ['didnt', 3],
  ['isnt', 2],
  ['wasnt', 3],
  ['arent', 3],
  ['havent', 4],
  ['hasnt', 3],
  ['wouldnt', 5],
  ['couldnt', 5],
  ['shouldnt', 6],
  ['im', 1],
  ['ive', 1],
  ['thats', 4],
  ['youre', 3],
  ['theyre', 4],
  ['theres', 5],
]);

/** Whether `word` is such a prefix; one in capitals is a name instead: «UN-led». */
export function isJoiningPrefix(word: string): boolean {
  return (word.length === 1 || word !== word.toUpperCase()) && JOINING_PREFIXES.has(word.toLowerCase());
}
