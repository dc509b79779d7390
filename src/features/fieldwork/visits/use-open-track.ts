import { useLiveQuery } from 'dexie-react-hooks';
import type { TrackPoint } from '../../../domain/fieldwork/track';
import { currentVisit } from '../../../domain/fieldwork/visit-state';
import { wholeEvaluation } from '../../../store/whole-evaluation';
import type { FieldPageProps } from '../forms/field-page';
import { readTrack } from './track-drafts';

const NO_POINTS: readonly TrackPoint[] = [];

/** The way so far of the visit that this person is on; nothing where no visit is open. */
export function useOpenTrack(
  session: FieldPageProps['session'],
  work: FieldPageProps['work'],
): readonly TrackPoint[] {
  const visit = currentVisit(wholeEvaluation(work).fieldwork, session.who.person);
  const id = visit?.value.visit ?? null;
  const { assignment } = work;
  const track = useLiveQuery(
    async () => (id === null ? NO_POINTS : (await readTrack(session, assignment, id)).points),
    [session, assignment, id],
  );
  return track ?? NO_POINTS;
}
