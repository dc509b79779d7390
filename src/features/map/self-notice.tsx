import { isCoarse } from '../../domain/evidence/position-limits';
import type { Standpoint } from '../../domain/fieldwork/way-to-site';
import { COARSE_WORDS, MAP_WORDS, NO_SELF_WORDS } from '../../text/map-words';
import { sayClock } from '../../text/say-clock';
import { Notice } from '../../ui/notice';
import type { OwnPosition } from './use-own-position';

export interface SelfNoticeProps {
  readonly own: OwnPosition;
  readonly standpoint: Standpoint | null;
  /** The standpoint was set on the map. */
  readonly byHand: boolean;
}

/** What is known of the person's own place, or why nothing is and what to do. */
export function SelfNotice({ own, standpoint, byHand }: SelfNoticeProps) {
  const failure = own.state?.failure ?? null;
  if (own.on && failure !== null) return <Notice tone="warning" live {...NO_SELF_WORDS[failure]} />;
  const newest = own.state?.readings.at(-1);
  if (own.on && newest === undefined) return <p role="status">{MAP_WORDS.searching}</p>;
  if (byHand) return <p role="status">{MAP_WORDS.selfByHand}</p>;
  if (newest === undefined || standpoint === null) return null;
  const metres = Math.ceil(newest.accuracyM);
  if (isCoarse(standpoint)) {
    const { title, ...words } = COARSE_WORDS;
    return <Notice tone="warning" live title={title(metres)} {...words} />;
  }
  return <p role="status">{MAP_WORDS.self(metres, sayClock(newest.timestampMs))}</p>;
}
