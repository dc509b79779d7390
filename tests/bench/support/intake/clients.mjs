// Clients of a run, as a process beside the server: gets a run, plays it, answers with the times.
import { readFileSync } from 'node:fs';
import pg from 'pg';
import { photoOf } from './photo.mjs';
import { openLine } from './raw-line.mjs';

/**
 * @typedef {{ method: string, path: string, token?: string, text?: string, photo?: number, tus?: true }} Ask
 * @typedef {{ port: number, clients: number, units: string, answer: string }} Run
 * @typedef {{ url: string, clients: number, commits: number }} Commits
 * @typedef {{ wallMs: number, tookMs: number[] }} Played
 */

/** A Postgres of the product takes sixty connections, and the others are its server's. */
const MOST_CONNECTIONS = 16;

/** @param {Ask} ask */
const bodyOf = ({ text, photo }) =>
  photo === undefined ? Buffer.from(text ?? '') : photoOf(photo);

/**
 * @param {Ask} ask
 * @param {number} length
 * @param {string} more
 */
function headOf({ method, path, token, photo }, length, more = '') {
  const type = photo === undefined ? 'application/json' : 'application/octet-stream';
  const signed = token === undefined ? '' : `authorization: Bearer ${token}\r\n`;
  const own = more === '' ? `content-type: ${type}\r\n` : more;
  return Buffer.from(
    `${method} ${path} HTTP/1.1\r\nhost: localhost\r\n${signed}${own}content-length: ${length}\r\n\r\n`,
  );
}

const TUS = 'tus-resumable: 1.0.0\r\n';

/**
 * One request, all bytes of it made before the clock starts.
 * @param {Ask} ask
 * @returns {(line: Awaited<ReturnType<typeof openLine>>) => Promise<import('./raw-line.mjs').Answer>}
 */
function readyAsk(ask) {
  const body = bodyOf(ask);
  if (ask.tus === undefined) {
    const request = [headOf(ask, body.length), body];
    return (line) => line.ask(request);
  }
  const created = headOf(ask, 0, `${TUS}upload-length: ${body.length}\r\n`);
  return async (line) => {
    const { location } = await line.ask([created]);
    const { pathname } = new URL(location, 'http://localhost');
    const sent = `${TUS}upload-offset: 0\r\ncontent-type: application/offset+octet-stream\r\n`;
    return line.ask([headOf({ method: 'PATCH', path: pathname }, body.length, sent), body]);
  };
}

/**
 * @param {import('./raw-line.mjs').Answer} answer
 * @param {string} wanted
 */
function requireAnswer({ status, body }, wanted) {
  const text = body.toString();
  const good = status >= 200 && status < 300 && text.includes(wanted);
  if (!good || (text.includes('"refused"') && !text.includes('"refused":[]'))) {
    throw new Error(`answered with ${status} ${text.slice(0, 400)}`);
  }
}

/**
 * @param {Run} run
 * @returns {Promise<Played>}
 */
async function play({ port, clients, units: file, answer }) {
  /** @type {Ask[][]} */
  const read = JSON.parse(readFileSync(file, 'utf8'));
  const units = read.map((unit) => unit.map(readyAsk));
  const lines = await Promise.all(Array.from({ length: clients }, () => openLine(port)));
  /** @type {number[]} */
  const tookMs = [];
  /** @type {import('./raw-line.mjs').Answer[]} */
  const answers = [];
  let next = 0;
  const start = performance.now();
  await Promise.all(
    lines.map(async (line) => {
      for (let unit = units[next++]; unit !== undefined; unit = units[next++]) {
        const began = performance.now();
        for (const ask of unit) answers.push(await ask(line));
        tookMs.push(performance.now() - began);
      }
    }),
  );
  const wallMs = performance.now() - start;
  for (const line of lines) line.end();
  // Afterwards: what a client does with its answer is in nobody's time.
  for (const each of answers) requireAnswer(each, answer);
  return { wallMs, tookMs };
}

/**
 * Rows of a few hundred bytes, each with a commit of its own.
 * @param {Commits} commits
 * @returns {Promise<Played>}
 */
async function commitRows({ url, clients, commits }) {
  const count = Math.min(clients, MOST_CONNECTIONS);
  const open = Array.from({ length: count }, () => new pg.Client({ connectionString: url }));
  await Promise.all(open.map((client) => client.connect()));
  const body = JSON.stringify({ scores: Array.from({ length: 60 }, (_, i) => i) });
  /** @type {number[]} */
  const tookMs = [];
  const start = performance.now();
  await Promise.all(
    open.map(async (client, i) => {
      for (let n = i; n < commits; n += count) {
        const began = performance.now();
        const text = 'insert into commits (body) values ($1)';
        await client.query({ name: 'commit', text, values: [body] });
        tookMs.push(performance.now() - began);
      }
    }),
  );
  const wallMs = performance.now() - start;
  await Promise.all(open.map((client) => client.end()));
  return { wallMs, tookMs };
}

process.once('message', (/** @type {Run | Commits} */ run) => {
  const played = 'url' in run ? commitRows(run) : play(run);
  played.then(
    (result) => process.send?.(result, () => process.disconnect()),
    (error) => {
      process.stderr.write(`${error}\n`);
      process.exit(1);
    },
  );
});
