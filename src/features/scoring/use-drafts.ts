import { useLiveRead } from '../../forms/use-live-read';
import { draftsName, draftsOf } from '../../store/drafts';
import type { FieldSession } from '../../store/field-session';

/** What is typed but not yet recorded, by field; undefined until it has been read. */
export const useDrafts = (
  session: FieldSession,
  assignment: string,
): Readonly<Record<string, string>> | undefined =>
  useLiveRead(session, draftsName(assignment), () => draftsOf(session, assignment));
