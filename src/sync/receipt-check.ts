import { readCheckpoint } from '../store/receipts';
import { saveLogFault } from '../store/sync-notes';
import type { ReceiptCheck, ReceiptTrouble } from './check-receipts';
import type { SyncOutcome } from './outcome';
import { withSession } from './session';
import type { SyncDeps } from './sync-deps';
import type { TransportFault } from './transport';

/** What receipts are checked against: the pinned key, and the newest checkpoint kept. */
export async function receiptCheck(deps: SyncDeps): Promise<ReceiptCheck> {
  const { writer, transport, identity, session } = deps;
  return {
    vkey: identity.invitation.log,
    known: await readCheckpoint(writer),
    fetchConsistency: (oldSize, newSize) =>
      withSession({ transport, signer: writer.signer, session }, (token) =>
        transport.consistency(token, oldSize, newSize),
      ),
  };
}

/** The outcome that a fault of the carrier ends an attempt with; how slow it was is not kept. */
export const outcomeOfFault = (fault: TransportFault): SyncOutcome =>
  fault.kind === 'offline' ? { kind: 'offline' } : fault;

/** The outcome that bad receipts end an attempt with; proof of a forked log is kept first. */
export async function outcomeOfTrouble(
  deps: SyncDeps,
  trouble: ReceiptTrouble,
): Promise<SyncOutcome> {
  switch (trouble.kind) {
    case 'fault':
      return outcomeOfFault(trouble.fault);
    case 'receipt-invalid':
      return trouble;
    case 'log-forked': {
      const { at } = deps.writer.clock.now();
      const { code, evidence } = trouble;
      await saveLogFault(deps.writer, { at, code, evidence });
      return { kind: 'log-forked', code };
    }
  }
}
