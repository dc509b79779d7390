import { sql, type Transaction } from 'kysely';
import { utf8 } from '../../../trust/bytes';
import { canonicalText } from '../../../trust/canonical';
import { leaf as leafSchema } from '../../../trust/leaf';
import { appendLeaf, type Frontier, leafHash, type TreeNode } from '../../../trust/merkle';
import type { Database } from '../tables';
import type { KeptWork, LoggedLeaf, LogItem } from './transparency-log';

/** What came of one unit: the places of its leaves, or the error that kept it out. */
export type UnitOutcome =
  | { readonly ok: true; readonly leaves: readonly LoggedLeaf[] }
  | { readonly ok: false; readonly error: unknown };

interface Pending {
  readonly identity: string;
  readonly leaf: string;
  readonly index: number;
}

/** State of a batch while it grows; replaced as a whole, so that a failed unit leaves no trace. */
export interface Growth {
  readonly frontier: Frontier;
  readonly added: readonly Pending[];
  readonly nodes: readonly TreeNode[];
}

/** Leaves that were logged before, by identity. */
export type Known = ReadonlyMap<string, { readonly idx: number; readonly leaf: string }>;

/** A growth and what came of the units that made it grow. */
export interface Grown {
  readonly growth: Growth;
  readonly outcomes: readonly UnitOutcome[];
}

/** Where an item is logged already, before this batch or in it. */
function findLogged({ identity }: LogItem, known: Known, { added }: Growth): LoggedLeaf | null {
  const stored = known.get(identity);
  if (stored !== undefined) return { index: stored.idx, leaf: stored.leaf, repeated: true };
  const pending = added.find((each) => each.identity === identity);
  return pending === undefined
    ? null
    : { index: pending.index, leaf: pending.leaf, repeated: true };
}

/** Adds a leaf; the rows that belong to it are written by the caller. */
async function addLeaf(item: LogItem, growth: Growth) {
  const index = growth.frontier.size;
  const leaf = canonicalText(leafSchema.parse(item.leaf));
  const { frontier, nodes } = await appendLeaf(growth.frontier, await leafHash(utf8(leaf)));
  const added = [...growth.added, { identity: item.identity, leaf, index }];
  const logged: LoggedLeaf = { index, leaf, repeated: false };
  return { growth: { frontier, added, nodes: [...growth.nodes, ...nodes] }, logged };
}

/** Does something inside a savepoint: all of it, or none and the error. */
async function inSavepoint<T>(
  trx: Transaction<Database>,
  act: () => Promise<T>,
): Promise<{ readonly done: T } | { readonly error: unknown }> {
  await sql`savepoint unit`.execute(trx);
  try {
    const done = await act();
    await sql`release savepoint unit`.execute(trx);
    return { done };
  } catch (error) {
    await sql`rollback to savepoint unit`.execute(trx);
    return { error };
  }
}

async function addItems(
  trx: Transaction<Database>,
  unit: readonly LogItem[],
  known: Known,
  before: Growth,
): Promise<Grown> {
  let growth = before;
  const leaves: LoggedLeaf[] = [];
  for (const item of unit) {
    const logged = findLogged(item, known, growth);
    if (logged !== null) {
      leaves.push(logged);
      continue;
    }
    await item.write?.(trx, growth.frontier.size);
    const step = await addLeaf(item, growth);
    growth = step.growth;
    leaves.push(step.logged);
  }
  return { growth, outcomes: [{ ok: true, leaves }] };
}

/** Adds the leaves of items that are not logged; whoever writes them sees to it that they are not. */
export async function addLeaves(items: readonly LogItem[], before: Growth): Promise<Growth> {
  let growth = before;
  for (const item of items) ({ growth } = await addLeaf(item, growth));
  return growth;
}

type Together = NonNullable<LogItem['together']>;
interface Member {
  readonly item: LogItem;
  readonly together: Together;
}

/** Units that may be written together: each one item of one writer, none depending on another. */
function membersOf(units: readonly (readonly LogItem[])[]): Member[] {
  return units.flatMap(([item, ...others]) =>
    item?.together === undefined || others.length > 0 ? [] : [{ item, together: item.together }],
  );
}

async function addTogether(
  trx: Transaction<Database>,
  writer: Together['writer'],
  members: readonly Member[],
  known: Known,
  before: Growth,
): Promise<Grown> {
  const fresh = members.filter(({ item }) => findLogged(item, known, before) === null);
  const looks = await writer.look(
    trx,
    fresh.map(({ together }) => together.work),
  );
  const looked = new Map(fresh.map(({ item }, i) => [item, looks[i]]));
  const kept: KeptWork<unknown, unknown>[] = [];
  const outcomes: UnitOutcome[] = [];
  let growth = before;
  for (const { item, together } of members) {
    const logged = findLogged(item, known, growth);
    const look = looked.get(item);
    if (logged !== null) outcomes.push({ ok: true, leaves: [logged] });
    else if (look?.ok === false) outcomes.push(look);
    else {
      const step = await addLeaf(item, growth);
      kept.push({ work: together.work, seen: look?.value, index: step.logged.index });
      growth = step.growth;
      outcomes.push({ ok: true, leaves: [step.logged] });
    }
  }
  if (kept.length > 0) await writer.write(trx, kept);
  return { growth, outcomes };
}

/** Adds one unit: all of its items, or none and the state as it was. */
async function addUnit(
  trx: Transaction<Database>,
  unit: readonly LogItem[],
  known: Known,
  before: Growth,
): Promise<Grown> {
  const added = await inSavepoint(trx, () => addItems(trx, unit, known, before));
  if ('done' in added) return added.done;
  return { growth: before, outcomes: [{ ok: false, error: added.error }] };
}

/** Adds units one after the other; one that fails disturbs no other. */
async function addAlone(
  trx: Transaction<Database>,
  units: readonly (readonly LogItem[])[],
  known: Known,
  before: Growth,
): Promise<Grown> {
  const outcomes: UnitOutcome[] = [];
  let growth = before;
  for (const unit of units) {
    const step = await addUnit(trx, unit, known, growth);
    growth = step.growth;
    outcomes.push(...step.outcomes);
  }
  return { growth, outcomes };
}

/**
 * Adds the units of one run ({@link runsOf}) without savepoints.
 * @throws when one of them cannot be written
 */
export function addUnguarded(
  trx: Transaction<Database>,
  units: readonly (readonly LogItem[])[],
  known: Known,
  before: Growth,
): Promise<Grown> {
  const members = membersOf(units);
  const writer = members[0]?.together.writer;
  if (writer !== undefined) return addTogether(trx, writer, members, known, before);
  return addItems(trx, units.flat(), known, before);
}

/**
 * Adds the units of one run ({@link runsOf}): together where there are several, and one after the
 * other when that fails, so that one which cannot be written keeps out nobody but itself.
 */
export async function addRun(
  trx: Transaction<Database>,
  units: readonly (readonly LogItem[])[],
  known: Known,
  before: Growth,
): Promise<Grown> {
  const members = membersOf(units);
  const writer = members[0]?.together.writer;
  if (units.length === 1 || writer === undefined) return addAlone(trx, units, known, before);
  const added = await inSavepoint(trx, () => addTogether(trx, writer, members, known, before));
  return 'done' in added ? added.done : addAlone(trx, units, known, before);
}

/** Cuts units, in their order, into runs of such as may be written together. */
export function runsOf(units: readonly (readonly LogItem[])[]): (readonly LogItem[])[][] {
  const runs: (readonly LogItem[])[][] = [];
  let writer: Together['writer'] | null = null;
  let keys = new Set<string>();
  for (const unit of units) {
    const together = unit.length === 1 ? unit[0]?.together : undefined;
    const joins = together !== undefined && together.writer === writer && !keys.has(together.key);
    if (joins) runs.at(-1)?.push(unit);
    else {
      runs.push([unit]);
      writer = together?.writer ?? null;
      keys = new Set();
    }
    if (together !== undefined) keys.add(together.key);
  }
  return runs;
}
