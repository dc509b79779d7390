import { useEffect, useState } from 'react';
import { type PositionState, watchPosition } from '../../../platform/geolocation';

const NOTHING: PositionState = { readings: [], failure: null, settled: false };

/** Readings of the position since the page opened or `again` was pressed. */
export interface Whereabouts {
  readonly state: PositionState;
  readonly again: () => void;
}

export function useWhereabouts(): Whereabouts {
  const [state, setState] = useState(NOTHING);
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt starts another watch
  useEffect(() => {
    setState(NOTHING);
    const watch = watchPosition(navigator.geolocation as Geolocation | undefined, setState);
    setState(watch.state());
    return () => watch.stop();
  }, [attempt]);
  return { state, again: () => setAttempt((before) => before + 1) };
}
