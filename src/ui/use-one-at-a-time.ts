import { useLayoutEffect, useRef, useState } from 'react';

/** Runs one piece of work at a time. */
export interface OneAtATime<R = unknown> {
  /** Does the work; null, without doing it, while other work is not done and shown as done. */
  readonly run: <T extends R>(work: () => Promise<T>) => Promise<T | null>;
  readonly busy: boolean;
}

interface Turn<R> {
  readonly busy: boolean;
  readonly came: R | null;
}

/**
 * Keeps a double tap from doing anything twice: from the first tap on nothing more is begun, until
 * the screen shows what came of it, for what is drawn before then still holds the old values.
 * @param shows whether what is drawn holds what came of the work; asked at every drawing. Without it
 *   the drawing that follows the work is taken for that.
 */
export function useOneAtATime<R = unknown>(
  shows: (came: R | null) => boolean = () => true,
): OneAtATime<R> {
  const isRunning = useRef(false);
  // An object each time, so that the end of quick work is drawn even where its beginning was not.
  const [turn, setTurn] = useState<Turn<R>>({ busy: false, came: null });
  const busy = turn.busy || !shows(turn.came);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each turn counts, whatever it says
  useLayoutEffect(() => {
    isRunning.current = busy;
  }, [turn, busy]);
  const run: OneAtATime<R>['run'] = async (work) => {
    if (isRunning.current) return null;
    isRunning.current = true;
    setTurn({ busy: true, came: null });
    let came: R | null = null;
    try {
      const done = await work();
      came = done;
      return done;
    } finally {
      setTurn({ busy: false, came });
    }
  };
  return { run, busy };
}
