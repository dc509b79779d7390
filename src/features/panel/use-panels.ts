import { useLiveQuery } from 'dexie-react-hooks';
import type { FieldSession } from '../../store/field-session';
import { type PanelSession, readPanels } from '../../store/panel/read-panel';
import { WORK_TABLES, watching } from '../../store/watching';

/** The panel sessions of an assignment as they stand on this phone; undefined until they are read. */
export const usePanels = (
  session: FieldSession,
  assignment: string,
): readonly PanelSession[] | undefined =>
  useLiveQuery(
    watching(session.db, WORK_TABLES, () => readPanels(session, assignment, session.who.person)),
    [session, assignment],
  );
