import * as z from 'zod/mini';

const DAY_MS = 86_400_000;
const LONG_MONTHS = [1, 3, 5, 7, 8, 10, 12];

/** A month of the year, 1 for January. */
export const month = z.int().check(z.minimum(1), z.maximum(12));

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

function lastDayOf(year: number, ofMonth: number): number {
  if (ofMonth === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return LONG_MONTHS.includes(ofMonth) ? 31 : 30;
}

/** First day of a month as YYYY-MM-DD. */
export const firstOfMonth = (year: number, ofMonth: number): string =>
  `${pad(year, 4)}-${pad(ofMonth, 2)}-01`;

/** Last day of a month as YYYY-MM-DD; month 0 is December of the year before. */
export function lastOfMonth(year: number, ofMonth: number): string {
  if (ofMonth === 0) return lastOfMonth(year - 1, 12);
  return `${pad(year, 4)}-${pad(ofMonth, 2)}-${pad(lastDayOf(year, ofMonth), 2)}`;
}

/** The day `days` calendar days after a day written YYYY-MM-DD. */
export const addDays = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
