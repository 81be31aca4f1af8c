const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const SEASONS: Readonly<Record<string, string>> = { 21: 'spring', 22: 'summer', 23: 'autumn', 24: 'winter' };

/** A date of ISO 8601-2 (EDTF level 1) as people write it: «18–19 Feb 2024», «about May 2023», «before Aug 2021». */
export function dateInWords(edtf: string | null | undefined): string {
  if (!edtf) return 'undated';
  const [from, to] = edtf.split('/');
  if (to === undefined) return oneDate(from!);
  if (from === '..' || from === '') return `until ${oneDate(to)}`;
  if (to === '..' || to === '') return `since ${oneDate(from!)}`;
  return between(oneDate(from!), oneDate(to));
}

/** The days from the first to the last on which something can have been. */
export function daysInWords(earliest: string | null | undefined, latest: string | null | undefined): string {
  if (!earliest && !latest) return dateInWords(null);
  if (!earliest || !latest) return dateInWords(`${earliest ?? '..'}/${latest ?? '..'}`);
  if (earliest.slice(0, 10) === latest.slice(0, 10)) return oneDate(earliest);
  return dateInWords(wholePeriod(earliest, latest) ?? `${earliest}/${latest}`);
}

/** `2024-02` or `2024`, if these days are just that month or year. */
function wholePeriod(earliest: string, latest: string): string | undefined {
  const year = earliest.slice(0, 4);
  if (earliest === `${year}-01-01` && latest === `${year}-12-31`) return year;
  const month = earliest.slice(0, 7);
  return earliest === `${month}-01` && latest === lastDayOf(month) ? month : undefined;
}

/** The last day of a month that is given as `2024-02`. */
export function lastDayOf(month: string): string {
  const [year, number] = month.split('-').map(Number);
  return new Date(Date.UTC(year!, number!, 0)).toISOString().slice(0, 10);
}

function oneDate(edtf: string): string {
  const doubt = /[?~%]$/.test(edtf) ? 'about ' : '';
  const [, year = '', month, day, time] =
    /^(-?[\dX]{4})(?:-([\dX]{2})(?:-([\dX]{2}))?)?(?:T(\d{2}:\d{2}))?/.exec(edtf) ?? [];
  if (year === '') return edtf;
  const named = month ? (SEASONS[month] ?? MONTHS[Number(month) - 1]) : undefined;
  const days = day && !day.includes('X') ? `${Number(day)} ` : '';
  return `${doubt}${named ? `${days}${named} ` : ''}${decade(year)}${time ? `, ${time}` : ''}`;
}

const decade = (year: string): string => (year.endsWith('X') ? `${year.replaceAll('X', '0')}s` : year);

/** «18–19 Feb 2024», «30 Jun – 1 Jul 2024»: month and year that both ends share are said once. */
function between(from: string, to: string): string {
  if (from === to) return from;
  const [one, other] = [from.split(' '), to.split(' ')];
  const shared = (words: number) => one.length > words && one.slice(-words).join(' ') === other.slice(-words).join(' ');
  const alike = [2, 1].find(shared) ?? 0;
  return `${one.slice(0, one.length - alike).join(' ')}${alike === 2 ? '–' : ' – '}${to}`;
}
