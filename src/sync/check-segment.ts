import type { IncomingSegment } from '../contract/sync';
import type { HashedEntry } from '../domain/journal/entry';
import { fail, ok, type Result } from '../domain/kernel/result';
import { verifyCredential } from '../trust/credential';
import type { PublicJwk } from '../trust/jwk';
import { verifySegment } from '../trust/segment';

/** A segment from another device whose head, chain and signer were verified. */
export interface CheckedSegment {
  readonly journal: string;
  /** Thumbprint of the device that signed, under a credential of the bureau. */
  readonly device: string;
  readonly entries: readonly HashedEntry[];
  readonly lines: readonly string[];
  readonly head: string;
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
 * Verifies a segment that came from the server: the credential under the bureau's key, the head
 * under the credential's key, the chain, and that a first entry names the device that signed.
 * Whether its predecessor is here is for the store to say, inside its transaction.
 */
export async function checkSegment(
  segment: IncomingSegment,
  bureauKey: PublicJwk,
  assignment: string,
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
  if (opening?.seq === 0 && opening.type === 'journal.opened') {
    if (opening.body.device !== device)
      return fail({ code: 'wrong-key', detail: 'journal.opened' });
    if (opening.body.assignment !== assignment) {
      return fail({ code: 'wrong-assignment', detail: 'journal.opened' });
    }
  }
  return ok({ journal, device, entries: verified.value, lines, head, follows: prev });
}
