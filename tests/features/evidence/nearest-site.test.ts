import { describe, expect, it } from 'vitest';
import type { Site } from '../../../src/domain/assignment/assignment-package';
import type { Fix } from '../../../src/domain/evidence/position';
import { bestFix, nearestSite } from '../../../src/features/evidence/nearest-site';

const site = (id: string, latE7: number): Site => ({
  id,
  name: id,
  latE7,
  lonE7: 1_074_000_000,
  radiusM: 50,
  sample: true,
});
const at = (latE7: number, accuracyCm: number): Fix => ({
  latE7,
  lonE7: 1_074_000_000,
  accuracyCm,
  altitudeCm: null,
  at: '2026-11-22T09:00:00.000+08:00',
  ageMs: 0,
});

describe('nearestSite', () => {
  const sites = [site('north', 378_000_000), site('south', 377_000_000)];

  it('[UI32] names the nearest site and the distance in whole metres', () => {
    // One minute of latitude is about 1853 m on the mean sphere.
    const near = nearestSite(at(377_166_667, 500), sites);
    expect(near?.site.id).toBe('south');
    expect(near?.distanceM).toBeGreaterThan(1_850);
    expect(near?.distanceM).toBeLessThan(1_856);
    expect(near?.within).toBe(false);
  });

  it('[UI32] counts a reading as within when its circle touches that of the site', () => {
    const eightyMetresOff = 377_007_195;
    expect(nearestSite(at(eightyMetresOff, 500), sites)?.within).toBe(false);
    expect(nearestSite(at(eightyMetresOff, 4_000), sites)?.within).toBe(true);
  });

  it('[UI32] names none where the assignment has none', () => {
    expect(nearestSite(at(0, 500), [])).toBeNull();
  });
});

describe('bestFix', () => {
  it('[UI32] shows the reading of the smallest radius', () => {
    expect(bestFix([at(1, 900), at(2, 300), at(3, 700)])?.latE7).toBe(2);
    expect(bestFix([])).toBeNull();
  });
});
