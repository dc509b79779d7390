import { join } from 'node:path';
import { expect } from 'vitest';
import { auditLog } from '../../../../src/server/services/audit-log';
import { receiptsOf } from '../../../../src/store/receipts';
import type { SyncDeps } from '../../../../src/sync/sync-deps';
import { verifyReceipt } from '../../../../src/trust/receipt';
import { SeenTrees } from '../../../support/seen-trees';
import type { TwoNodes } from './two-nodes';

/** Every tree that a phone was shown lies in the one log that each node shows, and the log holds. */
export async function expectOneLog(
  { office, origins }: TwoNodes,
  phones: readonly SyncDeps[],
  assignment: string,
): Promise<void> {
  const trees = new SeenTrees();
  for (const { writer, identity } of phones) {
    for (const { receipt } of await receiptsOf(writer, assignment)) {
      const verified = await verifyReceipt(receipt, identity.invitation.log);
      if (!verified.ok) throw new Error(`a kept receipt: ${verified.error}`);
      trees.see(verified.value);
    }
  }
  for (const origin of origins) expect(await trees.brokenAt(origin)).toEqual([]);
  const { db, keys, blobs } = office.deps;
  const lastCheckpoint = join(office.dataDir, 'last-checkpoint');
  const audited = await auditLog({ db, vkey: keys.vkey, lastCheckpoint, blobs });
  expect(audited.faults).toEqual([]);
}
