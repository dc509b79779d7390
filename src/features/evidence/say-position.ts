import type { Instant } from '../../domain/kernel/instant';
import type { PositionState } from '../../platform/geolocation';
import { POSITION_WORDS } from '../../text/capture-state-words';
import { NO_POSITION_WORDS } from '../../text/capture-words';
import { positionQuality } from './position-quality';

/** The position in one line: found, being improved, too rough, too old, or absent with its reason. */
export function sayPosition(position: PositionState, now: Instant): string {
  const quality = positionQuality(position, now);
  switch (quality.kind) {
    case 'good':
      return POSITION_WORDS.found(quality.metres);
    case 'fair':
      return position.settled
        ? POSITION_WORDS.found(quality.metres)
        : POSITION_WORDS.better(quality.metres);
    case 'poor':
      return position.settled
        ? POSITION_WORDS.poor(quality.metres)
        : POSITION_WORDS.better(quality.metres);
    case 'stale':
      return POSITION_WORDS.stale(quality.minutes);
    case 'searching':
      return POSITION_WORDS.searching;
    case 'none':
      return POSITION_WORDS.none(NO_POSITION_WORDS[position.failure ?? 'timeout']);
  }
}
