import type { Page } from 'playwright-core';

/**
 * Goes to an address of the app without loading it anew, which would lock the phone. It is a new
 * page to the app, so none whose old place is looked for.
 */
export const goWithin = (page: Page, path: string): Promise<void> =>
  page.evaluate((to) => {
    history.pushState({ usr: null, key: crypto.randomUUID() }, '', to);
    dispatchEvent(new PopStateEvent('popstate'));
  }, path);
