import { fork } from 'node:child_process';
import { once } from 'node:events';
import * as z from 'zod/mini';
import { buildRequest } from '../../sync/build-request';
import { readLocalState } from '../../sync/local-state';
import type { HeadlessPhone } from '../rehearse/headless-phone';
import { throwAwayServer } from '../rehearse/server-access';
import type { ReadyExchange } from './panel-phones';
import { makePanelScene, type PanelScene, sealOn } from './panel-scene';

const SESSIONS = 20;
const EXPERTS = 10;

/** The name under which the bench starts its phones. */
export const PHONES = 'panel-phones';

/** What is wanted of 200 seals at once, and the runs that it is asked of. */
export const PANEL_WANTED = { p99Ms: 500 } as const;

/** How long the server took to acknowledge seals that all were sent in one moment, in milliseconds. */
export interface PanelCosts {
  readonly seals: number;
  readonly medianMs: number;
  readonly p99Ms: number;
  readonly leastMs: number;
  readonly mostMs: number;
}

const NOTHING_YET = { resendFrom: new Map(), done: new Set<string>(), stuck: new Set<string>() };

/** The exchange that carries a seal, made before the moment in which all are sent. */
async function exchangeOf(
  { pkg }: PanelScene,
  { writer, deps }: HeadlessPhone,
): Promise<ReadyExchange> {
  const { assignment } = pkg;
  const state = await readLocalState(writer, assignment, { ...NOTHING_YET, holds: null });
  const { request } = await buildRequest(writer, state);
  const { token } = deps.session;
  if (token === null || request.segments.length === 0) throw new Error('there is nothing to send');
  const url = `${deps.transport.origin}/api/assignments/${assignment}/sync`;
  return { url, token, body: JSON.stringify(request) };
}

/** Has a process of its own send exchanges in one moment; milliseconds for each, lowest first. */
async function sendFromPhones(exchanges: readonly ReadyExchange[]): Promise<readonly number[]> {
  const program = process.argv[1];
  if (program === undefined) throw new Error('the bench does not know its own program');
  const phones = fork(program, ['bench', PHONES]);
  const answered = once(phones, 'message');
  const ended = once(phones, 'exit').then(([code]) => {
    throw new Error(`the phones ended with ${code}`);
  });
  phones.send([...exchanges]);
  const [took] = await Promise.race([answered, ended]);
  ended.catch(() => undefined);
  return z
    .array(z.number())
    .parse(took)
    .sort((a, b) => a - b);
}

/**
 * 200 experts in 20 sessions send their sealed ballots in one moment to one server. The phones are a
 * process beside it on the same machine. The time of a seal goes from sending its request, over a new
 * connection, to the last byte of the answer, which holds its receipt and what the phone lacks; making
 * the request before and checking the answer after are the phone's own and not in it.
 */
export async function benchPanel(): Promise<PanelCosts> {
  const server = await throwAwayServer();
  try {
    const exchanges: ReadyExchange[] = [];
    for (let i = 0; i < SESSIONS; i += 1) {
      const scene = await makePanelScene(server.deps, EXPERTS);
      for (const phone of scene.experts) {
        await sealOn(scene, phone);
        exchanges.push(await exchangeOf(scene, phone));
      }
    }
    const took = await sendFromPhones(exchanges);
    const at = (share: number): number => took[Math.ceil(share * took.length) - 1] ?? 0;
    return {
      ...{ seals: took.length, medianMs: at(0.5), p99Ms: at(0.99) },
      ...{ leastMs: took[0] ?? 0, mostMs: took.at(-1) ?? 0 },
    };
  } finally {
    await server.close();
  }
}
