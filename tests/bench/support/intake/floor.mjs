// The floor: a bare server that does only what nobody can leave out. Started with the database's address,
// a folder, and a file of public keys by their thumbprint.
import { createHash, createPublicKey, randomUUID, verify } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readFileSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import pg from 'pg';

const [url = '', folder = '', keyFile = ''] = process.argv.slice(2);
/** @type {Record<string, import('node:crypto').JsonWebKey>} */
const jwks = JSON.parse(readFileSync(keyFile, 'utf8'));
const keys = new Map(
  Object.entries(jwks).map(([kid, key]) => [kid, createPublicKey({ key, format: 'jwk' })]),
);
const pool = new pg.Pool({ connectionString: url, max: 12 });

/** @param {string} jws */
function isSigned(jws) {
  const [head = '', payload = '', signature = ''] = jws.split('.');
  const { kid } = JSON.parse(Buffer.from(head, 'base64url').toString());
  const key = keys.get(kid);
  if (key === undefined) return false;
  const bytes = Buffer.from(`${head}.${payload}`);
  const proof = Buffer.from(signature, 'base64url');
  return verify('sha256', bytes, { key, dsaEncoding: 'ieee-p1363' }, proof);
}

/** @param {import('node:http').IncomingMessage} request */
async function takeEvaluation(request) {
  /** @type {Buffer[]} */
  const parts = [];
  for await (const part of request) parts.push(part);
  const text = Buffer.concat(parts).toString();
  if (!isSigned(JSON.parse(text).segments[0].head)) return false;
  const insert = 'insert into evaluations (id, body) values ($1, $2)';
  await pool.query({ name: 'evaluation', text: insert, values: [randomUUID(), text] });
  return true;
}

function syncFolder() {
  const file = openSync(folder, 'r');
  fsyncSync(file);
  closeSync(file);
}

/** @param {import('node:http').IncomingMessage} request */
async function takePhoto(request) {
  const hash = createHash('sha256');
  const path = join(folder, randomUUID());
  const file = await open(path, 'wx');
  for await (const part of request) {
    hash.update(part);
    await file.write(part);
  }
  await file.sync();
  await file.close();
  const sha256 = hash.digest('hex');
  if (request.url?.endsWith(sha256) !== true) return false;
  await rename(path, join(folder, sha256));
  syncFolder();
  const insert = 'insert into photos (sha256) values ($1)';
  await pool.query({ name: 'photo', text: insert, values: [sha256] });
  return true;
}

const server = createServer((request, response) => {
  const take = request.method === 'PUT' ? takePhoto : takeEvaluation;
  take(request).then(
    (kept) => {
      const body = JSON.stringify({ ok: kept });
      response.setHeader('content-length', body.length);
      response.statusCode = kept ? 200 : 422;
      response.end(body);
    },
    (error) => {
      process.stderr.write(`${error}\n`);
      response.statusCode = 500;
      response.end();
    },
  );
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (address !== null && typeof address === 'object') process.send?.(address.port);
});
process.once('disconnect', () => process.exit(0));
