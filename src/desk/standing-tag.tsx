import { type BadRecord, recentBadRecords } from '../domain/registry/bad-record';
import type { Standing } from '../domain/registry/standing';
import { STANDING_WORDS, REGISTRY_WORDS as WORDS } from '../text/registry-words';

export interface StandingTagProps {
  readonly standing: Standing;
  readonly badRecords: readonly BadRecord[];
  /** The day up to which bad records count, YYYY-MM-DD. */
  readonly today: string;
}

/** How an entry stands, and whether it has bad records that still count. */
export function StandingTag({ standing, badRecords, today }: StandingTagProps) {
  const recent = recentBadRecords(badRecords, today).length;
  return (
    <>
      {STANDING_WORDS[standing]}
      {recent === 0 ? null : <span className="desk-under desk-alarm">{WORDS.recent(recent)}</span>}
    </>
  );
}
