// The least that does what is promised of evidence: only bytes that an entry names and a session may
// bring, digested and encrypted at rest, synced with their name, a row for key and leaf, and a signed
// head of the log that is kept outside of the database before anybody gets it. No routes, no checks of
// form, no proofs, no roles, no search, no audit, no second way. Started with the database's address and a
// folder.
import { createCipheriv, createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { closeSync, constants, fsync, openSync, write, writeSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';

const [url = '', folder = ''] = process.argv.slice(2);
const pool = new pg.Pool({ connectionString: url, max: 12 });
const log = generateKeyPairSync('ed25519');
const PIECE = 256 * 1024;
const PLACE = 4096;
const syncAside = promisify(fsync);
const writeAside = promisify(write);

/** @param {string} bytes */
const digest = (bytes) => createHash('sha256').update(bytes).digest();

/**
 * @typedef {{ sha256: string, key: string }} Kept
 * @typedef {{ kept: Kept, resolve: (receipt: string) => void, reject: (error: unknown) => void }} Waiting
 */

/** @type {Waiting[]} */
let queue = [];
let running = false;
let head = { size: 0, root: '' };
const heads = openSync(
  join(folder, 'head'),
  constants.O_WRONLY | constants.O_CREAT | constants.O_DSYNC,
);
writeSync(heads, Buffer.alloc(2 * PLACE));

const APPEND = `
  with rows as (select * from json_to_recordset($1::json) as r(leaf text, sha256 text, key text)),
  pieces as (insert into pieces (sha256, key) select sha256, key from rows),
  leaves as (insert into leaves (leaf) select leaf from rows)
  insert into heads (size, root, note) values ($2, $3, $4)`;

/** @param {Waiting[]} batch */
async function append(batch) {
  let { size, root } = head;
  const rows = batch.map(({ kept }) => {
    const leaf = JSON.stringify({ kind: 'piece', of: kept.sha256 });
    size += 1;
    // A chain: one digest a leaf, where the tree of the log makes two.
    root = digest(`${root}${leaf}`).toString('hex');
    return { ...kept, leaf };
  });
  const text = `${size}\n${root}\n`;
  const note = text + sign(null, Buffer.from(text), log.privateKey).toString('base64');
  await pool.query({
    ...{ name: 'append', text: APPEND },
    values: [JSON.stringify(rows), size, root, note],
  });
  head = { size, root };
  await writeAside(heads, Buffer.from(note.padEnd(PLACE)), 0, PLACE, (size % 2) * PLACE);
  for (const [i, { resolve }] of batch.entries()) resolve(`${rows[i]?.leaf}\n${note}`);
}

async function drain() {
  while (queue.length > 0) {
    const batch = queue;
    queue = [];
    await append(batch).catch((error) => {
      for (const { reject } of batch) reject(error);
    });
  }
  running = false;
}

/**
 * @param {Kept} kept
 * @returns {Promise<string>}
 */
const logged = (kept) =>
  new Promise((resolve, reject) => {
    queue.push({ kept, resolve, reject });
    if (running) return;
    running = true;
    setImmediate(drain);
  });

async function syncFolder() {
  const file = openSync(folder, 'r');
  await syncAside(file);
  closeSync(file);
}

/** @param {import('node:http').IncomingMessage} request */
async function takePiece(request) {
  const sha256 = request.url?.slice(1) ?? '';
  const named = 'select 1 from names where sha256 = $1';
  const { rows } = await pool.query({ name: 'named', text: named, values: [sha256] });
  if (rows.length === 0) return null;
  const hash = createHash('sha256');
  const [key, name] = [randomBytes(32), randomBytes(32).toString('hex')];
  const cipher = createCipheriv('aes-256-ctr', key, Buffer.alloc(16));
  const path = join(folder, `in-${name}`);
  const file = await open(path, 'wx');
  /** @type {Buffer[]} */
  let parts = [];
  let gathered = 0;
  const flush = async () => {
    const piece = Buffer.concat(parts);
    parts = [];
    gathered = 0;
    hash.update(piece);
    await file.write(cipher.update(piece));
  };
  for await (const part of request) {
    parts.push(part);
    gathered += part.length;
    if (gathered >= PIECE) await flush();
  }
  await flush();
  const isGood = hash.digest('hex') === sha256;
  if (isGood) {
    await rename(path, join(folder, name));
    await Promise.all([file.datasync(), syncFolder()]);
  }
  await file.close();
  return isGood ? logged({ sha256, key: key.toString('hex') }) : null;
}

const vkey = log.publicKey.export({ format: 'jwk' });

const server = createServer((request, response) => {
  /** @param {number} status @param {string} body */
  const answer = (status, body) => {
    response.setHeader('content-length', Buffer.byteLength(body));
    response.statusCode = status;
    response.end(body);
  };
  if (request.method === 'GET') return answer(200, JSON.stringify(vkey));
  takePiece(request).then(
    (receipt) => answer(receipt === null ? 422 : 200, JSON.stringify({ receipt })),
    (error) => {
      process.stderr.write(`${error}\n`);
      answer(500, '');
    },
  );
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (address !== null && typeof address === 'object') process.send?.(address.port);
});
process.once('disconnect', () => process.exit(0));
