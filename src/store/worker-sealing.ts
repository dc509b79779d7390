import { type ClearBytes, sizeOf } from './clear-bytes';
import type { Sealing } from './master-codec';
import type { SealAnswer, SealOrder } from './seal-worker';
import { sealBytes } from './sealed-bytes';

/** The way to a worker and back takes longer than to seal less than this. */
const WORTH_BYTES = 128 * 1024;

/** The part of a worker that is used, so that tests can stand in for it. */
export interface SealWorker {
  postMessage(order: SealOrder, transfer: Transferable[]): void;
  addEventListener(type: 'error', listener: () => void): void;
  removeEventListener(type: 'error', listener: () => void): void;
}

/** The bytes, where their memory was given away to somebody who is gone. */
const still = (bytes: ClearBytes): ClearBytes =>
  bytes instanceof Blob || bytes.buffer.byteLength === bytes.blob.size ? bytes : bytes.blob;

/** Null from a worker that ended before it answered. */
function askWorker(worker: SealWorker, order: SealOrder): Promise<SealAnswer | null> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    const end = (answer: SealAnswer | null) => {
      worker.removeEventListener('error', failed);
      port1.close();
      resolve(answer);
    };
    const failed = () => end(null);
    port1.onmessage = ({ data }: MessageEvent<SealAnswer>) => end(data);
    worker.addEventListener('error', failed);
    const { bytes } = order;
    const taken = bytes instanceof Blob ? [port2] : [port2, bytes.buffer];
    worker.postMessage(order, taken);
  });
}

/**
 * Seals bytes away from the page's own thread: browsers that encrypt and digest at once, in the thread
 * that asks, would hold it for the tens of milliseconds that a picture takes on a slow phone. Bytes in
 * memory go over to the worker for good. What ends or cannot start leaves the work to the page.
 */
export function workerSealing(start: () => SealWorker): Sealing {
  let worker: SealWorker | null = null;
  let isOver = false;
  const over = () => {
    isOver = true;
    worker = null;
  };
  const get = (): SealWorker | null => {
    if (isOver || worker !== null) return worker;
    try {
      worker = start();
      worker.addEventListener('error', over);
    } catch {
      over();
    }
    return worker;
  };
  return {
    expect: () => void get(),
    seal: async (master, bytes, context, sha256) => {
      const asked = sizeOf(bytes) < WORTH_BYTES ? null : get();
      const answer = asked && (await askWorker(asked, { master, bytes, context, sha256 }));
      if (answer === null) return sealBytes(master, still(bytes), context, sha256);
      if ('error' in answer) throw answer.error;
      return answer.sealed;
    },
  };
}

/** A worker of this browser. */
export const startSealWorker = (): SealWorker =>
  new Worker(new URL('./seal-worker.ts', import.meta.url), { type: 'module' });
