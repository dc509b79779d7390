import type { Kysely } from 'kysely';
import { toBase64 } from '../../../trust/bytes';
import { consistencyProof, type Frontier, inclusionProof } from '../../../trust/merkle';
import type { NoteSigner } from '../../../trust/note';
import type { Receipt } from '../../../trust/receipt';
import { formatTlogProof } from '../../../trust/tlog-proof';
import type { Database } from '../tables';
import { appendBatch } from './append-batch';
import { keepLastCheckpoint, type LastCheckpoint } from './last-checkpoint';
import { batchedReader } from './nodes';
import type { LoggedLeaf, LogHead, LogItem, TransparencyLog } from './transparency-log';

const UNITS_A_BATCH = 256;

interface Waiting {
  readonly unit: readonly LogItem[];
  readonly resolve: (leaves: readonly LoggedLeaf[]) => void;
  readonly reject: (error: unknown) => void;
}

interface LogOptions {
  readonly db: Kysely<Database>;
  readonly signer: NoteSigner;
  readonly vkey: string;
  /** File of the last checkpoint that left this server. */
  readonly lastCheckpoint: string;
  readonly now: () => number;
}

/** The one writer: what arrives while a batch is being committed makes up the next one. */
function appender(
  { db, signer, now }: LogOptions,
  last: LastCheckpoint,
): TransparencyLog['append'] {
  let queue: Waiting[] = [];
  let cached: Frontier | null = null;
  let running = false;

  const commit = async (batch: readonly Waiting[]): Promise<void> => {
    const units = batch.map((each) => each.unit);
    const done = await appendBatch(db, units, { signer, cached, at: new Date(now()) });
    cached = done.frontier;
    // Kept before anybody gets the new checkpoint.
    if (done.note !== null) last.keep({ size: done.frontier.size, note: done.note });
    for (const [i, { resolve, reject }] of batch.entries()) {
      const outcome = done.outcomes[i];
      if (outcome?.ok) resolve(outcome.leaves);
      else reject(outcome?.error);
    }
  };

  const drain = async (): Promise<void> => {
    while (queue.length > 0) {
      const batch = queue.slice(0, UNITS_A_BATCH);
      queue = queue.slice(UNITS_A_BATCH);
      try {
        await commit(batch);
      } catch (error) {
        cached = null;
        for (const { reject } of batch) reject(error);
      }
    }
    running = false;
  };

  return (unit) =>
    new Promise((resolve, reject) => {
      queue.push({ unit, resolve, reject });
      if (running) return;
      running = true;
      setImmediate(drain);
    });
}

/** Receipts of leaves that the tree of `at` holds. */
async function receiptsOf(
  db: Kysely<Database>,
  indexes: readonly number[],
  at: LogHead,
): Promise<Receipt[]> {
  const { size, note } = at;
  if (indexes.length === 0 || note === null) return [];
  const rows = await db
    .selectFrom('log_leaves')
    .select(['idx', 'leaf'])
    .where('idx', 'in', [...new Set(indexes)])
    .execute();
  const leaves = new Map(rows.map((row) => [row.idx, row.leaf]));
  const fetch = batchedReader(db);
  return Promise.all(
    indexes.map(async (index) => {
      const leaf = leaves.get(index);
      if (leaf === undefined) throw new Error(`the log lacks leaf ${index}`);
      const path = await inclusionProof(index, size, fetch);
      return { leaf, proof: formatTlogProof({ index, path, checkpoint: note }) };
    }),
  );
}

/**
 * Opens the log of a database.
 * @throws Refusal when the database does not continue what this server has signed.
 */
export async function openLog(options: LogOptions): Promise<TransparencyLog> {
  const { db, vkey, lastCheckpoint } = options;
  const last = await keepLastCheckpoint(db, lastCheckpoint, vkey);
  const head = async (): Promise<LogHead> => {
    const row = await db
      .selectFrom('log_checkpoints')
      .select(['size', 'note'])
      .orderBy('size', 'desc')
      .limit(1)
      .executeTakeFirst();
    if (row === undefined) return { size: 0, note: null };
    // It may have been committed a moment ago, or by a batch whose file could not be written.
    last.keep(row);
    return row;
  };
  return {
    vkey,
    append: appender(options, last),
    head,
    receipts: async (indexes, at) => receiptsOf(db, indexes, at ?? (await head())),
    consistency: async (oldSize, newSize) => {
      if (oldSize < 1 || oldSize > newSize || newSize > (await head()).size) return null;
      const path = await consistencyProof(oldSize, newSize, batchedReader(db));
      return { oldSize, newSize, path: path.map(toBase64) };
    },
  };
}
