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
