/** After how many minutes without a sign of life the phone locks itself. */
export const IDLE_MINUTES = [1, 5, 15] as const;
export type IdleMinutes = (typeof IDLE_MINUTES)[number];

// A preference: losing it brings back the default, which locks.
const KEY = 'takan-idle-minutes';
const DEFAULT: IdleMinutes = 5;

export function idleMinutes(storage: Storage = localStorage): IdleMinutes {
  const kept = Number(storage.getItem(KEY));
  return IDLE_MINUTES.find((minutes) => minutes === kept) ?? DEFAULT;
}

export const chooseIdleMinutes = (minutes: IdleMinutes, storage: Storage = localStorage): void =>
  storage.setItem(KEY, String(minutes));
