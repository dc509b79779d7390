import { POSITION_LIMITS } from '../../domain/evidence/position-limits';
import { epochMs, type Instant } from '../../domain/kernel/instant';
import { bestReading, GOOD_ACCURACY_M, type PositionState } from '../../platform/geolocation';

/** What a position is worth at a moment. Everything is recorded; only `good` and `fair` are a place. */
export type PositionQuality =
  | { readonly kind: 'searching' }
  | { readonly kind: 'none' }
  /** The newest reading is too old to be of this place. */
  | { readonly kind: 'stale'; readonly minutes: number }
  | { readonly kind: 'good' | 'fair' | 'poor'; readonly metres: number };

/** Judges the best of the readings that are fresh at `now`. */
export function positionQuality(state: PositionState, now: Instant): PositionQuality {
  const at = epochMs(now);
  const fresh = state.readings.filter(
    ({ timestampMs }) => at - timestampMs <= POSITION_LIMITS.freshMs,
  );
  const best = bestReading(fresh);
  if (best !== null) {
    const metres = Math.ceil(best.accuracyM);
    if (best.accuracyM <= GOOD_ACCURACY_M) return { kind: 'good', metres };
    return { kind: best.accuracyM <= POSITION_LIMITS.coarseM ? 'fair' : 'poor', metres };
  }
  const newest = Math.max(...state.readings.map(({ timestampMs }) => timestampMs));
  if (Number.isFinite(newest)) {
    return { kind: 'stale', minutes: Math.max(1, Math.round((at - newest) / 60_000)) };
  }
  return { kind: state.failure === null ? 'searching' : 'none' };
}

/** Whether a point set by hand is offered: the phone has no place to give, or none of use. */
export const asksForPoint = ({ kind }: PositionQuality): boolean =>
  kind === 'none' || kind === 'stale' || kind === 'poor';
