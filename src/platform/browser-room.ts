import { RoomGuard } from './room-guard';
import type { RoomAnswer, RoomOrder } from './room-worker';
import { RESERVE_BUCKET, storageBuckets } from './storage-buckets';

/** A worker that is silent for so long is given up: work must not wait for it for ever. */
const SILENT_MS = 5000;

/** After two silent ones none is asked for so long: each press of a key would wait for another. */
const REST_MS = 60_000;

/** Longest that figures wait for a proof; its file closes by itself about then. */
const PROOF_MS = 1000;

let worker: Worker | null = null;
let silences = 0;
let restUntilMs = Number.NEGATIVE_INFINITY;

function giveUp(asked: Worker): void {
  asked.terminate();
  if (worker === asked) worker = null;
}

/** Null from a worker that does not start or says nothing. */
function askWorker(order: RoomOrder, asked: Worker): Promise<RoomAnswer | null> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    const end = (answer: RoomAnswer | null) => {
      clearTimeout(timer);
      asked.removeEventListener('error', failed);
      port1.close();
      resolve(answer);
    };
    const failed = () => {
      giveUp(asked);
      end(null);
    };
    const timer = setTimeout(() => {
      silences += 1;
      if (silences > 1) restUntilMs = performance.now() + REST_MS;
      failed();
    }, SILENT_MS);
    port1.onmessage = ({ data }: MessageEvent<RoomAnswer | null>) => {
      silences = 0;
      end(data);
    };
    asked.addEventListener('error', failed);
    asked.postMessage(order, [port2]);
  });
}

async function ask(order: RoomOrder): Promise<RoomAnswer | null> {
  if (performance.now() < restUntilMs) return null;
  worker ??= new Worker(new URL('./room-worker.ts', import.meta.url), { type: 'module' });
  return askWorker(order, worker);
}

let promised = false;

/** A promise that was given stays; one that was not may be given meanwhile. */
async function isProtected(): Promise<boolean> {
  if (storageBuckets() === null) return false;
  promised ||= (await navigator.storage?.persisted?.()) ?? false;
  return promised;
}

/** Works while no tab has the file open; where no turn comes in time, not at all. */
async function inTurn(longestMs: number, work: () => Promise<void>): Promise<void> {
  const patience = new AbortController();
  const { signal } = patience;
  const enough = new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
  const timer = setTimeout(() => patience.abort(), longestMs);
  // Workers that keep its file open for a moment let go of it.
  const workers = new BroadcastChannel(RESERVE_BUCKET);
  workers.postMessage(null);
  workers.close();
  const done = navigator.locks.request(RESERVE_BUCKET, { signal }, work);
  await Promise.race([done.catch(() => undefined), enough]);
  clearTimeout(timer);
}

/** Nothing to let go of, or no turn for it, is as good. */
const clear = async (): Promise<void> => {
  const buckets = storageBuckets();
  if (buckets !== null) await inTurn(SILENT_MS, () => buckets.delete(RESERVE_BUCKET));
};

/**
 * Resolves when no proof of room lies open any more: until then the browser's figures count as used
 * what was only proved.
 */
export const proofsClosed = async (): Promise<void> => {
  if (storageBuckets() !== null) await inTurn(PROOF_MS, async () => undefined);
};

/** The guard of this browser's disk. */
export const browserRoom = new RoomGuard({
  ...{ isProtected, ask, clear, nowMs: () => performance.now() },
});
