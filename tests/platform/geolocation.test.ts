import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fix } from '../../src/domain/evidence/position';
import {
  bestReading,
  fixOf,
  type GeolocationPort,
  notedPosition,
  POSITION_LIMIT_MS,
  type PositionState,
  type Reading,
  watchPosition,
} from '../../src/platform/geolocation';

/** A receiver that reports when the test says so. */
class Receiver implements GeolocationPort {
  cleared = 0;
  #success: PositionCallback = () => undefined;
  #failure: PositionErrorCallback | null = null;

  watchPosition(success: PositionCallback, failure?: PositionErrorCallback | null): number {
    this.#success = success;
    this.#failure = failure ?? null;
    return 7;
  }
  clearWatch(id: number): void {
    this.cleared = id;
  }
  report(accuracy: number, latitude = 37.7812345, timestamp = 1_000): void {
    const coords = {
      latitude,
      longitude: 107.4098765,
      accuracy,
      altitude: null,
      altitudeAccuracy: null,
      heading: null,
      speed: null,
      toJSON: () => ({}),
    };
    this.#success({ coords, timestamp, toJSON: () => ({}) });
  }
  refuse(code: number): void {
    const names = { PERMISSION_DENIED: 1, POSITION_UNAVAILABLE: 2, TIMEOUT: 3 } as const;
    this.#failure?.({ code, message: '', ...names });
  }
}

const NOW = '2026-11-22T09:00:00.000+08:00';

const reading = (accuracyM: number): Reading => ({
  latitude: 37.78,
  longitude: 107.4,
  accuracyM,
  altitudeM: 1347.256,
  timestampMs: 1_700_000_000_000,
});

describe('watchPosition', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('[UI2] goes on to the first reading within 20 m and then settles', async () => {
    const receiver = new Receiver();
    const watch = watchPosition(receiver);
    receiver.report(90);
    expect(watch.state().settled).toBe(false);
    receiver.report(20);
    const state = await watch.settled;
    expect(state.readings.map(({ accuracyM }) => accuracyM)).toEqual([90, 20]);
    expect(state.failure).toBeNull();
  });

  it('[UI2] settles at its limit with the best that came', async () => {
    const receiver = new Receiver();
    const watch = watchPosition(receiver);
    receiver.report(150);
    vi.advanceTimersByTime(POSITION_LIMIT_MS - 1);
    expect(watch.state().settled).toBe(false);
    vi.advanceTimersByTime(1);
    expect(await watch.settled).toMatchObject({ settled: true, failure: null });
  });

  it('[UI2] takes a better reading that comes after it has settled, until it is stopped', () => {
    const receiver = new Receiver();
    const seen: PositionState[] = [];
    const watch = watchPosition(receiver, (state) => seen.push(state));
    receiver.report(12);
    receiver.report(5);
    expect(bestReading(watch.state().readings)?.accuracyM).toBe(5);
    expect(seen).toHaveLength(2);
    watch.stop();
    expect(seen).toHaveLength(2);
    expect(receiver.cleared).toBe(7);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('[UI2] settles when it is stopped, so that nobody waits for ever', async () => {
    const watch = watchPosition(new Receiver());
    watch.stop();
    expect(await watch.settled).toMatchObject({ settled: true, failure: 'timeout' });
  });

  it('[UI2] keeps at most twenty readings, the best among them', () => {
    const receiver = new Receiver();
    const watch = watchPosition(receiver);
    receiver.report(21);
    for (let index = 0; index < 40; index += 1) receiver.report(100 + index);
    const kept = watch.state().readings.map(({ accuracyM }) => accuracyM);
    expect(kept).toHaveLength(20);
    expect(Math.min(...kept)).toBe(21);
    expect(kept.at(-1)).toBe(139);
  });

  it.each([
    ['denied', 1],
    ['unavailable', 2],
  ] as const)('[UI4] records that the position is %s', async (reason, code) => {
    const receiver = new Receiver();
    const watch = watchPosition(receiver);
    receiver.refuse(code);
    expect(notedPosition(await watch.settled, NOW)).toEqual({ fixes: [], noPosition: reason });
  });

  it('[UI4] records a time-out only when nothing came in the whole time', async () => {
    const receiver = new Receiver();
    const watch = watchPosition(receiver);
    receiver.refuse(3);
    expect(watch.state().settled).toBe(false);
    vi.advanceTimersByTime(POSITION_LIMIT_MS);
    expect(notedPosition(await watch.settled, NOW).noPosition).toBe('timeout');
  });

  it('[UI4] is settled at once where there is no receiver at all', () => {
    const watch = watchPosition(undefined);
    expect(watch.state()).toEqual({ readings: [], failure: 'unsupported', settled: true });
  });

  it('[UI4] keeps earlier readings when the receiver fails later', () => {
    const receiver = new Receiver();
    const watch = watchPosition(receiver);
    receiver.report(80);
    receiver.refuse(2);
    const noted = notedPosition(watch.state(), NOW);
    expect(noted.fixes).toHaveLength(1);
    expect(noted.noPosition).toBeNull();
  });

  it('[UI4] drops a reading that is no place', () => {
    const receiver = new Receiver();
    const watch = watchPosition(receiver);
    receiver.report(Number.NaN);
    receiver.report(10, 91);
    expect(watch.state().readings).toEqual([]);
  });
});

describe('notedPosition', () => {
  const at = (secondsBefore: number): Reading => ({
    ...reading(5),
    timestampMs: Date.parse(NOW) - secondsBefore * 1000,
  });
  const noted = (...readings: readonly Reading[]) =>
    notedPosition({ readings, failure: null, settled: true }, NOW).fixes.map(({ ageMs }) => ageMs);

  it('[UI6] leaves out readings of more than a minute before the picture', () => {
    expect(noted(at(600), at(60), at(2))).toEqual([60_000, 2_000]);
  });

  it('[UI6] keeps the newest, with its age, when none is fresh', () => {
    expect(noted(at(600), at(300))).toEqual([300_000]);
  });
});

describe('fixOf', () => {
  it('[UI6] holds degrees in 10⁻⁷, centimetres rounded up, and the age at the picture', () => {
    const noted = fixOf(
      { ...reading(8.501), latitude: 37.7812345 },
      '2023-11-15T06:13:24.200+08:00',
    );
    expect(noted).toEqual({
      latE7: 377_812_345,
      lonE7: 1_074_000_000,
      accuracyCm: 851,
      altitudeCm: 134_726,
      at: '2023-11-15T06:13:20.000+08:00',
      ageMs: 4_200,
    });
    expect(fix.safeParse(noted).success).toBe(true);
  });

  it('[UI6] gives no negative age when the receiver’s clock is ahead', () => {
    expect(fixOf(reading(5), '2023-11-14T22:13:19Z').ageMs).toBe(0);
  });
});
