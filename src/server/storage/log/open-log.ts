import { type Kysely, sql } from 'kysely';
import { toBase64 } from '../../../trust/bytes';
import {
  consistencyProof,
  type FetchNodes,
  type Frontier,
  inclusionProof,
} from '../../../trust/merkle';
import type { NoteSigner } from '../../../trust/note';
import type { Receipt } from '../../../trust/receipt';
import { formatTlogProof } from '../../../trust/tlog-proof';
import { gathered } from '../gathered';
import type { Database } from '../tables';
import { appendBatch, type CommittedGrowth, type DoneBatch } from './append-batch';
import {
  type CheckpointElsewhere,
  keepLastCheckpoint,
  type LastCheckpoint,
  type SignedTree,
  treeIn,
} from './last-checkpoint';
import { batchedReader } from './nodes';
import { RecentGrowth } from './recent-growth';
import type { BatchWays, LoggedLeaf, LogHead, LogItem, TransparencyLog } from './transparency-log';

const UNITS_A_BATCH = 256;

interface Waiting {
  readonly unit: readonly LogItem[];
  readonly committed: (() => void) | undefined;
  readonly resolve: (leaves: readonly LoggedLeaf[]) => void;
  readonly reject: (error: unknown) => void;
}

interface LogOptions {
  readonly db: Kysely<Database>;
  readonly signer: NoteSigner;
  readonly vkey: string;
  /** File of the last checkpoint that left this server. */
  readonly lastCheckpoint: string;
  /** What nodes of one bureau share of it. */
  readonly elsewhere?: CheckpointElsewhere | null;
  readonly now: () => number;
}

/** The writer of a unit of one item, where it writes such items together. */
const ownWriter = ([item, ...others]: readonly LogItem[]) =>
  others.length > 0 ? null : (item?.together?.writer ?? null);

/** The one of two trees of one log that has more leaves. */
const larger = (a: SignedTree | null, b: SignedTree | null): SignedTree | null =>
  (a?.size ?? 0) > (b?.size ?? 0) ? a : b;

/**
 * What is written next: the oldest that waits, and whatever else its writer can take in the same
 * statement. Others keep their order and come right after; two commits cost less than one that goes
 * step by step. A unit that goes by itself lets nothing pass it.
 */
function nextBatch(queue: readonly Waiting[]): ReadonlySet<Waiting> {
  const [first] = queue;
  const writer = first === undefined ? null : ownWriter(first.unit);
  if (writer?.atOnce === undefined) return new Set(queue.slice(0, UNITS_A_BATCH));
  const batch = new Set<Waiting>();
  const keys = new Set<string>();
  for (const waiting of queue) {
    const own = ownWriter(waiting.unit);
    if (own === null || batch.size === UNITS_A_BATCH) break;
    const key = waiting.unit[0]?.together?.key ?? '';
    if (own === writer && !keys.has(key)) batch.add(waiting);
    keys.add(key);
  }
  return batch;
}

/** The one writer: what arrives while a batch is being committed makes up the next one. */
function appender(
  { db, signer, now }: LogOptions,
  last: LastCheckpoint,
  recent: RecentGrowth,
  ways: BatchWays,
): TransparencyLog['append'] {
  let queue: Waiting[] = [];
  let cached: Frontier | null = null;
  let newest: SignedTree | null = null;
  let running = false;

  const commit = async (batch: readonly Waiting[]): Promise<void> => {
    const units = batch.map((each) => each.unit);
    const signed = larger(newest, last.newest());
    const state = { signer, cached, signed, at: new Date(now()) };
    const done = await appendBatch(db, units, state, ways);
    if (done.committed !== null) {
      cached = done.committed.growth.frontier;
      if (done.committed.note !== null) newest = treeIn(done.committed.note);
    }
    for (const [i, each] of batch.entries()) if (done.outcomes[i]?.ok) each.committed?.();
    // The next batch goes on from what was committed, and need not wait for the file; whoever gets the
    // new checkpoint does.
    answer(batch, done).catch((error) => {
      for (const { reject } of batch) reject(error);
    });
  };

  const tellable = async ({ before, growth, note }: CommittedGrowth): Promise<void> => {
    if (note !== null) await last.keep({ size: growth.frontier.size, note });
    recent.add(before, growth, note);
  };

  const answer = async (batch: readonly Waiting[], done: DoneBatch): Promise<void> => {
    if (done.committed !== null) await tellable(done.committed);
    for (const [i, { resolve, reject }] of batch.entries()) {
      const outcome = done.outcomes[i];
      if (outcome?.ok) resolve(outcome.leaves);
      else reject(outcome?.error);
    }
  };

  const drain = async (): Promise<void> => {
    while (queue.length > 0) {
      const batch = nextBatch(queue);
      queue = queue.filter((each) => !batch.has(each));
      try {
        await commit([...batch]);
      } catch (error) {
        cached = null;
        for (const { reject } of batch) reject(error);
      }
    }
    running = false;
  };

  return (unit, committed) =>
    new Promise((resolve, reject) => {
      queue.push({ unit, committed, resolve, reject });
      if (running) return;
      running = true;
      setImmediate(drain);
    });
}

/** What receipts are made of; what several want at the same time is read with one query. */
function receiptReader(db: Kysely<Database>, recent: RecentGrowth) {
  const storedLeaf = gathered(async (indexes: readonly number[]) => {
    const rows = await db
      .selectFrom('log_leaves')
      .select(['idx', 'leaf'])
      .where('idx', '=', sql<number>`any(${[...new Set(indexes)]}::int8[])`)
      .execute();
    const leaves = new Map(rows.map((row) => [row.idx, row.leaf]));
    return indexes.map((index) => leaves.get(index));
  });
  const stored = batchedReader(db);
  const nodes: FetchNodes = async (refs) => recent.nodesAt(refs) ?? stored(refs);
  return { leafAt: async (index: number) => recent.leaf(index) ?? storedLeaf(index), nodes };
}

/** The receipt of a leaf that the tree of `size` leaves holds, against its checkpoint. */
async function receiptOf(
  { leafAt, nodes }: ReturnType<typeof receiptReader>,
  index: number,
  { size, note }: { readonly size: number; readonly note: string },
): Promise<Receipt> {
  const [leaf, path] = await Promise.all([leafAt(index), inclusionProof(index, size, nodes)]);
  if (leaf === undefined) throw new Error(`the log lacks leaf ${index}`);
  return { leaf, proof: formatTlogProof({ index, path, checkpoint: note }) };
}

/**
 * Opens the log of a database.
 * @throws Refusal when the database does not continue what this server has signed.
 */
export async function openLog(options: LogOptions): Promise<TransparencyLog> {
  const { db, vkey, lastCheckpoint: path, elsewhere = null } = options;
  const last = await keepLastCheckpoint(db, { path, vkey, elsewhere });
  const recent = new RecentGrowth();
  const ways: BatchWays = { atOnce: 0, atOnceFailed: 0, stepwise: 0 };
  const reader = receiptReader(db, recent);
  const readHead = gathered(async (asked: readonly null[]) => {
    const signed = last.newest();
    const row = await db
      .selectFrom('log_checkpoints')
      .select(['size', 'note'])
      .orderBy('size', 'desc')
      .limit(1)
      .executeTakeFirst();
    // It may have been committed a moment ago, or by a batch whose file could not be written.
    if (row !== undefined) await last.keep(row);
    if (signed !== null && (row?.size ?? 0) < signed.size) {
      throw new Error('the database is behind the log that this node has signed');
    }
    return asked.map((): LogHead => row ?? { size: 0, note: null });
  });
  const head = (): Promise<LogHead> => readHead(null);
  return {
    vkey,
    append: appender(options, last, recent, ways),
    ways,
    head,
    headOver: async (least) => {
      const own = recent.head();
      return own.size >= Math.max(least, 1) ? own : head();
    },
    receipts: async (indexes, at) => {
      const { size, note } = at ?? (await head());
      if (note === null) return [];
      return Promise.all(indexes.map((index) => receiptOf(reader, index, { size, note })));
    },
    consistency: async (oldSize, at) => {
      const newSize = typeof at === 'number' ? at : at.size;
      if (oldSize < 1 || oldSize > newSize) return null;
      if (typeof at === 'number' && newSize > (await head()).size) return null;
      const path = await consistencyProof(oldSize, newSize, reader.nodes);
      return { oldSize, newSize, path: path.map(toBase64) };
    },
  };
}
