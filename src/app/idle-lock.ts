/** Milliseconds as a clock tells them; only differences count. */
type Clock = () => number;

/**
 * Time that goes by, in milliseconds, for whoever looks often enough: the longer of what two clocks
 * say. The wall clock can be set back, and would hold off a lock for hours; the other one stands still
 * while a phone sleeps.
 */
export function passingTime(wall: Clock, steady: Clock): Clock {
  let [lastWall, lastSteady, passed] = [wall(), steady(), 0];
  return () => {
    const [nowWall, nowSteady] = [wall(), steady()];
    passed += Math.max(nowWall - lastWall, nowSteady - lastSteady, 0);
    [lastWall, lastSteady] = [nowWall, nowSteady];
    return passed;
  };
}

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
/** Who has not looked for so long has slept: what holds the phone awake did not hold it meanwhile. */
const SLEPT_MS = 60_000;

/**
 * Calls `lock` once nobody has touched the page for the limit. Timers sleep with a hidden page, so
 * the time is looked at again before anything is shown. Returns how to stop.
 */
export function watchIdle(port: IdlePort, lock: () => void): () => void {
  let last = port.now();
  let looked = last;
  let done = false;
  const stops: (() => void)[] = [];
  const stop = (): void => {
    done = true;
    for (const each of stops.splice(0)) each();
  };
  const look = (): void => {
    if (done) return;
    const now = port.now();
    if (port.heldAwake() && now - looked < SLEPT_MS) last = now;
    looked = now;
    if (now - last < port.limitMs()) return;
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
