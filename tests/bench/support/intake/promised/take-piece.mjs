// The bytes of a piece of evidence: digested, encrypted under a key of their own, synced with their name.
// The disk writes while the next bytes come, and syncs while the last ones are digested.
import { createCipheriv, createHash, randomBytes } from 'node:crypto';
import { closeSync, fdatasync, fsync, open, openSync, rename, write } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const PART = 512 * 1024;
const openAside = promisify(open);
const moveAside = promisify(rename);
const writeAside = promisify(write);
const syncAside = promisify(fsync);
const syncBytes = promisify(fdatasync);
const nextTurn = promisify(setImmediate);

/** @param {string} folder */
async function syncFolder(folder) {
  const file = openSync(folder, 'r');
  await syncAside(file);
  closeSync(file);
}

/**
 * @param {import('node:http').IncomingMessage} stream
 * @param {string} folder
 * @param {Promise<void>} allowed nothing gets a name before
 * @returns {Promise<{ sha256: string, key: string, stored: string }>}
 */
export async function takePiece(stream, folder, allowed) {
  const hash = createHash('sha256');
  const [key, stored] = [randomBytes(32), randomBytes(32).toString('hex')];
  const cipher = createCipheriv('aes-256-ctr', key, Buffer.alloc(16));
  const path = join(folder, `in-${stored}`);
  const opening = openAside(path, 'wx');
  let written = opening.then(() => undefined);
  /** @type {Buffer[]} */
  let parts = [];
  let gathered = 0;
  /** @type {Buffer | null} */
  let last = null;
  const flush = () => {
    const part = Buffer.concat(parts);
    parts = [];
    gathered = 0;
    const sealed = cipher.update(part);
    written = written.then(async () => void (await writeAside(await opening, sealed)));
    if (last !== null) hash.update(last);
    last = part;
  };
  stream.on('data', (/** @type {Buffer} */ part) => {
    parts.push(part);
    gathered += part.length;
    if (gathered >= PART) flush();
  });
  await new Promise((done, fail) => stream.once('end', done).once('error', fail));
  if (gathered > 0) flush();
  await Promise.all([written, allowed]);
  await moveAside(path, join(folder, stored));
  const file = await opening;
  const synced = Promise.all([syncBytes(file), syncFolder(folder)]);
  await nextTurn();
  const sha256 = hash.update(last ?? '').digest('hex');
  await synced;
  closeSync(file);
  return { sha256, key: key.toString('hex'), stored };
}
