import { buildRequest } from '../../sync/build-request';
import { readLocalState } from '../../sync/local-state';
import type { HeadlessPhone } from '../rehearse/headless-phone';
import { throwAwayServer } from '../rehearse/server-access';
import { makePanelScene, type PanelScene, sealOn } from './panel-scene';

const SESSIONS = 20;
const EXPERTS = 10;

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
async function exchangeOf({ pkg }: PanelScene, { writer, deps }: HeadlessPhone) {
  const { assignment } = pkg;
  const state = await readLocalState(writer, assignment, { ...NOTHING_YET, holds: null });
  const { request } = await buildRequest(writer, state);
  const { token } = deps.session;
  if (token === null || request.segments.length === 0) throw new Error('there is nothing to send');
  return async (): Promise<number> => {
    const start = performance.now();
    const answer = await deps.transport.exchange(token, assignment, request);
    if (!answer.ok || answer.value.refused.length > 0) throw new Error('a seal was refused');
    if (answer.value.receipts.length === 0) throw new Error('a seal was not receipted');
    return performance.now() - start;
  };
}

/**
 * 200 experts in 20 sessions send their sealed ballots in one moment to one server, which runs in
 * this very process beside them. A seal counts as acknowledged when its receipt has arrived.
 */
export async function benchPanel(): Promise<PanelCosts> {
  const server = await throwAwayServer();
  try {
    const sends: (() => Promise<number>)[] = [];
    for (let i = 0; i < SESSIONS; i += 1) {
      const scene = await makePanelScene(server.deps, EXPERTS);
      for (const phone of scene.experts) {
        await sealOn(scene, phone);
        sends.push(await exchangeOf(scene, phone));
      }
    }
    const took = (await Promise.all(sends.map((send) => send()))).sort((a, b) => a - b);
    const at = (share: number): number => took[Math.ceil(share * took.length) - 1] ?? 0;
    return {
      ...{ seals: took.length, medianMs: at(0.5), p99Ms: at(0.99) },
      ...{ leastMs: took[0] ?? 0, mostMs: took.at(-1) ?? 0 },
    };
  } finally {
    await server.close();
  }
}
