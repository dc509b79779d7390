import { fromBase64Url } from '../trust/bytes';
import type { KdfParameters, WrappedKeys } from '../trust/wrapped-keys';
import type { Kdf } from './kdf';

export const SIGNING = { name: 'ECDSA', namedCurve: 'P-256' } as const;
export const EXCHANGE = { name: 'ECDH', namedCurve: 'P-256' } as const;
export const MASTER = { name: 'AES-GCM', length: 256 } as const;
export type Wrapped = WrappedKeys['signing'];

/** The key that a passphrase gives, which wraps the others. */
export const kekFrom = async (
  kdf: Kdf,
  passphrase: string,
  slot: KdfParameters,
): Promise<CryptoKey> => {
  const bytes = await kdf.derive(passphrase, slot);
  const usages: KeyUsage[] = ['wrapKey', 'unwrapKey'];
  return crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, usages);
};

export const MASTER_USES: KeyUsage[] = ['encrypt', 'decrypt', 'wrapKey', 'unwrapKey'];

const ALGORITHMS = { signing: SIGNING, exchange: EXCHANGE, master: MASTER } as const;
const USES: Readonly<Record<keyof typeof ALGORITHMS, KeyUsage[]>> = {
  signing: ['sign'],
  exchange: ['deriveBits'],
  master: MASTER_USES,
};

interface Sealed {
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

function sealedIn({ iv, ciphertext }: Wrapped): Sealed {
  const vector = fromBase64Url(iv);
  const bytes = fromBase64Url(ciphertext);
  if (!vector.ok || !bytes.ok) throw new Error('wrapped keys are malformed');
  return { iv: vector.value, bytes: bytes.value };
}

async function unwrap(
  { iv, bytes }: Sealed,
  kek: CryptoKey,
  which: keyof typeof ALGORITHMS,
): Promise<CryptoKey | null> {
  const format = which === 'master' ? 'raw' : 'pkcs8';
  const what = [ALGORITHMS[which], false, USES[which]] as const;
  try {
    return await crypto.subtle.unwrapKey(format, bytes, kek, { name: 'AES-GCM', iv }, ...what);
  } catch {
    // AES-GCM tells a wrong key from a right one, and nothing else.
    return null;
  }
}

/** The private keys of a device, opened; `master` is null where there is none yet. */
export interface OpenKeys {
  readonly signing: CryptoKey;
  readonly exchange: CryptoKey;
  readonly master: CryptoKey | null;
}

/** Null where the keys were wrapped by another one. Their texts are decoded while that is on its way. */
export async function unwrapAll(
  wrapped: WrappedKeys,
  opening: Promise<CryptoKey>,
): Promise<OpenKeys | null> {
  const sealed = async () => ({
    signing: sealedIn(wrapped.signing),
    exchange: sealedIn(wrapped.exchange),
    master: wrapped.master === undefined ? null : sealedIn(wrapped.master),
  });
  const [kek, held] = await Promise.all([opening, sealed()]);
  const [signing, exchange, master] = await Promise.all([
    unwrap(held.signing, kek, 'signing'),
    unwrap(held.exchange, kek, 'exchange'),
    held.master === null ? null : unwrap(held.master, kek, 'master'),
  ]);
  if (signing === null || exchange === null) return null;
  if (master === null && held.master !== null) return null;
  return { signing, exchange, master };
}

/**
 * Opens keys with a passphrase, by nothing that has to be loaded first; null where it does not fit.
 * What they are the keys of, `deviceOf` knows.
 */
export async function openKeys(
  kdf: Kdf,
  wrapped: WrappedKeys,
  passphrase: string,
): Promise<OpenKeys | null> {
  // The derivation takes no empty passphrase, and no device was ever wrapped under one.
  if (passphrase === '') return null;
  return unwrapAll(wrapped, kekFrom(kdf, passphrase, wrapped.slot));
}
