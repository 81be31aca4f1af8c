import type { Target } from './judgement.js';

/** A target in a word, for a command or an address: `event:12:300-304:CONSULT`, `pair:7:9`. */
export function targetInWords(target: Target): string {
  switch (target.on) {
    case 'report':
      return `report:${target.report}`;
    case 'event':
      return `event:${target.report}:${target.at.start}-${target.at.end}:${target.type}`;
    case 'statement':
      return `statement:${target.report}:${target.at.start}-${target.at.end}`;
    case 'occurrence':
      return `occurrence:${target.occurrence}`;
    case 'identity':
      return `identity:${target.identity}`;
    case 'tenure':
      return `tenure:${target.identity}:${target.of ?? 0}:${target.title}`;
    case 'pair':
      return `pair:${target.a}:${target.b}`;
    case 'appearance':
      return `appearance:${target.report}:${target.at.start}-${target.at.end}:${target.identity}`;
  }
}

const FORM =
  /^(?:(report|occurrence|identity):(\d+)|event:(\d+):(\d+)-(\d+):([A-Z]+)|statement:(\d+):(\d+)-(\d+)|tenure:(\d+):(\d+):(.+)|pair:(\d+):(\d+)|appearance:(\d+):(\d+)-(\d+):(\d+))$/;

/** What such words mean, or undefined if they are none. */
export function targetFromWords(words: string): Target | undefined {
  const found = FORM.exec(words);
  if (!found) return undefined;
  const [, one, number, report, start, end, type, in_, from, to, identity, of, title, a, b, ...appearance] = found;
  if (one === 'report') return { on: one, report: Number(number) };
  if (one === 'occurrence') return { on: one, occurrence: Number(number) };
  if (one === 'identity') return { on: one, identity: Number(number) };
  if (type !== undefined)
    return { on: 'event', report: Number(report), at: { start: Number(start), end: Number(end) }, type };
  if (in_ !== undefined) return { on: 'statement', report: Number(in_), at: { start: Number(from), end: Number(to) } };
  if (title !== undefined) return { on: 'tenure', identity: Number(identity), of: Number(of) || null, title };
  if (a !== undefined) return { on: 'pair', a: Number(a), b: Number(b) };
  const [named_in, first = 0, last = 0, who = 0] = appearance.map(Number);
  return { on: 'appearance', report: named_in ?? 0, at: { start: first, end: last }, identity: who };
}

/** The forms, to be named to whoever wrote none of them. */
export const TARGET_FORMS =
  'occurrence:N, identity:N, report:N, pair:N:N, event:REPORT:START-END:TYPE, statement:REPORT:START-END, appearance:REPORT:START-END:IDENTITY or tenure:IDENTITY:OF:TITLE';
