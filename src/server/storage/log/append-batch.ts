import { type Kysely, sql, type Transaction } from 'kysely';
import { toHex } from '../../../trust/bytes';
import { type Frontier, rootOf } from '../../../trust/merkle';
import { type NoteSigner, signCheckpoint } from '../../../trust/note';
import type { Database } from '../tables';
import {
  addLeaves,
  addRun,
  addUnguarded,
  type Grown,
  type Growth,
  type Known,
  runsOf,
  type UnitOutcome,
} from './grow-log';
import type { SignedTree } from './last-checkpoint';
import { readFrontier } from './nodes';
import { type BatchWays, type LogItem, NotAtOnce } from './transparency-log';

const APPEND_LOCK = 7_220_152;

/** What a node knows before it appends. */
interface AppendState {
  readonly signer: NoteSigner;
  /** The frontier after its last batch, used when the database stands there still. */
  readonly cached: Frontier | null;
  /** The largest tree that it has signed or passed on. */
  readonly signed: SignedTree | null;
  readonly at: Date;
}

/** What a batch did to the log; `note` is null when it added no leaf. */
export interface CommittedGrowth {
  /** The frontier that it went on from. */
  readonly before: Frontier;
  readonly growth: Growth;
  readonly note: string | null;
}

/** A batch that was committed. */
interface CommittedBatch extends CommittedGrowth {
  readonly outcomes: readonly UnitOutcome[];
}

/** What came of a batch; `committed` is null where nothing of it was for the long way. */
export interface DoneBatch {
  readonly outcomes: readonly UnitOutcome[];
  readonly committed: CommittedGrowth | null;
}

interface Begun {
  readonly newest_size: number;
  readonly newest_root: string | null;
  readonly signed_root: string | null;
  readonly known: readonly {
    readonly idx: number;
    readonly identity: string;
    readonly leaf: string;
  }[];
}

/**
 * Waits for the lock that keeps every other appender out, and reads how many leaves there are and
 * which of the units are among them. What is there must continue what this node has signed or seen:
 * another node may have gone on, but a copy that lags behind, or was restored under a running node,
 * must not.
 * @throws Error when it does not
 */
async function beginAppend(
  trx: Transaction<Database>,
  units: readonly (readonly LogItem[])[],
  signed: SignedTree | null,
): Promise<{ readonly size: number; readonly known: Known }> {
  const identities = units.flat().map((item) => item.identity);
  const { rows } = await sql<Begun>`
    select * from takan_begin_append(
      ${APPEND_LOCK}, ${identities}::text[], ${signed?.size ?? 0}
    )`.execute(trx);
  const [begun] = rows;
  const size = begun?.newest_size ?? 0;
  if (signed !== null && (size < signed.size || begun?.signed_root !== signed.root)) {
    throw new Error(
      `the database does not continue the log that this node has signed (${size} leaves, not ${signed.size}): nothing is appended to it`,
    );
  }
  return { size, known: new Map(begun?.known.map((row) => [row.identity, row])) };
}

async function signTree(frontier: Frontier, signer: NoteSigner) {
  const { size } = frontier;
  const root = toHex(await rootOf(frontier));
  return { size, root, note: await signCheckpoint({ origin: signer.name, size, root }, signer) };
}

async function storeGrowth(
  trx: Transaction<Database>,
  { frontier, added, nodes }: Growth,
  signer: NoteSigner,
  at: Date,
): Promise<string | null> {
  if (added.length === 0) return null;
  const { root, note } = await signTree(frontier, signer);
  // The primary key on size refuses a second root for one size, whatever else goes wrong.
  await sql`
    with leaves as (
      insert into log_leaves (idx, identity, leaf) select * from unnest(
        ${added.map(({ index }) => index)}::int8[], ${added.map(({ identity }) => identity)}::text[],
        ${added.map(({ leaf }) => leaf)}::text[]
      )
    ), nodes as (
      insert into log_nodes (level, idx, hash) select * from unnest(
        ${nodes.map(({ level }) => level)}::int[], ${nodes.map(({ index }) => index)}::int8[],
        ${nodes.map(({ hash }) => Buffer.from(hash))}::bytea[]
      )
    )
    insert into log_checkpoints (size, root, note, signed_at)
    values (${frontier.size}, ${root}, ${note}, ${at})`.execute(trx);
  return note;
}

/** That units could not be written without savepoints; which of them is at fault is not known. */
class Disturbed extends Error {}

async function addRuns(
  trx: Transaction<Database>,
  units: readonly (readonly LogItem[])[],
  known: Known,
  frontier: Frontier,
): Promise<Grown> {
  const outcomes: UnitOutcome[] = [];
  let growth: Growth = { frontier, added: [], nodes: [] };
  for (const run of runsOf(units)) {
    const step = await addRun(trx, run, known, growth);
    growth = step.growth;
    outcomes.push(...step.outcomes);
  }
  return { growth, outcomes };
}

/** Adds one run that is all there is: when it fails, the transaction ends. */
async function addLone(
  trx: Transaction<Database>,
  units: readonly (readonly LogItem[])[],
  known: Known,
  frontier: Frontier,
): Promise<Grown> {
  try {
    return await addUnguarded(trx, units, known, { frontier, added: [], nodes: [] });
  } catch {
    throw new Disturbed();
  }
}

function appendIn(
  db: Kysely<Database>,
  units: readonly (readonly LogItem[])[],
  { signer, cached, signed, at }: AppendState,
  add: typeof addRuns,
): Promise<CommittedBatch> {
  return db.transaction().execute(async (trx) => {
    const { size, known } = await beginAppend(trx, units, signed);
    const frontier = cached?.size === size ? cached : await readFrontier(trx, size);
    const { growth, outcomes } = await add(trx, units, known, frontier);
    const note = await storeGrowth(trx, growth, signer, at);
    return { outcomes, before: frontier, growth, note };
  });
}

/** Nothing but different items that one writer takes at once; null for anything else. */
function atOnceIn(units: readonly (readonly LogItem[])[]) {
  const items = units.flatMap(([item, ...others]) =>
    item?.together === undefined || others.length > 0 ? [] : [{ ...item, together: item.together }],
  );
  const writer = items[0]?.together.writer;
  const isOne = items.every(({ together }) => together.writer === writer);
  const names = new Set(items.map(({ identity }) => identity));
  if (!isOne || names.size !== units.length || writer?.atOnce === undefined) return null;
  return { items, append: writer.atOnce };
}

/**
 * Appends units in one statement, as nearly all are: others have not appended since, and nothing speaks
 * against any of them. Null, and nothing is kept, where that is not so.
 */
async function appendAtOnce(
  db: Kysely<Database>,
  units: readonly (readonly LogItem[])[],
  { signer, cached, signed, at }: AppendState,
): Promise<CommittedBatch | null> {
  const own = atOnceIn(units);
  if (own === null || cached === null || signed === null || signed.size !== cached.size)
    return null;
  const growth = await addLeaves(own.items, { frontier: cached, added: [], nodes: [] });
  const tree = await signTree(growth.frontier, signer);
  const placed = own.items.map(({ together: { work }, identity }, i) => ({
    ...{ work, identity, index: cached.size + i },
  }));
  const grown = {
    ...{ lock: APPEND_LOCK, signed, checkpoint: { ...tree, at }, leaves: growth.added },
    nodes: growth.nodes.map(({ level, index, hash }) => ({ level, index, hash: toHex(hash) })),
  };
  if (!(await own.append(db, placed, grown))) return null;
  const outcomes = growth.added.map(({ index, leaf }): UnitOutcome => {
    return { ok: true, leaves: [{ index, leaf, repeated: false }] };
  });
  return { outcomes, before: cached, growth, note: tree.note };
}

/** In one transaction: units of one run without savepoints, and again with them when that fails. */
async function appendStepwise(
  db: Kysely<Database>,
  units: readonly (readonly LogItem[])[],
  state: AppendState,
): Promise<CommittedBatch> {
  if (runsOf(units).length > 1) return appendIn(db, units, state, addRuns);
  try {
    return await appendIn(db, units, state, addLone);
  } catch (error) {
    if (error instanceof Disturbed) return appendIn(db, units, state, addRuns);
    throw error;
  }
}

const isOnlyAtOnce = (unit: readonly LogItem[]): boolean =>
  unit.some(({ onlyAtOnce }) => onlyAtOnce === true);

/** The long way, for those units that may go it. */
async function appendOthers(
  db: Kysely<Database>,
  units: readonly (readonly LogItem[])[],
  state: AppendState,
  ways: BatchWays,
): Promise<DoneBatch> {
  const others = units.filter((unit) => !isOnlyAtOnce(unit));
  if (others.length > 0) ways.stepwise += 1;
  const committed = others.length === 0 ? null : await appendStepwise(db, others, state);
  const came = [...(committed?.outcomes ?? [])];
  const outcomes = units.map((unit): UnitOutcome => {
    const outcome = isOnlyAtOnce(unit) ? undefined : came.shift();
    return outcome ?? { ok: false, error: new NotAtOnce() };
  });
  return { outcomes, committed };
}

/**
 * Appends units under a lock that keeps every other appender out: rows, leaves, nodes and one checkpoint
 * for them all. When this throws, nothing was kept. What can goes in one statement; what has to, and
 * cannot, is left out.
 */
export async function appendBatch(
  db: Kysely<Database>,
  units: readonly (readonly LogItem[])[],
  state: AppendState,
  ways: BatchWays,
): Promise<DoneBatch> {
  if (runsOf(units).length === 1) {
    // Whatever the database says against it, or whether its answer was lost: the long way finds out.
    const done = await appendAtOnce(db, units, state).catch(() => {
      ways.atOnceFailed += 1;
      return null;
    });
    if (done !== null) {
      ways.atOnce += 1;
      return { outcomes: done.outcomes, committed: done };
    }
  }
  return appendOthers(db, units, state, ways);
}
