/** What the idle lock looks at, given as an argument so that tests need not wait. */
export interface IdlePort {
  readonly now: () => number;
  readonly limitMs: () => number;
  readonly heldAwake: () => boolean;
  readonly onActivity: (onSign: () => void) => () => void;
  readonly onSeenAgain: (onSeen: () => void) => () => void;
  /** Calls `look` every so many milliseconds; returns how to stop. */
  readonly every: (ms: number, look: () => void) => () => void;
}

const LOOK_MS = 5_000;

/**
 * Calls `lock` once nobody has touched the page for the limit. Timers sleep with a hidden page, so
 * the time is looked at again before anything is shown. Returns how to stop.
 */
export function watchIdle(port: IdlePort, lock: () => void): () => void {
  let last = port.now();
  let done = false;
  const stops: (() => void)[] = [];
  const stop = (): void => {
    done = true;
    for (const each of stops.splice(0)) each();
  };
  const look = (): void => {
    if (done) return;
    if (port.heldAwake()) last = port.now();
    if (port.now() - last < port.limitMs()) return;
    stop();
    lock();
  };
  stops.push(
    port.onSeenAgain(look),
    port.onActivity(() => {
      // A first touch after a long sleep is not a sign that somebody was there.
      look();
      if (!done) last = port.now();
    }),
    port.every(LOOK_MS, look),
  );
  return stop;
}
