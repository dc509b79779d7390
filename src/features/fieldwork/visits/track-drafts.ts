import * as z from 'zod/mini';
import { MAX_TRACK_POINTS, type TrackPoint, trackPoint } from '../../../domain/fieldwork/track';
import { clearDraft, draftsOf, putDraft } from '../../../store/drafts';
import type { FieldSession } from '../../../store/field-session';

/** Points of one draft row; each new point writes its row again, so a row stays short. */
const CHUNK = 60;

const points = z.array(trackPoint);
const fieldOf = (visit: string, chunk: number): string => `track:${visit}:${chunk}`;

/** Where it is kept that a person does not want this visit's track. */
const offField = (visit: string): string => `trackOff:${visit}`;

/** The track of a visit that is not a record yet, with the names of all its drafts. */
export interface KeptTrack {
  readonly points: TrackPoint[];
  readonly drafts: readonly string[];
  readonly off: boolean;
}

/** What drafts hold of the track of a visit. */
function trackIn(drafts: Readonly<Record<string, string>>, visit: string): KeptTrack {
  const all: TrackPoint[] = [];
  const names: string[] = [];
  for (let chunk = 0; ; chunk += 1) {
    const text = drafts[fieldOf(visit, chunk)];
    if (text === undefined) break;
    names.push(fieldOf(visit, chunk));
    all.push(...points.parse(JSON.parse(text)));
  }
  const off = drafts[offField(visit)] !== undefined;
  return { points: all, drafts: off ? [...names, offField(visit)] : names, off };
}

/** Reads the track of a visit from the drafts. */
export const readTrack = async (
  session: FieldSession,
  assignment: string,
  visit: string,
): Promise<KeptTrack> => trackIn(await draftsOf(session, assignment), visit);

/** Adds a point behind those that are kept; beyond a day of walking nothing is added. */
export async function addTrackPoint(
  session: FieldSession,
  assignment: string,
  visit: string,
  kept: { readonly points: TrackPoint[] },
  point: TrackPoint,
): Promise<void> {
  if (kept.points.length >= MAX_TRACK_POINTS) return;
  kept.points.push(point);
  const chunk = Math.floor((kept.points.length - 1) / CHUNK);
  const text = JSON.stringify(kept.points.slice(chunk * CHUNK));
  await putDraft(session, { assignment, field: fieldOf(visit, chunk), text });
}

/** Whether this person wants no track of the visit; looks at one row, so it can be asked often. */
export const isTrackOff = async (
  { db }: FieldSession,
  assignment: string,
  visit: string,
): Promise<boolean> => (await db.drafts.get([assignment, offField(visit)])) !== undefined;

/** Stops or goes on recording this visit's track. What was recorded before stays. */
export async function setTrackOff(
  session: FieldSession,
  assignment: string,
  visit: string,
  off: boolean,
): Promise<void> {
  const field = offField(visit);
  if (off) await putDraft(session, { assignment, field, text: '1' });
  else await clearDraft(session.writer, assignment, field);
}
