import type { ColumnType } from 'kysely';
import type { DecidedBy } from '../../trust/decision';
import type { Fixed } from './columns';

/** Evidence that an accepted entry names: only these digests are taken in. */
export interface EvidenceNamesTable {
  assignment: Fixed<string>;
  sha256: Fixed<string>;
  entry: Fixed<string>;
  journal: Fixed<string>;
  size: Fixed<number>;
  media_type: Fixed<string>;
}

export interface EvidenceHeldTable {
  assignment: Fixed<string>;
  sha256: Fixed<string>;
  size: Fixed<number>;
  leaf_idx: Fixed<number>;
  received_at: Fixed<Date>;
}

/** The key of bytes, wrapped (storage/evidence-keys.ts); without its row they cannot be read. */
export interface EvidenceKeysTable {
  sha256: Fixed<string>;
  stored: string;
  wrapped: string;
}

/** What recognises the bureau's evidence key. */
export interface EvidenceKeyPinsTable {
  fingerprint: Fixed<string>;
}

/** Assignments whose evidence is all destroyed. */
export interface EvidenceEmptiedTable {
  assignment: Fixed<string>;
}

/** That the bureau destroyed evidence of an assignment, and who decided it. */
export interface EvidenceShreddedTable {
  assignment: Fixed<string>;
  sha256: Fixed<string>;
  reason: Fixed<string>;
  decided_by: ColumnType<readonly DecidedBy[], string, never>;
  shredded_at: Fixed<Date>;
  leaf_idx: Fixed<number>;
}
