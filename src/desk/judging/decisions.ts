import { z } from 'zod';
import { Decision, type Filter, type OpenRecord, Target, targetFromWords } from '../../record/index.js';
import { FilterAsked, filterOf, one } from '../asked.js';
import { identityNamed } from '../named.js';
import { DeskProblem } from '../problem.js';
import { NAMING, SEVERAL } from './fields.js';

/** Doubts that are judged in one go: so many that nobody waits long, and one can still see what was done. */
export const MOST_IN_BULK = 200;

const Form = z.object({
  why: one(z.string()),
  decision: one(z.string()),
  target: one(z.string()),
  all: one(z.enum(['confirm', 'reject'])),
  on: one(z.enum(['pair', 'appearance', 'tenure', 'event'])),
  back: z.string().optional(),
  /** The identity to be parted in two, and which of its appearances are somebody else, of which name. */
  part: one(z.coerce.number().int().positive()),
  appearance: z.union([z.string(), z.array(z.string())]).optional(),
  name: one(z.string()),
  /** The occurrence to be parted in two, and which of the events that tell it tell of something else. */
  partOccurrence: one(z.coerce.number().int().positive()),
  events: z.union([z.string(), z.array(z.string())]).optional(),
});

/** What a form of the desk decides: what its button says, all that a filter selects, or fields that were changed. */
export async function decisionsOf(
  record: OpenRecord,
  fields: Readonly<Record<string, unknown>>,
): Promise<{ decisions: Decision[]; why: string | undefined; back: string | undefined }> {
  const { why, decision, target, all, on, back, part, name, appearance, partOccurrence, events } = Form.parse(fields);
  if (all) {
    const filter = filterOf(FilterAsked.parse(fields));
    return { decisions: await ofAll(record, all, on, filter), why, back };
  }
  if (part) return { decisions: [partedOf(part, name, [appearance ?? []].flat())], why, back };
  if (partOccurrence) return { decisions: [occurrenceParted(partOccurrence, [events ?? []].flat())], why, back };
  if (decision) return { decisions: z.array(Decision).parse([parsed(decision)].flat()), why, back };
  const corrections = target ? await changed(record, Target.parse(parsed(target)), fields) : [];
  if (corrections.length === 0)
    throw new DeskProblem(400, 'Nothing was changed', 'Change a field, or say yes or no to what is there.');
  return { decisions: corrections, why, back };
}

/**
 * One decision for all doubts that a filter selects. Of several pairs that have somebody in common only the likeliest is made
 * one: whether the one that comes of it is also the third is asked again.
 */
async function ofAll(
  record: OpenRecord,
  kind: 'confirm' | 'reject',
  on: z.infer<typeof Form>['on'],
  filter: Filter,
): Promise<Decision[]> {
  const { items } = await record.doubts({ ...(on && { on }), filter }, { limit: MOST_IN_BULK });
  const met = new Set<number>();
  return items.flatMap((doubt): Decision[] => {
    const two = kind === 'confirm' && doubt.on === 'pair' ? [doubt.a.id, doubt.b.id] : [];
    if (two.some((id) => met.has(id))) return [];
    for (const id of two) met.add(id);
    return [{ kind, target: doubt.target }];
  });
}

/** A form sends how each field was (`was.date`) and is to be (`to.date`); what differs is corrected. */
async function changed(
  record: OpenRecord,
  target: Target,
  fields: Readonly<Record<string, unknown>>,
): Promise<Decision[]> {
  const decisions: Decision[] = [];
  for (const [key, given] of Object.entries(fields)) {
    const [, field] = /^to\.(\w+)$/.exec(key) ?? [];
    if (field === undefined || typeof given !== 'string' || given.trim() === fields[`was.${field}`]) continue;
    const value = NAMING.has(field) ? await numbersOf(record, given) : given.trim();
    if (target.on !== 'pair') decisions.push({ kind: 'correct', target, field, value });
    else decisions.push(sameAs(field === 'a' ? target.a : target.b, Number(value)));
  }
  return decisions;
}

/** Those appearances, each as `report:start-end`, belong to somebody else. */
function partedOf(from: number, name: string | undefined, chosen: readonly string[]): Decision {
  const appearances = chosen.flatMap((words) => {
    const [report, start, end] = /^(\d+):(\d+)-(\d+)$/.exec(words)?.slice(1).map(Number) ?? [];
    return report && start !== undefined && end !== undefined ? [{ report, at: { start, end } }] : [];
  });
  if (appearances.length === 0)
    throw new DeskProblem(400, 'Nothing was chosen', 'Choose the reports that mean somebody else.');
  return { kind: 'split', what: 'identity', from, appearances, ...(name && { name }) };
}

/** Those events, as `targetInWords` writes them, tell of something else. */
function occurrenceParted(from: number, chosen: readonly string[]): Decision {
  const events = chosen
    .flatMap((words) => words.split(' '))
    .flatMap((words) => {
      const target = targetFromWords(words);
      return target?.on === 'event' ? [{ report: target.report, at: target.at, type: target.type }] : [];
    });
  if (events.length === 0)
    throw new DeskProblem(400, 'Nothing was chosen', 'Choose the accounts that tell of something else.');
  return { kind: 'split', what: 'occurrence', from, events };
}

const sameAs = (from: number, into: number): Decision => ({ kind: 'merge', what: 'identity', from, into });

async function numbersOf(record: OpenRecord, names: string): Promise<string> {
  const each = names.split(SEVERAL.trim()).filter((name) => name.trim() !== '');
  return (await Promise.all(each.map((name) => identityNamed(record, name)))).join(',');
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new DeskProblem(400, 'No decision', 'Use the buttons of the page, or the API.');
  }
}
