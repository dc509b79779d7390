import type { NoPosition } from '../domain/evidence/evidence';
import type { Fix } from '../domain/evidence/position';
import { POSITION_LIMITS } from '../domain/evidence/position-limits';
import { epochMs, type Instant, toInstant } from '../domain/kernel/instant';

/** One answer of the Geolocation API as it came: degrees, metres, ms since 1970. Datum WGS-84. */
export interface Reading {
  readonly latitude: number;
  readonly longitude: number;
  readonly accuracyM: number;
  readonly altitudeM: number | null;
  readonly timestampMs: number;
}

/** What is known of the position so far; `failure` is null while readings still may come. */
export interface PositionState {
  readonly readings: readonly Reading[];
  readonly failure: NoPosition | null;
  /** True once a reading is good enough, nothing can come any more, or the time is up. */
  readonly settled: boolean;
}

/** The part of `navigator.geolocation` that is used, so that tests can stand in for it. */
export type GeolocationPort = Pick<Geolocation, 'watchPosition' | 'clearWatch'>;

export interface PositionWatch {
  state(): PositionState;
  /** Resolves as soon as the watch has settled; never rejects. */
  readonly settled: Promise<PositionState>;
  stop(): void;
}

/** No better reading is waited for than this radius, and none longer than this time. */
export const GOOD_ACCURACY_M = 20;
export const POSITION_LIMIT_MS = 10_000;

/** The most readings that an entry may hold; when more came, the best and the newest stay. */
const MAX_READINGS = 20;

// GeolocationPositionError codes (W3C Geolocation §7.1).
const FAILURES: Readonly<Record<number, NoPosition>> = {
  1: 'denied',
  2: 'unavailable',
  3: 'timeout',
};

const isReading = ({ latitude, longitude, accuracyM, timestampMs }: Reading): boolean =>
  Math.abs(latitude) <= 90 &&
  Math.abs(longitude) <= 180 &&
  accuracyM >= 0 &&
  Number.isFinite(accuracyM) &&
  Number.isFinite(timestampMs);

const readingOf = ({ coords, timestamp }: GeolocationPosition): Reading => ({
  latitude: coords.latitude,
  longitude: coords.longitude,
  accuracyM: coords.accuracy,
  altitudeM: coords.altitude,
  timestampMs: timestamp,
});

/** The reading with the smallest radius; the later one when two are equal. */
export function bestReading<R extends { readonly accuracyM: number }>(
  readings: readonly R[],
): R | null {
  return readings.reduce<R | null>(
    (best, next) => (best === null || next.accuracyM <= best.accuracyM ? next : best),
    null,
  );
}

function withReading(readings: readonly Reading[], next: Reading): readonly Reading[] {
  const all = [...readings, next];
  if (all.length <= MAX_READINGS) return all;
  const best = bestReading(all);
  const oldest = all.findIndex((reading) => reading !== best);
  return all.filter((_, index) => index !== oldest);
}

const never = (failure: NoPosition): PositionWatch => {
  const state: PositionState = { readings: [], failure, settled: true };
  return { state: () => state, settled: Promise.resolve(state), stop: () => undefined };
};

/**
 * Collects readings until one is within `GOOD_ACCURACY_M`, the API gives up, or `limitMs` is over;
 * goes on listening afterwards until `stop`, since later readings may be better. A refusal is a
 * state, not an error: work goes on without a position.
 */
export function watchPosition(
  port: GeolocationPort | undefined,
  onChange: (state: PositionState) => void = () => undefined,
  limitMs: number = POSITION_LIMIT_MS,
): PositionWatch {
  if (port === undefined) return never('unsupported');
  let state: PositionState = { readings: [], failure: null, settled: false };
  let resolve: (state: PositionState) => void = () => undefined;
  const settled = new Promise<PositionState>((done) => {
    resolve = done;
  });
  const change = (next: PositionState): void => {
    state = next;
    if (state.settled) resolve(state);
    onChange(state);
  };
  const fallSilent = (failure: NoPosition): void =>
    change({ ...state, settled: true, failure: state.readings.length === 0 ? failure : null });
  const limit = setTimeout(() => fallSilent('timeout'), limitMs);
  const watch = port.watchPosition(
    (position) => {
      const reading = readingOf(position);
      if (!isReading(reading)) return;
      const good = reading.accuracyM <= GOOD_ACCURACY_M;
      const readings = withReading(state.readings, reading);
      change({ readings, failure: null, settled: state.settled || good });
    },
    // A time-out of a single reading is no end: the next may come. The limit above is the end.
    (error) => {
      if (error.code !== 3) fallSilent(FAILURES[error.code] ?? 'unavailable');
    },
    { enableHighAccuracy: true, maximumAge: 0, timeout: limitMs },
  );
  const stop = (): void => {
    clearTimeout(limit);
    port.clearWatch(watch);
    // Whoever waits for the position must not wait for ever.
    if (!state.settled) fallSilent('timeout');
  };
  return { state: () => state, settled, stop };
}

/** Minutes east of UTC that an instant is written with. */
function offsetMinutesOf(at: Instant): number {
  const match = /([+-])(\d{2}):(\d{2})$/.exec(at);
  if (match === null) return 0;
  const minutes = Number(match[2]) * 60 + Number(match[3]);
  return match[1] === '-' ? -minutes : minutes;
}

/**
 * A reading as an entry holds it: degrees × 10⁷, centimetres, and its age when the picture was
 * taken. Accuracy is rounded up, never to a better value than reported.
 */
export function fixOf(reading: Reading, capturedAt: Instant): Fix {
  return {
    latE7: Math.round(reading.latitude * 1e7),
    lonE7: Math.round(reading.longitude * 1e7),
    accuracyCm: Math.ceil(reading.accuracyM * 100),
    altitudeCm: reading.altitudeM === null ? null : Math.round(reading.altitudeM * 100),
    at: toInstant(Math.round(reading.timestampMs), offsetMinutesOf(capturedAt)),
    ageMs: Math.max(0, Math.round(epochMs(capturedAt) - reading.timestampMs)),
  };
}

/** What an entry says of the position: the readings, or the reason why there are none. */
export interface NotedPosition {
  readonly fixes: Fix[];
  readonly noPosition: NoPosition | null;
}

/** Readings that speak of the picture: the fresh ones, or the newest where there is none. */
function relevant(readings: readonly Reading[], capturedMs: number): readonly Reading[] {
  const fresh = readings.filter(
    ({ timestampMs }) => capturedMs - timestampMs <= POSITION_LIMITS.freshMs,
  );
  return fresh.length > 0 ? fresh : readings.slice(-1);
}

export function notedPosition(state: PositionState, capturedAt: Instant): NotedPosition {
  const readings = relevant(state.readings, epochMs(capturedAt));
  const fixes = readings.map((reading) => fixOf(reading, capturedAt));
  return { fixes, noPosition: fixes.length > 0 ? null : (state.failure ?? 'timeout') };
}

/**
 * Every usable reading from now on, until the function that it returns is called. Refusals and gaps
 * are passed over: this is for what is good to have, such as a track.
 */
export function followPosition(
  port: GeolocationPort | undefined,
  onReading: (reading: Reading) => void,
): () => void {
  if (port === undefined) return () => undefined;
  const watch = port.watchPosition(
    (position) => {
      const reading = readingOf(position);
      if (isReading(reading)) onReading(reading);
    },
    () => undefined,
    { enableHighAccuracy: true, maximumAge: 5000 },
  );
  return () => port.clearWatch(watch);
}
