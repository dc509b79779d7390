import type { IncomingSegment } from '../contract/sync';
import { actSchema } from '../domain/journal/act';
import type { Entry, HashedEntry } from '../domain/journal/entry';
import { fail, ok, type Result } from '../domain/kernel/result';
import type { KeptAssignment } from '../store/assignments';
import { type Credential, verifyCredential } from '../trust/credential';
import { sha256Hex } from '../trust/digest';
import type { PublicJwk } from '../trust/jwk';
import { verifySegment } from '../trust/segment';

/** A segment from another device whose head, chain and signer were verified. */
export interface CheckedSegment {
  readonly journal: string;
  /** Thumbprint of the device that signed, under a credential of the bureau. */
  readonly device: string;
  /** That device's public key. */
  readonly signing: PublicJwk;
  readonly entries: readonly HashedEntry[];
  readonly lines: readonly string[];
  readonly head: string;
  /** The credential's JWS, and whom it names. */
  readonly credential: string;
  readonly person: string;
  /** Hash that the first line names as its predecessor. */
  readonly follows: string | null;
}

/** Why a segment from the server is not taken in. */
export interface IncomingFault {
  readonly code: string;
  readonly detail: string;
}

/** What a line claims about its place; the full reading follows in `verifySegment`. */
function claimedPlace(line: string): { seq: number; prev: string | null } | null {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value !== 'object' || value === null) return null;
    const { seq, prev } = value as { seq?: unknown; prev?: unknown };
    if (typeof seq !== 'number' || (prev !== null && typeof prev !== 'string')) return null;
    return { seq, prev };
  } catch {
    return null;
  }
}

/**
 * Why a first entry does not open this journal for whoever signed it, null when it does. Person and
 * keys come from the credential; the role from the package, where the journal names the one that is
 * on this phone (the fold sets journals of another package aside).
 */
async function openingFault(
  { type, body }: Entry,
  signer: { readonly credential: Credential; readonly jws: string },
  kept: Pick<KeptAssignment, 'package' | 'digest'>,
): Promise<IncomingFault | null> {
  const fault = (code: string): IncomingFault => ({ code, detail: 'journal.opened' });
  const read = actSchema.safeParse({ type, body });
  if (!read.success || read.data.type !== 'journal.opened') return fault('entry-malformed');
  const opened = read.data.body;
  const { device, person } = signer.credential;
  if (opened.device !== device || opened.person !== person) return fault('wrong-key');
  if (opened.credential !== (await sha256Hex(signer.jws))) return fault('wrong-key');
  const { assignment, team, nonce } = kept.package;
  if (opened.assignment !== assignment) return fault('wrong-assignment');
  if (opened.package !== kept.digest) return null;
  const isMember = team.some((member) => member.person === person && member.role === opened.role);
  return isMember && opened.nonce === nonce ? null : fault('wrong-key');
}

/**
 * Verifies a segment that came from the server: the credential under the bureau's key, the head
 * under the credential's key, the chain, and that a first entry opens the journal for the person
 * and the device that signed, in their role.
 * Whether its predecessor is here is for the store to say, inside its transaction.
 */
export async function checkSegment(
  segment: IncomingSegment,
  bureauKey: PublicJwk,
  kept: Pick<KeptAssignment, 'package' | 'digest'>,
): Promise<Result<CheckedSegment, IncomingFault>> {
  const { journal, lines, head } = segment;
  const [first = ''] = lines;
  const credential = await verifyCredential(segment.credential, bureauKey);
  if (!credential.ok) return fail({ code: 'credential', detail: credential.error });
  const place = claimedPlace(first);
  if (place === null) return fail({ code: 'entry-malformed', detail: 'first line' });
  const { seq, prev } = place;
  const after = seq === 0 || prev === null ? null : { seq: seq - 1, hash: prev };
  const { device, signing } = credential.value;
  const verified = await verifySegment({ lines, head }, { journal, after }, signing);
  if (!verified.ok) {
    const { code, seq: at, detail } = verified.error;
    return fail({ code, detail: `${at ?? 'head'}${detail === undefined ? '' : `: ${detail}`}` });
  }
  const opening = verified.value[0]?.entry;
  if (opening?.seq === 0) {
    const signer = { credential: credential.value, jws: segment.credential };
    const fault = await openingFault(opening, signer, kept);
    if (fault !== null) return fail(fault);
  }
  return ok({
    ...{ journal, device, signing, entries: verified.value, lines, head, follows: prev },
    ...{ credential: segment.credential, person: credential.value.person },
  });
}
