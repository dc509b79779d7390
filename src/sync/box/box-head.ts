import * as z from 'zod/mini';
import { fail, ok, type Result } from '../../domain/kernel/result';
import {
  type Bytes,
  concat,
  equalBytes,
  fromBase64Url,
  toBase64Url,
  utf8,
} from '../../trust/bytes';
import { sha256 } from '../../trust/digest';
import { type KdfParameters, kdfParameters } from '../../trust/wrapped-keys';

/** Why a box is not opened, or breaks off. `format` covers files that are none, and newer versions. */
export type BoxFault = 'format' | 'wrong-code' | 'truncated' | 'altered';

/** Derives 32 bytes from what a person types; slow on purpose. */
export type DeriveKey = (passphrase: string, parameters: KdfParameters) => Promise<Bytes>;

/** What a box is for; each has its own file name and its own words. */
export type BoxKind = 'handover' | 'backup';

/** Cost of opening (RFC 9106 §4, second recommended choice), and the most that a reader accepts. */
const DEFAULT_COST = { memoryKiB: 65_536, iterations: 3, parallelism: 1 } as const;
export type BoxCost = Pick<KdfParameters, 'memoryKiB' | 'iterations' | 'parallelism'>;
const MOST_MEMORY_KIB = 262_144;

const MAGIC = utf8('TAKANBOX');
const MAX_HEAD_BYTES = 4096;
const PREFIX_BYTES = 7;

const headText = z.strictObject({
  v: z.literal(1),
  kind: z.enum(['handover', 'backup']),
  kdf: kdfParameters,
  /** First seven bytes of every nonce. */
  nonce: z.string(),
  /** Tells a wrong code from an altered file. */
  check: z.string(),
});

/** An opened head: what the chunks after it are sealed with. See docs/handover.md. */
export interface BoxHead {
  readonly kind: BoxKind;
  /** The head as it stands in the file. */
  readonly bytes: Bytes;
  readonly prefix: Bytes;
  readonly key: CryptoKey;
  /** SHA-256 of `bytes`, which every chunk is bound to. */
  readonly bound: Bytes;
}

async function expand(secret: CryptoKey, salt: Bytes, use: string, length: number): Promise<Bytes> {
  const info = utf8(`takan-box-v1 ${use}`);
  const parameters = { name: 'HKDF', hash: 'SHA-256', salt, info };
  return new Uint8Array(await crypto.subtle.deriveBits(parameters, secret, length * 8));
}

/** What is typed from a screen: no spaces or dashes, capitals, half-width. Passphrases stay as they are. */
const normalised = (kind: BoxKind, typed: string): string =>
  kind === 'backup' ? typed : typed.normalize('NFKC').toUpperCase().replace(/[\s-]/g, '');

async function keysOf(derive: DeriveKey, kind: BoxKind, typed: string, kdf: KdfParameters) {
  const salt = fromBase64Url(kdf.salt);
  const secret = await derive(normalised(kind, typed), kdf);
  const base = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveBits']);
  const saltBytes = salt.ok ? salt.value : new Uint8Array();
  const raw = await expand(base, saltBytes, 'key', 32);
  const usages: KeyUsage[] = ['encrypt', 'decrypt'];
  const key = await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, usages);
  return { key, check: await expand(base, saltBytes, 'check', 16) };
}

/** A fresh head under a code or passphrase. */
export async function makeHead(
  derive: DeriveKey,
  kind: BoxKind,
  typed: string,
  cost: BoxCost = DEFAULT_COST,
): Promise<BoxHead> {
  const salt = toBase64Url(crypto.getRandomValues(new Uint8Array(16)));
  const kdf: KdfParameters = { kdf: 'argon2id', salt, ...cost };
  const prefix = crypto.getRandomValues(new Uint8Array(PREFIX_BYTES));
  const { key, check } = await keysOf(derive, kind, typed, kdf);
  const nonce = toBase64Url(prefix);
  const text = utf8(JSON.stringify({ v: 1, kind, kdf, nonce, check: toBase64Url(check) }));
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, text.length);
  const bytes = concat(MAGIC, length, text);
  return { kind, bytes, prefix, key, bound: await sha256(bytes) };
}

function parseHead(bytes: Uint8Array): Result<z.infer<typeof headText>, BoxFault> {
  try {
    const parsed = headText.safeParse(JSON.parse(new TextDecoder().decode(bytes)));
    const fits = parsed.success && parsed.data.kdf.memoryKiB <= MOST_MEMORY_KIB;
    return fits ? ok(parsed.data) : fail('format');
  } catch {
    return fail('format');
  }
}

/** Reads the head of a file and opens it with what was typed. */
export async function openHead(
  derive: DeriveKey,
  kind: BoxKind,
  file: Blob,
  typed: string,
): Promise<Result<BoxHead, BoxFault>> {
  const start = new Uint8Array(await file.slice(0, MAGIC.length + 4).arrayBuffer());
  if (start.length < MAGIC.length + 4) return fail('format');
  if (!equalBytes(start.subarray(0, MAGIC.length), MAGIC)) return fail('format');
  const length = new DataView(start.buffer).getUint32(MAGIC.length);
  if (length > MAX_HEAD_BYTES) return fail('format');
  const end = MAGIC.length + 4 + length;
  const bytes = new Uint8Array(await file.slice(0, end).arrayBuffer());
  if (bytes.length < end) return fail('truncated');
  const head = parseHead(bytes.subarray(MAGIC.length + 4));
  if (!head.ok) return head;
  if (head.value.kind !== kind) return fail('format');
  const [prefix, expected] = [fromBase64Url(head.value.nonce), fromBase64Url(head.value.check)];
  if (!prefix.ok || prefix.value.length !== PREFIX_BYTES || !expected.ok) return fail('format');
  if (normalised(kind, typed) === '') return fail('wrong-code');
  const { key, check } = await keysOf(derive, kind, typed, head.value.kdf);
  if (!equalBytes(check, expected.value)) return fail('wrong-code');
  return ok({ kind, bytes, prefix: prefix.value, key, bound: await sha256(bytes) });
}
