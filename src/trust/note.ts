import { fail, ok, type Result } from '../domain/kernel/result';
import {
  type Bytes,
  concat,
  equalBytes,
  fromBase64,
  fromHex,
  toBase64,
  toHex,
  utf8,
} from './bytes';
import { verifyEd25519 } from './ed25519';
import { isKeyName, type NoteKey, noteKeyId, parseVkey } from './vkey';

/** A log's tree head: its name, its number of leaves, and its root hash in hexadecimal. */
export interface Checkpoint {
  readonly origin: string;
  readonly size: number;
  readonly root: string;
}

/** Whatever holds a log's Ed25519 key; `sign` gives 64 bytes. */
export interface NoteSigner {
  readonly name: string;
  readonly publicKey: Uint8Array;
  sign(bytes: Uint8Array): Promise<Uint8Array>;
}

/** Why a signed checkpoint is refused. */
export type NoteFault =
  | 'malformed'
  | 'key-malformed'
  | 'unknown-key'
  | 'signature-invalid'
  | 'wrong-origin';

const MAX_NOTE_BYTES = 65_536;
const MAX_SIGNATURES = 32;
const ROOT_BYTES = 32;

/**
 * Text of a checkpoint (C2SP tlog-checkpoint, "Note text"): origin, size, base64 root, a line each.
 * @throws Error when a part is none.
 */
export function checkpointBody({ origin, size, root }: Checkpoint): string {
  const bytes = fromHex(root);
  if (!isKeyName(origin) || !Number.isSafeInteger(size) || size < 0)
    throw new Error('no tree head');
  if (!bytes.ok || bytes.value.length !== ROOT_BYTES) throw new Error('no root hash');
  return `${origin}\n${size}\n${toBase64(bytes.value)}\n`;
}

/** Signs a checkpoint as a C2SP signed note, with Ed25519 (type 0x01) over its text. */
export async function signCheckpoint(checkpoint: Checkpoint, signer: NoteSigner): Promise<string> {
  const body = checkpointBody(checkpoint);
  if (checkpoint.origin !== signer.name) throw new Error('a log signs under its own name');
  const id = await noteKeyId(signer.name, signer.publicKey);
  const signature = await signer.sign(utf8(body));
  return `${body}\n— ${signer.name} ${toBase64(concat(id, signature))}\n`;
}

interface NoteSignature {
  readonly name: string;
  readonly keyId: Bytes;
  readonly signature: Bytes;
}

function readSignature(line: string): NoteSignature | null {
  const [dash, name, encoded, ...rest] = line.split(' ');
  if (dash !== '—' || name === undefined || encoded === undefined || rest.length > 0) return null;
  const bytes = fromBase64(encoded);
  if (!isKeyName(name) || !bytes.ok || bytes.value.length < 5) return null;
  return { name, keyId: bytes.value.slice(0, 4), signature: bytes.value.slice(4) };
}

/** Splits a note at its last empty line into the text, with its newline, and the signatures. */
function readNote(note: string): { body: string; signatures: NoteSignature[] } | null {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
  if (utf8(note).length > MAX_NOTE_BYTES || /[\u0000-\u0009\u000B-\u001F]/.test(note)) return null;
  const end = note.lastIndexOf('\n\n');
  if (end < 0 || !note.endsWith('\n') || /\p{Cs}/u.test(note)) return null;
  const lines = note.slice(end + 2, -1).split('\n');
  const signatures = lines.map(readSignature).filter((each) => each !== null);
  if (signatures.length !== lines.length || lines.length > MAX_SIGNATURES) return null;
  return { body: note.slice(0, end + 1), signatures };
}

function readBody(body: string): Checkpoint | null {
  const [origin, size, root, ...extensions] = body.slice(0, -1).split('\n');
  if (origin === undefined || origin === '' || size === undefined || root === undefined)
    return null;
  if (!/^(0|[1-9]\d{0,15})$/.test(size) || !Number.isSafeInteger(Number(size))) return null;
  const bytes = fromBase64(root);
  if (!bytes.ok || bytes.value.length !== ROOT_BYTES || extensions.includes('')) return null;
  return { origin, size: Number(size), root: toHex(bytes.value) };
}

async function checkSignatures(
  body: string,
  signatures: readonly NoteSignature[],
  key: NoteKey,
): Promise<NoteFault | null> {
  const id = await noteKeyId(key.name, key.publicKey);
  const known = signatures.filter((each) => each.name === key.name && equalBytes(each.keyId, id));
  if (known.length === 0) return 'unknown-key';
  for (const { signature } of known) {
    if (!(await verifyEd25519(key.publicKey, utf8(body), signature))) return 'signature-invalid';
  }
  return null;
}

/**
 * Opens a signed checkpoint under the pinned verifier key of its log. Signatures of other keys
 * (witnesses) are passed over, as C2SP signed-note asks; the origin must be the key's name.
 */
export async function openCheckpoint(
  note: string,
  vkey: string,
): Promise<Result<Checkpoint, NoteFault>> {
  const key = await parseVkey(vkey);
  if (!key.ok) return fail('key-malformed');
  const read = readNote(note);
  if (read === null) return fail('malformed');
  const fault = await checkSignatures(read.body, read.signatures, key.value);
  if (fault !== null) return fail(fault);
  const checkpoint = readBody(read.body);
  if (checkpoint === null) return fail('malformed');
  return checkpoint.origin === key.value.name ? ok(checkpoint) : fail('wrong-origin');
}
