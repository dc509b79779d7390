import { once } from 'node:events';
import * as z from 'zod/mini';
import { buildRequest } from '../../sync/build-request';
import { readLocalState } from '../../sync/local-state';
import type { HeadlessPhone } from '../rehearse/headless-phone';
import { startBeside } from './beside';
import { type PanelCosts, panelCosts } from './panel-costs';
import type { ReadyExchange } from './panel-phones';
import {
  conveneScene,
  enrolPanelTeam,
  type PanelScene,
  type PanelTeam,
  panelPackage,
  sealOn,
} from './panel-scene';
import { enrolLinks } from './panel-server';

const SESSIONS = 20;
const EXPERTS = 10;
/** How often all of them meet and seal once more. */
const BURSTS = 5;

/** The names under which the bench starts its phones and its server. */
export const PHONES = 'panel-phones';
export const SERVER = 'panel-server';

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
  const { child, answer } = startBeside(PHONES);
  child.send([...exchanges]);
  return z
    .array(z.number())
    .parse(await answer)
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

/**
 * 200 experts in 20 sessions send their sealed ballots in one moment to one server, in some sessions
 * one after another. The server is a process of its own, as it is in use, and so are the phones while
 * they send, all on the same machine; before and between, this process is the phones. The time of a
 * seal goes from sending its request, over a new connection, to the last byte of the answer, which
 * holds its receipt and what the phone lacks; making the request before and checking the answer after
 * are the phone's own and not in it.
 */
export async function benchPanel(): Promise<PanelCosts> {
  const server = startBeside(SERVER);
  const ended = once(server.child, 'exit');
  try {
    const packages = Array.from({ length: SESSIONS }, () => panelPackage(EXPERTS));
    server.child.send(packages);
    const links = enrolLinks.parse(await server.answer);
    const teams: PanelTeam[] = [];
    for (const [i, pkg] of packages.entries())
      teams.push(await enrolPanelTeam(pkg, links[i] ?? []));
    const bursts: (readonly number[])[] = [];
    for (let i = 0; i < BURSTS; i += 1) bursts.push(await burst(teams));
    return panelCosts(bursts);
  } finally {
    if (server.child.connected) server.child.disconnect();
    await ended;
  }
}
