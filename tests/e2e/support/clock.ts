import type { Page } from 'playwright-core';

/** From the next page load on, the page's wall clock shows `now` and runs on from there. */
export async function setClock(page: Page, now: Date): Promise<void> {
  await page.addInitScript((start) => {
    const Real = Date;
    const shift = start - Real.now();
    class Shifted extends Real {
      constructor(...given: [] | [number | string | Date]) {
        if (given.length === 0) super(Real.now() + shift);
        else super(given[0]);
      }
      static override now(): number {
        return Real.now() + shift;
      }
    }
    globalThis.Date = Shifted as DateConstructor;
  }, now.getTime());
}

/** Moves the wall clock of a page that is open, as a person does in the phone's settings. */
export const moveClock = (page: Page, byMs: number): Promise<void> =>
  page.evaluate((shift) => {
    const Before = Date;
    class Moved extends Before {
      constructor(...given: [] | [number | string | Date]) {
        if (given.length === 0) super(Before.now() + shift);
        else super(given[0]);
      }
      static override now(): number {
        return Before.now() + shift;
      }
    }
    globalThis.Date = Moved as DateConstructor;
  }, byMs);
