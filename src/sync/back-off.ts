const FIRST_MS = 5_000;
const LONGEST_MS = 15 * 60_000;

/**
 * How long to wait before the next automatic attempt after `failures` failed ones in a row (1 or
 * more): doubling from 5 s to 15 min, each time somewhere between half and all of it, so that
 * phones that lost the same network do not return in step. The button never waits.
 * @param jitter 0 (included) to 1 (excluded), random
 */
export function backOffMs(failures: number, jitter: number): number {
  const full = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(20, Math.max(0, failures - 1)));
  return Math.round(full / 2 + (full / 2) * jitter);
}
