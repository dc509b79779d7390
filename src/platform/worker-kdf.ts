import type { Kdf } from './kdf';
import type { KdfQuestion } from './kdf-worker';

const startWorker = (): Worker =>
  new Worker(new URL('./kdf-worker.ts', import.meta.url), { type: 'module' });

/** One answer; the worker ends with it and takes its 64 MiB, and what they held, with it. */
function answerOf(worker: Worker, question: KdfQuestion): Promise<Uint8Array<ArrayBuffer>> {
  const answer = new Promise<Uint8Array<ArrayBuffer>>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<Uint8Array<ArrayBuffer>>) => resolve(data);
    worker.onerror = (event) => reject(new Error(`key derivation failed: ${event.message}`));
  });
  worker.postMessage(question);
  return answer.finally(() => worker.terminate());
}

/** Argon2id in a worker of its own, so that the page stays alive for the second that it takes. */
export const workerKdf: Kdf = {
  derive: (passphrase, parameters) => answerOf(startWorker(), { passphrase, parameters }),
};

/** The same by a worker that can be started before there is anything to derive. */
export interface KdfAhead extends Kdf {
  /** Starts the worker of the next derivation, where none is waiting. */
  readonly begin: () => void;
  /** Ends a worker that waits: nobody will ask. */
  readonly end: () => void;
}

/** @param start how a worker is started */
export function kdfAhead(start: () => Worker = startWorker): KdfAhead {
  let waiting: Worker | null = null;
  const take = (): Worker | null => {
    const taken = waiting;
    waiting = null;
    return taken;
  };
  return {
    begin: () => {
      if (waiting !== null) return;
      const worker = start();
      waiting = worker;
      // The next derivation starts one of its own, and tells what is wrong.
      worker.onerror = () => {
        if (waiting === worker) take()?.terminate();
      };
    },
    end: () => take()?.terminate(),
    derive: (passphrase, parameters) => answerOf(take() ?? start(), { passphrase, parameters }),
  };
}
