import { fromUtf8, utf8 } from '../trust/bytes';
import { otherSuite, type StoreCodec } from './codec';
import { boundTo, openBytes, randomIv, type Seal, sealBytes } from './sealed-bytes';
import { forgetAll } from './session-memory';

/** What a closed codec answers: the phone was locked meanwhile, and nothing was read or written. */
export class StoreLocked extends Error {
  constructor() {
    super('the phone is locked');
    this.name = 'StoreLocked';
  }
}

/** What seals bytes for a codec. */
export interface Sealing {
  readonly seal: Seal;
  /** Hears that there will be something to seal soon. */
  readonly expect: () => void;
}

const HERE: Sealing = { seal: sealBytes, expect: () => undefined };

/** The codec of an unlocked phone. */
export interface MasterCodec extends StoreCodec {
  /**
   * Forgets the master key and what was read: whoever still holds the codec reads and writes nothing
   * any more.
   */
  close(): void;
}

/**
 * Encrypts under a master key that exists only while the phone is unlocked: text under the key
 * itself, bytes under keys of their own that it wraps. Each value is bound to its table and key, and
 * what lies there in clear is refused.
 * @param key AES-256-GCM, for encrypt, decrypt, wrapKey and unwrapKey; or a promise of it, which all
 * that is read meanwhile waits for, and fails with where there is no key
 * @param sealing what seals bytes; without it this thread does
 */
export function masterCodec(
  key: CryptoKey | Promise<CryptoKey>,
  sealing: Sealing = HERE,
): MasterCodec {
  let held: CryptoKey | Promise<CryptoKey> | null = key;
  // Whoever reads hears of it, and there may be nobody.
  if (key instanceof Promise) key.catch(() => undefined);
  const master = async (): Promise<CryptoKey> => {
    const opened = await held;
    // Locked before, or while it waited.
    if (opened === null || held === null) throw new StoreLocked();
    return opened;
  };
  const codec: MasterCodec = {
    async encodeText(text, context) {
      const iv = randomIv();
      const cipher = { name: 'AES-GCM', iv, additionalData: boundTo(context) };
      const sealed = await crypto.subtle.encrypt(cipher, await master(), utf8(text));
      return { suite: 'A256GCM', iv, text: new Uint8Array(sealed) };
    },
    async decodeText(stored, context) {
      if (stored.suite !== 'A256GCM') throw otherSuite();
      const cipher = { name: 'AES-GCM', iv: stored.iv, additionalData: boundTo(context) };
      const clear = await crypto.subtle.decrypt(cipher, await master(), stored.text);
      const text = fromUtf8(new Uint8Array(clear));
      if (!text.ok) throw new Error('a stored text is not UTF-8');
      return text.value;
    },
    encodeBytes: async (bytes, context, sha256) =>
      sealing.seal(await master(), bytes, context, sha256),
    expectBytes: sealing.expect,
    async decodeBytes(stored, context) {
      if (stored.suite !== 'A256GCM') throw otherSuite();
      return openBytes(await master(), stored, context);
    },
    close: () => {
      held = null;
      forgetAll(codec);
    },
  };
  return codec;
}
