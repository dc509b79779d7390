import { expect, it } from 'vitest';
import { memoryLocks, webLocks } from '../../src/platform/locks';
import { LOCKS_CONTRACT } from '../support/locks-contract';

/** The part of the Web Locks API that the app uses, over the locks of this process. */
function lockManagerOver(): LockManager {
  const locks = memoryLocks();
  const request = async (
    name: string,
    second: LockOptions | ((lock: unknown) => unknown),
    third?: (lock: unknown) => unknown,
  ) => {
    if (typeof second === 'function') return locks.exclusive(name, async () => second({ name }));
    const taken = await locks.ifFree(name, async () => third?.({ name }));
    return taken === null ? third?.(null) : taken.value;
  };
  return { request, query: async () => ({}) } as unknown as LockManager;
}

const IMPLEMENTATIONS = [
  ['in one process', memoryLocks],
  ['through the interface of the browser', () => webLocks(lockManagerOver())],
] as const;

it.each(IMPLEMENTATIONS)(
  '[KY7] %s one is let in at a time, in the order of asking',
  async (_, make) => {
    await expect(LOCKS_CONTRACT.oneAtATime(make())).resolves.toBeUndefined();
  },
);

it.each(IMPLEMENTATIONS)(
  '[KY7] %s a failure is handed on and lets the next in',
  async (_, make) => {
    await expect(LOCKS_CONTRACT.failureLetsNextIn(make())).resolves.toBeUndefined();
  },
);

it.each(IMPLEMENTATIONS)(
  '[KY8] %s who will not wait is turned away while it is taken',
  async (_, make) => {
    await expect(LOCKS_CONTRACT.turnedAwayWhileTaken(make())).resolves.toBeUndefined();
  },
);
