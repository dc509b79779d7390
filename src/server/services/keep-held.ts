import { sql, type Transaction } from 'kysely';
import { RECORD_MEDIA_TYPE } from '../../domain/journal/named-bytes';
import { ok } from '../../domain/kernel/result';
import { auditInsert } from '../storage/audit';
import type { SealedBlob } from '../storage/blob-store';
import type { GroupWriter, KeptWork, LogItem } from '../storage/log/transparency-log';
import type { Database } from '../storage/tables';
import { serverInstant } from './server-time';

/** A piece of evidence of an assignment, and the device that sends it. */
export interface EvidencePiece {
  readonly assignment: string;
  readonly sha256: string;
  readonly device: string;
  /** Size of the newest checkpoint that the device has checked, where it said so. */
  readonly checkpointSize?: number;
}

/** What was found under the lock of the log, beside which nothing is ordered or named. */
export interface FoundWhenHeld {
  /** An entry names it as a personal record. */
  readonly isRecord: boolean;
  /** The bureau ordered it destroyed. */
  readonly isShredded: boolean;
  /** The key that came along was written; else there was one already. */
  readonly isKeyed: boolean;
}

interface HeldWork {
  readonly piece: EvidencePiece;
  readonly size: number;
  readonly at: Date;
  /** The key of bytes that nobody can read yet; null where there is one. */
  readonly sealed: SealedBlob | null;
  /** Hears what was found; of a transaction that is tried again, once more. */
  readonly tell: (found: FoundWhenHeld) => void;
}

async function insertHeld(
  trx: Transaction<Database>,
  kept: readonly KeptWork<HeldWork>[],
): Promise<void> {
  const rows = kept.map(({ work: { piece, sealed, size, at }, index }) => ({
    ...{ assignment: piece.assignment, sha256: piece.sha256, device: piece.device },
    ...{ size, at, index },
    ...{ stored: sealed?.stored ?? null, wrapped: sealed?.wrapped ?? null },
  }));
  const assignments = rows.map(({ assignment }) => assignment);
  const lines = rows.map(({ assignment, sha256, device, at }) => ({
    ...{ actor: `device:${device}`, action: 'evidence.kept', at, assignment, subject: sha256 },
  }));
  // As JSON, whose length the planner always guesses alike: it plans this but once. What is emptied
  // gets something after all else was destroyed.
  const { rows: found } = await sql<FoundWhenHeld & { index: number }>`
    with asked as (
      select * from json_to_recordset(${JSON.stringify(rows)}::json) as q(
        assignment text, sha256 text, size int8, index int8, at timestamptz,
        stored text, wrapped text
      )
    ),
    lines as (${auditInsert(lines)}),
    filled as (delete from evidence_emptied where assignment = any(${assignments}::text[])),
    keyed as (
      insert into evidence_keys (sha256, stored, wrapped)
      select sha256, stored, wrapped from asked where stored is not null
      on conflict (bureau, sha256) do nothing returning stored
    ),
    held as (
      insert into evidence_held (assignment, sha256, size, leaf_idx, received_at)
      select assignment, sha256, size, index, at from asked
    )
    select a.index, k.stored is not null as "isKeyed",
      exists (
        select from evidence_names n where n.assignment = a.assignment and n.sha256 = a.sha256
          and n.media_type = ${RECORD_MEDIA_TYPE}
      ) as "isRecord",
      exists (
        select from evidence_shredded s where s.assignment = a.assignment and s.sha256 = a.sha256
      ) as "isShredded"
    from asked a left join keyed k on k.stored = a.stored`.execute(trx);
  const byLeaf = new Map(found.map((row) => [row.index, row]));
  for (const { work, index } of kept) {
    const told = byLeaf.get(index);
    if (told !== undefined) work.tell(told);
  }
}

/** Writes that evidence is held, one piece or many. */
const HELD: GroupWriter<HeldWork> = {
  look: async (_trx, works) => works.map(() => ok(null)),
  write: insertHeld,
};

/**
 * The log item that says that bytes are on the disk, and writes the row of their key where they have
 * none yet.
 */
export function heldItem(work: HeldWork): LogItem {
  const { piece, size, at } = work;
  const { assignment, sha256 } = piece;
  const identity = `evidence:${assignment}:${sha256}`;
  const received = serverInstant(at.getTime());
  return {
    identity,
    leaf: { v: 1, kind: 'evidence-held', assignment, sha256, size, received },
    write: (trx, index) => HELD.write(trx, [{ work, seen: null, index }]),
    together: { writer: HELD as GroupWriter<unknown, unknown>, work, key: identity },
  };
}
