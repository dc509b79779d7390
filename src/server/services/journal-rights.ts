import { mayReadJournal } from '../../contract/authorisation';
import { PANEL_ROLES, type Role, TEAM_ROLES } from '../../domain/assignment/role';
import type { ServerDeps } from '../deps';

/** A member of an assignment who wants to read in it. */
export interface JournalReader {
  readonly assignment: string;
  readonly person: string;
  readonly role: Role;
}

/** A journal, as far as the right to read it depends on it. */
export interface ReadJournal {
  readonly person: string;
  /** Null for somebody who is no member any more. */
  readonly role: Role | null;
  readonly panel_session: string | null;
  readonly panel_indicator: string | null;
}

/** Whether a member may read a journal. */
export type MayRead = (journal: ReadJournal) => boolean;

/** Roles that may read of panel sessions at all. */
const READERS: readonly Role[] = [...PANEL_ROLES, ...TEAM_ROLES];

/**
 * Which journals a member may read: their own, those of the evaluation by the table of roles, and
 * those of panel sessions by what was convened and closed in them and who left.
 * @param hasPanels false where it is known that the assignment has no session
 */
export async function journalRights(
  deps: ServerDeps,
  { assignment, person, role }: JournalReader,
  hasPanels = true,
): Promise<MayRead> {
  const asks = hasPanels && READERS.includes(role);
  const inPanels = asks ? await deps.reads.rights(assignment) : null;
  return (journal) => {
    if (journal.person === person) return true;
    if (journal.role === null) return false;
    const { panel_session: session, panel_indicator: indicator } = journal;
    if (session === null) return mayReadJournal(role, journal.role);
    const writer = { person: journal.person, role: journal.role };
    return inPanels?.mayRead({ person, role }, { session, indicator, writer }) ?? false;
  };
}
