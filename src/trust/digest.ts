import { type Bytes, toHex, unshared, utf8 } from './bytes';

/** Computes SHA-256, at once or later. */
type Digester = (bytes: Uint8Array) => Uint8Array | PromiseLike<ArrayBuffer>;

/** Computes SHA-256 of bytes, or of the UTF-8 of a text, at once, in lower-case hexadecimal. */
type HexDigester = (data: Uint8Array | string) => string;

let hexDigester: HexDigester | null = null;
let digester: Digester = (bytes) => crypto.subtle.digest('SHA-256', unshared(bytes));

/**
 * Sets what computes SHA-256 in this program. WebCrypto hands each piece to another thread, which for
 * the few bytes of a tree's node costs a server far more than the digest does.
 */
export function digestWith(own: Digester, ownHex: HexDigester): void {
  digester = own;
  hexDigester = ownHex;
}

/** SHA-256 of bytes held in memory: 32 bytes. */
export async function sha256(bytes: Uint8Array): Promise<Bytes> {
  return new Uint8Array(await digester(bytes));
}

/** SHA-256 of bytes, or of the UTF-8 of a text, as 64 lower-case hexadecimal digits. */
export async function sha256Hex(data: Uint8Array | string): Promise<string> {
  if (hexDigester !== null) return hexDigester(data);
  return toHex(await sha256(typeof data === 'string' ? utf8(data) : data));
}

/** {@link sha256Hex} of each. */
export function sha256HexOfAll(all: readonly string[]): Promise<readonly string[]> {
  const own = hexDigester;
  return own === null
    ? Promise.all(all.map(sha256Hex))
    : Promise.resolve(all.map((each) => own(each)));
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
