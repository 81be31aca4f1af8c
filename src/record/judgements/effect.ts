import { type Target, targetInWords } from '../answers/index.js';
import type { Db } from '../database/schema.js';
import { JudgementError } from '../errors.js';
import { machineType } from '../filing/earlier.js';
import { titleKey } from '../identity/appearing.js';
import type { Ruling } from './targets.js';

/** All that follows from a decision, or from its undoing. */
export interface Effect {
  rulings: Ruling[];
  /** The judgement whose rulings no longer hold. */
  withdraws?: number;
  /** What else is to be changed, with the judgement's number. */
  change?: (db: Db, judgement: number) => Promise<void>;
  /** Reports to be derived again, and where undoing puts what stood in them. */
  reports: number[];
  forced: Map<string, number>;
  /** Occurrences to be summed up. */
  occurrences: number[];
  /** Further targets it is about. */
  about: string[];
}

/** What a judgement laid down. */
export type Corrections = readonly (Ruling & { judgement_id: number })[];

/** An effect that is none yet. */
export const nothing = (): Effect => ({ rulings: [], reports: [], forced: new Map(), occurrences: [], about: [] });

/** Where things were before rulings moved them. */
export function putBack(all: Corrections): Pick<Effect, 'reports' | 'forced'> {
  const laidDown = all.filter(({ field }) => field === 'identity' || field === 'occurrence');
  return {
    reports: laidDown.map(({ target }) => reportIn(target)),
    forced: new Map(laidDown.map(({ target, former }) => [target, Number(former)])),
  };
}

/** The report that a target in a text stands in. */
export const reportIn = (target: string): number => Number(target.split(' ')[1]);

/** What tells a person which things there are to be judged. */
const TELLS: Readonly<Record<Target['on'], string>> = {
  report: 'chancery search tells',
  event: 'chancery accounts tells',
  statement: 'chancery said --format json tells',
  occurrence: 'chancery timeline tells',
  identity: 'chancery who tells',
  tenure: 'chancery who --format json tells',
  pair: 'chancery review tells',
  appearance: 'chancery review tells',
};

/** @throws JudgementError where the record has no such thing */
export async function existing(db: Db, target: Target): Promise<void> {
  const found = async () => {
    switch (target.on) {
      case 'report':
        return db.selectFrom('reports').select('id').where('id', '=', target.report).execute();
      case 'event': {
        const told = await db
          .selectFrom('events')
          .select(['type', 'detail'])
          .where('report_id', '=', target.report)
          .where('at_start', '=', target.at.start)
          .execute();
        return told.filter((row) => machineType(row) === target.type);
      }
      case 'statement':
        return db
          .selectFrom('statements')
          .select('id')
          .where('report_id', '=', target.report)
          .where('content', 'like', `[[${target.at.start},%`)
          .execute();
      case 'occurrence':
        return db
          .selectFrom('occurrences')
          .select('id')
          .where('id', '=', target.occurrence)
          .where('accounts', '>', 0)
          .execute();
      case 'identity':
        return db.selectFrom('identities').select('id').where('id', '=', target.identity).execute();
      case 'tenure':
        return db
          .selectFrom('tenures')
          .select('id')
          .where('identity_id', '=', target.identity)
          .where('of_id', '=', target.of ?? 0)
          .where('title_key', '=', titleKey(target.title))
          .execute();
      case 'pair': {
        const two = await db.selectFrom('identities').select('id').where('id', 'in', [target.a, target.b]).execute();
        return two.length === 2 ? two : [];
      }
      case 'appearance':
        return db
          .selectFrom('appearances')
          .select('entity')
          .where('report_id', '=', target.report)
          .where('identity_id', '=', target.identity)
          .execute();
    }
  };
  if ((await found()).length === 0)
    throw new JudgementError(
      `${targetInWords(target)}: the record has no such ${target.on}; ${TELLS[target.on]} what there is`,
    );
}
