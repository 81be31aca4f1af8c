/** Longer lines are prose. */
const LONGEST_BYLINE = 160;

/** The authors of a line that does nothing but name them, as printed, without «By»; undefined for any other line. */
export function bylineOf(line: string): string | undefined {
  if (line.length > LONGEST_BYLINE) return undefined;
  const { authors, role = '' } = line.match(SIGNED)?.groups ?? {};
  if (authors === undefined || FINITE_VERB.test(role)) return undefined;
  return `${authors}${role}`.replace(FULL_STOP, '');
}

/** «A. B. in Kabul», without «By»: sure only where the lines around it show that this is the head of a report. */
export function placedBylineOf(line: string): string | undefined {
  return line.length <= LONGEST_BYLINE && PLACED.test(line) ? line : undefined;
}

/** Whether a line could be a person's name: two to four capitalised words. It could as well be a title. */
export function isNameAlone(line: string): boolean {
  return line.length <= LONGEST_BYLINE && ALONE.test(line);
}

const WORD = "\\p{Lu}[\\p{L}\\p{M}'’-]*\\.?";
const PARTICLES = '(?: (?:al|el|bin|bint|ibn|de|del|der|den|di|da|dos|la|le|van|von|ter|ten|zu))*';
const PERSON = `${WORD}(?:${PARTICLES} ${WORD}){1,4}`;
const AGENCY = '(?:\\p{Lu}{2,6}|Reuters|Xinhua|Agencies|Bloomberg)';
const AUTHOR = `(?:${PERSON}|${AGENCY})`;
const AUTHORS = `${AUTHOR}(?:(?:,|,? and| &|/) ${AUTHOR}){0,5}`;
/** Where or for whom they write: «in Kabul», «, Diplomatic Editor», «| The Daily». */
const ROLE = "(?:(?: in| for| at|,| -| –| —| \\||/) ?[\\p{L}\\p{M} .,'’&()/@-]{2,110}?)?";

const SIGNED = new RegExp(
  `^(?:(?:[Ww]ritten|[Rr]eport(?:ed|ing)?|[Ss]tory|[Ww]ords|[Tt]ext|[Pp]osted|[Pp]ublished) )?(?:[Bb][Yy]|BYLINE|Byline):? +(?<authors>${AUTHORS})(?<role>${ROLE})\\.?$`,
  'u',
);
const PLACED = new RegExp(`^${PERSON}(?:(?:,| and) ${PERSON}){0,3} in ${WORD}(?: ${WORD}){0,2}$`, 'u');
const ALONE = new RegExp(`^${WORD}(?:${PARTICLES} ${WORD}){1,3}$`, 'u');
/** A full stop that is not of an initial or of «Jr.» */
const FULL_STOP = /(?<!\b(?:\p{Lu}|[JS]r))\.$/u;
/** «By Friday Evening, most shops were shut» is a sentence. */
const FINITE_VERB = /\b(?:is|are|was|were|has|have|had|will|would|could|can|may|said|says|did|does)\b/;
