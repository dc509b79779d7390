import type { EnrolResponse } from '../contract/enrolment';
import { fail, ok, type Result } from '../domain/kernel/result';
import type { EnrolledIdentity } from '../store/identity';
import type { KeptCheckpoint } from '../store/receipts';
import { verifyCredential } from '../trust/credential';
import { sha256Hex } from '../trust/digest';
import type { Invitation } from '../trust/invitation';
import { publicJwk, thumbprintOf } from '../trust/jwk';
import { verifyReceipt } from '../trust/receipt';
import type { WrappedKeys } from '../trust/wrapped-keys';

export interface CheckedEnrolment {
  readonly identity: EnrolledIdentity;
  /** The first checkpoint of the log that this phone has seen. */
  readonly checkpoint: KeptCheckpoint;
}

const sameKey = (a: { x: string; y: string }, b: { x: string; y: string }): boolean =>
  a.x === b.x && a.y === b.y;

/**
 * Checks the server's answer against what the invitation pins: the bureau's key by its thumbprint,
 * the credential under that key and over this phone's own keys, its receipt under the log's key.
 */
export async function checkEnrolment(
  response: EnrolResponse,
  invitation: Invitation,
  keys: WrappedKeys,
): Promise<Result<CheckedEnrolment, string>> {
  const bureauKey = publicJwk.safeParse(response.bureauKey);
  if (!bureauKey.success || (await thumbprintOf(bureauKey.data)) !== invitation.bureau) {
    return fail('bureau-key-not-pinned');
  }
  const credential = await verifyCredential(response.credential, bureauKey.data);
  if (!credential.ok) return fail(`credential-${credential.error}`);
  const { device, exchange } = credential.value;
  if (device !== keys.device || !sameKey(exchange, keys.exchangeJwk)) {
    return fail('credential-of-other-keys');
  }
  const verified = await verifyReceipt(response.receipt, invitation.log);
  if (!verified.ok) return fail(`receipt-${verified.error}`);
  const { leaf, size, root } = verified.value;
  if (leaf.kind !== 'credential' || leaf.device !== device) return fail('receipt-of-another');
  if (leaf.credential !== (await sha256Hex(response.credential))) return fail('receipt-of-another');
  const identity: EnrolledIdentity = {
    ...{ state: 'enrolled', keys, invitation, bureauKey: bureauKey.data },
    ...{ credentialJws: response.credential, credential: credential.value },
    credentialReceipt: { leaf: response.receipt.leaf, proof: response.receipt.proof },
  };
  return ok({ identity, checkpoint: { size, root } });
}
