/** The bureau's calendar: China has one time zone, without summer time. */
const CALENDAR_MS = 8 * 3_600_000;

/** The day on the bureau's calendar, YYYY-MM-DD. */
export const bureauDay = (ms: number): string =>
  new Date(ms + CALENDAR_MS).toISOString().slice(0, 10);
