import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
} from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type PublicJwk, publicJwk, thumbprintOf } from '../trust/jwk';
import type { Signer } from '../trust/jws';
import type { NoteSigner } from '../trust/note';
import { formatVkey } from '../trust/vkey';
import { Refusal } from './refusal';
import { writeDurably } from './storage/write-durably';

/** The bureau's two keys. Losing them ends the log, so they stand in files that a backup can take. */
export interface ServerKeys {
  /** Signs packages, credentials and admissions (ES256). */
  readonly bureau: Signer;
  readonly bureauJwk: PublicJwk;
  /** Signs checkpoints (Ed25519). */
  readonly log: NoteSigner;
  readonly vkey: string;
}

const MAKE: Readonly<Record<'bureau.pem' | 'log.pem', () => KeyObject>> = {
  'bureau.pem': () => generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey,
  'log.pem': () => generateKeyPairSync('ed25519').privateKey,
};
type KeyName = keyof typeof MAKE;

/** Makes the keys of a new bureau in `folder`, with rights for their owner alone; keeps those there. */
export function makeKeys(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  for (const [name, make] of Object.entries(MAKE)) {
    const path = join(folder, name);
    if (existsSync(path)) continue;
    writeDurably(path, make().export({ type: 'pkcs8', format: 'pem' }).toString(), 0o600);
  }
}

function readKey(folder: string, name: KeyName): KeyObject {
  const path = join(folder, name);
  if (!existsSync(path)) {
    throw new Refusal(
      `The key ${path} is missing, and what it signed is not new. A new key would not fit: restore the folder keys from a backup.`,
    );
  }
  return createPrivateKey(readFileSync(path));
}

const rawPublicKey = (key: KeyObject): Uint8Array => {
  const { x } = createPublicKey(key).export({ format: 'jwk' });
  if (x === undefined) throw new Error('the log key is not an Ed25519 key');
  return new Uint8Array(Buffer.from(x, 'base64url'));
};

/** The log's name, the first line of its checkpoints: unique, and the same wherever it is served. */
const logName = (publicKey: Uint8Array): string =>
  `takan/${createHash('sha256').update(publicKey).digest('hex').slice(0, 16)}`;

/**
 * Reads the keys in `folder`; see {@link makeKeys} for a new one.
 * @throws Refusal when one is missing; an error when a file cannot be read or is no such key.
 */
export async function openKeys(folder: string): Promise<ServerKeys> {
  const [bureau, log] = [readKey(folder, 'bureau.pem'), readKey(folder, 'log.pem')];
  chmodSync(folder, 0o700);
  const bureauJwk = publicJwk.parse(createPublicKey(bureau).export({ format: 'jwk' }));
  const kid = await thumbprintOf(bureauJwk);
  const publicKey = rawPublicKey(log);
  const name = logName(publicKey);
  return {
    bureau: {
      kid,
      sign: async (bytes) => sign('sha256', bytes, { key: bureau, dsaEncoding: 'ieee-p1363' }),
    },
    bureauJwk,
    log: { name, publicKey, sign: async (bytes) => sign(null, bytes, log) },
    vkey: await formatVkey(name, publicKey),
  };
}
