import { sql, type Transaction } from 'kysely';
import { ok } from '../../domain/kernel/result';
import { auditInsert } from '../storage/audit';
import type { GroupWriter, KeptWork, LogItem } from '../storage/log/transparency-log';
import type { Database } from '../storage/tables';
import { serverInstant } from './server-time';

/** A piece of evidence of an assignment, and the device that sends it. */
export interface EvidencePiece {
  readonly assignment: string;
  readonly sha256: string;
  readonly device: string;
}

interface HeldWork {
  readonly piece: EvidencePiece;
  readonly size: number;
  readonly at: Date;
}

async function insertHeld(
  trx: Transaction<Database>,
  kept: readonly KeptWork<HeldWork>[],
): Promise<void> {
  const rows = kept.map(({ work: { piece, size, at }, index }) => ({ ...piece, size, at, index }));
  const assignments = rows.map(({ assignment }) => assignment);
  const lines = rows.map(({ assignment, sha256, device, at }) => ({
    ...{ actor: `device:${device}`, action: 'evidence.kept', at, assignment, subject: sha256 },
  }));
  // Something came after all else was destroyed.
  await sql`
    with lines as (${auditInsert(lines)}),
    filled as (delete from evidence_emptied where assignment = any(${assignments}::text[]))
    insert into evidence_held (assignment, sha256, size, leaf_idx, received_at)
    select * from unnest(
      ${assignments}::text[], ${rows.map(({ sha256 }) => sha256)}::text[],
      ${rows.map(({ size }) => size)}::int8[], ${rows.map(({ index }) => index)}::int8[],
      ${rows.map(({ at }) => at)}::timestamptz[]
    )`.execute(trx);
}

/** Writes that evidence is held, one piece or many. */
const HELD: GroupWriter<HeldWork> = {
  look: async (_trx, works) => works.map(() => ok(null)),
  write: insertHeld,
};

/** The log item that says that bytes are on the disk. */
export function heldItem(piece: EvidencePiece, size: number, at: Date): LogItem {
  const { assignment, sha256 } = piece;
  const identity = `evidence:${assignment}:${sha256}`;
  const work = { piece, size, at };
  const received = serverInstant(at.getTime());
  return {
    identity,
    leaf: { v: 1, kind: 'evidence-held', assignment, sha256, size, received },
    write: (trx, index) => HELD.write(trx, [{ work, seen: null, index }]),
    together: { writer: HELD as GroupWriter<unknown, unknown>, work, key: identity },
  };
}
