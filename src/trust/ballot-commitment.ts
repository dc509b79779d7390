import type { Ballot } from '../domain/panel/ballot';
import { fromBase64Url, toBase64Url } from './bytes';
import { canonicalText } from './canonical';
import { sha256Hex } from './digest';

/** Keeps the digest from being taken for one of another kind of text. */
const PREFIX = 'takan-ballot-v1\n';

/** There are few ballots that somebody may try; 256 random bits keep them from being tried. */
const SALT_BYTES = 32;

/** A fresh salt, base64url; it is to be kept as secret as the ballot until the reveal. */
export const newBallotSalt = (): string =>
  toBase64Url(crypto.getRandomValues(new Uint8Array(SALT_BYTES)));

function isSalt(text: string): boolean {
  const bytes = fromBase64Url(text);
  return bytes.ok && bytes.value.length === SALT_BYTES;
}

/**
 * What a sealed ballot publishes of itself: the SHA-256, 64 lower-case hexadecimal digits, of
 * `takan-ballot-v1`, a newline and the canonical JSON (RFC 8785) of `{ballot, salt}`. It binds its
 * author and says nothing to who does not have the salt.
 * @throws Error when the salt is not 32 bytes in base64url: a bug
 */
export function ballotCommitment(ballot: Ballot, salt: string): Promise<string> {
  if (!isSalt(salt)) throw new Error('a ballot is sealed with 32 random bytes');
  return sha256Hex(PREFIX + canonicalText({ ballot, salt }));
}

/** Whether a revealed ballot is the one that was sealed; false for whatever does not open it. */
export const opensCommitment = async (
  commitment: string,
  { ballot, salt }: { readonly ballot: Ballot; readonly salt: string },
): Promise<boolean> => isSalt(salt) && (await ballotCommitment(ballot, salt)) === commitment;
