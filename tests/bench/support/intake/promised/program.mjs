// The least that keeps what the answers of the intake promise, each part as short as can be, by the
// framework and the driver that the server works with. Started with the database's address, a folder,
// and a file of public keys by device.
//
// - Who asks has a session that was seen before the body is read. By the very statement that keeps what
//   they sent, or for a piece of evidence before its bytes get a name, the session lasts, the device is not
//   revoked, and its person may write in the assignment.
// - A segment holds (segment.mjs), and its journal begins, or goes on where it ended, by the device whose
//   it is. Evidence is taken only where an entry names it (take-piece.mjs).
// - What came at the same time is kept by one statement, with a leaf each in one log, its nodes and one
//   signed checkpoint, which is on the disk outside of the database before anybody gets it (log.mjs). The
//   database itself keeps bureaus apart, and who brought what is written down (statements.mjs).
// - Each answer has the leaf, its path in the tree and the checkpoint; that of an exchange says how far
//   each journal of the assignment is kept.
import { hash } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastify from 'fastify';
import pg from 'pg';
import { openLog } from './log.mjs';
import { oneAtATime } from './one-at-a-time.mjs';
import { segmentReader } from './segment.mjs';
import { ASK_PIECE, KEEP_PIECES, KEEP_SEGMENTS, NAME, ROLE, WRITERS } from './statements.mjs';
import { takePiece } from './take-piece.mjs';

const MOST_BYTES = 8 * 1024 * 1024;

/**
 * @typedef {{ token: string, device: string, assignment: string }} Sender
 * @typedef {Sender & { leaf: string, head: string, body: string, piece: import('./segment.mjs').Piece }} Exchange
 * @typedef {Sender & { leaf: string, sha256: string, key: string, stored: string }} Evidence
 * @typedef {{ journal: string, assignment: string, last: number }} Other
 */

const [url = '', folder = '', keyFile = ''] = process.argv.slice(2);
const pieces = join(folder, 'promised');
mkdirSync(pieces);
const readSegment = segmentReader(JSON.parse(readFileSync(keyFile, 'utf8')));
// One plan for good: planning these statements anew takes longer than most of what they do.
const options = `-c plan_cache_mode=force_generic_plan -c role=${ROLE}`;
const pool = new pg.Pool({ connectionString: url, max: 12, options });
const log = openLog(folder);

/** @param {readonly { leaf: string }[]} batch */
function grown(batch) {
  const from = log.size();
  const nodes = batch.map(({ leaf }) => Buffer.concat(log.add(leaf)).toString('hex'));
  return { indexes: batch.map((_, i) => from + i), nodes, size: log.size(), note: log.signed() };
}

/** @param {readonly Exchange[]} batch */
async function keepSegments(batch) {
  const { indexes, nodes, size, note } = grown(batch);
  const { rows } = await pool.query({
    ...{ name: 'segments', text: KEEP_SEGMENTS },
    values: [
      ...[WRITERS, size, note, indexes, batch.map(({ token }) => token)],
      ...[batch.map(({ device }) => device), batch.map(({ assignment }) => assignment)],
      ...[batch.map(({ head }) => head), batch.map(({ body }) => body)],
      ...[batch.map(({ leaf }) => leaf), nodes],
      ...[batch.map(({ piece }) => piece.journal), batch.map(({ piece }) => piece.first)],
      ...[batch.map(({ piece }) => piece.last), batch.map(({ piece }) => piece.prev)],
      batch.map(({ piece }) => piece.hash),
    ],
  });
  if (rows.length !== 1) throw new Error('what came may not come');
  const named = batch.flatMap(({ assignment, piece }) =>
    piece.names.map((sha256) => ({ assignment, sha256 })),
  );
  if (named.length > 0) await pool.query({ name: 'name', text: NAME, values: columns(named) });
  /** @type {Other[]} */
  const others = rows[0].others ?? [];
  const answers = batch.map(({ leaf, assignment, piece: { journal, last } }, i) => {
    const have = others.filter((other) => other.assignment === assignment);
    return {
      receipts: [receiptOf(leaf, indexes[i] ?? 0, note)],
      have: [...have, { journal, last }],
    };
  });
  return { told: log.keep(note).then(() => answers) };
}

/** @param {readonly { assignment: string, sha256: string }[]} named */
const columns = (named) => [
  named.map(({ assignment }) => assignment),
  named.map(({ sha256 }) => sha256),
];

/** @param {string} leaf @param {number} index @param {string} note */
const receiptOf = (leaf, index, note) => ({
  ...{ leaf, index, note },
  path: log.pathOf(index).map((node) => node.toString('base64')),
});

/** @param {readonly Evidence[]} batch */
async function keepPieces(batch) {
  const { indexes, nodes, size, note } = grown(batch);
  await pool.query({
    ...{ name: 'pieces', text: KEEP_PIECES },
    values: [
      ...[size, note, indexes, batch.map(({ leaf }) => leaf), nodes],
      ...[batch.map(({ device }) => device), ...columns(batch)],
      ...[batch.map(({ key }) => key), batch.map(({ stored }) => stored)],
    ],
  });
  const answers = batch.map(({ leaf }, i) => ({ receipt: receiptOf(leaf, indexes[i] ?? 0, note) }));
  return { told: log.keep(note).then(() => answers) };
}

/** @type {(item: Exchange | Evidence) => Promise<object>} */
const logged = oneAtATime(
  /** @returns {Promise<{ told: Promise<readonly object[]> }>} */
  (batch) => {
    const exchanges = batch.flatMap((item) => ('piece' in item ? item : []));
    const evidence = batch.flatMap((item) => ('piece' in item ? [] : item));
    return exchanges.length > 0 ? keepSegments(exchanges) : keepPieces(evidence);
  },
  (first, other) => 'piece' in first === 'piece' in other,
);

/** @type {Map<string, string>} */
const seen = new Map();

/** @param {string} token */
async function deviceOf(token) {
  const text = 'select device from promised_sessions where token = $1';
  const { rows } = await pool.query({ name: 'session', text, values: [token] });
  if (rows.length === 0) throw new Error('no session');
  const device = String(rows[0].device);
  seen.set(token, device);
  return device;
}

/** @type {WeakMap<import('fastify').FastifyRequest, Sender>} */
const senders = new WeakMap();

/** @param {import('fastify').FastifyRequest} request @returns {Sender} */
function senderOf(request) {
  const sender = senders.get(request);
  if (sender === undefined) throw new Error('nobody asks');
  return sender;
}

const app = fastify({ bodyLimit: MOST_BYTES });
app.addHook('onRequest', async (request) => {
  const token = hash('sha256', request.headers.authorization ?? '', 'hex');
  const device = seen.get(token) ?? (await deviceOf(token));
  const [, , , assignment = ''] = request.url.split('/');
  senders.set(request, { token, device, assignment });
});
app.addContentTypeParser('application/octet-stream', (_request, _payload, done) => done(null));

app.post('/api/assignments/:id/sync', async (request) => {
  const sender = senderOf(request);
  const sent = /** @type {{ segments: import('./segment.mjs').Segment[] }} */ (request.body);
  const [segment] = sent.segments;
  const piece = segment === undefined ? null : readSegment(segment, sender.device);
  if (segment === undefined || piece === null) throw new Error('a segment that does not hold');
  const leaf = JSON.stringify({ head: hash('sha256', segment.head, 'hex') });
  const { head, lines } = segment;
  return logged({ ...sender, leaf, head, body: lines.join('\n'), piece });
});

/** @param {Sender} sender @param {string} sha256 */
async function asked({ token, assignment }, sha256) {
  const values = [WRITERS, token, assignment, sha256];
  const { rows } = await pool.query({ name: 'ask', text: ASK_PIECE, values });
  if (rows.length === 0) throw new Error('a piece that nobody names');
}

app.put('/api/assignments/:id/evidence/:sha256', async (request) => {
  const sender = senderOf(request);
  const { sha256 } = /** @type {{ sha256: string }} */ (request.params);
  const taken = await takePiece(request.raw, pieces, asked(sender, sha256));
  if (taken.sha256 !== sha256) throw new Error('other bytes');
  return logged({ ...sender, ...taken, leaf: JSON.stringify({ sha256 }) });
});

const address = await app.listen({ port: 0, host: '127.0.0.1' });
process.send?.(Number(new URL(address).port));
process.once('disconnect', () => process.exit(0));
