import type { CDPSession, Page } from 'playwright-core';

/** One step on the screen: how long it took, and its longest task on the page's own thread; ms. */
export interface Step {
  readonly ms: number;
  readonly longestMs: number;
}

/**
 * Put into every page before its own scripts: notes long tasks, and times from an action to the first
 * frame in which `done` holds.
 */
const IN_PAGE = `
  const tasks = [];
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) tasks.push([startTime, duration]);
  }).observe({ type: 'longtask', buffered: true });
  const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  const until = async (done) => {
    for (const late = performance.now() + 60_000; !done(); await frame()) {
      if (performance.now() > late) throw new Error('never came: ' + done);
    }
    return performance.now();
  };
  globalThis.weekStep = async (act, done) => {
    const start = act === null ? 0 : performance.now();
    act?.();
    const end = await until(done);
    // What the step has set going goes on a little after it can be seen.
    await new Promise((resolve) => setTimeout(resolve, 700));
    const own = tasks.filter(([at, ms]) => at + ms > start).map(([, ms]) => ms);
    return { ms: end - start, longestMs: Math.max(0, ...own) };
  };
`;

export const prepare = (page: Page): Promise<unknown> => page.addInitScript(IN_PAGE);

/** `act` and `done` are expressions of functions in the page; no act: from the start of the page. */
export const step = (page: Page, act: string | null, done: string): Promise<Step> =>
  page.evaluate(`weekStep(${act}, ${done})`);

/** The page's heap after a collection, in MB. */
export async function heapMb(cdp: CDPSession): Promise<number> {
  await cdp.send('HeapProfiler.collectGarbage');
  const { metrics } = await cdp.send('Performance.getMetrics');
  const used = metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? Number.NaN;
  return used / 1024 / 1024;
}
