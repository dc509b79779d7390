import { fork } from 'node:child_process';
import { once } from 'node:events';
import * as z from 'zod/mini';
import { buildRequest } from '../../sync/build-request';
import { readLocalState } from '../../sync/local-state';
import type { HeadlessPhone } from '../rehearse/headless-phone';
import { throwAwayServer } from '../rehearse/server-access';
import type { ReadyExchange } from './panel-phones';
import {
  conveneScene,
  enrolPanelTeam,
  type PanelScene,
  type PanelTeam,
  sealOn,
} from './panel-scene';

const SESSIONS = 20;
const EXPERTS = 10;
/** How often all of them meet and seal once more. */
const BURSTS = 5;

/** The name under which the bench starts its phones. */
export const PHONES = 'panel-phones';

/** What is wanted of 200 seals at once, and the runs that it is asked of. */
export const PANEL_WANTED = { p99Ms: 500 } as const;

/** How long the server took to acknowledge seals that all were sent in one moment, in milliseconds. */
export interface PanelCosts {
  readonly seals: number;
  readonly bursts: number;
  /** Of the seals of the middle burst. */
  readonly medianMs: number;
  /** What 99 of 100 seals of a burst took at most: middle, least and most of the bursts. */
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

/** All teams meet once more, and every expert's sealed ballot is sent in one moment. */
async function burst(teams: readonly PanelTeam[]): Promise<readonly number[]> {
  // Teams meet beside each other: before anybody seals, nothing is measured.
  const scenes = await Promise.all(teams.map(conveneScene));
  const exchanges: ReadyExchange[] = [];
  for (const scene of scenes) {
    for (const phone of scene.experts) {
      await sealOn(scene, phone);
      exchanges.push(await exchangeOf(scene, phone));
    }
  }
  return sendFromPhones(exchanges);
}

/** Of sorted values, the one below which such a share lies. */
const shareOf = (sorted: readonly number[], share: number): number =>
  sorted[Math.ceil(share * sorted.length) - 1] ?? 0;

/**
 * 200 experts in 20 sessions send their sealed ballots in one moment to one server, in some sessions
 * one after another. The phones are a process beside it on the same machine. The time of a seal goes
 * from sending its request, over a new connection, to the last byte of the answer, which holds its
 * receipt and what the phone lacks; making the request before and checking the answer after are the
 * phone's own and not in it.
 */
export async function benchPanel(): Promise<PanelCosts> {
  const server = await throwAwayServer();
  try {
    const teams: PanelTeam[] = [];
    for (let i = 0; i < SESSIONS; i += 1) teams.push(await enrolPanelTeam(server.deps, EXPERTS));
    const bursts: (readonly number[])[] = [];
    for (let i = 0; i < BURSTS; i += 1) bursts.push(await burst(teams));
    bursts.sort((one, other) => shareOf(one, 0.99) - shareOf(other, 0.99));
    const [least = [], middle = []] = [bursts[0], bursts[Math.floor(BURSTS / 2)]];
    return {
      ...{ seals: middle.length, bursts: BURSTS, medianMs: shareOf(middle, 0.5) },
      ...{ p99Ms: shareOf(middle, 0.99), leastMs: shareOf(least, 0.99) },
      mostMs: shareOf(bursts.at(-1) ?? [], 0.99),
    };
  } finally {
    await server.close();
  }
}
