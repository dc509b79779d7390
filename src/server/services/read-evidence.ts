import { mayDo, mayReadJournal } from '../../contract/authorisation';
import type { Role } from '../../domain/assignment/role';
import type { ServerDeps } from '../deps';
import { journalsGiving } from './given-materials';
import { journalRights } from './journal-rights';

/** A member of an assignment who wants to see evidence. */
export interface EvidenceReader {
  readonly assignment: string;
  readonly person: string;
  readonly role: Role;
}

/** Whether a session that the reader may read, and has not left, was given the bytes. */
async function isGivenTo(deps: ServerDeps, reader: EvidenceReader, sha256: string) {
  const giving = await journalsGiving(deps, reader.assignment, sha256);
  if (giving.length === 0) return false;
  return giving.some(await journalRights(deps, reader));
}

/**
 * What is held under a digest, if a journal of the evaluation that the reader may read names it, or
 * one of a session gives it to them; else null. To give is not to name: what no journal of the
 * evaluation captured cannot be given. Nor does it open anything to name a digest oneself, for whom
 * brings no evidence.
 */
export async function readableEvidence(
  deps: ServerDeps,
  reader: EvidenceReader,
  sha256: string,
): Promise<{ mediaType: string; size: number } | null> {
  const { assignment, person, role } = reader;
  const rows = await deps.db
    .selectFrom('evidence_held as h')
    .innerJoin('evidence_names as n', (join) =>
      join.onRef('n.assignment', '=', 'h.assignment').onRef('n.sha256', '=', 'h.sha256'),
    )
    .innerJoin('noted_entries as e', 'e.hash', 'n.entry')
    .innerJoin('journals as j', 'j.journal', 'n.journal')
    .leftJoin('members as m', (join) =>
      join.onRef('m.person', '=', 'j.person').onRef('m.assignment', '=', 'j.assignment'),
    )
    .select(['n.media_type', 'h.size', 'j.person', 'm.role', 'e.type'])
    .where('h.assignment', '=', assignment)
    .where('h.sha256', '=', sha256)
    .where('j.panel_session', 'is', null)
    .execute();
  const isOwn = (row: (typeof rows)[number]) =>
    row.person === person && mayDo(role, 'evidence.write');
  const readable = rows.find(
    (row) => isOwn(row) || (row.role !== null && mayReadJournal(role, row.role)),
  );
  // What is somebody's personal record, too, is nobody's to give.
  const named = rows.filter((row) => row.role === null || mayDo(row.role, 'evidence.write'));
  const isEvidence = named.every(({ type }) => type === 'evidence.captured');
  const captured = named.find((row) => row.role !== null);
  const mayBeGiven = isEvidence && captured !== undefined;
  const found = readable ?? (mayBeGiven ? captured : undefined);
  if (found === undefined) return null;
  if (readable === undefined && !(await isGivenTo(deps, reader, sha256))) return null;
  return { mediaType: found.media_type, size: found.size };
}
