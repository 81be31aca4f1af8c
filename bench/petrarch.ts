import type { Reading } from '../src/terms/index.js';

/** A validation record of PETRARCH with the codes of both sides and of what is done. */
export interface GoldCoding {
  events: { sourcecode: string; targetcode: string; eventcode: string }[];
}

type Told = Pick<Reading, 'events' | 'entities'>;

/** PLOVER's type by the first two digits of CAMEO; `01`, to say something, has none. */
const TYPES: Readonly<Record<string, string>> = {
  '02': 'REQUEST',
  '03': 'AGREE',
  '04': 'CONSULT',
  '05': 'COOPERATE',
  '06': 'COOPERATE',
  '07': 'AID',
  '08': 'CONCEDE',
  '09': 'ACCUSE',
  '10': 'REQUEST',
  '11': 'ACCUSE',
  '12': 'REJECT',
  '13': 'THREATEN',
  '14': 'PROTEST',
  '15': 'MOBILIZE',
  '16': 'SANCTION',
  '17': 'COERCE',
  '18': 'ASSAULT',
  '19': 'ASSAULT',
  '20': 'ASSAULT',
};
const NOBODY = '---';

/**
 * Scores readings as `score.mjs petrarch` does: each actor with each recipient of an event is a coding, right if a record
 * has the same code of the source, code of the target and type. Shares in per cent.
 */
export function scoreCodings(pairs: readonly (readonly [GoldCoding, Told])[]) {
  let right = 0;
  let found = 0;
  let wanted = 0;
  for (const [{ events }, told] of pairs) {
    const open = events.flatMap(({ sourcecode, targetcode, eventcode }) => {
      const type = TYPES[(eventcode ?? '').slice(0, 2)];
      return type ? [`${sourcecode} ${targetcode} ${type}`] : [];
    });
    wanted += open.length;
    for (const coding of codingsOf(told)) {
      found++;
      const at = open.indexOf(coding);
      if (at < 0) continue;
      open.splice(at, 1);
      right++;
    }
  }
  const share = (all: number) => (100 * right) / (all || 1);
  return { precision: share(found), recall: share(wanted), f1: (200 * right) / (found + wanted || 1) };
}

function codingsOf({ events, entities }: Told): string[] {
  const codes = new Map(entities.map(({ id, code }) => [id, code]));
  const codeOf = (id: string | null) => (id === null ? undefined : codes.get(id)) ?? NOBODY;
  return events.flatMap(({ actor, recipient, type }) =>
    actor.flatMap((source) =>
      (recipient.length > 0 ? recipient : [null]).map((target) => `${codeOf(source)} ${codeOf(target)} ${type}`),
    ),
  );
}
