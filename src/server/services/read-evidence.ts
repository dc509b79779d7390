import { mayReadJournal } from '../../contract/authorisation';
import type { Role } from '../../domain/assignment/role';
import type { ServerDeps } from '../deps';

/** A member of an assignment who wants to see evidence. */
export interface EvidenceReader {
  readonly assignment: string;
  readonly person: string;
  readonly role: Role;
}

/** What is held under a digest, if a journal that the reader may read names it; else null. */
export async function readableEvidence(
  deps: ServerDeps,
  { assignment, person, role }: EvidenceReader,
  sha256: string,
): Promise<{ mediaType: string; size: number } | null> {
  const rows = await deps.db
    .selectFrom('evidence_held as h')
    .innerJoin('evidence_names as n', (join) =>
      join.onRef('n.assignment', '=', 'h.assignment').onRef('n.sha256', '=', 'h.sha256'),
    )
    .innerJoin('journals as j', 'j.journal', 'n.journal')
    .leftJoin('members as m', (join) =>
      join.onRef('m.person', '=', 'j.person').onRef('m.assignment', '=', 'j.assignment'),
    )
    .select(['n.media_type', 'h.size', 'j.person', 'm.role'])
    .where('h.assignment', '=', assignment)
    .where('h.sha256', '=', sha256)
    .execute();
  const readable = rows.find(
    (row) => row.person === person || (row.role !== null && mayReadJournal(role, row.role)),
  );
  return readable === undefined ? null : { mediaType: readable.media_type, size: readable.size };
}
