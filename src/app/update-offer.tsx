import { useState } from 'react';
import { useLocation } from 'wouter';
import { UPDATE_WORDS } from '../text/update-words';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { isSafePoint } from './safe-point';
import './update-offer.css';

export interface UpdateOfferProps {
  readonly busy: boolean;
  readonly onApply: () => void;
}

/** Offers a new build at a safe point, and only there; "later" holds until the next start. */
export function UpdateOffer({ busy, onApply }: UpdateOfferProps) {
  const [path] = useLocation();
  const [later, setLater] = useState(false);
  if (later || !isSafePoint(path)) return null;
  const action = (
    <div className="update-actions">
      <Button onClick={() => setLater(true)}>{UPDATE_WORDS.later}</Button>
      <Button kind="primary" busy={busy} onClick={onApply}>
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
