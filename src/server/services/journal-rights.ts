import type { Kysely, Transaction } from 'kysely';
import { mayReadJournal } from '../../contract/authorisation';
import { PANEL_ROLES, type Role } from '../../domain/assignment/role';
import { entry } from '../../domain/journal/entry';
import { RIGHTS_TYPES, SessionRights } from '../../domain/panel/session-rights';
import type { Database } from '../storage/tables';

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

function typeAndBody(line: string) {
  const { type, body } = entry.parse(JSON.parse(line));
  return { type, body };
}

/** Whether a member may read a journal. */
export type MayRead = (journal: ReadJournal) => boolean;

type Reader = Kysely<Database> | Transaction<Database>;

/** What the entries of an assignment say of who may read its panel sessions. */
async function sessionRights(db: Reader, assignment: string): Promise<SessionRights> {
  const rows = await db
    .selectFrom('entries as e')
    .innerJoin('journals as j', 'j.journal', 'e.journal')
    .leftJoin('members as m', (join) =>
      join.onRef('m.person', '=', 'j.person').onRef('m.assignment', '=', 'j.assignment'),
    )
    .select(['j.panel_session', 'j.person', 'm.role', 'e.line'])
    .where('j.assignment', '=', assignment)
    .where('j.panel_session', 'is not', null)
    .where('e.type', 'in', RIGHTS_TYPES)
    .orderBy('e.received_at')
    .orderBy('e.hash')
    .execute();
  return new SessionRights(
    rows.map(({ panel_session, person, role, line }) => ({
      ...{ session: panel_session ?? '', person, role },
      ...typeAndBody(line),
    })),
  );
}

/**
 * Which journals a member may read: their own, those of the evaluation by the table of roles, and
 * those of panel sessions by what was convened in them and who left.
 */
export async function journalRights(
  db: Reader,
  { assignment, person, role }: JournalReader,
): Promise<MayRead> {
  const inPanels = PANEL_ROLES.includes(role) ? await sessionRights(db, assignment) : null;
  return (journal) => {
    if (journal.person === person) return true;
    if (journal.role === null) return false;
    const { panel_session: session, panel_indicator: indicator } = journal;
    if (session === null) return mayReadJournal(role, journal.role);
    return inPanels?.mayRead({ person, role }, { session, indicator }) ?? false;
  };
}
