import { idle } from '../platform/idle';

/**
 * Whether another build waits. `waiting`: downloaded, takes over when the person says so.
 * `switching`: this page asked for it and will load again. `switched`: another page asked for it.
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
export interface VersionSource {
  addEventListener(
    type: 'waiting' | 'controlling',
    listener: (event: { readonly isUpdate?: boolean }) => void,
  ): void;
  messageSkipWaiting(): void;
  /** Resolves when a build waits whose coming began before anybody listened. */
  readonly early?: Promise<void>;
}

/** Watches a registration; a build that waits never takes over by itself. */
export function watchVersion(
  registering: Promise<VersionSource | null>,
  reload: () => void,
): VersionWatch {
  let source: VersionSource | null = null;
  let state: NewVersion = 'none';
  const listeners = new Set<() => void>();
  const become = (next: NewVersion): void => {
    state = next;
    for (const listener of listeners) listener();
  };
  void registering.then((registered) => {
    source = registered;
    source?.addEventListener('waiting', () => become('waiting'));
    void source?.early?.then(() => become('waiting'));
    source?.addEventListener('controlling', (event) => {
      if (state === 'switching') reload();
      else if (event.isUpdate) become('switched');
    });
  });
  return {
    current: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    switchOver: () => {
      if (state === 'switched') return reload();
      become('switching');
      source?.messageSkipWaiting();
    },
  };
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

type Coming = Pick<ServiceWorkerRegistration, 'active' | 'installing' | 'waiting'>;

/**
 * Resolves when the worker waits that is being installed now, and never where there is none or it is
 * the first one. The browser looks for a new build while the app starts, so its `updatefound` may come
 * before anybody listens.
 */
export function earlyWaits(registration: Coming | undefined): Promise<void> {
  const { installing = null, active = null } = registration ?? {};
  return new Promise((resolve) => {
    if (installing === null || active === null) return;
    installing.addEventListener('statechange', () => {
      if (registration?.waiting === installing) resolve();
    });
  });
}

/** Registers the service worker of a built app; null where there is none. */
export async function registerServiceWorker(): Promise<VersionSource | null> {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return null;
  const { Workbox } = await import('workbox-window');
  const workbox = new Workbox('/service-worker.js', { scope: '/' });
  // Offline this fails, and the worker that is there goes on; nothing to say to the person.
  const early = workbox.register().then(earlyWaits, () => earlyWaits(undefined));
  return Object.assign(workbox, { early });
}
