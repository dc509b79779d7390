import { setTimeout as pause } from 'node:timers/promises';

const STEP_MS = 100;

/** Asks again and again until the answer is no longer null; throws with `what` after `limitMs`. */
export async function waitUntil<T>(
  what: string,
  ask: () => Promise<T | null>,
  limitMs = 30_000,
): Promise<T> {
  const end = Date.now() + limitMs;
  let last: unknown = null;
  while (Date.now() < end) {
    try {
      const answer = await ask();
      if (answer !== null) return answer;
    } catch (error) {
      // A page that is being replaced answers nothing.
      last = error;
    }
    await pause(STEP_MS);
  }
  throw new Error(`${what}: not within ${limitMs} ms${last === null ? '' : ` (${String(last)})`}`);
}
