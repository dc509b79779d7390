import type { CDPSession, Page } from 'playwright-core';

/** Longest that a change may have been there before `until` looks. */
const LOOK_MS = 4;

/**
 * Put into every page before its own scripts. `until` gives the time, from the start of the
 * navigation, at which a frame in which `done` holds was painted; `keyed` the time from a key's event
 * to the first painted frame in which `read` gives something else. Nobody asks for a frame before
 * `done` holds: a frame in which nothing has changed takes a phone's page 3 to 5 ms of its own thread,
 * and who waits for a disk would be charged for one every 16 ms, while who computes would not.
 */
const IN_PAGE = `
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  // Asked for within a frame, this comes right after it was painted.
  const painted = () => new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve(performance.now());
    port2.postMessage(null);
  });
  const late = (done) => {
    const limit = performance.now() + 120_000;
    return () => {
      if (performance.now() > limit) throw new Error('never came: ' + done);
    };
  };
  const until = async (done) => {
    const look = late(done);
    while (!done()) {
      look();
      await new Promise((resolve) => setTimeout(resolve, ${LOOK_MS}));
    }
  };
  const RealWorker = globalThis.Worker;
  let first = null;
  // The first order that a worker of the page was given.
  globalThis.Worker = class extends RealWorker {
    constructor(...made) {
      super(...made);
      this.made = made;
    }
    postMessage(order, ...rest) {
      first ??= { made: this.made, order };
      super.postMessage(order, ...rest);
    }
  };
  // How long that takes by itself, in a worker that has started, while the page does nothing: the least
  // of some, since whatever else holds it up is not its own.
  globalThis.benchOrder = async () => {
    const worker = new RealWorker(...first.made);
    const took = [];
    for (let time = 0; time < 4; time++) {
      const start = performance.now();
      await new Promise((resolve) => {
        worker.onmessage = resolve;
        worker.postMessage(first.order);
      });
      took.push(performance.now() - start);
    }
    worker.terminate();
    return Math.min(...took.slice(1));
  };
  globalThis.benchUntil = async (done) => { await until(done); await frame(); return painted(); };
  const changed = async (read, before) => {
    const look = late(read);
    do {
      look();
      await frame();
    } while (read() === before);
  };
  globalThis.benchKey = (read) => {
    const before = read();
    globalThis.benchKeyed = new Promise((resolve, reject) => {
      addEventListener('keydown', (event) => {
        const at = event.timeStamp;
        changed(read, before).then(painted).then((end) => resolve(end - at), reject);
      }, { capture: true, once: true });
    });
  };
`;

/** How fast the page's own thread is: 1, or a phone's quarter. */
export async function prepare(page: Page, slower: number): Promise<CDPSession> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable');
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: slower });
  await page.addInitScript(IN_PAGE);
  return cdp;
}

/** Milliseconds from the start of the page until `done`, an expression of a function, is painted. */
export const until = (page: Page, done: string): Promise<number> =>
  page.evaluate(`benchUntil(${done})`);

/** Nobody presses one key after another in less; what the one before set off has its time. */
const BETWEEN_KEYS_MS = 200;

/** Milliseconds from the press of a real key until `read`, such an expression, has changed. */
export async function keyed(page: Page, key: string, read: string): Promise<number> {
  await page.evaluate(`new Promise((resolve) => setTimeout(resolve, ${BETWEEN_KEYS_MS}))`);
  await page.evaluate(`benchKey(${read})`);
  await page.keyboard.press(key);
  return page.evaluate('benchKeyed');
}

/** The page's JavaScript heap after two collections, in MB of 1e6 bytes. */
export async function heapMb(cdp: CDPSession): Promise<number> {
  for (const _ of [1, 2]) await cdp.send('HeapProfiler.collectGarbage');
  const { metrics } = await cdp.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? Number.NaN) / 1e6;
}
