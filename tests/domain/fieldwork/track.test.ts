import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fix } from '../../../src/domain/evidence/position';
import { distanceM } from '../../../src/domain/evidence/position';
import {
  nextTrackPoint,
  type TrackPoint,
  trackContent,
  trackLength,
} from '../../../src/domain/fieldwork/track';
import { toInstant } from '../../../src/domain/kernel/instant';
import { idOf } from '../../support/made-ids';

const SEED = 20_261_122;
const START = Date.UTC(2026, 10, 22, 1);

/** A reading `seconds` after the start, `metres` north of it. */
const reading = (seconds: number, metres: number, accuracyM = 10): Fix => ({
  latE7: 377_925_000 + Math.round((metres * 1e7) / 111_195),
  ...{ lonE7: 1_074_060_000, accuracyCm: accuracyM * 100, altitudeCm: null, ageMs: 0 },
  at: toInstant(START + seconds * 1000, 480),
});

function trackOf(fixes: readonly Fix[]): readonly TrackPoint[] {
  const kept: TrackPoint[] = [];
  for (const fix of fixes) {
    const point = nextTrackPoint(kept.at(-1) ?? null, fix);
    if (point !== null) kept.push(point);
  }
  return kept;
}

describe('track', () => {
  it('[VI10] keeps what is late, far and exact enough', () => {
    const kept = trackOf([
      reading(0, 0, 101),
      reading(1, 0, 100),
      reading(15, 100),
      reading(16, 19),
      reading(40, 21),
      reading(60, 22),
    ]);
    expect(kept.map(({ at }) => at.slice(17, 19))).toEqual(['01', '40']);
  });

  it('[VI10] no two points that follow each other are nearer than both limits', () => {
    const step = fc.tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: -60, max: 60 }));
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        let [seconds, metres] = [0, 0];
        const kept = trackOf(
          steps.map(([later, further]) => {
            seconds += later;
            metres += further;
            return reading(seconds, metres);
          }),
        );
        return kept.every((point, i) => {
          const before = kept[i - 1];
          if (before === undefined) return true;
          const apart = Date.parse(point.at) - Date.parse(before.at);
          return apart >= 15_000 && distanceM(before, point) >= 20;
        });
      }),
      { seed: SEED },
    );
  });

  it('[VI12] the length of a track, and its record', () => {
    const points = trackOf([reading(0, 0), reading(20, 100), reading(40, 0)]);
    const { metres, from, to } = trackLength(points);
    expect([metres, from, to]).toEqual([200, points[0]?.at, points[2]?.at]);
    expect(trackLength([])).toEqual({ metres: 0, from: null, to: null });
    const content = { kind: 'track', visit: idOf('visit'), points };
    expect(trackContent.parse({ ...content, later: 'unknown' }).points).toHaveLength(3);
    expect(trackContent.safeParse({ ...content, visit: 'no id' }).success).toBe(false);
  });
});
