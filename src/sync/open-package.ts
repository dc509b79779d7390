import { assignmentPackage } from '../domain/assignment/assignment-package';
import { fail, ok, type Result } from '../domain/kernel/result';
import type { SignedAssignment } from '../store/assignments';
import type { CheckedReceipt } from '../store/receipts';
import { parseCanonical } from '../trust/canonical';
import { sha256Hex } from '../trust/digest';
import type { PublicJwk } from '../trust/jwk';
import { verifyCompact } from '../trust/jws';

const MAX_PACKAGE_BYTES = 2 * 1024 * 1024;

/** Verifies a package: the bureau's signature, its form, and a receipt that names its digest. */
export async function openPackage(
  jws: string,
  bureauKey: PublicJwk,
  checked: Pick<CheckedReceipt, 'leaf' | 'receipt'> | undefined,
): Promise<Result<SignedAssignment, string>> {
  const verified = await verifyCompact(jws, 'takan-package+jws', bureauKey);
  if (!verified.ok) return fail(verified.error);
  const { payloadText } = verified.value;
  const value = parseCanonical(payloadText, MAX_PACKAGE_BYTES);
  if (!value.ok) return fail(value.error);
  const parsed = assignmentPackage.safeParse(value.value);
  if (!parsed.success) return fail('package-malformed');
  const digest = await sha256Hex(payloadText);
  const leaf = checked?.leaf;
  if (checked === undefined || leaf?.kind !== 'package') return fail('receipt-missing');
  if (leaf.assignment !== parsed.data.assignment || leaf.package !== digest) {
    return fail('receipt-of-another-package');
  }
  return ok({ package: parsed.data, digest, jws, receipt: checked.receipt });
}
