import type { BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';

/** Nothing but what is named, nothing inline, and trusted types. */
const STRICT = /^default-src 'none';(?!.*unsafe-inline).*require-trusted-types-for 'script'/u;

/** A page on which whatever hostile words set off is noticed. */
export class WatchedPage {
  /** All that was shown, without white space, which the browser lays out. */
  private said = '';
  private readonly faults: string[] = [];
  looked = 0;

  private constructor(readonly page: Page) {}

  static async open(context: BrowserContext, origin: string): Promise<WatchedPage> {
    await context.addInitScript(() => {
      const seen: string[] = [];
      Object.assign(window, { seenViolations: seen });
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
        seen.push(`${violatedDirective} ${blockedURI}`),
      );
    });
    const watched = new WatchedPage(await context.newPage());
    watched.page.on('dialog', (dialog) => {
      // A page that keeps what was typed from being lost asks before it is left.
      if (dialog.type() === 'beforeunload') return void dialog.accept();
      watched.faults.push(`a dialog says ${dialog.message()}`);
      return void dialog.dismiss();
    });
    watched.page.on('request', (request) => {
      const url = request.url();
      if (!/^(?:blob|data):/u.test(url) && !url.startsWith(origin)) watched.faults.push(url);
    });
    watched.page.on('response', (response) => {
      if (!response.request().isNavigationRequest()) return;
      const policy = response.headers()['content-security-policy'] ?? 'none';
      if (!STRICT.test(policy)) watched.faults.push(`${response.url()} under the policy ${policy}`);
    });
    return watched;
  }

  /** Looks at what is shown now. @throws where anything ran, was made an element, or was blocked */
  async look(): Promise<void> {
    const shown = await this.page.evaluate(() => {
      const fields = [...document.querySelectorAll<HTMLInputElement>('input, textarea')];
      const titled = [...document.querySelectorAll('[title], [aria-label], option')];
      return {
        pwned: '__pwned' in window,
        violations: (Reflect.get(window, 'seenViolations') as string[] | undefined) ?? [],
        made: [
          ...document.querySelectorAll(
            'script:not([src]), iframe, #pwned, img[src="x"], [onerror], [onload], object, embed',
          ),
        ].map(({ outerHTML, parentElement }) => `${outerHTML} in ${parentElement?.className}`),
        links: [...document.links]
          .map(({ href }) => href)
          .filter((href) => !/^(https?|blob|tel|mailto):/u.test(href)),
        text: [
          document.title,
          document.body.innerText,
          ...fields.map(({ value }) => value),
          ...titled.map(
            (each) =>
              `${each.getAttribute('title')} ${each.getAttribute('aria-label')} ${each.textContent}`,
          ),
        ].join('\n'),
      };
    });
    const { text, ...harm } = shown;
    const where = `${this.page.url()}: ${JSON.stringify(harm)}`;
    expect(harm, where).toEqual({ pwned: false, violations: [], made: [], links: [] });
    expect(this.faults).toEqual([]);
    this.said += text.replace(/\s/gu, '');
    this.looked += 1;
  }

  /** Those of the texts that were shown nowhere, letter by letter. */
  notShown = (texts: readonly string[]): readonly string[] =>
    texts.filter((text) => !this.said.includes(text.replace(/\s/gu, '')));

  /** Same-origin addresses that the page links to, without what only downloads. */
  links = (under: string): Promise<string[]> =>
    this.page.evaluate(
      (prefix) =>
        [...document.querySelectorAll<HTMLAnchorElement>('a[href]:not([download])')]
          .map((link) => new URL(link.href))
          .filter(
            ({ origin, pathname }) => origin === location.origin && pathname.startsWith(prefix),
          )
          .map(({ pathname, search }) => pathname + search),
      under,
    );

  /** Waits until what the page says stays as it is. */
  private async settled(): Promise<void> {
    await this.page.waitForLoadState('networkidle');
    await this.page.waitForFunction(
      () => {
        const now = `${location.href} ${document.body.innerText}`;
        const isSame = Reflect.get(window, 'saidLast') === now;
        Reflect.set(window, 'saidLast', now);
        return isSame;
      },
      undefined,
      { polling: 250 },
    );
  }

  /** Looks when what the page says stays as it is. */
  async lookSettled(): Promise<void> {
    await this.settled();
    await this.look();
  }

  /**
   * Goes over everything that can be reached by links, at most so many pages.
   * @param atEach what is done on each of them, after a look at it
   */
  async walk(
    from: readonly string[],
    { under, most, atEach }: { under: string; most: number; atEach?: () => Promise<void> },
  ): Promise<void> {
    const known = new Set<string>();
    const queue = [...from];
    for (let path = queue.shift(); path !== undefined && known.size < most; path = queue.shift()) {
      if (known.has(path) || path.startsWith('/api')) continue;
      known.add(path);
      await this.page.evaluate((to) => history.pushState(null, '', to), path);
      await this.lookSettled();
      queue.push(...(await this.links(under)));
      await atEach?.();
    }
  }
}
