import { EVENT_STATUS, PLOVER, PLOVER_TYPES } from '../../terms/index.js';
import { type Target, targetInWords } from '../answers/index.js';
import type { Db } from '../database/schema.js';
import { dayIn, isMeantAsDate } from '../days.js';
import { JudgementError } from '../errors.js';

/** What a field may hold: undefined if the value is fine, else what to give instead. */
type Check = (value: string, db: Db, target: Target) => Promise<string | undefined> | string | undefined;

const MODES = [...new Set<string>(Object.values(PLOVER).flat())].sort();

const oneOf =
  (values: readonly string[]): Check =>
  (value) =>
    values.includes(value) ? undefined : `one of ${values.join(', ')}`;

const orNothing =
  (check: Check): Check =>
  (value, db, target) =>
    value === '' ? undefined : check(value, db, target);

const something: Check = (value) => (value.trim() === '' ? 'some words' : undefined);
const anything: Check = () => undefined;
const date: Check = (value) =>
  isMeantAsDate(value) ? undefined : 'a day, month or year, as 2024-02-18, 2024-02, 2024 or 2024-02-18/2024-02-19';

/** Numbers of identities, with commas between. */
const identities: Check = async (value, db) => {
  const ids = value.split(',').map((id) => id.trim());
  for (const id of ids) {
    const row = /^\d+$/.test(id)
      ? await db.selectFrom('identities').select('id').where('id', '=', Number(id)).executeTakeFirst()
      : undefined;
    if (!row) return 'numbers of identities with commas between, as chancery who tells them';
  }
  return undefined;
};

const identity: Check = async (value, db, target) =>
  /^\d+$/.test(value) && (await identities(value, db, target)) === undefined
    ? undefined
    : 'the number of one, as chancery who tells it';

/** Words of the report. */
const place: Check = async (value, db, target) => {
  const [start, end] = /^(\d+)-(\d+)$/.exec(value)?.slice(1).map(Number) ?? [];
  const text =
    'report' in target
      ? await db.selectFrom('texts').select('text').where('id', '=', target.report).executeTakeFirst()
      : undefined;
  const isThere = start !== undefined && end !== undefined && start < end && end <= (text?.text.length ?? 0);
  return isThere ? undefined : 'where its words begin and end in the report, as 120-163';
};

const FIELDS: Readonly<Record<string, Readonly<Record<string, Check>>>> = {
  event: {
    type: oneOf(PLOVER_TYPES),
    mode: orNothing(oneOf(MODES)),
    date: orNothing(date),
    place: anything,
    status: oneOf(EVENT_STATUS),
    historical: oneOf(['true', 'false']),
    actor: orNothing(identities),
    recipient: orNothing(identities),
    reason: orNothing(place),
    subject: orNothing(place),
  },
  statement: {
    speaker: orNothing(identity),
    date: orNothing(date),
    medium: anything,
  },
  identity: {
    name: something,
    kind: something,
    country: orNothing((value) => (/^[A-Z]{3}$/.test(value) ? undefined : 'a code of three letters, as IRN')),
  },
  report: {
    title: something,
    publisher: anything,
    published: orNothing((value) =>
      dayIn(value) === null ? 'a day, or a day and time, as 2024-03-15 or 2024-03-15T19:13' : undefined,
    ),
  },
  tenure: { holder: identity, of: orNothing(identity), title: something },
  appearance: { identity },
};

/** @throws JudgementError where a thing has no such field, or the field cannot be so */
export async function checkCorrection(db: Db, target: Target, field: string, value: string): Promise<void> {
  const words = targetInWords(target);
  const fields = FIELDS[target.on];
  if (!fields)
    throw new JudgementError(
      `${words}: nothing of it can be corrected; correct the events that tell it, which chancery accounts names`,
    );
  const check = fields[field];
  if (!check)
    throw new JudgementError(`${words}: it has no field ${field}; name one of ${Object.keys(fields).join(', ')}`);
  const wanted = await check(value, db, target);
  if (wanted !== undefined) throw new JudgementError(`${words}: its ${field} cannot be «${value}»; give ${wanted}`);
}
