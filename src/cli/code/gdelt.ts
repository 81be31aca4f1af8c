import { plain } from './cameo.js';
import type { CodedEvent, Side } from './coded-event.js';
import { codedDyads } from './dyads.js';
import { dayOf } from './event-day.js';

const ACTOR = [
  'Code',
  'Name',
  'CountryCode',
  'KnownGroupCode',
  'EthnicCode',
  'Religion1Code',
  'Religion2Code',
  'Type1Code',
  'Type2Code',
  'Type3Code',
];
const PLACE = ['Type', 'Fullname', 'CountryCode', 'ADM1Code', 'Lat', 'Long', 'FeatureID'];

/** The columns of GDELT 1.0's event table, in its order (GDELT Project, data format codebook of 2013). */
export const GDELT_COLUMNS: readonly string[] = [
  'GLOBALEVENTID',
  'SQLDATE',
  'MonthYear',
  'Year',
  'FractionDate',
  ...ACTOR.map((name) => `Actor1${name}`),
  ...ACTOR.map((name) => `Actor2${name}`),
  'IsRootEvent',
  'EventCode',
  'EventBaseCode',
  'EventRootCode',
  'QuadClass',
  'GoldsteinScale',
  'NumMentions',
  'NumSources',
  'NumArticles',
  'AvgTone',
  ...PLACE.map((name) => `Actor1Geo_${name}`),
  ...PLACE.map((name) => `Actor2Geo_${name}`),
  ...PLACE.map((name) => `ActionGeo_${name}`),
  'DATEADDED',
  'SOURCEURL',
];

/**
 * An event in GDELT's columns, tab-separated. What Chancery does not know stays empty: ethnic and religious codes, tone,
 * Goldstein's scale, where the actors are. Nothing for an act that CAMEO has no code for.
 */
export function gdeltRows(coded: CodedEvent): string {
  const { event, report, place, id } = coded;
  const { cameo } = event;
  if (cameo === null) return '';
  const day = dayOf(coded);
  return codedDyads(coded)
    .map(({ actor, recipient }, k, { length }) => {
      const cells: Readonly<Record<string, string>> = {
        GLOBALEVENTID: length > 1 ? `${id}.${k + 1}` : id,
        ...(day ? datesOf(day) : {}),
        ...actorCells('Actor1', actor),
        ...actorCells('Actor2', recipient),
        IsRootEvent: event.trigger.start <= report.body.start + LEAD ? '1' : '0',
        EventCode: cameo,
        EventBaseCode: cameo.slice(0, 3),
        EventRootCode: cameo.slice(0, 2),
        QuadClass: quadClassOf(cameo),
        NumMentions: String(1 + event.mentionedAgain.length),
        NumSources: '1',
        NumArticles: '1',
        ...(place
          ? {
              ActionGeo_Fullname: place.name,
              ActionGeo_CountryCode: place.country ?? '',
              ActionGeo_Lat: String(place.lat),
              ActionGeo_Long: String(place.lon),
              ActionGeo_FeatureID: place.geonames === undefined ? '' : String(place.geonames),
            }
          : {}),
        DATEADDED: report.published?.slice(0, 10).replaceAll('-', '') ?? '',
        SOURCEURL: report.url ?? report.id,
      };
      return `${GDELT_COLUMNS.map((name) => plain(cells[name] ?? '')).join('\t')}\n`;
    })
    .join('');
}

/** Characters of a report's beginning whose events count as what it is about: its first paragraph, about. */
const LEAD = 400;

function datesOf(day: string): Record<string, string> {
  const date = new Date(`${day}T00:00:00Z`);
  const year = date.getUTCFullYear();
  const start = Date.UTC(year, 0, 1);
  const fraction = (date.getTime() - start) / (Date.UTC(year + 1, 0, 1) - start);
  return {
    SQLDATE: day.replaceAll('-', ''),
    MonthYear: day.slice(0, 7).replace('-', ''),
    Year: day.slice(0, 4),
    FractionDate: (year + fraction).toFixed(4),
  };
}

/** A code's country, organisation and sectors: three letters each. */
function actorCells(which: 'Actor1' | 'Actor2', side: Side | null): Record<string, string> {
  if (!side) return {};
  const parts = side.code?.match(/.{1,3}/g) ?? [];
  const isOfCountry = parts[0] !== undefined && !ORGANISATIONS.has(parts[0]) && parts[0] !== '---';
  const sectors = parts.filter((part, k) => part !== '---' && !(k === 0 && isOfCountry));
  const [group = '', ...others] = ORGANISATIONS.has(parts[0] ?? '')
    ? [parts[1], parts[0], ...parts.slice(2)]
    : ['', ...sectors];
  const types = others.filter((part) => part !== undefined);
  return {
    [`${which}Code`]: side.code ?? '',
    [`${which}Name`]: side.name.toUpperCase(),
    [`${which}CountryCode`]: isOfCountry ? parts[0]! : '',
    [`${which}KnownGroupCode`]: group,
    [`${which}Type1Code`]: types[0] ?? '',
    [`${which}Type2Code`]: types[1] ?? '',
    [`${which}Type3Code`]: types[2] ?? '',
  };
}

/** Beginnings of codes that tell of no country. */
const ORGANISATIONS: ReadonlySet<string> = new Set(['IGO', 'NGO', 'NGM', 'MNC', 'IMG']);

/** 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict, by CAMEO's root. */
function quadClassOf(cameo: string): string {
  const root = Number(cameo.slice(0, 2));
  return root <= 5 ? '1' : root <= 8 ? '2' : root <= 13 ? '3' : '4';
}
