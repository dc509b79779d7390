import { useState, useSyncExternalStore } from 'react';
import { useLocation } from 'react-router';
import { UPDATE_WORDS } from '../text/update-words';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import type { VersionWatch } from './new-version';
import { isSafePoint } from './safe-point';
import './update-bar.css';

/** Offers a new build at a safe point, and only there; "later" holds until the next start. */
export function UpdateBar({ watch }: { readonly watch: VersionWatch }) {
  const version = useSyncExternalStore(watch.subscribe, watch.current);
  const { pathname } = useLocation();
  const [later, setLater] = useState(false);
  if (version === 'none' || later || !isSafePoint(pathname)) return null;
  const busy = version === 'switching';
  const action = (
    <div className="update-actions">
      <Button onClick={() => setLater(true)}>{UPDATE_WORDS.later}</Button>
      <Button kind="primary" busy={busy} onClick={watch.switchOver}>
        {busy ? UPDATE_WORDS.applying : UPDATE_WORDS.apply}
      </Button>
    </div>
  );
  return (
    <aside className="update-bar" aria-label={UPDATE_WORDS.ready}>
      <Notice title={UPDATE_WORDS.ready} safe={UPDATE_WORDS.safe} action={action} />
    </aside>
  );
}
