import { expect, it } from 'vitest';
import { RoomGuard, type RoomPort, SPARE_BYTES } from '../../src/platform/room-guard';
import type { RoomOrder } from '../../src/platform/room-worker';
import { RESERVE_BYTES } from '../../src/platform/storage-buckets';

/** A disk with so much left, beside what the guard holds of it. */
function disk(leftBytes: number, isProtected = true) {
  const state = {
    leftBytes,
    heldBytes: 0,
    nowMs: 0,
    asked: [] as string[],
    touched: [] as number[],
  };
  const hold = (bytes: number): boolean => {
    const more = bytes - state.heldBytes;
    if (more > state.leftBytes) return false;
    state.leftBytes -= more;
    state.heldBytes = bytes;
    return true;
  };
  const follow = (order: RoomOrder): boolean => {
    if (order.kind === 'hold') return hold(order.bytes) && order.beside <= state.leftBytes;
    return order.kind === 'giveBack' ? hold(0) : order.bytes <= state.leftBytes;
  };
  const port: RoomPort = {
    isProtected: async () => isProtected,
    clear: async () => {
      state.asked.push('clear');
      hold(0);
    },
    ask: async (order) => {
      state.asked.push(order.kind);
      return { done: follow(order), heldBytes: state.heldBytes };
    },
    nowMs: () => state.nowMs,
  };
  return { state, port, guard: new RoomGuard(port) };
}

it('[MD39] holds its reserve whole or says that the disk is full', async () => {
  const { state, guard } = disk(RESERVE_BYTES + 1);
  expect(await guard.hold()).toBe('held');
  expect(state).toMatchObject({ leftBytes: 1, heldBytes: RESERVE_BYTES });
  expect(await guard.hasRoom(1)).toBe(true);
  expect(await guard.hasRoom(2)).toBe(false);
  expect(await guard.hold(1)).toBe('held');
  expect(await guard.hold(2)).toBe('full');
  const small = disk(RESERVE_BYTES - 1);
  expect(await small.guard.hold()).toBe('full');
  expect(small.state.heldBytes).toBe(0);
});

it('[MD40] tries nothing without the promise of the browser, and writes on', async () => {
  const { state, guard } = disk(0, false);
  expect(await guard.hold()).toBe('unknown');
  expect(await guard.hasRoom(1)).toBeNull();
  (await guard.enter())();
  expect(state.asked).toEqual([]);
});

it('[MD41] gives its reserve back before a write that would find the disk full', async () => {
  const { state, guard } = disk(RESERVE_BYTES + SPARE_BYTES - 1);
  await guard.hold();
  (await guard.enter())();
  expect(state).toMatchObject({ heldBytes: 0, asked: ['hold', 'prove', 'giveBack', 'prove'] });
});

it('[MD41] lets nothing be written where nothing is left, and again once there is', async () => {
  const { state, guard } = disk(SPARE_BYTES - 1);
  await expect(guard.enter()).rejects.toMatchObject({ name: 'QuotaExceededError' });
  state.leftBytes = SPARE_BYTES;
  (await guard.enter())();
  expect(state.asked).toEqual(['prove', 'prove']);
});

it('[MD41] proves once for writes that follow one another closely, and anew after a moment', async () => {
  const { state, guard } = disk(SPARE_BYTES);
  const both = await Promise.all([guard.enter(), guard.enter()]);
  for (const leave of both) leave();
  state.nowMs = 99;
  (await guard.enter())();
  expect(state.asked).toEqual(['prove']);
  state.nowMs = 100;
  (await guard.enter())();
  expect(state.asked).toEqual(['prove', 'prove']);
});

it('[MD41] touches the end of the disk only when no write is under way', async () => {
  const { state, guard } = disk(SPARE_BYTES);
  const leave = await guard.enter();
  const holding = guard.hold();
  await Promise.resolve();
  expect(state.asked).toEqual(['prove']);
  leave();
  expect(await holding).toBe('full');
  expect(state.asked).toEqual(['prove', 'hold']);
});

it('[MD41] lets no write begin while the end of the disk is being touched', async () => {
  const { state, port } = disk(RESERVE_BYTES);
  const order: string[] = [];
  let answered = () => {};
  const guard = new RoomGuard({
    ...port,
    ask: async (asked) => {
      order.push(asked.kind);
      if (asked.kind === 'hold') await new Promise<void>((resolve) => (answered = resolve));
      return port.ask(asked);
    },
  });
  (await guard.enter())();
  const holding = guard.hold();
  const entering = guard.enter().then(() => order.push('written'));
  await expect.poll(() => order).toEqual(['prove', 'hold']);
  answered();
  await holding;
  await entering;
  // The reserve has taken what was proved before it.
  expect(order).toEqual(['prove', 'hold', 'prove', 'giveBack', 'prove', 'written']);
  expect(state.heldBytes).toBe(0);
});

it('[MD41] a browser without such files is taken at its word', async () => {
  const none: RoomPort = {
    isProtected: async () => true,
    ask: async () => null,
    clear: async () => undefined,
    nowMs: () => 0,
  };
  const guard = new RoomGuard(none);
  expect(await guard.hold()).toBe('unknown');
  (await guard.enter())();
  await expect(guard.mayOpen()).resolves.toBeUndefined();
});

it('[MD46] asks once for one large write where nobody can say whether there is room', async () => {
  let asked = 0;
  const ask = async () => {
    asked += 1;
    return null;
  };
  const clear = async () => undefined;
  const guard = new RoomGuard({ isProtected: async () => true, ask, clear, nowMs: () => 0 });
  await guard.make(3 * SPARE_BYTES);
  await guard.make(3 * SPARE_BYTES);
  (await guard.enter())();
  expect(asked).toBe(1);
  await guard.make(3 * SPARE_BYTES);
  expect(asked).toBe(2);
});

it('[MD46] makes room for a large write by its reserve, and refuses what does not fit even then', async () => {
  const { state, guard } = disk(RESERVE_BYTES + 3 * SPARE_BYTES);
  await guard.hold();
  await guard.make(3 * SPARE_BYTES);
  expect(state.heldBytes).toBe(RESERVE_BYTES);
  await guard.make(4 * SPARE_BYTES);
  expect(state.heldBytes).toBe(0);
  const more = guard.make(RESERVE_BYTES + 4 * SPARE_BYTES);
  await expect(more).rejects.toMatchObject({ name: 'QuotaExceededError' });
});

it('[MD41] does not take half a reserve for room: what is given back is proved too', async () => {
  const { state, guard } = disk(SPARE_BYTES - 2);
  // A page died in the middle of taking it.
  state.heldBytes = 1;
  await expect(guard.enter()).rejects.toMatchObject({ name: 'QuotaExceededError' });
  expect(state.asked).toEqual(['prove', 'giveBack', 'prove']);
});

it('[MD46] a large write that does not fit costs the reserve nothing', async () => {
  const { state, guard } = disk(RESERVE_BYTES + SPARE_BYTES);
  await guard.hold();
  const more = guard.make(RESERVE_BYTES + 2 * SPARE_BYTES);
  await expect(more).rejects.toMatchObject({ name: 'QuotaExceededError' });
  expect(state.heldBytes).toBe(RESERVE_BYTES);
  (await guard.enter())();
  expect(state.heldBytes).toBe(RESERVE_BYTES);
});

/** A disk that says no, and falls silent when it is asked again. */
function fallingSilent() {
  const { state, port } = disk(0);
  state.heldBytes = RESERVE_BYTES;
  let said = false;
  return new RoomGuard({
    ...port,
    ask: async (order) => {
      if (said) return null;
      said = true;
      return port.ask(order);
    },
  });
}

it.each([
  ['writes', (guard: RoomGuard) => guard.enter()],
  ['opens', (guard: RoomGuard) => guard.mayOpen()],
  ['makes room for', (guard: RoomGuard) => guard.make(2 * SPARE_BYTES)],
] as const)(
  '[MD41] [MD42] [MD46] %s nothing where a disk said no and then nothing more',
  async (_, act) => {
    await expect(act(fallingSilent())).rejects.toMatchObject({ name: 'QuotaExceededError' });
  },
);

it('[MD46] room that was made early serves the write that follows at once, and no other after it', async () => {
  const { state, guard } = disk(RESERVE_BYTES);
  await guard.make(3 * SPARE_BYTES);
  state.nowMs = 99;
  await guard.make(3 * SPARE_BYTES);
  (await guard.enter())();
  expect(state.asked).toEqual(['prove']);
  await guard.make(SPARE_BYTES);
  expect(state.asked).toEqual(['prove', 'prove']);
  await guard.make(SPARE_BYTES + 1);
  state.nowMs = 199;
  await guard.make(SPARE_BYTES + 1);
  expect(state.asked).toEqual(['prove', 'prove', 'prove', 'prove']);
});

it('[MD42] opens nothing on a full disk, unless what it holds there is enough', async () => {
  const { state, guard } = disk(RESERVE_BYTES);
  await guard.hold();
  await guard.mayOpen();
  expect(state).toMatchObject({ heldBytes: 0, leftBytes: RESERVE_BYTES });
  expect(state.asked).toEqual(['hold', 'prove', 'clear', 'prove']);
  state.leftBytes = SPARE_BYTES - 1;
  await expect(guard.mayOpen()).rejects.toMatchObject({ name: 'QuotaExceededError' });
});

it('[MD42] leaves what it holds where there is room to open', async () => {
  const { state, guard } = disk(RESERVE_BYTES + SPARE_BYTES);
  await guard.hold();
  await guard.mayOpen();
  expect(state).toMatchObject({ heldBytes: RESERVE_BYTES, asked: ['hold', 'prove'] });
});
