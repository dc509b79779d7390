import { type IndexNumber, nextIndexNo } from '../../../domain/fieldwork/index-number';
import type { ManualPoint, NotedPosition } from '../../../domain/fieldwork/noted-position';
import type { PaperKind } from '../../../domain/fieldwork/paper-kind';
import { SECTION_OF } from '../../../domain/fieldwork/paper-kind';
import type { TrackContent } from '../../../domain/fieldwork/track';
import type { Instant } from '../../../domain/kernel/instant';
import { notedPosition, type PositionState } from '../../../platform/geolocation';
import type { AppendInput } from '../../../store/append-input';
import type { AssignmentWork } from '../../../store/assignment-work';
import type { FieldSession } from '../../../store/field-session';
import { makeRecord } from '../../../store/personal-record';

/** The next index number for a paper of a kind by this person. */
export const nextNumber = (
  session: FieldSession,
  work: AssignmentWork,
  kind: PaperKind,
): IndexNumber => nextIndexNo(work, session.who.person, SECTION_OF[kind]);

/** Every reading that was taken, or why there is none, with the point by hand beside it. */
export const positionOf = (
  state: PositionState,
  manual: ManualPoint | null,
  now: Instant,
): NotedPosition => ({ ...notedPosition(state, now), manual });

/** What keeps a track as a personal record, drafts of its points cleared in the same step. */
export async function trackInput(
  session: FieldSession,
  work: AssignmentWork,
  visit: { readonly visit: string; readonly site: string },
  track: { readonly points: TrackContent['points']; readonly drafts: readonly string[] },
): Promise<Omit<AppendInput, 'assignment'>> {
  const content: TrackContent = { kind: 'track', visit: visit.visit, points: track.points };
  const { record, evidence } = await makeRecord(session.newId, content);
  const body = {
    ...{ id: session.newId(), kind: 'track' as const, indexNo: nextNumber(session, work, 'track') },
    ...{ visit: visit.visit, site: visit.site, replaces: null, record },
  } as const;
  return { act: { type: 'record.kept', body }, evidence, clearDrafts: track.drafts };
}
