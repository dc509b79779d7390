import { describe, expect, it } from 'vitest';
import type { Site } from '../../../src/domain/assignment/assignment-package';
import { nextWay, waysToSites } from '../../../src/domain/fieldwork/way-to-site';

const site = (id: string, latE7: number): Site => ({
  ...{ id, name: id, latE7, lonE7: 1_074_000_000, radiusM: 100, sample: true },
});
// About 111 m of latitude each.
const SITES = [site('far', 377_930_000), site('near', 377_910_000), site('middle', 377_920_000)];
const here = { latE7: 377_900_000, lonE7: 1_074_000_000, accuracyCm: 1500 };

describe('ways to sites', () => {
  it('[MP2] come with the shortest first, and lead to the nearest that was not visited', () => {
    const ways = waysToSites(here, SITES, new Set(['near']));
    expect(ways.map(({ site: { id } }) => id)).toEqual(['near', 'middle', 'far']);
    expect(nextWay(ways)).toMatchObject({
      ...{ site: { id: 'middle' }, distanceM: 222, bearingDeg: 0, wind: 'n' },
    });
  });

  it('[MP2] lead to the nearest once all have been visited, and nowhere without sites', () => {
    const all = new Set(SITES.map(({ id }) => id));
    expect(nextWay(waysToSites(here, SITES, all))?.site.id).toBe('near');
    expect(nextWay(waysToSites(here, [], all))).toBeNull();
  });

  it('[MP3] tell who is within a site, with the accuracy of the reading allowed for', () => {
    const within = (accuracyCm: number) =>
      waysToSites({ ...here, accuracyCm }, SITES, new Set())
        .filter((way) => way.within)
        .map((way) => way.site.id);
    expect(within(1000)).toEqual([]);
    expect(within(1100)).toEqual(['near']);
    expect(within(12_500)).toEqual(['near', 'middle']);
  });
});
