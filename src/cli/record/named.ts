import type { IdentityLine, OpenRecord } from '../../record/index.js';
import { WrongUsage } from '../options.js';
import type { Terminal } from '../terminal.js';

/** Nobody in the record is called so, or it has nothing of that number. The message says what to do. */
export class NotInRecord extends Error {
  override readonly name = 'NotInRecord';
}

/** The two that two names mean. @throws WrongUsage if they are one and the same */
export async function twoCalled(
  record: OpenRecord,
  one: string,
  other: string,
  terminal: Terminal,
): Promise<[IdentityLine, IdentityLine]> {
  const [a, b] = [await identityCalled(record, one, terminal), await identityCalled(record, other, terminal)];
  if (a.id === b.id) throw new WrongUsage(`${one} and ${other} are one and the same, ${a.name} (#${a.id}); name two`);
  return [a, b];
}

/** The identity that a name, or a number, means; says so where others are called the same. */
export async function identityCalled(record: OpenRecord, name: string, terminal: Terminal): Promise<IdentityLine> {
  if (/^#?\d+$/.test(name)) {
    const page = await record.identity(Number(name.replace('#', '')));
    if (!page) throw new NotInRecord(`${name}: the record has nobody of that number; chancery who NAME tells numbers`);
    const { id, sort, kind, name: called, country } = page;
    return { id, sort, kind, name: called, country };
  }
  const [first, ...others] = await record.who(name);
  if (!first)
    throw new NotInRecord(`${name}: nobody in the record is called so; try a part of the name with chancery who`);
  const namesakes = others.filter(({ spelling }) => spelling.toLowerCase() === first.spelling.toLowerCase());
  if (namesakes.length > 0)
    terminal.warn(
      `${name}: taken to be #${first.identity.id}; also called so: ${namesakes.map(({ identity }) => `#${identity.id}`).join(', ')}`,
    );
  return first.identity;
}
