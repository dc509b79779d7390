// Written by hand: `Intl` would load a whole calendar for two formats, before the first page is drawn.

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** The day of an instant as this phone's calendar shows it, such as 2026年11月22日. */
export function sayDay(at: string): string {
  const date = new Date(at);
  return `${date.getFullYear()}年${date.getMonth() + 1}月${date.getDate()}日`;
}

/** Month, day, hour and minute where there is little room, such as 11月22日 09:05. */
export function sayShortMinute(at: string): string {
  const date = new Date(at);
  const time = `${twoDigits(date.getHours())}:${twoDigits(date.getMinutes())}`;
  return `${date.getMonth() + 1}月${date.getDate()}日 ${time}`;
}

/** Day, hour and minute of an instant on this phone's clock, such as 2026年11月22日 09:05. */
export function sayMinute(at: string): string {
  const date = new Date(at);
  return `${sayDay(at)} ${twoDigits(date.getHours())}:${twoDigits(date.getMinutes())}`;
}

/**
 * Day, hour and minute by the clock that an instant was written with: a document says the same
 * wherever it is made.
 */
export function sayWrittenMinute(at: string): string {
  const [, year, month, day, time] = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}:\d{2})/.exec(at) ?? [];
  return `${year}年${Number(month)}月${Number(day)}日 ${time}`;
}
