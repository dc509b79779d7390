import { type LiveNews, liveNews } from '../contract/live';
import { backOffMs } from './back-off';
import { type EventsFrom, openEvents } from './open-events';
import { type SessionDeps, withSession } from './session';

/** The server says something every 20 s; who hears nothing for so long has no connection any more. */
const SILENCE_MS = 50_000;

/** Time and chance, given so that tests need not wait. */
export interface ListenPace {
  /** Calls `work` after `ms`; returns how to prevent it. */
  readonly after: (ms: number, work: () => void) => () => void;
  readonly jitter: () => number;
}

/** What listening works with. */
export interface ListenDeps extends SessionDeps {
  readonly from: EventsFrom;
  readonly pace: ListenPace;
  /**
   * There may be something new: in what the server names, or anywhere (null) when a connection was
   * made, for what came before it.
   */
  readonly onNews: (news: LiveNews | null) => void;
}

function readEvent(text: string): LiveNews | null {
  const data = text
    .split('\n')
    .flatMap((line) => (line.startsWith('data:') ? [line.slice(5)] : []))
    .join('\n');
  try {
    const read = liveNews.safeParse(JSON.parse(data));
    return read.success ? read.data : null;
  } catch {
    // A comment, or an event of a newer server.
    return null;
  }
}

/** Reads a stream to its end; true when anything came at all. */
async function readAll(
  stream: ReadableStream<Uint8Array>,
  { pace, onNews }: ListenDeps,
  cut: () => void,
): Promise<boolean> {
  const reader = stream.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let heard = false;
  for (;;) {
    const forget = pace.after(SILENCE_MS, cut);
    // However a stream ends, it is a lost connection and nothing more.
    const piece = await reader.read().catch(() => null);
    forget();
    if (piece === null || piece.done) return heard;
    heard = true;
    text += decoder.decode(piece.value, { stream: true });
    const events = text.split('\n\n');
    text = events.pop() ?? '';
    for (const each of events) {
      const news = readEvent(each);
      if (news !== null) onNews(news);
    }
  }
}

/** Calls `act` when the signal ends what goes on; returns how to forget it. */
function onEnd(signal: AbortSignal, act: () => void): () => void {
  signal.addEventListener('abort', act);
  if (signal.aborted) act();
  return () => signal.removeEventListener('abort', act);
}

const pause = (ms: number, { after }: ListenPace, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const forgets: (() => void)[] = [];
    const done = (): void => {
      for (const forget of forgets) forget();
      resolve();
    };
    forgets.push(after(ms, done), onEnd(signal, done));
  });

/** One connection, as long as it lasts: whether anything was heard, or that it is the last one. */
async function connect(deps: ListenDeps, signal: AbortSignal): Promise<boolean | 'over'> {
  const line = new AbortController();
  const cut = (): void => line.abort();
  const forget = onEnd(signal, cut);
  try {
    const opened = await withSession(deps, (token) => openEvents(deps.from, token, line));
    if (opened.ok) {
      deps.onNews(null);
      return await readAll(opened.value, deps, cut);
    }
    const { error } = opened;
    return error.kind === 'problem' && error.problem.retry === 'never' && 'over';
  } finally {
    forget();
  }
}

/**
 * Listens until `signal` ends it or the server says never to come again. A connection that is lost is
 * opened anew, slower and slower while that fails; nothing else depends on it.
 */
export async function listen(deps: ListenDeps, signal: AbortSignal): Promise<void> {
  let failures = 0;
  while (!signal.aborted) {
    const heard = await connect(deps, signal);
    if (heard === 'over' || signal.aborted) return;
    failures = heard ? 1 : failures + 1;
    await pause(backOffMs(failures, deps.pace.jitter()), deps.pace, signal);
  }
}
