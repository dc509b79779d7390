import * as z from 'zod/mini';
import { distanceM, type Fix, latE7, lonE7 } from '../evidence/position';
import { randomId } from '../kernel/identifier';
import { epochMs, type Instant, instant } from '../kernel/instant';
import { nonNegative } from '../kernel/quantity';

/** Readings nearer than this in time or in space to the last one kept are passed over. */
const TRACK_INTERVAL_MS = 15_000;
const TRACK_STEP_M = 20;
/** Wider readings would draw lines across fields where nobody walked. */
const TRACK_ACCURACY_M = 100;
/** A day of walking; what comes later is not kept. */
export const MAX_TRACK_POINTS = 10_000;

/** One place of a track: degrees × 10⁷, radius of its circle in centimetres, the reading's time. */
export const trackPoint = z.strictObject({ latE7, lonE7, accuracyCm: nonNegative, at: instant });
export type TrackPoint = z.infer<typeof trackPoint>;

/** Content of the personal record of kind `track`: where one person went on one visit. */
export const trackContent = z.object({
  kind: z.literal('track'),
  visit: randomId,
  points: z.array(trackPoint).check(z.maxLength(MAX_TRACK_POINTS)),
});
export type TrackContent = z.infer<typeof trackContent>;

/** The point to keep of a reading, null where it says nothing new: too soon, too near, or too wide. */
export function nextTrackPoint(last: TrackPoint | null, fix: Fix): TrackPoint | null {
  if (fix.accuracyCm > TRACK_ACCURACY_M * 100) return null;
  if (last !== null) {
    if (epochMs(fix.at) - epochMs(last.at) < TRACK_INTERVAL_MS) return null;
    if (distanceM(last, fix) < TRACK_STEP_M) return null;
  }
  const { latE7: lat, lonE7: lon, accuracyCm, at } = fix;
  return { latE7: lat, lonE7: lon, accuracyCm, at };
}

/** How long a track is: metres along its points, and the time between the first and the last. */
export function trackLength(points: readonly TrackPoint[]): {
  readonly metres: number;
  readonly from: Instant | null;
  readonly to: Instant | null;
} {
  let metres = 0;
  for (const [i, point] of points.entries()) {
    const before = points[i - 1];
    if (before !== undefined) metres += distanceM(before, point);
  }
  return { metres: Math.round(metres), from: points[0]?.at ?? null, to: points.at(-1)?.at ?? null };
}
