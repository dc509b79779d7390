import type { Site } from '../assignment/assignment-package';
import { distanceM } from '../evidence/position';
import { bearingDegrees, type Wind, windOf } from './bearing';

/** Where somebody stands: degrees × 10⁷ WGS-84, and the radius in centimetres that is sure. */
export interface Standpoint {
  readonly latE7: number;
  readonly lonE7: number;
  readonly accuracyCm: number;
}

/** How to get from a standpoint to a site: whole metres, whole degrees from north. */
export interface WayToSite {
  readonly site: Site;
  readonly visited: boolean;
  readonly distanceM: number;
  readonly bearingDeg: number;
  readonly wind: Wind;
  /** Inside the site's radius, with the reading's own accuracy allowed for. */
  readonly within: boolean;
}

function wayTo(from: Standpoint, site: Site, visited: boolean): WayToSite {
  const distance = Math.round(distanceM(from, site));
  const degrees = bearingDegrees(from, site);
  return {
    ...{ site, visited, distanceM: distance },
    bearingDeg: Math.round(degrees) % 360,
    wind: windOf(degrees),
    within: distance <= site.radiusM + from.accuracyCm / 100,
  };
}

/** The ways to all sites, the shortest first. */
export function waysToSites(
  from: Standpoint,
  sites: readonly Site[],
  visited: ReadonlySet<string>,
): readonly WayToSite[] {
  return sites
    .map((site) => wayTo(from, site, visited.has(site.id)))
    .sort((a, b) => a.distanceM - b.distanceM);
}

/** Where to go next: the nearest site without a visit, or the nearest one once all have been visited. */
export const nextWay = (ways: readonly WayToSite[]): WayToSite | null =>
  ways.find(({ visited }) => !visited) ?? ways[0] ?? null;
