import { fail, ok, type Result } from '../domain/kernel/result';
import { type Bytes, concat, equalBytes, fromBase64, toBase64, toHex, utf8 } from './bytes';
import { sha256 } from './digest';
import { ED25519_KEY_BYTES } from './ed25519';

/** Signature type identifier byte of plain Ed25519 (C2SP signed-note, "Signature types"). */
const ED25519_TYPE = Uint8Array.of(1);

/** A key that signs notes under a name: what a verifier pins. */
export interface NoteKey {
  readonly name: string;
  readonly publicKey: Bytes;
}

/** A key name: not empty, without Unicode spaces, plus signs, control characters or lone surrogates. */
export const isKeyName = (name: string): boolean =>
  /^[^\s+\p{Cc}\p{Cs}]+$/u.test(name) && name.length <= 200;

/** Key ID of an Ed25519 note key, 4 bytes: SHA-256(name ‖ 0x0A ‖ 0x01 ‖ key) cut short. */
export async function noteKeyId(name: string, publicKey: Uint8Array): Promise<Bytes> {
  const id = await sha256(concat(utf8(`${name}\n`), ED25519_TYPE, publicKey));
  return id.slice(0, 4);
}

/** Verifier key as text: `name+hex key ID+base64(0x01 ‖ key)`, as Go's sumdb/note writes it. */
export async function formatVkey(name: string, publicKey: Uint8Array): Promise<string> {
  const id = toHex(await noteKeyId(name, publicKey));
  return `${name}+${id}+${toBase64(concat(ED25519_TYPE, publicKey))}`;
}

/** Reads a verifier key; its key ID must be the one that name and key give. */
export async function parseVkey(vkey: string): Promise<Result<NoteKey, 'malformed'>> {
  const [name, id, ...rest] = vkey.split('+');
  // The alphabet of base64 holds the separator too, so the rest belongs together.
  const encoded = fromBase64(rest.join('+'));
  if (name === undefined || !isKeyName(name) || !encoded.ok) return fail('malformed');
  const type = encoded.value.slice(0, 1);
  const publicKey = encoded.value.slice(1);
  if (!equalBytes(type, ED25519_TYPE) || publicKey.length !== ED25519_KEY_BYTES) {
    return fail('malformed');
  }
  return toHex(await noteKeyId(name, publicKey)) === id
    ? ok({ name, publicKey })
    : fail('malformed');
}
