import type { JournalLines } from '../../domain/journal/journal-lines';
import { sessionJournals, sessionsOf } from '../../domain/journal/panel-place';
import { foldPanel } from '../../domain/panel/fold-panel';
import type { PanelState } from '../../domain/panel/panel-state';
import { checkOpenings } from '../../trust/check-openings';
import { readAssignment } from '../assignments';
import { readJournals } from '../read-journals';
import type { Store } from '../store';

/** A panel session on this phone, as this phone's person may see it. */
export interface PanelSession {
  readonly session: string;
  readonly state: PanelState;
  /** Hashes of all entries of its journals, those that were set aside too. */
  readonly holds: ReadonlySet<string>;
}

const hashesOf = (journals: readonly JournalLines[]): ReadonlySet<string> =>
  new Set(journals.flatMap(({ entries }) => entries.map(({ hash }) => hash)));

/**
 * The panel sessions of an assignment that this phone holds journals of, those first that were
 * convened first; one whose convening has not come yet stands last. None where the assignment is
 * not here.
 * @param viewer what this person left is not shown and not waited for
 */
export async function readPanels(
  store: Store,
  assignment: string,
  viewer: string,
): Promise<readonly PanelSession[]> {
  const [kept, journals] = await Promise.all([
    readAssignment(store, assignment),
    readJournals(store, assignment),
  ]);
  if (kept === null) return [];
  const { package: pkg, digest: packageDigest } = kept;
  const opens = await checkOpenings(journals);
  const sessions = sessionsOf(journals).map((session) => ({
    session,
    state: foldPanel({ package: pkg, packageDigest, session, journals, opens, viewer }),
    holds: hashesOf(sessionJournals(journals, session)),
  }));
  const convened = ({ state }: PanelSession): string => state.convening?.at ?? '9999';
  return sessions.sort((one, other) => (convened(one) < convened(other) ? -1 : 1));
}
