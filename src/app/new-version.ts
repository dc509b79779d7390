import { idle } from '../platform/idle';

/**
 * Whether another build waits. `waiting`: downloaded, takes over when the person says so.
 * `switching`: this page asked for it and will load again. `switched`: it has taken over, and this
 * page is of the build before.
 */
export type NewVersion = 'none' | 'waiting' | 'switching' | 'switched';

/** Follows the service worker; the page subscribes as to any outside store. */
export interface VersionWatch {
  readonly current: () => NewVersion;
  readonly subscribe: (listener: () => void) => () => void;
  /** Lets the waiting build take over, then loads the page again. */
  readonly switchOver: () => void;
}

/** The part of a service worker's registration that is followed. */
export type Coming = Pick<
  ServiceWorkerRegistration,
  'active' | 'installing' | 'waiting' | 'addEventListener' | 'update'
>;

/** The page that the workers serve. */
export interface VersionPage {
  /** Who controls it, and word of who does so from now on. */
  readonly workers: Pick<ServiceWorkerContainer, 'controller' | 'addEventListener'>;
  readonly reload: () => void;
  /** Whether nothing is being typed, photographed or signed. */
  readonly isSafe: () => boolean;
}

/** Calls `tell` whenever a build waits behind the one that runs: now, soon, or later. */
function onWaiting(registration: Coming, tell: () => void): void {
  const look = (): void => {
    // The first worker of all waits for nobody.
    if (registration.waiting !== null && registration.active !== null) tell();
  };
  const follow = (): void => registration.installing?.addEventListener('statechange', look);
  registration.addEventListener('updatefound', follow);
  // The browser looks for a build while the app starts: it may be coming, or be there, before us.
  follow();
  look();
}

/** Watches a registration; a build that waits never takes over by itself. */
export function watchVersion(
  registering: Promise<Coming | null>,
  { workers, reload, isSafe }: VersionPage,
): VersionWatch {
  let registration: Coming | null = null;
  let state: NewVersion = 'none';
  let isControlled = workers.controller !== null;
  const listeners = new Set<() => void>();
  const become = (next: NewVersion): void => {
    state = next;
    for (const listener of listeners) listener();
  };
  const letTakeOver = (): void => registration?.waiting?.postMessage({ type: 'SKIP_WAITING' });
  workers.addEventListener('controllerchange', () => {
    // Taking over may last; whoever has gone on to type meanwhile is not interrupted.
    if (state === 'switching' && isSafe()) reload();
    else if (isControlled || state === 'switching') become('switched');
    isControlled = true;
  });
  void registering.then((registered) => {
    registration = registered;
    if (registered === null) return;
    onWaiting(registered, () => {
      // Another build has come in the place of the one that was asked for.
      if (state === 'switching') letTakeOver();
      else if (state === 'none') become('waiting');
    });
  });
  return {
    current: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    switchOver: () => {
      if (state === 'switched' || !registration?.waiting) return reload();
      become('switching');
      letTakeOver();
    },
  };
}

/** The least time between two looks for a new build, in milliseconds. */
export const LOOK_AGAIN_MS = 30 * 60_000;

/**
 * Looks for a new build when the phone is taken up again or has a network again. A browser looks by
 * itself only when a page is loaded, and an app that is kept open may not be for weeks.
 * @param onReturn tells when that is
 * @param now instant in milliseconds, of any beginning
 */
export function lookAgain(
  registration: Pick<Coming, 'update'>,
  onReturn: (listener: () => void) => void,
  now: () => number,
): void {
  let looked = now();
  onReturn(() => {
    // Clocks may be set back.
    if (Math.abs(now() - looked) < LOOK_AGAIN_MS) return;
    const before = looked;
    looked = now();
    registration.update().catch(() => {
      // There was no network after all: the next return is soon enough.
      looked = before;
    });
  });
}

/** The longest that registering may be put off, in milliseconds. */
const IDLE_LIMIT_MS = 3000;

/** Resolves when the first page is drawn: storing the app on the phone must not compete with it. */
export async function whenIdle(): Promise<void> {
  if (document.readyState !== 'complete') {
    await new Promise((resolve) => window.addEventListener('load', resolve, { once: true }));
  }
  await idle(IDLE_LIMIT_MS);
}

/** Registers the service worker of a built app; null where there is none. */
export async function registerServiceWorker(): Promise<Coming | null> {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return null;
  const workers = navigator.serviceWorker;
  // Offline this fails, and the worker that is there goes on; nothing to say to the person.
  return workers
    .register('/service-worker.js', { scope: '/' })
    .catch(async () => (await workers.getRegistration('/')) ?? null);
}
