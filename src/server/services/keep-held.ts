import { sql, type Transaction } from 'kysely';
import { RECORD_MEDIA_TYPE } from '../../domain/journal/named-bytes';
import { ok } from '../../domain/kernel/result';
import { auditInsert } from '../storage/audit';
import type { GroupWriter, KeptWork, LogItem } from '../storage/log/transparency-log';
import type { Database } from '../storage/tables';
import { appendHeld } from './held-at-once';
import { type FoundAt, type HeldWork, heldRow, tellFound } from './held-work';
import { serverInstant } from './server-time';

async function insertHeld(
  trx: Transaction<Database>,
  kept: readonly KeptWork<HeldWork>[],
): Promise<void> {
  const rows = kept.map(({ work, index }) => heldRow(work, index));
  const assignments = rows.map(({ assignment }) => assignment);
  const lines = rows.map(({ assignment, sha256, device, at }) => ({
    ...{ actor: `device:${device}`, action: 'evidence.kept', at, assignment, subject: sha256 },
  }));
  // As JSON, whose length the planner always guesses alike: it plans this but once. What is emptied
  // gets something after all else was destroyed.
  const { rows: found } = await sql<FoundAt>`
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
  tellFound(kept, found);
}

/** Writes that evidence is held, one piece or many. */
const HELD: GroupWriter<HeldWork> = {
  look: async (_trx, works) => works.map(() => ok(null)),
  write: insertHeld,
  atOnce: appendHeld,
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
