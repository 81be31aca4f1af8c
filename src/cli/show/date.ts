const MONTHS = 'January February March April May June July August September October November December'.split(' ');

const ISO = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?)?)?$/;

/** An ISO 8601 date as people write it, to the precision it has: `15 March 2024 19:13 UTC+03:30`. */
export function dateInWords(iso: string): string {
  const [whole, year, month, day, time, zone] = ISO.exec(iso) ?? [];
  if (whole === undefined) return iso;
  const utc = zone && (zone === 'Z' ? 'UTC' : `UTC${zone}`);
  return [day && String(Number(day)), month && MONTHS[Number(month) - 1], year, time, utc].filter(Boolean).join(' ');
}
