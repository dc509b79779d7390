import { fail, type Result } from '../domain/kernel/result';
import type {
  CopyOrder,
  PhotoFault,
  PhotoInput,
  PhotoJob,
  PhotoReply,
  PhotoRequest,
  PreparedPhoto,
} from './photo-message';

/** The part of a worker that is used, so that tests can stand in for it. */
export interface PhotoWorker {
  postMessage(request: PhotoRequest, transfer: Transferable[]): void;
  addEventListener(type: 'message' | 'error', listener: (event: Event) => void): void;
  terminate(): void;
}

/** Where pictures are made into evidence, away from the page's own thread. */
export interface PhotoBench {
  prepare(input: PhotoInput): Promise<Result<PreparedPhoto, PhotoFault>>;
  /** Makes a smaller, watermarked copy of a kept picture. */
  copy(order: CopyOrder): Promise<Result<Blob, PhotoFault>>;
  /** Makes a JPEG of a HEIC picture, ready to be kept as a derived piece. */
  convert(heic: Blob): Promise<Result<PreparedPhoto, PhotoFault>>;
  close(): void;
}

type Waiting = (outcome: PhotoReply['outcome']) => void;

/**
 * Opens a bench on a worker. A worker that dies (memory) answers everything in hand with
 * `unreadable`, so that nobody waits for ever; the next picture starts a new one.
 */
export function openPhotoBench(start: () => PhotoWorker): PhotoBench {
  const waiting = new Map<number, Waiting>();
  let worker: PhotoWorker | null = null;
  let next = 0;

  const end = (): void => {
    worker?.terminate();
    worker = null;
    for (const answer of waiting.values()) answer(fail('unreadable'));
    waiting.clear();
  };
  const begin = (): PhotoWorker => {
    const started = start();
    started.addEventListener('message', (event) => {
      if (!(event instanceof MessageEvent)) return;
      const { id, outcome }: PhotoReply = event.data;
      waiting.get(id)?.(outcome);
      waiting.delete(id);
    });
    started.addEventListener('error', end);
    worker = started;
    return started;
  };
  // The worker answers a job in the form that the job asks for.
  const ask = <T>(job: PhotoJob, transfer: Transferable[] = []): Promise<Result<T, PhotoFault>> =>
    new Promise((answer) => {
      const id = next++;
      waiting.set(id, answer as Waiting);
      (worker ?? begin()).postMessage({ id, ...job }, transfer);
    });
  return {
    prepare: (input) => ask({ input }, input.kind === 'frame' ? [input.frame] : []),
    copy: (copy) => ask({ copy }),
    convert: (heic) => ask({ heic }),
    close: end,
  };
}

/** The bench of a browser. */
export const browserPhotoBench = (): PhotoBench =>
  openPhotoBench(
    () => new Worker(new URL('./photo-worker.ts', import.meta.url), { type: 'module' }),
  );
