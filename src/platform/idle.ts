/**
 * Resolves when the page has nothing to do, or after `limitMs`: what nobody waits for must not compete
 * with what is waited for.
 */
export const idle = (limitMs: number): Promise<void> =>
  new Promise((resolve) => {
    // Safari has no such callback.
    if (!('requestIdleCallback' in window)) setTimeout(resolve);
    else window.requestIdleCallback(() => resolve(), { timeout: limitMs });
  });
