/** Hour, minute and second on this phone's clock of milliseconds since 1970, such as 09:05:30. */
export function sayClock(ms: number): string {
  const date = new Date(ms);
  return [date.getHours(), date.getMinutes(), date.getSeconds()]
    .map((value) => String(value).padStart(2, '0'))
    .join(':');
}
