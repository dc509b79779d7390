import { fromBase64Url } from '../trust/bytes';
import type { KdfParameters } from '../trust/wrapped-keys';

/** Derives the 32 bytes that open a slot; slow on purpose. */
export interface Kdf {
  derive(passphrase: string, parameters: KdfParameters): Promise<Uint8Array<ArrayBuffer>>;
}

/**
 * Argon2id (RFC 9106) in this thread. The passphrase is taken in NFC: keyboards differ in how they
 * compose the same characters.
 */
export const inlineKdf: Kdf = {
  async derive(passphrase, parameters) {
    const { argon2id } = await import('hash-wasm');
    const salt = fromBase64Url(parameters.salt);
    if (!salt.ok) throw new Error('the salt of a key slot is malformed');
    const key = await argon2id({
      password: passphrase.normalize('NFC'),
      salt: salt.value,
      memorySize: parameters.memoryKiB,
      iterations: parameters.iterations,
      parallelism: parameters.parallelism,
      hashLength: 32,
      outputType: 'binary',
    });
    return new Uint8Array(key);
  },
};

/** Enough for the engine to compile what a derivation calls: 1 ms of work, 1 MiB that it gives back. */
const TRIAL: KdfParameters = {
  ...{ kdf: 'argon2id', salt: 'A'.repeat(22) },
  ...{ memoryKiB: 1_024, iterations: 1, parallelism: 1 },
};

/** Loads and compiles what the first derivation would wait for. Of no secret, and its key is dropped. */
export async function readyKdf(): Promise<void> {
  await inlineKdf.derive('trial', TRIAL);
}
