import { RoomGuard } from './room-guard';
import type { RoomAnswer, RoomOrder } from './room-worker';
import { RESERVE_BUCKET, storageBuckets } from './storage-buckets';

/** A worker that is silent for so long is given up: work must not wait for it for ever. */
const SILENT_MS = 5000;

let worker: Worker | null = null;

function ask(order: RoomOrder): Promise<RoomAnswer | null> {
  worker ??= new Worker(new URL('./room-worker.ts', import.meta.url), { type: 'module' });
  const asked = worker;
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    const giveUp = () => {
      asked.terminate();
      if (worker === asked) worker = null;
      resolve(null);
    };
    const timer = setTimeout(giveUp, SILENT_MS);
    port1.onmessage = ({ data }: MessageEvent<RoomAnswer | null>) => {
      clearTimeout(timer);
      resolve(data);
    };
    // A worker that does not start answers nothing.
    const failed = () => {
      clearTimeout(timer);
      giveUp();
    };
    asked.addEventListener('error', failed, { once: true });
    asked.postMessage(order, [port2]);
  });
}

let promised = false;

/** A promise that was given stays; one that was not may be given meanwhile. */
async function isProtected(): Promise<boolean> {
  if (storageBuckets() === null) return false;
  promised ||= (await navigator.storage?.persisted?.()) ?? false;
  return promised;
}

/** Nothing to let go of is as good. While no tab has the file open. */
const clear = async (): Promise<void> => {
  const buckets = storageBuckets();
  if (buckets === null) return;
  await navigator.locks.request(RESERVE_BUCKET, () =>
    buckets.delete(RESERVE_BUCKET).catch(() => undefined),
  );
};

/** The guard of this browser's disk. */
export const browserRoom = new RoomGuard({
  ...{ isProtected, ask, clear, nowMs: () => performance.now() },
});
