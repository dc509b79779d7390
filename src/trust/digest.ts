import { type Bytes, toHex, unshared, utf8 } from './bytes';

/** SHA-256 of bytes held in memory: 32 bytes. */
export async function sha256(bytes: Uint8Array): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', unshared(bytes)));
}

/** SHA-256 of bytes, or of the UTF-8 of a text, as 64 lower-case hexadecimal digits. */
export async function sha256Hex(data: Uint8Array | string): Promise<string> {
  return toHex(await sha256(typeof data === 'string' ? utf8(data) : data));
}

/** SHA-256 of bytes that arrive in pieces; `hex` ends it. */
export interface IncrementalSha256 {
  update(chunk: Uint8Array): void;
  hex(): string;
}

/**
 * A digest for evidence too large to hold in memory at once: WebCrypto digests in one shot only.
 * The WebAssembly that does it is loaded at the first call.
 */
export async function incrementalSha256(): Promise<IncrementalSha256> {
  const { createSHA256 } = await import('hash-wasm');
  const hasher = await createSHA256();
  hasher.init();
  return {
    update: (chunk) => {
      hasher.update(chunk);
    },
    hex: () => hasher.digest('hex'),
  };
}
