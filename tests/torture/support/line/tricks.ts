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

/** Gives whether it did something to the request: some need an answer of some kind, or an earlier one. */
export type Trick = (hand: Hand) => Promise<boolean>;

/** What is done whatever is asked and answered. */
const always =
  (work: (hand: Hand) => Promise<void> | void): Trick =>
  async (hand) => {
    await work(hand);
    return true;
  };

/** A slow answer comes to this many bytes, one a second; then the line is cut. */
const TRICKLED = 4;
const SECOND_MS = 1000;
/** An answer that comes slowly and whole: so many pieces, the last of single bytes, and the time between two. */
const PIECES = 24;
const BETWEEN_MS = 40;
/** How long it takes at the least. */
export const SLOW_MS = PIECES * BETWEEN_MS;

const cut = ({ answer }: Hand): void => {
  answer.socket?.resetAndDestroy();
};
const forward = (hand: Hand): Promise<Answered> => carry(hand.target, hand.asked);
const instead = (reply: Answered): Trick => always(({ answer }) => giveBack(answer, reply));
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

/** The whole answer, cut anywhere, its last bytes one by one. */
async function slowly(hand: Hand): Promise<void> {
  const reply = await forward(hand);
  const { socket } = hand.answer;
  socket?.write(headOf(reply, reply.body.length));
  const singles = Math.min(PIECES / 2, reply.body.length);
  const size = Math.max(1, Math.ceil((reply.body.length - singles) / (PIECES - singles)));
  for (let from = 0, left = PIECES; left > 0; left -= 1) {
    await pause(BETWEEN_MS);
    if (socket?.destroyed !== false) return;
    const to = left <= singles ? from + 1 : Math.min(from + size, reply.body.length - singles);
    if (to > from) socket.write(reply.body.subarray(from, to));
    from = to;
  }
  socket?.end();
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
    return fit.length > 0;
  };
}

const kindOf = ({ method, path }: Asked): string =>
  `${method} ${path.replace(/[\w-]{22}|[0-9a-f]{64}/g, ':').replace(/\?.*/, '')}`;

/** The answer with another body; where that is the same, nothing was done. */
const changed =
  (change: (body: Buffer, random: Random) => Buffer): Trick =>
  async (hand) => {
    const reply = await forward(hand);
    const body = change(reply.body, hand.random);
    giveBack(hand.answer, { ...reply, body });
    return !body.equals(reply.body);
  };

/** Everything that may happen to one request on its way and back. */
export const TRICKS: Readonly<Record<string, Trick>> = {
  ...Object.fromEntries(Object.entries(FOREIGN).map(([name, reply]) => [name, instead(reply)])),
  'reset before': always(cut),
  'half a request': always(async (hand) => {
    await carryHalf(hand.target, hand.asked);
    cut(hand);
  }),
  'lost answer': always(async (hand) => {
    await forward(hand);
    cut(hand);
  }),
  'half an answer': always(async (hand) => {
    const reply = await forward(hand);
    const half = reply.body.subarray(0, Math.floor(reply.body.length / 2));
    hand.answer.socket?.write(headOf(reply, reply.body.length));
    hand.answer.socket?.write(half, () => cut(hand));
  }),
  'one byte a second': always(trickle),
  'slow and whole': always(slowly),
  silence: always(silence),
  'length too small': async (hand) => {
    const reply = await forward(hand);
    raw(hand, headOf(reply, Math.floor(reply.body.length / 2)), reply.body);
    return reply.body.length > 0;
  },
  'length too large': always(async (hand) => {
    const reply = await forward(hand);
    raw(hand, headOf(reply, reply.body.length + 100), reply.body);
  }),
  'said to be gzip': always(async (hand) => {
    const reply = await forward(hand);
    raw(hand, headOf(reply, reply.body.length, '\r\ncontent-encoding: gzip'), reply.body);
  }),
  'gzip unsaid': changed((body) => gzipSync(body)),
  'in UTF-16': changed((body) => Buffer.from(body.toString('utf8'), 'utf16le')),
  'not HTTP': always((hand) => raw(hand, 'SSH-2.0-OpenSSH_9.2\r\n')),
  'old answer to the like': replay((now, then) => kindOf(now) === kindOf(then)),
  'old answer to another': replay(() => true),
  'sent twice': always(async (hand) => {
    await forward(hand);
    giveBack(hand.answer, await forward(hand));
  }),
  'sent now and again later': always(async (hand) => {
    hand.later.push(hand.asked);
    giveBack(hand.answer, await forward(hand));
  }),
  'sent later': always(async (hand) => {
    hand.later.push(hand.asked);
    cut(hand);
  }),
  'one bit of the request': async (hand) => {
    const body = spoiled(hand.asked.body, hand.random);
    giveBack(hand.answer, await carry(hand.target, hand.asked, body));
    return !body.equals(hand.asked.body);
  },
  'one sign of a receipt': changed(withReceiptChanged),
  'one bit of the answer': changed(spoiled),
};
