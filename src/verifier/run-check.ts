import { type CheckOrder, checkSafely } from './check-bytes';
import type { CheckNews } from './check-worker';
import type { CheckedFile, CheckProgress } from './checked-file';
import { readBytes } from './read-bytes';

/** A check that runs. */
export interface RunningCheck {
  /** Null when it was cancelled. */
  readonly result: Promise<CheckedFile | null>;
  cancel(): void;
}

type OnPart = (part: CheckProgress['part']) => void;

/** Not in TypeScript's own types: what `Worker` takes where a browser has trusted types. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(address: string): string },
  ): { createScriptURL(address: string): string };
}

let policy: ReturnType<TrustedTypes['createPolicy']> | null = null;

/** The address as the page's policy lets it start; it is of a script that this file made. */
function trustedAddress(address: string): string {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };
  policy ??= trustedTypes?.createPolicy('takan-check', { createScriptURL: (own) => own }) ?? null;
  return policy?.createScriptURL(address) ?? address;
}

/** A worker that runs `script`; null where the browser does not make one. */
function startWorker(script: string): Worker | null {
  const address = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
  try {
    return new Worker(trustedAddress(address));
  } catch {
    return null;
  } finally {
    // By then a worker that was made has read its script.
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
  }
}

/** Has an order checked by a worker; in the page where it does not start. */
function checkBeside(
  worker: Worker,
  order: CheckOrder,
  signal: AbortSignal,
  onPart: OnPart,
): Promise<CheckedFile | null> {
  return new Promise((resolve) => {
    let started = false;
    const end = (checked: CheckedFile | null): void => {
      worker.terminate();
      resolve(checked);
    };
    signal.addEventListener('abort', () => end(null));
    worker.addEventListener('message', ({ data }: MessageEvent<CheckNews>) => {
      if (data.kind === 'part') onPart(data.part);
      else if (data.kind === 'done') end(data.checked);
      else {
        started = true;
        // Given away and not copied: an archive may be half of what there is.
        worker.postMessage(order, [order.bytes.buffer]);
      }
    });
    worker.addEventListener('error', () => {
      if (started) end({ kind: 'fault', fault: 'broken' });
      else checkSafely(order, onPart).then(end);
    });
  });
}

/**
 * Runs a check beside the page, so that the page stays usable and the check can be cancelled at any
 * moment. The worker runs the page's own script, so that no other code than that of the one digest
 * ever runs. The page reads the file itself: WebKit gives no file to a worker of a page from a disk.
 * A browser that starts no worker gets the check in the page, where cancelling drops the answer.
 */
export function runCheck(
  script: string,
  { file, vkey }: { readonly file: Blob; readonly vkey: string | null },
  onProgress: (progress: CheckProgress) => void,
): RunningCheck {
  const ending = new AbortController();
  const { signal } = ending;
  const onPart: OnPart = (part) => {
    if (!signal.aborted) onProgress({ part, done: null });
  };
  const run = async (): Promise<CheckedFile | null> => {
    const read = await readBytes(file, signal, (done) => onProgress({ part: 'reading', done }));
    if (signal.aborted) return null;
    if (!read.ok) return { kind: 'fault', fault: read.error };
    const order = { bytes: read.value, vkey };
    const worker = startWorker(script);
    const checked =
      worker === null
        ? await checkSafely(order, onPart)
        : await checkBeside(worker, order, signal, onPart);
    return signal.aborted ? null : checked;
  };
  return { result: run(), cancel: () => ending.abort() };
}
