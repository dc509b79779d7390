import { expect, it } from 'vitest';
import { orStartAnew } from '../../src/app/or-start-anew';

function page() {
  const state = { reloads: 0 };
  const reload = () => {
    state.reloads += 1;
  };
  return { state, reload };
}

it('[LK30] what was opened again is shown, and the page stays', async () => {
  const { state, reload } = page();
  expect(await orStartAnew(async () => 'opened', reload)).toBe('opened');
  expect(state.reloads).toBe(0);
});

it('[LK30] a phone that cannot be opened again after a lock on a full disk starts anew, once', async () => {
  const { state, reload } = page();
  const steps: string[] = [];
  const lock = async () => {
    steps.push('closed');
    throw new DOMException('no room', 'QuotaExceededError');
  };
  const shown = orStartAnew(lock, reload).then(() => steps.push('shown'));
  const later = new Promise((resolve) => setImmediate(resolve));
  await Promise.race([shown, later]);
  expect({ steps, ...state }).toEqual({ steps: ['closed'], reloads: 1 });
});
