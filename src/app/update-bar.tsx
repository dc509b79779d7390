import { lazy, Suspense, useSyncExternalStore } from 'react';
import type { VersionWatch } from './new-version';

const nothing = () => null;

// Most starts have nothing to offer. Where the offer is gone from the cache, the next start updates.
const UpdateOffer = lazy(() =>
  import('./update-offer').then(
    ({ UpdateOffer: offer }) => ({ default: offer }),
    () => ({ default: nothing }),
  ),
);

/** The offer of a new build, once there is one. */
export function UpdateBar({ watch }: { readonly watch: VersionWatch }) {
  const version = useSyncExternalStore(watch.subscribe, watch.current);
  if (version === 'none') return null;
  return (
    <Suspense fallback={null}>
      <UpdateOffer busy={version === 'switching'} onApply={watch.switchOver} />
    </Suspense>
  );
}
