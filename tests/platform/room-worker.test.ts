import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { RoomAnswer, RoomOrder } from '../../src/platform/room-worker';

/** A channel as the browser has it, heard at once by all others of its name. */
class FakeChannel {
  static readonly all: FakeChannel[] = [];
  onmessage: (() => void) | null = null;

  constructor(readonly name: string) {
    FakeChannel.all.push(this);
  }

  postMessage() {
    for (const each of FakeChannel.all) if (each !== this) each.onmessage?.();
  }
}

let size: number;
let opened: number;
let closed: number;
let fails: Error | null;
/** Ends of turns that last. */
let last: Promise<unknown>;

const handle = {
  getSize: () => size,
  truncate: (to: number) => {
    size = to;
  },
  write: (piece: Uint8Array, { at }: { at: number }) => {
    size = Math.max(size, at + piece.length);
    return piece.length;
  },
  flush: () => undefined,
  close: () => {
    closed += 1;
  },
};

beforeEach(async () => {
  [size, opened, closed, fails] = [0, 0, 0, null];
  last = Promise.resolve();
  FakeChannel.all.length = 0;
  vi.useFakeTimers();
  vi.resetModules();
  const createSyncAccessHandle = async () => {
    if (fails !== null) throw fails;
    opened += 1;
    return handle;
  };
  const getDirectory = async () => ({ getFileHandle: async () => ({ createSyncAccessHandle }) });
  vi.stubGlobal('self', {});
  vi.stubGlobal('BroadcastChannel', FakeChannel);
  vi.stubGlobal('navigator', {
    storageBuckets: { open: async () => ({ getDirectory }) },
    locks: { request: takeTurn },
  });
  await import('../../src/platform/room-worker');
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function takeTurn(_: string, work: () => Promise<unknown>): Promise<unknown> {
  const mine = last.then(work);
  last = mine.catch(() => undefined);
  return mine;
}

const ask = (order: RoomOrder): Promise<RoomAnswer | null> =>
  new Promise((resolve) => {
    const port = { postMessage: resolve };
    self.onmessage?.({ data: order, ports: [port] } as unknown as MessageEvent);
  });

const prove = () => ask({ kind: 'prove', bytes: 1_000_000 });

it('[MD61] the file of the reserve stays open for the orders of a second, and no longer', async () => {
  for (let nth = 0; nth < 3; nth++) expect(await prove()).toEqual({ done: true, heldBytes: 0 });
  expect([opened, closed]).toEqual([1, 0]);
  await vi.advanceTimersByTimeAsync(1000);
  expect([opened, closed]).toEqual([1, 1]);
  await prove();
  expect([opened, closed]).toEqual([2, 1]);
});

it('[MD61] whoever else wants the file has it at once', async () => {
  await prove();
  let isTheirs = false;
  new FakeChannel('takan-reserve').postMessage();
  await takeTurn('takan-reserve', async () => {
    isTheirs = true;
  });
  expect(isTheirs).toBe(true);
  expect([opened, closed]).toEqual([1, 1]);
  expect(await prove()).toEqual({ done: true, heldBytes: 0 });
  expect(opened).toBe(2);
});

it('[MD61] who asks for the file while it is being opened has it after that order', async () => {
  const proven = prove();
  new FakeChannel('takan-reserve').postMessage();
  await proven;
  expect([opened, closed]).toEqual([1, 1]);
});

it('[MD61] a file that does not open leaves the turn to others', async () => {
  fails = new DOMException('open elsewhere', 'NoModificationAllowedError');
  expect(await prove()).toBeNull();
  fails = null;
  expect(await prove()).toEqual({ done: true, heldBytes: 0 });
});

it('[MD61] an order that fails in the middle leaves the file to the next one', async () => {
  await prove();
  const getSize = vi.spyOn(handle, 'getSize').mockImplementation(() => {
    throw new DOMException('gone', 'InvalidStateError');
  });
  expect(await prove()).toEqual({ done: false, heldBytes: 0 });
  getSize.mockRestore();
  expect(await prove()).toEqual({ done: true, heldBytes: 0 });
  expect([opened, closed]).toEqual([2, 1]);
});
