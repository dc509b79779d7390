const TAG = 'takan-sync';

/** Background Sync (WICG) where the browser has it; TypeScript's own types leave it out. */
interface WithSync extends ServiceWorkerRegistration {
  readonly sync?: { register(tag: string): Promise<void> };
}

/** Asks the browser to wake this page when there is a network again, where it can. */
export async function askForWake(): Promise<void> {
  const registration: WithSync | undefined = await navigator.serviceWorker?.getRegistration();
  // Refused by setting or by browser: the other triggers remain.
  await registration?.sync?.register(TAG).catch(() => undefined);
}

/** Calls `wake` when the service worker wakes this page; returns how to stop. */
export function onWake(wake: () => void): () => void {
  const worker = navigator.serviceWorker;
  if (worker === undefined) return () => undefined;
  const listen = (event: MessageEvent): void => {
    if (event.data?.type === TAG) wake();
  };
  worker.addEventListener('message', listen);
  return () => worker.removeEventListener('message', listen);
}
