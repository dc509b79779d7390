import { describe, expect, it } from 'vitest';
import { gathered } from '../../src/server/storage/gathered';

/** A read that ends when it is told to, and remembers what it was asked. */
function heldRead() {
  const calls: { asked: readonly number[]; end: (fault?: Error) => void }[] = [];
  const read = (asked: readonly number[]) =>
    new Promise<readonly number[]>((resolve, reject) => {
      const end = (fault?: Error): void =>
        fault === undefined ? resolve(asked.map((each) => each * 10)) : reject(fault);
      calls.push({ asked, end });
    });
  return { calls, read };
}

describe('a shared read', () => {
  it('[IN85] answers together who asks at once, and later askers by a call that begins later', async () => {
    const { calls, read } = heldRead();
    const ask = gathered(read);
    const first = [ask(1), ask(2)];
    await expect.poll(() => calls.length).toBe(1);
    const later = [ask(3), ask(4)];
    expect(calls.map(({ asked }) => asked)).toEqual([[1, 2]]);
    calls[0]?.end();
    expect(await Promise.all(first)).toEqual([10, 20]);
    await expect.poll(() => calls.length).toBe(2);
    expect(calls[1]?.asked).toEqual([3, 4]);
    calls[1]?.end();
    expect(await Promise.all(later)).toEqual([30, 40]);
  });

  it('[IN85] fails for those alone who asked for it', async () => {
    const { calls, read } = heldRead();
    const ask = gathered(read);
    const failing = ask(1);
    await expect.poll(() => calls.length).toBe(1);
    const later = ask(2);
    calls[0]?.end(new Error('planted'));
    await expect(failing).rejects.toThrow('planted');
    await expect.poll(() => calls.length).toBe(2);
    calls[1]?.end();
    expect(await later).toBe(20);
  });

  it('[IN85] answers no more in one call than it may', async () => {
    const sizes: number[] = [];
    const ask = gathered(async (asked: readonly number[]) => {
      sizes.push(asked.length);
      return asked;
    }, 4);
    const numbers = Array.from({ length: 10 }, (_, i) => i);
    expect(await Promise.all(numbers.map(ask))).toEqual(numbers);
    expect(sizes).toEqual([4, 4, 2]);
  });
});
