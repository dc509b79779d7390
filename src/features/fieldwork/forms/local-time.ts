import type { Instant } from '../../../domain/kernel/instant';
import { toInstant } from '../../../domain/kernel/instant';

/** What a `datetime-local` control holds, as an instant with this phone's offset; null where it is none. */
export function instantOfLocal(typed: string): Instant | null {
  const date = new Date(typed);
  const ms = date.getTime();
  return typed === '' || Number.isNaN(ms) ? null : toInstant(ms, -date.getTimezoneOffset());
}

const pad = (value: number): string => String(value).padStart(2, '0');

/** An instant as a `datetime-local` control shows it on this phone's clock. */
export function localOf(at: Instant): string {
  const date = new Date(at);
  return `${localDay(at)}T${pad(date.getHours())}:${pad(date.getMinutes())}`;
}

/** The day of an instant on this phone's calendar, as a `date` control holds it. */
export function localDay(at: Instant): string {
  const date = new Date(at);
  return `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
}
