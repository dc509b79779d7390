import { clientsClaim } from 'workbox-core';
import {
  cleanupOutdatedCaches,
  createHandlerBoundToURL,
  type PrecacheEntry,
  precacheAndRoute,
} from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';

declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: (PrecacheEntry | string)[] };

/** Background Sync (WICG) is not in TypeScript's own types. */
interface SyncEvent extends ExtendableEvent {
  readonly tag: string;
}

const SYNC_TAG = 'takan-sync';

/** Where pages keep the offline pack; they name it too. */
const PACK_CACHE = 'takan-pack';

/** Paths that the intake server answers itself. */
const SERVER_PATHS = [
  ...[/^\/api\//, /^\/desk(\/|$)/, /^\/[qc]\//],
  /^\/(healthz|readyz|openapi\.json|verify\.html)$/,
];

precacheAndRoute(self.__WB_MANIFEST);
// Old files go only when this build takes over, so that pages of the old build keep theirs.
cleanupOutdatedCaches();
// What is kept here was checked by its digest before it was put (platform/offline-pack.ts).
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && url.pathname.startsWith('/assets/'),
  async ({ request, url }) => {
    // Asked for without opening it: to open a cache that is not there would make one.
    const kept = await caches.match(url.pathname, { cacheName: PACK_CACHE });
    return kept ?? fetch(request);
  },
);
registerRoute(
  new NavigationRoute(createHandlerBoundToURL('/index.html'), { denylist: SERVER_PATHS }),
);
// The page of the first visit comes under this worker at once, so that it may lose its network.
clientsClaim();

// A new build waits until a person says so: nothing is swapped under a form that is open.
self.addEventListener('message', (event) => {
  if (event.data?.type === 'SKIP_WAITING') void self.skipWaiting();
});

// The keys are in the pages: the worker can only wake one that is unlocked.
async function wakePages(): Promise<void> {
  const pages = await self.clients.matchAll({ type: 'window' });
  for (const page of pages) page.postMessage({ type: SYNC_TAG });
}

self.addEventListener('sync' as 'message', (event) => {
  const sync = event as unknown as SyncEvent;
  if (sync.tag === SYNC_TAG) sync.waitUntil(wakePages());
});
