const DAY_MS = 24 * 3_600_000;

/** A day as the control for dates writes it, some days from now by the phone's calendar. */
export function dayFromNow(days: number): string {
  const at = new Date(Date.now() + days * DAY_MS);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

/** The end of a day on this phone's calendar, as an instant. */
export const endOfDay = (day: string): string =>
  new Date(new Date(`${day}T00:00:00`).getTime() + DAY_MS - 1000).toISOString();
