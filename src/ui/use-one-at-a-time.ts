import { useLayoutEffect, useRef, useState } from 'react';

/** Runs one piece of work at a time. */
export interface OneAtATime {
  /** Does the work; null, without doing it, while other work is not done and shown as done. */
  readonly run: <T>(work: () => Promise<T>) => Promise<T | null>;
  readonly busy: boolean;
}

/**
 * Keeps a double tap from doing anything twice: from the first tap on nothing more is begun, until
 * the screen shows what came of it, for what is drawn before then still holds the old values.
 */
export function useOneAtATime(): OneAtATime {
  const isRunning = useRef(false);
  // An object each time, so that the end of quick work is drawn even where its beginning was not.
  const [turn, setTurn] = useState({ busy: false });
  useLayoutEffect(() => {
    isRunning.current = turn.busy;
  }, [turn]);
  const run: OneAtATime['run'] = async (work) => {
    if (isRunning.current) return null;
    isRunning.current = true;
    setTurn({ busy: true });
    try {
      return await work();
    } finally {
      setTurn({ busy: false });
    }
  };
  return { run, busy: turn.busy };
}
