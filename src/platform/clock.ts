import { type Instant, toInstant } from '../domain/kernel/instant';
import { newRandomId } from './random';

/**
 * The phone's clocks. The session is named afresh at each start of the app; `ms` counts from then
 * on, by a clock that nobody can set, so that a wall clock that jumps shows.
 */
export function systemClock(): {
  now(): { at: Instant; mono: { session: string; ms: number } };
} {
  const session = newRandomId();
  const start = performance.now();
  return {
    now() {
      const wall = new Date();
      return {
        at: toInstant(wall.getTime(), -wall.getTimezoneOffset()),
        mono: { session, ms: Math.max(0, Math.round(performance.now() - start)) },
      };
    },
  };
}
