import { describe, expect, it } from 'vitest';
import { startLive } from '../../src/app/live';
import type { ListenDeps } from '../../src/sync/listen';

/** A page that the test shows, hides and locks, and a server that speaks when the test says so. */
function madePage() {
  const page = { runs: 0, watched: 1 };
  const listened: { deps: ListenDeps; signal: AbortSignal }[] = [];
  const timers: { ms: number; work: () => void }[] = [];
  let see: (seen: boolean) => void = () => undefined;
  const writer = { signer: { kid: 'kid' } };
  const stops = [() => undefined];
  const lock = (): void => {
    for (const each of stops.splice(0)) each();
  };
  startLive(
    { origin: 'https://takan.test', writer, db: null, codec: null } as never,
    () => {
      page.runs += 1;
    },
    stops,
    {
      whileSeen: (onChange) => {
        see = onChange;
        onChange(true);
        return () => {
          page.watched = 0;
        };
      },
      listen: async (deps, signal) => void listened.push({ deps, signal }),
      pace: {
        after: (ms, work) => {
          timers.push({ ms, work });
          return () => void timers.splice(0);
        },
        jitter: () => 0.5,
      },
    },
  );
  const pass = (): void => {
    for (const { work } of timers.splice(0)) work();
  };
  return { page, lock, listened, timers, pass, see: (seen: boolean) => see(seen) };
}

describe('an unlocked phone', () => {
  it('[PN76] runs once for what it hears within a second, and again for what comes later', () => {
    const { page, listened, timers, pass } = madePage();
    const onNews = listened[0]?.deps.onNews;
    for (let i = 0; i < 5; i += 1) onNews?.(null);
    expect(page.runs).toBe(0);
    expect(timers.map(({ ms }) => ms)).toEqual([500]);
    pass();
    expect(page.runs).toBe(1);
    onNews?.(null);
    pass();
    expect(page.runs).toBe(2);
  });

  it('[PN78] listens while its page is seen', () => {
    const { listened, see } = madePage();
    expect(listened.map(({ signal }) => signal.aborted)).toEqual([false]);
    see(false);
    expect(listened.map(({ signal }) => signal.aborted)).toEqual([true]);
    see(true);
    expect(listened.map(({ signal }) => signal.aborted)).toEqual([true, false]);
  });

  it('[PN78] neither listens nor runs any more once it is locked', () => {
    const { page, lock, listened, pass } = madePage();
    listened[0]?.deps.onNews(null);
    lock();
    pass();
    expect(page).toEqual({ runs: 0, watched: 0 });
    expect(listened.map(({ signal }) => signal.aborted)).toEqual([true]);
  });
});
