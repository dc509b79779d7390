import type { Page } from 'playwright-core';
import type { Acting } from './journey';
import type { TriedAct } from './told-acts';

/** Resolves as soon as one of some texts is on the page, before it is even painted. */
const says = (page: Page, texts: readonly string[]): Promise<void> =>
  page.evaluate(
    (wanted) =>
      new Promise<void>((resolve) => {
        const observer = new MutationObserver(() => look());
        const look = (): void => {
          const shown = document.body.textContent ?? '';
          if (!wanted.some((each) => shown.includes(each))) return;
          observer.disconnect();
          resolve();
        };
        observer.observe(document.body, { subtree: true, childList: true, characterData: true });
        look();
      }),
    [...texts],
  );

/**
 * Does what ends an act, and notes that it was told of in the very moment in which the page says one
 * of `texts`, which it does not say before: an acknowledgment that comes too early does so by little.
 */
export async function untilTold(
  { page, said }: Pick<Acting, 'page' | 'said'>,
  act: TriedAct,
  texts: readonly string[],
  done: () => Promise<void>,
): Promise<void> {
  const heard = says(page, texts).then(() => {
    act.told = true;
    said();
  });
  await Promise.all([heard, done()]);
}
