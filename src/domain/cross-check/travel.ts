import { distanceM } from '../evidence/position';
import { epochMs } from '../kernel/instant';
import type { CrossCheckLimits } from './limits';
import type { SeenPhoto } from './seen-photo';

/** How far one phone's clock may run against itself between two photos. */
const OWN_CLOCK_MS = 60_000;

/** That somebody was at two places sooner than one can go from one to the other. */
export interface Travel {
  /** The shortest way that both readings allow, in metres. */
  readonly leastM: number;
  /** Between the two by the phones' clocks, in milliseconds. */
  readonly betweenMs: number;
  /** What was added to that for clocks that differ. */
  readonly allowedMs: number;
  /** The least speed, in km/h. */
  readonly leastKmh: number;
}

const accuracyM = ({ accuracyCm }: { readonly accuracyCm: number }): number => accuracyCm / 100;

/**
 * Whether photos of one person ask for a speed beyond the limit, with both circles and both clocks in
 * favour of that person; null where not.
 */
export function travelBetween(
  a: SeenPhoto,
  b: SeenPhoto,
  limits: Pick<CrossCheckLimits, 'travelKmh' | 'travelKm' | 'clockMinutes'>,
): Travel | null {
  if (a.person !== b.person || a.place === null || b.place === null) return null;
  const leastM = distanceM(a.place, b.place) - accuracyM(a.place) - accuracyM(b.place);
  if (leastM < limits.travelKm * 1000) return null;
  const betweenMs = Math.abs(epochMs(a.capturedAt) - epochMs(b.capturedAt));
  const allowedMs = a.device === b.device ? OWN_CLOCK_MS : limits.clockMinutes * 60_000;
  const kmh = (leastM / 1000 / (betweenMs + allowedMs)) * 3_600_000;
  if (kmh <= limits.travelKmh) return null;
  return { leastM: Math.round(leastM), betweenMs, allowedMs, leastKmh: Math.round(kmh) };
}
