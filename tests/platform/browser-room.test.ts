import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { RoomOrder } from '../../src/platform/room-worker';

/** A worker as the browser has it; `answer` undefined for one that says nothing. */
class FakeWorker extends EventTarget {
  static readonly all: FakeWorker[] = [];
  static answer: { done: boolean; heldBytes: number } | undefined = { done: true, heldBytes: 0 };
  listeners = 0;
  ended = false;
  private readonly ports: MessagePort[] = [];

  constructor() {
    super();
    FakeWorker.all.push(this);
  }

  override addEventListener(...args: Parameters<EventTarget['addEventListener']>) {
    this.listeners += 1;
    super.addEventListener(...args);
  }

  override removeEventListener(...args: Parameters<EventTarget['removeEventListener']>) {
    this.listeners -= 1;
    super.removeEventListener(...args);
  }

  postMessage(_: RoomOrder, [port]: [MessagePort]) {
    this.ports.push(port);
    if (FakeWorker.answer !== undefined) port.postMessage(FakeWorker.answer);
  }

  terminate() {
    this.ended = true;
  }
}

type Locked = (
  name: string,
  options: { signal?: AbortSignal },
  work: () => unknown,
) => Promise<unknown>;

let deleted: string[];
let request: Locked;

beforeEach(() => {
  deleted = [];
  request = async (_, __, work) => work();
  FakeWorker.all.length = 0;
  FakeWorker.answer = { done: true, heldBytes: 0 };
  vi.resetModules();
  vi.stubGlobal('Worker', FakeWorker);
  vi.stubGlobal('navigator', {
    storage: { persisted: async () => true },
    storageBuckets: { delete: async (name: string) => void deleted.push(name) },
    locks: { request: (...args: Parameters<Locked>) => request(...args) },
  });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const guard = async () => (await import('../../src/platform/browser-room')).browserRoom;

it('[MD47] one worker carries out all orders, and nothing of an order stays behind', async () => {
  const room = await guard();
  for (let nth = 0; nth < 5; nth++) expect(await room.hasRoom(1)).toBe(true);
  expect(FakeWorker.all).toHaveLength(1);
  expect(FakeWorker.all[0]?.listeners).toBe(0);
});

it('[MD47] a worker that does not start is given up at once, and the next order gets another', async () => {
  FakeWorker.answer = undefined;
  const room = await guard();
  const asked = room.hasRoom(1);
  await expect.poll(() => FakeWorker.all[0]?.listeners).toBe(1);
  FakeWorker.all[0]?.dispatchEvent(new Event('error'));
  expect(await asked).toBeNull();
  expect(FakeWorker.all[0]).toMatchObject({ ended: true, listeners: 0 });
  FakeWorker.answer = { done: false, heldBytes: 0 };
  expect(await room.hasRoom(1)).toBe(false);
  expect(FakeWorker.all).toHaveLength(2);
});

it('[MD47] workers that say nothing are given up, and after two of them work waits for no third', async () => {
  FakeWorker.answer = undefined;
  vi.useFakeTimers();
  const room = await guard();
  for (const workers of [1, 2]) {
    const entering = room.enter();
    await vi.waitFor(() => expect(FakeWorker.all).toHaveLength(workers));
    await vi.advanceTimersByTimeAsync(5000);
    (await entering)();
    await vi.advanceTimersByTimeAsync(1000);
  }
  expect(FakeWorker.all.map(({ ended }) => ended)).toEqual([true, true]);
  // Every key that is pressed is a write.
  (await room.enter())();
  expect(FakeWorker.all).toHaveLength(2);
  await vi.advanceTimersByTimeAsync(60_000);
  FakeWorker.answer = { done: true, heldBytes: 0 };
  expect(await room.hasRoom(1)).toBe(true);
});

it('[MD47] a start that may not let go of the reserve, since another tab has it open, does not wait for ever', async () => {
  FakeWorker.answer = { done: false, heldBytes: 1 };
  const waiting: AbortSignal[] = [];
  request = (_, { signal }) => {
    if (signal !== undefined) waiting.push(signal);
    return new Promise((__, reject) =>
      signal?.addEventListener('abort', () => reject(signal.reason)),
    );
  };
  vi.useFakeTimers();
  const opening = (await guard()).mayOpen();
  const refused = expect(opening).rejects.toMatchObject({ name: 'QuotaExceededError' });
  await vi.waitFor(() => expect(waiting).toHaveLength(1));
  await vi.advanceTimersByTimeAsync(5000);
  await refused;
  // It does not let go of it later either, when nobody reckons with it.
  expect(waiting[0]?.aborted).toBe(true);
});

it('[MD42] what is held goes in its turn', async () => {
  FakeWorker.answer = { done: false, heldBytes: 1 };
  request = (_, __, work) => {
    FakeWorker.answer = { done: true, heldBytes: 0 };
    return Promise.resolve(work());
  };
  await (await guard()).mayOpen();
  expect(deleted).toEqual(['takan-reserve']);
});

it('[MD61] how much is left is asked when no proof lies open, and after a second all the same', async () => {
  const order: string[] = [];
  const estimate = async () => {
    order.push('asked');
    return { usage: 1, quota: 3 };
  };
  Object.assign(navigator.storage, { estimate });
  request = async (_, __, work) => {
    order.push('closed');
    return work();
  };
  const { storageHealth } = await import('../../src/platform/storage-health');
  expect(await storageHealth()).toMatchObject({ usedBytes: 1, leftBytes: 2 });
  expect(order).toEqual(['closed', 'asked']);
  request = () => new Promise(() => undefined);
  vi.useFakeTimers();
  const health = storageHealth();
  await vi.advanceTimersByTimeAsync(1000);
  expect(await health).toMatchObject({ leftBytes: 2 });
});
