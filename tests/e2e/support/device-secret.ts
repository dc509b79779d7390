import { createDecipheriv, createPrivateKey } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inlineKdf } from '../../../src/platform/kdf';
import type { WrappedKeys } from '../../../src/trust/wrapped-keys';

const GCM_TAG_BYTES = 16;

/** Opens a wrapped key as its owner could: PKCS #8 and the bare scalar, 32 bytes. */
export async function openWrappedKey(
  keys: WrappedKeys,
  which: 'signing' | 'exchange',
  passphrase: string,
): Promise<{ readonly pkcs8: Buffer; readonly scalar: Buffer }> {
  const kek = await inlineKdf.derive(passphrase, keys.slot);
  const { iv, ciphertext } = keys[which];
  const sealed = Buffer.from(ciphertext, 'base64url');
  const cipher = createDecipheriv('aes-256-gcm', kek, Buffer.from(iv, 'base64url'));
  cipher.setAuthTag(sealed.subarray(-GCM_TAG_BYTES));
  const pkcs8 = Buffer.concat([cipher.update(sealed.subarray(0, -GCM_TAG_BYTES)), cipher.final()]);
  const key = createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' });
  return { pkcs8, scalar: Buffer.from(key.export({ format: 'jwk' }).d ?? '', 'base64url') };
}

/** Files under `folder` whose bytes contain `needle`. */
export async function filesHolding(folder: string, needle: Buffer): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const found: string[] = [];
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    if ((await readFile(path)).includes(needle)) found.push(path);
  }
  return found;
}
