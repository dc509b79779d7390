import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect } from 'react';
import { nextTrackPoint } from '../../../domain/fieldwork/track';
import { currentVisit } from '../../../domain/fieldwork/visit-state';
import { fixOf, followPosition } from '../../../platform/geolocation';
import { wholeEvaluation } from '../../../store/whole-evaluation';
import type { FieldPageProps } from '../forms/field-page';
import { addTrackPoint, isTrackOff, readTrack } from './track-drafts';

/** Follows the position while the page can be seen; gives back how to stop. */
function follow(session: FieldPageProps['session'], assignment: string, visit: string): () => void {
  let stop: (() => void) | null = null;
  let gone = false;
  const halt = (): void => {
    stop?.();
    stop = null;
  };
  const begin = async (): Promise<void> => {
    const kept = await readTrack(session, assignment, visit);
    if (gone || document.visibilityState !== 'visible' || stop !== null) return;
    stop = followPosition(navigator.geolocation as Geolocation | undefined, (reading) => {
      const fix = fixOf(reading, session.writer.clock.now().at);
      const point = nextTrackPoint(kept.points.at(-1) ?? null, fix);
      if (point !== null) void addTrackPoint(session, assignment, visit, kept, point);
    });
  };
  const onVisibility = (): void => {
    if (document.visibilityState === 'visible') void begin();
    else halt();
  };
  document.addEventListener('visibilitychange', onVisibility);
  void begin();
  return () => {
    gone = true;
    document.removeEventListener('visibilitychange', onVisibility);
    halt();
  };
}

/** Records where this person walks on their open visit, while a page of the work on site is seen. */
export function TrackKeeper({ session, work }: Pick<FieldPageProps, 'session' | 'work'>) {
  const { fieldwork } = wholeEvaluation(work);
  const visit = currentVisit(fieldwork, session.who.person)?.value.visit ?? null;
  const { assignment } = work;
  const off = useLiveQuery(
    async () => visit === null || isTrackOff(session, assignment, visit),
    [session, assignment, visit],
  );
  useEffect(() => {
    if (visit === null || off !== false) return;
    return follow(session, assignment, visit);
  }, [session, assignment, visit, off]);
  return null;
}
