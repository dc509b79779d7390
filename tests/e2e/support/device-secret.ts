import { createDecipheriv, createPrivateKey } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inlineKdf } from '../../../src/platform/kdf';
import type { WrappedKeys } from '../../../src/trust/wrapped-keys';

const GCM_TAG_BYTES = 16;

async function open(
  keys: WrappedKeys,
  which: 'signing' | 'exchange' | 'master',
  passphrase: string,
): Promise<Buffer> {
  const kek = await inlineKdf.derive(passphrase, keys.slot);
  const { iv, ciphertext } = keys[which] ?? { iv: '', ciphertext: '' };
  const sealed = Buffer.from(ciphertext, 'base64url');
  const cipher = createDecipheriv('aes-256-gcm', kek, Buffer.from(iv, 'base64url'));
  cipher.setAuthTag(sealed.subarray(-GCM_TAG_BYTES));
  return Buffer.concat([cipher.update(sealed.subarray(0, -GCM_TAG_BYTES)), cipher.final()]);
}

/** Opens a wrapped key as its owner could: PKCS #8 and the bare scalar, 32 bytes. */
export async function openWrappedKey(
  keys: WrappedKeys,
  which: 'signing' | 'exchange',
  passphrase: string,
): Promise<{ readonly pkcs8: Buffer; readonly scalar: Buffer }> {
  const pkcs8 = await open(keys, which, passphrase);
  const key = createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' });
  return { pkcs8, scalar: Buffer.from(key.export({ format: 'jwk' }).d ?? '', 'base64url') };
}

/** The 32 bytes of the store's master key. */
export const openMasterKey = (keys: WrappedKeys, passphrase: string): Promise<Buffer> =>
  open(keys, 'master', passphrase);

/**
 * Files under `folder` whose bytes contain any of `needles`, with the number of the needle when
 * there are several. A file that goes while we read holds nothing.
 */
export async function filesHolding(
  folder: string,
  ...needles: readonly Buffer[]
): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const found: string[] = [];
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const bytes = await readFile(path).catch(() => Buffer.alloc(0));
    for (const [i, needle] of needles.entries()) {
      if (bytes.includes(needle)) found.push(needles.length > 1 ? `${i}: ${path}` : path);
    }
  }
  return found;
}
