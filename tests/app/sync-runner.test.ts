import { describe, expect, it } from 'vitest';
import { type Later, QUIET_MS, type RunEnd, startRunner } from '../../src/app/sync-runner';

/** Runs that end when the test says so, and timers that go off when the test says so. */
function bench() {
  const ends: ((end: RunEnd) => void)[] = [];
  const timers: { ms: number; work: () => void; off: boolean }[] = [];
  const network = { online: true };
  const later: Later = {
    maybeOnline: () => network.online,
    after: (ms, work) => {
      const timer = { ms, work, off: false };
      timers.push(timer);
      return () => {
        timer.off = true;
      };
    },
    jitter: () => 0.5,
  };
  const runner = startRunner(() => new Promise((resolve) => ends.push(resolve)), later);
  const end = async (value: RunEnd) => {
    ends.at(-1)?.(value);
    await Promise.resolve();
    await Promise.resolve();
  };
  /** All timers that are still on go off. */
  const passTime = () => {
    for (const timer of timers.splice(0)) if (!timer.off) timer.work();
  };
  return { runner, ends, timers, end, network, passTime };
}

const DONE: RunEnd = { fault: null, settled: true };
const OFFLINE: RunEnd = {
  fault: { offline: true, title: '现在没有网络' },
  settled: false,
};

describe('sync runner', () => {
  it('[UI9] starts one run however often it is triggered, and one more after it', async () => {
    const { runner, ends, end } = bench();
    runner.trigger();
    runner.ask();
    runner.trigger();
    expect(ends).toHaveLength(1);
    expect(runner.current().running).toBe(true);
    await end(DONE);
    expect(ends).toHaveLength(2);
    await end(DONE);
    expect(ends).toHaveLength(2);
    expect(runner.current().running).toBe(false);
  });

  it('[UI9] tells its listeners, until they leave', async () => {
    const { runner, end } = bench();
    const heard: boolean[] = [];
    const leave = runner.subscribe(() => heard.push(runner.current().running));
    runner.ask();
    await end(DONE);
    leave();
    runner.ask();
    expect(heard).toEqual([true, false]);
  });

  it('[UI11] repeats what is unsettled later and later, and begins anew after success', async () => {
    const { runner, timers, end } = bench();
    runner.trigger();
    await end(OFFLINE);
    timers.at(-1)?.work();
    await end(OFFLINE);
    timers.at(-1)?.work();
    await end(OFFLINE);
    const waits = timers.map(({ ms }) => ms);
    expect(waits).toHaveLength(3);
    expect(waits[1]).toBeGreaterThan(waits[0] ?? 0);
    expect(waits[2]).toBeGreaterThan(waits[1] ?? 0);
    runner.ask();
    await end(DONE);
    expect(timers).toHaveLength(3);
    runner.ask();
    await end(OFFLINE);
    expect(timers.at(-1)?.ms).toBe(waits[0]);
  });

  it('[UI11] repeats a run that broke off', async () => {
    const waits: number[] = [];
    const after: Later['after'] = (ms) => {
      waits.push(ms);
      return () => undefined;
    };
    const later: Later = { after, jitter: () => 0, maybeOnline: () => true };
    const runner = startRunner(() => Promise.reject(new Error('database lost')), later);
    runner.trigger();
    await Promise.resolve();
    await Promise.resolve();
    expect(runner.current().running).toBe(false);
    expect(waits).toHaveLength(1);
  });

  it('[UI11] starts at once when a person asks, and lets the waiting timer go', async () => {
    const { runner, ends, timers, end } = bench();
    runner.trigger();
    await end(OFFLINE);
    runner.ask();
    expect(ends).toHaveLength(2);
    expect(timers[0]?.off).toBe(true);
  });

  it('[UI11] runs nothing after it was stopped, not even what was wished before', async () => {
    const { runner, ends, timers, end } = bench();
    runner.trigger();
    runner.trigger();
    runner.stop();
    await end(OFFLINE);
    runner.ask();
    expect(ends).toHaveLength(1);
    expect(timers).toHaveLength(0);
  });

  it('[UI29] sends what was recorded once nothing more is, in one run', () => {
    const { runner, ends, timers, passTime } = bench();
    runner.changed();
    runner.changed();
    runner.changed();
    expect(ends).toHaveLength(0);
    expect(timers.filter(({ off }) => !off).map(({ ms }) => ms)).toEqual([QUIET_MS]);
    passTime();
    expect(ends).toHaveLength(1);
    expect(runner.current().asked).toBe(false);
  });

  it('[UI29] sends what was recorded during a run in a run of its own', async () => {
    const { runner, ends, end, passTime } = bench();
    runner.trigger();
    runner.changed();
    passTime();
    expect(ends).toHaveLength(1);
    await end(DONE);
    passTime();
    expect(ends).toHaveLength(2);
  });

  it('[UI29] does not hurry after a failure: the retry takes the change along', async () => {
    const { runner, ends, timers, end } = bench();
    runner.trigger();
    await end(OFFLINE);
    const [retry] = timers;
    runner.changed();
    timers.find(({ ms, off }) => ms === QUIET_MS && !off)?.work();
    expect(ends).toHaveLength(1);
    expect(retry?.off).toBe(false);
    retry?.work();
    expect(ends).toHaveLength(2);
  });

  it('[UI29] leaves a change alone while there is surely no network, and after locking', () => {
    const { runner, ends, network, passTime } = bench();
    network.online = false;
    runner.changed();
    passTime();
    network.online = true;
    runner.changed();
    runner.stop();
    passTime();
    runner.changed();
    passTime();
    expect(ends).toHaveLength(0);
  });
});
