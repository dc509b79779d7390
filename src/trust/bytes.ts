import { fail, ok, type Result } from '../domain/kernel/result';

/** Bytes in memory of their own, the only kind that WebCrypto takes. */
export type Bytes = Uint8Array<ArrayBuffer>;

/** The same bytes, copied only when their memory is shared between threads. */
export function unshared(bytes: Uint8Array): Bytes {
  return bytes.buffer instanceof ArrayBuffer ? (bytes as Bytes) : new Uint8Array(bytes);
}

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** UTF-8 bytes of a text; lone surrogates, which signed text never holds, become U+FFFD. */
export function utf8(text: string): Bytes {
  return encoder.encode(text);
}

/** Text of UTF-8 bytes; overlong forms, stray bytes and surrogates are malformed, a BOM is kept. */
export function fromUtf8(bytes: Uint8Array): Result<string, 'malformed'> {
  try {
    return ok(decoder.decode(bytes));
  } catch {
    return fail('malformed');
  }
}

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** Lower-case hexadecimal. */
export function toHex(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += HEX[byte];
  return text;
}

/** Bytes of lower-case hexadecimal; upper case is malformed, so that a digest has one spelling. */
export function fromHex(hex: string): Result<Bytes, 'malformed'> {
  if (hex.length % 2 !== 0 || !/^[0-9a-f]*$/.test(hex)) return fail('malformed');
  const bytes = new Uint8Array(hex.length / 2);
  for (let i = 0; i < bytes.length; i++) {
    bytes[i] = Number.parseInt(hex.slice(2 * i, 2 * i + 2), 16);
  }
  return ok(bytes);
}

interface Base64Coder {
  readonly encode: (bytes: Uint8Array) => string;
  /** Of a text in the alphabet; what it makes of stray bits is looked at here. */
  readonly decode: (text: string) => Bytes;
  readonly encodeUrl: (bytes: Uint8Array) => string;
  /** Of any text; what it makes of other characters is looked at here too. */
  readonly decodeUrl: (text: string) => Bytes;
}

let coder: Base64Coder | null = null;

/** Sets what codes Base64 in this program: Node's own `atob` and `btoa` are many times slower. */
export function codeBase64With(own: Base64Coder): void {
  coder = own;
}

/** Base64 with the standard alphabet and padding (RFC 4648 §4). */
export function toBase64(bytes: Uint8Array): string {
  if (coder !== null) return coder.encode(bytes);
  let binary = '';
  // String.fromCharCode takes its bytes as arguments, and engines bound how many there may be.
  for (let i = 0; i < bytes.length; i += 8192) {
    binary += String.fromCharCode(...bytes.subarray(i, i + 8192));
  }
  return btoa(binary);
}

/** Strict inverse of {@link toBase64}: no white space, full padding, no stray trailing bits. */
export function fromBase64(text: string): Result<Bytes, 'malformed'> {
  if (text.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(text)) return fail('malformed');
  const bytes = coder === null ? decodePlainly(text) : coder.decode(text);
  // Trailing bits that a decoder drops would give one value several spellings (RFC 4648 §3.5).
  return bytes !== null && toBase64(bytes) === text ? ok(bytes) : fail('malformed');
}

function decodePlainly(text: string): Bytes | null {
  let binary: string;
  try {
    binary = atob(text);
  } catch {
    return null;
  }
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < bytes.length; i++) bytes[i] = binary.charCodeAt(i);
  return bytes;
}

/** Base64url without padding (RFC 7515 §2). */
export function toBase64Url(bytes: Uint8Array): string {
  if (coder !== null) return coder.encodeUrl(bytes);
  return toBase64(bytes).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}

/** Strict inverse of {@link toBase64Url}: its alphabet only, no padding, re-encodes to itself. */
export function fromBase64Url(text: string): Result<Bytes, 'malformed'> {
  if (coder !== null) {
    const bytes = coder.decodeUrl(text);
    return coder.encodeUrl(bytes) === text ? ok(bytes) : fail('malformed');
  }
  if (!/^[A-Za-z0-9_-]*$/.test(text)) return fail('malformed');
  const standard = text.replace(/-/g, '+').replace(/_/g, '/');
  return fromBase64(standard.padEnd(Math.ceil(standard.length / 4) * 4, '='));
}

/** The parts one after the other. */
export function concat(...parts: readonly Uint8Array[]): Bytes {
  const joined = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    joined.set(part, offset);
    offset += part.length;
  }
  return joined;
}

/** Same length and same bytes; looks at every byte, so that time tells nothing about secrets. */
export function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  let difference = 0;
  for (let i = 0; i < a.length; i++) difference |= (a[i] ?? 0) ^ (b[i] ?? 0);
  return difference === 0;
}
