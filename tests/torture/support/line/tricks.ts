import type { ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { pick, type Random } from '../../../support/seeded-random';
import { type Answered, type Asked, carry, carryHalf, giveBack, headOf } from './carried';
import { FOREIGN } from './foreign-answers';

/** What a trick has in its hands. */
export interface Hand {
  readonly target: URL;
  readonly asked: Asked;
  readonly answer: ServerResponse;
  readonly random: Random;
  /** Answers that the server gave before, with what they were given to. */
  readonly heard: readonly { readonly asked: Asked; readonly reply: Answered }[];
  /** Requests that are to reach the server some time later, whatever became of them before. */
  readonly later: Asked[];
}

export type Trick = (hand: Hand) => Promise<void>;

/** A slow answer comes to this many bytes, one a second; then the line is cut. */
const TRICKLED = 4;
const SECOND_MS = 1000;

const cut = ({ answer }: Hand): void => {
  answer.socket?.resetAndDestroy();
};
const forward = (hand: Hand): Promise<Answered> => carry(hand.target, hand.asked);
const instead =
  (reply: Answered): Trick =>
  async ({ answer }) =>
    giveBack(answer, reply);
/** Says these bytes on the line as they are. */
const raw = ({ answer }: Hand, ...parts: readonly (string | Buffer)[]): void => {
  for (const part of parts) answer.socket?.write(part);
  answer.socket?.end();
};

/** The same bytes but one, or one more where there were none. */
function spoiled(bytes: Buffer, random: Random): Buffer {
  if (bytes.length === 0) return bytes;
  const copy = Buffer.from(bytes);
  const at = Math.floor(random() * copy.length);
  copy[at] = (copy[at] ?? 0) ^ (1 << Math.floor(random() * 7));
  return copy;
}

/** The answer with one sign of one receipt changed, in what it says or in how it proves it. */
function withReceiptChanged(body: Buffer, random: Random): Buffer {
  const text = body.toString('utf8');
  const said: unknown = /^\{.*"receipts":\[\{/su.test(text) ? JSON.parse(text) : null;
  const { receipts = [] } = (said ?? {}) as { receipts?: Record<'leaf' | 'proof', string>[] };
  if (receipts.length === 0) return body;
  const receipt = pick(receipts, random);
  const part = pick(['leaf', 'proof'] as const, random);
  const old = receipt[part];
  const at = Math.floor(random() * old.length);
  receipt[part] = `${old.slice(0, at)}${old[at] === '1' ? '2' : '1'}${old.slice(at + 1)}`;
  return Buffer.from(JSON.stringify(said));
}

async function trickle(hand: Hand): Promise<void> {
  const reply = await forward(hand);
  const { socket } = hand.answer;
  socket?.write(headOf(reply, reply.body.length));
  for (let i = 0; i < Math.min(TRICKLED, reply.body.length); i += 1) {
    await pause(SECOND_MS);
    if (socket?.destroyed !== false) return;
    socket.write(reply.body.subarray(i, i + 1));
  }
  cut(hand);
}

async function silence(hand: Hand): Promise<void> {
  await forward(hand);
  await pause(TRICKLED * SECOND_MS);
  cut(hand);
}

function replay(isLike: (now: Asked, then: Asked) => boolean): Trick {
  return async (hand) => {
    const fit = hand.heard.filter(({ asked }) => isLike(hand.asked, asked));
    if (fit.length === 0) giveBack(hand.answer, await forward(hand));
    else giveBack(hand.answer, pick(fit, hand.random).reply);
  };
}

const kindOf = ({ method, path }: Asked): string =>
  `${method} ${path.replace(/[\w-]{22}|[0-9a-f]{64}/g, ':').replace(/\?.*/, '')}`;

/** Everything that may happen to one request on its way and back. */
export const TRICKS: Readonly<Record<string, Trick>> = {
  ...Object.fromEntries(Object.entries(FOREIGN).map(([name, reply]) => [name, instead(reply)])),
  'reset before': async (hand) => cut(hand),
  'half a request': async (hand) => {
    await carryHalf(hand.target, hand.asked);
    cut(hand);
  },
  'lost answer': async (hand) => {
    await forward(hand);
    cut(hand);
  },
  'half an answer': async (hand) => {
    const reply = await forward(hand);
    const half = reply.body.subarray(0, Math.floor(reply.body.length / 2));
    hand.answer.socket?.write(headOf(reply, reply.body.length));
    hand.answer.socket?.write(half, () => cut(hand));
  },
  'one byte a second': trickle,
  silence,
  'length too small': async (hand) => {
    const reply = await forward(hand);
    raw(hand, headOf(reply, Math.floor(reply.body.length / 2)), reply.body);
  },
  'length too large': async (hand) => {
    const reply = await forward(hand);
    raw(hand, headOf(reply, reply.body.length + 100), reply.body);
  },
  'said to be gzip': async (hand) => {
    const reply = await forward(hand);
    raw(hand, headOf(reply, reply.body.length, '\r\ncontent-encoding: gzip'), reply.body);
  },
  'gzip unsaid': async (hand) => {
    const reply = await forward(hand);
    giveBack(hand.answer, { ...reply, body: gzipSync(reply.body) });
  },
  'in UTF-16': async (hand) => {
    const reply = await forward(hand);
    giveBack(hand.answer, { ...reply, body: Buffer.from(reply.body.toString('utf8'), 'utf16le') });
  },
  'not HTTP': async (hand) => raw(hand, 'SSH-2.0-OpenSSH_9.2\r\n'),
  'old answer to the like': replay((now, then) => kindOf(now) === kindOf(then)),
  'old answer to another': replay(() => true),
  'sent twice': async (hand) => {
    await forward(hand);
    giveBack(hand.answer, await forward(hand));
  },
  'sent now and again later': async (hand) => {
    hand.later.push(hand.asked);
    giveBack(hand.answer, await forward(hand));
  },
  'sent later': async (hand) => {
    hand.later.push(hand.asked);
    cut(hand);
  },
  'one bit of the request': async (hand) => {
    const body = spoiled(hand.asked.body, hand.random);
    giveBack(hand.answer, await carry(hand.target, hand.asked, body));
  },
  'one sign of a receipt': async (hand) => {
    const reply = await forward(hand);
    giveBack(hand.answer, { ...reply, body: withReceiptChanged(reply.body, hand.random) });
  },
  'one bit of the answer': async (hand) => {
    const reply = await forward(hand);
    giveBack(hand.answer, { ...reply, body: spoiled(reply.body, hand.random) });
  },
};
