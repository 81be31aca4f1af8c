import type { IdentityLine, OpenRecord } from '../record/index.js';
import { DeskProblem } from './problem.js';

/** A person, body or state as a form names it: with the number, since two may bear one name. */
export const withNumber = ({ name, id }: IdentityLine): string => `${name} #${id}`;

/**
 * The number of whoever is named: by the number itself, by what `withNumber` wrote, or by whom a name most likely means.
 * @throws DeskProblem if nobody bears the name
 */
export async function identityNamed(record: OpenRecord, name: string): Promise<number> {
  const [, number] = /^(?:.*#)?([1-9]\d*)$/s.exec(name.trim()) ?? [];
  if (number !== undefined) return Number(number);
  const [best] = name.trim() ? await record.who(name, { sorts: ['person', 'body', 'state'], limit: 1 }) : [];
  if (best) return best.identity.id;
  throw new DeskProblem(
    404,
    'Nobody of this name',
    `Nobody in the record bears the name «${name}»; try its beginning.`,
  );
}
