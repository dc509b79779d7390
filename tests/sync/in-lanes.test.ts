import { describe, expect, it } from 'vitest';
import { type Going, inLanes, type Lanes } from '../../src/sync/in-lanes';

/** Runs items whose work says what `say` gives, and ends when the test says so; tells how many went at once. */
function played(
  items: readonly number[],
  say: (item: number) => Going | Error,
  first: Lanes['first'] = 'alone',
) {
  const begun: number[] = [];
  const beside: number[] = [];
  let running = 0;
  const done = inLanes(items, { most: 3, first }, async (item) => {
    begun.push(item);
    running += 1;
    beside.push(running);
    await new Promise((resolve) => setImmediate(resolve));
    running -= 1;
    const said = say(item);
    if (said instanceof Error) throw said;
    return said;
  });
  return { begun, beside, done, isIdle: () => running === 0 };
}

const ITEMS = Array.from({ length: 20 }, (_, i) => i);

describe('lanes', () => {
  it('[SY39] go one by one on a slow line, in their order', async () => {
    const { begun, beside, done } = played(ITEMS, () => 'alone');
    await done;
    expect(begun).toEqual(ITEMS);
    expect(Math.max(...beside)).toBe(1);
  });

  it('[SY39] take three at once on a fast line, each once, the first one alone', async () => {
    const { begun, beside, done } = played(ITEMS, () => 'beside');
    await done;
    expect(begun).toEqual(ITEMS);
    expect(beside.slice(0, 2)).toEqual([1, 1]);
    expect(Math.max(...beside)).toBe(3);
  });

  it('[SY41] begin at three where the line was fast a moment ago, and fall back where it is not', async () => {
    const fast = played(ITEMS, () => 'beside', 'beside');
    await fast.done;
    expect(fast.beside.slice(0, 3)).toEqual([1, 2, 3]);
    const slow = played(ITEMS, () => 'alone', 'beside');
    await slow.done;
    expect(slow.beside.slice(0, 3)).toEqual([1, 2, 3]);
    expect([...new Set(slow.beside.slice(3))]).toEqual([1]);
  });

  it('[SY39] go back to one where the line grows slow, and to three again', async () => {
    const { begun, beside, done } = played(ITEMS, (item) =>
      item > 5 && item < 12 ? 'alone' : 'beside',
    );
    await done;
    expect([...begun].sort((a, b) => a - b)).toEqual(ITEMS);
    expect(beside.slice(9, 12)).toEqual([1, 1, 1]);
    expect(Math.max(...beside.slice(13))).toBe(3);
  });

  it('[SY39] begin nothing after an end or a failure, and let finish what is under way', async () => {
    const ended = played(ITEMS, (item) => (item === 4 ? 'end' : 'beside'));
    await ended.done;
    expect(ended.isIdle()).toBe(true);
    expect(ended.begun.length).toBeLessThan(9);
    const failed = played(ITEMS, (item) => (item === 4 ? new Error('planted') : 'beside'));
    await expect(failed.done).rejects.toThrow('planted');
    expect(failed.isIdle()).toBe(true);
    expect(failed.begun.length).toBeLessThan(9);
  });
});
