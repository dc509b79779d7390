import { expect, it } from 'vitest';
import { type IdlePort, passingTime, watchIdle } from '../../src/app/idle-lock';
import { heldAwake, holdAwake, whileAwake } from '../../src/platform/activity';
import { chooseIdleMinutes, idleMinutes } from '../../src/platform/idle-minutes';

const MINUTE = 60_000;

/** A page whose clock, hands and timers the test moves. */
function madePage() {
  const page = { now: 0, limit: 5 * MINUTE, awake: false, locked: 0, listening: 0 };
  const hands = new Set<() => void>();
  const eyes = new Set<() => void>();
  const timers = new Set<() => void>();
  const on = (set: Set<() => void>) => (call: () => void) => {
    set.add(call);
    return () => void set.delete(call);
  };
  const port: IdlePort = {
    now: () => page.now,
    limitMs: () => page.limit,
    heldAwake: () => page.awake,
    onActivity: on(hands),
    onSeenAgain: on(eyes),
    every: (_, look) => on(timers)(look),
  };
  const stop = watchIdle(port, () => {
    page.locked += 1;
  });
  const call = (set: Set<() => void>) => () => {
    for (const each of [...set]) each();
  };
  const listeners = () => hands.size + eyes.size + timers.size;
  return { page, stop, touch: call(hands), show: call(eyes), tick: call(timers), listeners };
}

it('[LK10] the phone locks once, after the chosen time without a touch', () => {
  const { page, touch, tick, listeners } = madePage();
  page.now = 4 * MINUTE;
  touch();
  page.now = 8 * MINUTE;
  tick();
  expect(page.locked).toBe(0);
  page.now = 9 * MINUTE;
  tick();
  tick();
  expect(page.locked).toBe(1);
  expect(listeners()).toBe(0);
});

it('[LK10] a page that slept locks before it is shown, and a first touch does not save it', () => {
  const shown = madePage();
  shown.page.now = 60 * MINUTE;
  shown.show();
  expect(shown.page.locked).toBe(1);
  const touched = madePage();
  touched.page.now = 60 * MINUTE;
  touched.touch();
  expect(touched.page.locked).toBe(1);
});

it('[LK10] what holds the phone awake counts as a touch until it lets go', () => {
  const { page, tick } = madePage();
  const letGo = holdAwake();
  page.awake = heldAwake();
  for (let seconds = 5; seconds <= 3600; seconds += 5) {
    page.now = seconds * 1000;
    tick();
  }
  letGo();
  letGo();
  page.awake = heldAwake();
  page.now = 64 * MINUTE;
  tick();
  expect(page.locked).toBe(0);
  page.now = 65 * MINUTE;
  tick();
  expect(page.locked).toBe(1);
});

it('[LK10] what held the phone awake did not do so while the phone slept', () => {
  for (const wake of ['show', 'touch', 'tick'] as const) {
    const made = madePage();
    made.page.awake = true;
    made.tick();
    made.page.now = 180 * MINUTE;
    made[wake]();
    expect(made.page.locked).toBe(1);
  }
});

it('[LK17] a clock that is set back does not hold off the lock, and a sleeping one is not believed', () => {
  const { page, tick } = madePage();
  const clocks = { wall: 1_000 * MINUTE, steady: 0 };
  const passed = passingTime(
    () => clocks.wall,
    () => clocks.steady,
  );
  const look = (wall: number, steady: number): void => {
    clocks.wall += wall * MINUTE;
    clocks.steady += steady * MINUTE;
    page.now = passed();
    tick();
  };
  look(-600, 2);
  look(2, 2);
  expect([page.now, page.locked]).toEqual([4 * MINUTE, 0]);
  look(1, 1);
  expect(page.locked).toBe(1);
  look(60, 0);
  expect(page.now).toBe(65 * MINUTE);
});

it('[LK10] a phone that was locked by hand locks no second time', () => {
  const { page, stop, tick, listeners } = madePage();
  stop();
  page.now = 60 * MINUTE;
  tick();
  expect([page.locked, listeners()]).toEqual([0, 0]);
});

it('[LK10] the time is five minutes until another one is chosen', () => {
  const kept = new Map<string, string>();
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  } as Storage;
  expect(idleMinutes(storage)).toBe(5);
  chooseIdleMinutes(15, storage);
  expect(idleMinutes(storage)).toBe(15);
  kept.set([...kept.keys()][0] ?? '', '600');
  expect(idleMinutes(storage)).toBe(5);
});

it('[LK10] work that is under way holds the phone awake until it ends, well or not', async () => {
  const seen: boolean[] = [];
  expect(await whileAwake(async () => seen.push(heldAwake()))).toBe(1);
  expect([seen, heldAwake()]).toEqual([[true], false]);
  const broken = whileAwake(async () => {
    throw new Error('broken');
  });
  expect(heldAwake()).toBe(true);
  await expect(broken).rejects.toThrow('broken');
  expect(heldAwake()).toBe(false);
});
