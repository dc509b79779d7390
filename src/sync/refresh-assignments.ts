import type { AssignmentsResponse } from '../contract/enrolment';
import { fail, ok, type Result } from '../domain/kernel/result';
import { type KeptAssignment, readAssignment, saveAssignment } from '../store/assignments';
import { readHeads } from '../store/journals';
import { keepExchange } from '../store/keep-exchange';
import { keepWithdrawals } from '../store/keep-withdrawals';
import { checkReceipts } from './check-receipts';
import { openPackage } from './open-package';
import { outcomeOfTrouble, receiptCheck } from './receipt-check';
import { withSession } from './session';
import type { SyncDeps } from './sync-deps';
import { SYNC_LOCK } from './sync-lock';
import type { TransportFault } from './transport';

/** Why the assignments could not be looked up; what is on the phone already stays. */
export type RefreshFault =
  | { readonly kind: 'transport'; readonly fault: TransportFault }
  | { readonly kind: 'not-trusted'; readonly code: string };

/** Work that has begun stays with the version of the package that it began under. */
async function mayReplace(deps: SyncDeps, next: KeptAssignment): Promise<boolean> {
  const { assignment, version } = next.package;
  const kept = await readAssignment(deps.writer, assignment);
  if (kept === null) return true;
  const heads = await readHeads(deps.writer, assignment);
  return kept.package.version < version && !heads.some((head) => head.own);
}

/** Checks what came under the checkpoint that stands now, and keeps what verifies. */
async function keepAssignments(
  deps: SyncDeps,
  { assignments }: AssignmentsResponse,
): Promise<Result<number, RefreshFault>> {
  const { writer, identity } = deps;
  const wire = assignments.map(({ receipt }) => receipt);
  const checked = await checkReceipts(await receiptCheck(deps), wire, null);
  if (!checked.ok) {
    const outcome = await outcomeOfTrouble(deps, checked.error);
    if (checked.error.kind === 'fault') {
      return fail({ kind: 'transport', fault: checked.error.fault });
    }
    return fail({ kind: 'not-trusted', code: outcome.kind });
  }
  await keepWithdrawals(
    writer,
    assignments.flatMap(({ assignment, withdrawn }) =>
      withdrawn === undefined ? [] : [{ assignment, ...withdrawn }],
    ),
  );
  let kept = 0;
  let distrusted: string | null = null;
  for (const [i, { package: jws }] of assignments.entries()) {
    const receipt = checked.value.receipts[i];
    const opened = await openPackage(jws, identity.bureauKey, receipt);
    if (!opened.ok) distrusted = opened.error;
    else if (await mayReplace(deps, opened.value)) {
      await saveAssignment(writer, opened.value);
      kept += 1;
    }
  }
  await keepExchange(writer, {
    ...{ assignment: '', receipts: checked.value.receipts, segments: [], aside: [] },
    ...{ checkpoint: checked.value.checkpoint, holds: {}, forked: [] },
  });
  return distrusted === null ? ok(kept) : fail({ kind: 'not-trusted', code: distrusted });
}

/**
 * Fetches the bureau's assignments for this phone and keeps those that verify.
 * One that does not verify keeps no other from being kept. While another tab synchronises, nothing
 * is kept: that tab looks them up too.
 * @returns how many were new or newer
 */
export async function refreshAssignments(deps: SyncDeps): Promise<Result<number, RefreshFault>> {
  const { writer, transport, session } = deps;
  const answer = await withSession({ transport, signer: writer.signer, session }, (token) =>
    transport.assignments(token),
  );
  if (!answer.ok) return fail({ kind: 'transport', fault: answer.error });
  const turn = await writer.locks.ifFree(SYNC_LOCK, () => keepAssignments(deps, answer.value));
  return turn === null ? ok(0) : turn.value;
}
