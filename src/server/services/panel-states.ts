import type { AssignmentPackage } from '../../domain/assignment/assignment-package';
import { entry } from '../../domain/journal/entry';
import type { JournalLines } from '../../domain/journal/journal-lines';
import { sessionsOf } from '../../domain/journal/panel-place';
import { foldPanel } from '../../domain/panel/fold-panel';
import type { PanelState } from '../../domain/panel/panel-state';
import { checkOpenings } from '../../trust/check-openings';
import type { ServerDeps } from '../deps';
import { newestPackage } from './stored-package';

/** The journals of panel sessions that the bureau holds of an assignment. */
async function panelJournals(
  { db }: Pick<ServerDeps, 'db'>,
  assignment: string,
): Promise<readonly JournalLines[]> {
  const rows = await db
    .selectFrom('entries as e')
    .innerJoin('journals as j', 'j.journal', 'e.journal')
    .select(['e.journal', 'e.hash', 'e.line'])
    .where('j.assignment', '=', assignment)
    .where('j.panel_session', 'is not', null)
    .execute();
  return rows.map(({ journal, hash, line }) => ({
    journal,
    entries: [{ hash, entry: entry.parse(JSON.parse(line)) }],
  }));
}

/** The panel sessions of an assignment, folded from what the bureau holds. */
interface PanelStates {
  readonly pkg: AssignmentPackage;
  readonly states: readonly { readonly session: string; readonly state: PanelState }[];
}

/** Null where there is no such assignment. */
export async function panelStates(
  deps: Pick<ServerDeps, 'db'>,
  assignment: string,
): Promise<PanelStates | null> {
  const newest = await newestPackage(deps.db, assignment);
  if (newest === null) return null;
  const { pkg, digest: packageDigest } = newest;
  const journals = await panelJournals(deps, assignment);
  const opens = await checkOpenings(journals);
  const input = { package: pkg, packageDigest, journals, opens, viewer: null };
  const states = sessionsOf(journals).map((session) => ({
    session,
    state: foldPanel({ ...input, session }),
  }));
  return { pkg, states };
}
