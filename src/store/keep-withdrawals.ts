import { writeMeta } from './meta';
import type { Store } from './store';
import { readWithdrawals, WITHDRAWALS, type Withdrawal } from './withdrawals';

/** Keeps what came beside what was kept: a withdrawal is never taken back. */
export async function keepWithdrawals(store: Store, came: readonly Withdrawal[]): Promise<void> {
  const before = await readWithdrawals(store);
  const known = new Set(before.map(({ assignment }) => assignment));
  const fresh = came.filter(({ assignment }) => !known.has(assignment));
  if (fresh.length > 0) await writeMeta(store, WITHDRAWALS, [...before, ...fresh]);
}
