import { InvalidArgumentError } from 'commander';
import { EVENT_STATUS, type EventStatus } from '../terms/plover.js';

/** What a command was asked for makes no sense; what commander cannot tell by itself. */
export class WrongUsage extends Error {
  override readonly name = 'WrongUsage';
}

/** A whole number of at least 1, of six digits at most. */
export function countOf(value: string): number {
  if (!/^[1-9]\d{0,5}$/.test(value)) throw new InvalidArgumentError('Give a whole number from 1 to 999999.');
  return Number(value);
}

/** Seconds, as milliseconds. */
export function secondsOf(value: string): number {
  const seconds = /^\d{1,6}(\.\d{1,3})?$/.test(value) ? Number(value) : 0;
  if (seconds <= 0) throw new InvalidArgumentError('Give a number of seconds above 0.');
  return seconds * 1000;
}

const UNITS = { '': 1, k: 2 ** 10, m: 2 ** 20, g: 2 ** 30 };

/** A size such as `500k`, `20M` or `1.5 MB`, in bytes. */
export function bytesOf(value: string): number {
  const [, number, unit] = /^(\d{1,9}(?:\.\d{1,3})?) ?([kmg]?)(?:i?b)?$/i.exec(value) ?? [];
  const bytes = Math.floor(Number(number) * UNITS[(unit ?? '').toLowerCase() as keyof typeof UNITS]);
  if (!(bytes >= 1)) throw new InvalidArgumentError('Give a size such as 500k, 20M or 1G.');
  return bytes;
}

/** A day, or a day and time, as ISO 8601 writes it. */
export function dateOf(value: string): string {
  const form = /^\d{4}-\d{2}-\d{2}(T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?(Z|[+-]\d{2}:\d{2})?)?$/;
  if (!form.test(value) || !isDay(value.slice(0, 10)))
    throw new InvalidArgumentError('Give a date such as 2024-03-15 or 2024-03-15T19:13.');
  return value;
}

/** Whether some calendar has such a day: round-tripping finds those that none has, such as 30 February. */
export function isDay(value: string): boolean {
  const day = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
}

/** How far events have come, parted by commas: `actual,planned`. */
export function statusesOf(value: string): EventStatus[] {
  return value.split(',').map((word) => {
    const status = EVENT_STATUS.find((known) => known === word.trim());
    if (!status) throw new InvalidArgumentError(`Give some of ${EVENT_STATUS.join(', ')}, parted by commas.`);
    return status;
  });
}
