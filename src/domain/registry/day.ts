import * as z from 'zod/mini';

/** A calendar day that exists, as YYYY-MM-DD. */
export const day = z.iso.date();

/** The same day `years` earlier; of 29 February the 28th where the year has no such day. */
export function yearsBefore(on: string, years: number): string {
  const year = Number(on.slice(0, 4)) - years;
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const rest = on.slice(4) === '-02-29' && !isLeap ? '-02-28' : on.slice(4);
  return `${String(year).padStart(4, '0')}${rest}`;
}
