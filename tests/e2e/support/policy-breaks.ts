import type { BrowserContext } from 'playwright-core';

/** A picture of a map host that was not admitted is refused on purpose, and the map says so. */
const REFUSED = /Content Security Policy directive: "(?!img-src)|Trusted(?:HTML|Script|Types?\b)/;

/** Where a store that was kept from an older version has its server, which was never there. */
const NOWHERE = 'https://bureau.test/';

/** What the pages of a browser were refused by their policy, from now on. */
export function watchPolicy(context: BrowserContext): readonly string[] {
  const refused: string[] = [];
  context.on('console', (message) => {
    const text = message.text();
    if (REFUSED.test(text) && !text.includes(NOWHERE)) refused.push(text);
  });
  context.on('weberror', (error) => {
    const { message } = error.error();
    if (REFUSED.test(message)) refused.push(message);
  });
  return refused;
}
