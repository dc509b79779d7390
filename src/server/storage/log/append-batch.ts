import { type Kysely, sql, type Transaction } from 'kysely';
import { toHex, utf8 } from '../../../trust/bytes';
import { canonicalText } from '../../../trust/canonical';
import { leaf as leafSchema } from '../../../trust/leaf';
import { appendLeaf, type Frontier, leafHash, rootOf, type TreeNode } from '../../../trust/merkle';
import { type NoteSigner, signCheckpoint } from '../../../trust/note';
import type { Database } from '../tables';
import { readFrontier } from './nodes';
import type { LoggedLeaf, LogItem } from './transparency-log';

const APPEND_LOCK = 7_220_152;
const ROWS_A_STATEMENT = 2000;

/** What came of one unit: the places of its leaves, or the error that kept it out. */
export type UnitOutcome =
  | { readonly ok: true; readonly leaves: readonly LoggedLeaf[] }
  | { readonly ok: false; readonly error: unknown };

/** A batch that was committed; `note` is null when it added no leaf. */
export interface CommittedBatch {
  readonly outcomes: readonly UnitOutcome[];
  readonly frontier: Frontier;
  readonly note: string | null;
}

interface Pending {
  readonly identity: string;
  readonly leaf: string;
  readonly index: number;
}

/** State of a batch while it grows; replaced as a whole, so that a failed unit leaves no trace. */
interface Growth {
  readonly frontier: Frontier;
  readonly added: readonly Pending[];
  readonly nodes: readonly TreeNode[];
}

type Known = ReadonlyMap<string, { readonly idx: number; readonly leaf: string }>;

async function readKnown(
  trx: Transaction<Database>,
  units: readonly (readonly LogItem[])[],
): Promise<Known> {
  const identities = units.flat().map((item) => item.identity);
  const rows = await trx
    .selectFrom('log_leaves')
    .select(['idx', 'identity', 'leaf'])
    .where('identity', 'in', identities)
    .execute();
  return new Map(rows.map((row) => [row.identity, row]));
}

async function addItem(
  trx: Transaction<Database>,
  item: LogItem,
  known: Known,
  growth: Growth,
): Promise<{ growth: Growth; logged: LoggedLeaf }> {
  const stored = known.get(item.identity);
  if (stored !== undefined) {
    return { growth, logged: { index: stored.idx, leaf: stored.leaf, repeated: true } };
  }
  const pending = growth.added.find((each) => each.identity === item.identity);
  if (pending !== undefined) {
    return { growth, logged: { index: pending.index, leaf: pending.leaf, repeated: true } };
  }
  const index = growth.frontier.size;
  const leaf = canonicalText(leafSchema.parse(item.leaf));
  await item.write?.(trx, index);
  const { frontier, nodes } = await appendLeaf(growth.frontier, await leafHash(utf8(leaf)));
  const added = [...growth.added, { identity: item.identity, leaf, index }];
  return {
    growth: { frontier, added, nodes: [...growth.nodes, ...nodes] },
    logged: { index, leaf, repeated: false },
  };
}

/** Adds the items of a unit inside a savepoint: all of them, or none and the state as it was. */
async function addUnit(
  trx: Transaction<Database>,
  unit: readonly LogItem[],
  known: Known,
  before: Growth,
): Promise<{ growth: Growth; outcome: UnitOutcome }> {
  await sql`savepoint unit`.execute(trx);
  try {
    let growth = before;
    const leaves: LoggedLeaf[] = [];
    for (const item of unit) {
      const step = await addItem(trx, item, known, growth);
      growth = step.growth;
      leaves.push(step.logged);
    }
    await sql`release savepoint unit`.execute(trx);
    return { growth, outcome: { ok: true, leaves } };
  } catch (error) {
    await sql`rollback to savepoint unit`.execute(trx);
    return { growth: before, outcome: { ok: false, error } };
  }
}

async function storeGrowth(
  trx: Transaction<Database>,
  { frontier, added, nodes }: Growth,
  signer: NoteSigner,
  at: Date,
): Promise<string | null> {
  if (added.length === 0) return null;
  const leaves = added.map(({ index, identity, leaf }) => ({ idx: index, identity, leaf }));
  await trx.insertInto('log_leaves').values(leaves).execute();
  const rows = nodes.map(({ level, index, hash }) => ({
    level,
    idx: index,
    hash: Buffer.from(hash),
  }));
  for (let i = 0; i < rows.length; i += ROWS_A_STATEMENT) {
    await trx
      .insertInto('log_nodes')
      .values(rows.slice(i, i + ROWS_A_STATEMENT))
      .execute();
  }
  const root = toHex(await rootOf(frontier));
  const note = await signCheckpoint({ origin: signer.name, size: frontier.size, root }, signer);
  // The primary key on size refuses a second root for one size, whatever else goes wrong.
  await trx
    .insertInto('log_checkpoints')
    .values({ size: frontier.size, root, note, signed_at: at })
    .execute();
  return note;
}

/**
 * Appends units in one transaction, under a lock that keeps every other appender out: rows, leaves,
 * nodes and one checkpoint for them all. When this throws, nothing was kept.
 * @param cached the frontier after the last batch, used when the database stands there still
 */
export function appendBatch(
  db: Kysely<Database>,
  units: readonly (readonly LogItem[])[],
  { signer, cached, at }: { signer: NoteSigner; cached: Frontier | null; at: Date },
): Promise<CommittedBatch> {
  return db.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(${APPEND_LOCK})`.execute(trx);
    const newest = await trx
      .selectFrom('log_checkpoints')
      .select((eb) => eb.fn.max('size').as('size'))
      .executeTakeFirst();
    const size = newest?.size ?? 0;
    const frontier = cached?.size === size ? cached : await readFrontier(trx, size);
    const known = await readKnown(trx, units);
    const outcomes: UnitOutcome[] = [];
    let growth: Growth = { frontier, added: [], nodes: [] };
    for (const unit of units) {
      const step = await addUnit(trx, unit, known, growth);
      growth = step.growth;
      outcomes.push(step.outcome);
    }
    const note = await storeGrowth(trx, growth, signer, at);
    return { outcomes, frontier: growth.frontier, note };
  });
}
