import * as z from 'zod/mini';
import { readMeta } from './meta';
import type { Store } from './store';

/** Its name among the small facts of a phone. */
export const WITHDRAWALS = 'withdrawals';
const withdrawal = z.object({ assignment: z.string(), at: z.string(), reason: z.string() });
const withdrawals = z.array(withdrawal);

/** That the bureau took an assignment back, when by its clock, and why. */
export type Withdrawal = z.infer<typeof withdrawal>;

/** What this phone was told of assignments that were taken back; nothing on the phone goes by it. */
export const readWithdrawals = async (store: Store): Promise<readonly Withdrawal[]> =>
  (await readMeta(store, WITHDRAWALS, withdrawals)) ?? [];
