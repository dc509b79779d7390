import { whileSeen } from '../platform/foreground';
import type { FieldSession } from '../store/field-session';
import { type ListenDeps, type ListenPace, listen } from '../sync/listen';
import { carrierTo } from './carrier';

/** Phones that hear the same news fetch it within so long, and not all in one moment. */
const SPREAD_MS = 1_000;

/** The page, the clock and the listening itself, given so that tests need none of them. */
interface LivePort {
  readonly whileSeen: typeof whileSeen;
  readonly listen: typeof listen;
  readonly pace: ListenPace;
}

const browserPort: LivePort = {
  whileSeen,
  listen,
  pace: {
    after: (ms, work) => {
      const timer = setTimeout(work, ms);
      return () => clearTimeout(timer);
    },
    jitter: Math.random,
  },
};

/** What a phone does on hearing news: one run a little later, however many came until then. */
function gatherNews(trigger: () => void, { after, jitter }: ListenPace) {
  let forget: (() => void) | null = null;
  return {
    onNews: (): void => {
      forget ??= after(jitter() * SPREAD_MS, () => {
        forget = null;
        trigger();
      });
    },
    stop: (): void => forget?.(),
  };
}

/**
 * Listens to the server while the page is seen, and has what is new fetched by the usual run. Where
 * there is no stream, everything is as without it.
 * @param stops what the lock ends, to which this adds itself; empty once the phone is locked
 */
export function startLive(
  session: Pick<FieldSession, 'db' | 'codec' | 'writer' | 'origin'>,
  trigger: () => void,
  stops: (() => void)[],
  { whileSeen: watch, listen: begin, pace }: LivePort = browserPort,
): void {
  if (stops.length === 0) return;
  const { onNews, stop } = gatherNews(trigger, pace);
  const { origin, writer } = session;
  const listening: ListenDeps = {
    ...{ transport: carrierTo(session, origin), signer: writer.signer, session: { token: null } },
    ...{ from: { origin }, onNews, pace },
  };
  let current: AbortController | null = null;
  const forget = watch((seen) => {
    current?.abort();
    current = seen ? new AbortController() : null;
    if (current !== null) void begin(listening, current.signal);
  });
  stops.push(() => {
    forget();
    current?.abort();
    stop();
  });
}
