import type { Kdf } from './kdf';
import type { KdfQuestion } from './kdf-worker';

/**
 * Argon2id in a worker of its own, so that the page stays alive for the second that it takes. The
 * worker ends with the answer and takes its 64 MiB, and what they held, with it.
 */
export const workerKdf: Kdf = {
  derive(passphrase, parameters) {
    const worker = new Worker(new URL('./kdf-worker.ts', import.meta.url), { type: 'module' });
    const answer = new Promise<Uint8Array<ArrayBuffer>>((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<Uint8Array<ArrayBuffer>>) => resolve(data);
      worker.onerror = (event) => reject(new Error(`key derivation failed: ${event.message}`));
    });
    const question: KdfQuestion = { passphrase, parameters };
    worker.postMessage(question);
    return answer.finally(() => worker.terminate());
  },
};
