import { useEffect, useState } from 'react';
import { type PositionState, watchPosition } from '../../platform/geolocation';

export interface OwnPosition {
  /** The person asked for it; null state while the page is hidden or nothing was asked. */
  readonly on: boolean;
  readonly state: PositionState | null;
  readonly start: () => void;
  readonly stop: () => void;
}

const isShown = (): boolean => document.visibilityState === 'visible';

/**
 * The person's position while they ask for it and look: never after the page was left or hidden,
 * since receivers drain the battery and nobody is to be followed in the background.
 */
export function useOwnPosition(): OwnPosition {
  const [on, setOn] = useState(false);
  const [shown, setShown] = useState(isShown);
  const [state, setState] = useState<PositionState | null>(null);
  useEffect(() => {
    const look = () => setShown(isShown());
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, []);
  useEffect(() => {
    if (!on || !shown) return;
    const watch = watchPosition(navigator.geolocation, setState);
    setState(watch.state());
    return () => {
      watch.stop();
      setState(null);
    };
  }, [on, shown]);
  return { on, state, start: () => setOn(true), stop: () => setOn(false) };
}
