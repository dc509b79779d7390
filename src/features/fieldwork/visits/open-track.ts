import type { TrackPoint } from '../../../domain/fieldwork/track';
import { currentVisit } from '../../../domain/fieldwork/visit-state';
import { wholeEvaluation } from '../../../store/whole-evaluation';
import type { FieldPageProps } from '../forms/field-page';
import { readTrack } from './track-drafts';

/** The way so far of the visit that this person is on; nothing where no visit is open. */
export async function openTrack(
  session: FieldPageProps['session'],
  work: FieldPageProps['work'],
): Promise<readonly TrackPoint[]> {
  const visit = currentVisit(wholeEvaluation(work).fieldwork, session.who.person);
  if (visit === null) return [];
  return (await readTrack(session, work.assignment, visit.value.visit)).points;
}
