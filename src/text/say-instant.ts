const DAY = new Intl.DateTimeFormat('zh-CN', { year: 'numeric', month: 'long', day: 'numeric' });
const MINUTE = new Intl.DateTimeFormat('zh-CN', {
  year: 'numeric',
  month: 'long',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** The day of an instant as this phone's calendar shows it, such as 2026年11月22日. */
export const sayDay = (at: string): string => DAY.format(new Date(at));

/** Day, hour and minute of an instant on this phone's clock. */
export const sayMinute = (at: string): string => MINUTE.format(new Date(at));
