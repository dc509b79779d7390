// The least that keeps what an answer of the intake promises, each part as short as can be. Started with
// the database's address, a folder, and a file of public keys by their thumbprint.
//
// - Who asks has a session: one that was seen, before the body is read, and one that lasts, by the very
//   statement that keeps what they sent.
// - The body is read as JSON once, each of its lines once, each line hashed; the lines follow each other,
//   and the last one is what the head names, whose ECDSA signature holds.
// - What came at the same time is kept by one statement: the bytes, a leaf each in one log without gaps,
//   its Merkle nodes, and one checkpoint over them, signed with Ed25519.
// - The checkpoint is on the disk outside of the database before anybody gets it.
// - Each answer has the leaf and the checkpoint.
import {
  createHash,
  createPublicKey,
  generateKeyPairSync,
  hash,
  randomUUID,
  sign,
  verify,
} from 'node:crypto';
import { constants, openSync, readFileSync, write } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';

/**
 * @typedef {{ lines: string[], head: string }} Segment
 * @typedef {{ text: string, leaf: string, token: string, device: string, done: (answer: object) => void, fail: (error: unknown) => void }} Waiting
 */

const [url = '', folder = '', keyFile = ''] = process.argv.slice(2);
/** @type {Record<string, import('node:crypto').JsonWebKey>} */
const jwks = JSON.parse(readFileSync(keyFile, 'utf8'));
const keys = new Map(
  Object.entries(jwks).map(([kid, key]) => [kid, createPublicKey({ key, format: 'jwk' })]),
);
const pool = new pg.Pool({ connectionString: url, max: 12 });
const log = generateKeyPairSync('ed25519').privateKey;
const PLACE = 4096;
const file = openSync(
  join(folder, 'promise'),
  constants.O_WRONLY | constants.O_CREAT | constants.O_DSYNC,
);
const writeAt = promisify(write);

/** @param {string} part */
const decoded = (part) => JSON.parse(Buffer.from(part, 'base64url').toString());

/**
 * @param {Segment} segment
 * @param {string} device
 */
function holds({ lines, head: jws }, device) {
  const [header = '', payload = '', signature = ''] = jws.split('.');
  const head = decoded(payload);
  let before = null;
  for (const [seq, line] of lines.entries()) {
    const entry = JSON.parse(line);
    if (entry.seq !== seq || entry.prev !== before || entry.journal !== head.journal) return false;
    before = hash('sha256', line, 'hex');
  }
  const key = keys.get(device);
  if (key === undefined || decoded(header).kid !== device || head.hash !== before) return false;
  const bytes = Buffer.from(`${header}.${payload}`);
  const proof = Buffer.from(signature, 'base64url');
  return verify('sha256', bytes, { key, dsaEncoding: 'ieee-p1363' }, proof);
}

/** @param {...Buffer} parts */
const sha256 = (...parts) => createHash('sha256').update(Buffer.concat(parts)).digest();

/** @type {{ size: number, hashes: Buffer[] }} */
const tree = { size: 0, hashes: [] };

/** @param {string} leaf */
function grow(leaf) {
  let node = sha256(Buffer.from([0]), Buffer.from(leaf));
  const nodes = [node];
  for (let index = tree.size; index % 2 === 1; index = (index - 1) / 2) {
    node = sha256(Buffer.from([1]), tree.hashes.pop() ?? node, node);
    nodes.push(node);
  }
  tree.hashes.push(node);
  tree.size += 1;
  return Buffer.concat(nodes).toString('hex');
}

const KEEP = `with came as (
    select * from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $7::text[], $8::text[])
      as c(id, body, leaf, nodes, token, device)
  ), lasts as (
    select from (select 1) as one where not exists (select from came c where
      (select s.device = c.device from promised_sessions s where s.token = c.token) is not true)
  ), kept as (
    insert into promised (id, body, leaf, nodes)
    select c.id, c.body, c.leaf, c.nodes from lasts cross join came c
  ) insert into promised_trees (size, note) select $5::int8, $6::text from lasts`;

/** @param {readonly Waiting[]} batch */
async function keep(batch) {
  const nodes = batch.map(({ leaf }) => grow(leaf));
  const root = tree.hashes.reduceRight((right, left) => sha256(Buffer.from([1]), left, right));
  const said = `floor\n${tree.size}\n${root.toString('base64')}\n`;
  const note = `${said}\n${sign(null, Buffer.from(said), log).toString('base64')}\n`;
  const values = [
    batch.map(() => randomUUID()),
    batch.map(({ text }) => text),
    batch.map(({ leaf }) => leaf),
    ...[nodes, tree.size, note],
    ...[batch.map(({ token }) => token), batch.map(({ device }) => device)],
  ];
  const { rowCount } = await pool.query({ name: 'keep', text: KEEP, values });
  if (rowCount !== 1) throw new Error('a session that does not last');
  await writeAt(file, Buffer.from(note.padEnd(PLACE, '\n')), 0, PLACE, (tree.size % 2) * PLACE);
  for (const { leaf, done } of batch) done({ receipts: [{ leaf, proof: note }] });
}

/** @type {Waiting[]} */
let waiting = [];
let running = false;

async function drain() {
  while (waiting.length > 0) {
    const batch = waiting;
    waiting = [];
    await keep(batch).catch((error) => {
      for (const { fail } of batch) fail(error);
    });
  }
  running = false;
}

/**
 * @param {Omit<Waiting, 'done' | 'fail'>} sent
 * @returns {Promise<object>}
 */
function kept(sent) {
  return new Promise((done, fail) => {
    waiting.push({ ...sent, done, fail });
    if (running) return;
    running = true;
    setImmediate(drain);
  });
}

/** @type {Map<string, string>} */
const seen = new Map();

/** @param {string} token */
async function deviceOf(token) {
  const known = seen.get(token);
  if (known !== undefined) return known;
  const text = 'select device from promised_sessions where token = $1';
  const { rows } = await pool.query({ name: 'session', text, values: [token] });
  seen.set(token, rows[0].device);
  return String(rows[0].device);
}

/** @param {import('node:http').IncomingMessage} request */
async function take(request) {
  const token = hash('sha256', request.headers.authorization ?? '', 'hex');
  const device = await deviceOf(token);
  /** @type {Buffer[]} */
  const parts = [];
  for await (const part of request) parts.push(part);
  const body = Buffer.concat(parts).toString();
  const [segment] = JSON.parse(body).segments;
  if (!holds(segment, device)) throw new Error('a segment that does not hold');
  const leaf = JSON.stringify({ head: hash('sha256', segment.head, 'hex') });
  return kept({ text: body, leaf, token, device });
}

const server = createServer((request, response) => {
  take(request).then(
    (answer) => {
      const body = JSON.stringify(answer);
      response.setHeader('content-length', body.length);
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
