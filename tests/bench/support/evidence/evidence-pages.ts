import type { Browser, Page } from 'playwright-core';
import { formatEnrolLink, parseEnrolLink } from '../../../../src/trust/invitation';

/** Opens an address in a browser's memory of its own, with a script that keeps and sends evidence. */
export async function openPage(browser: Browser, address: string, script: string): Promise<Page> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(address);
  await page.evaluate(script);
  return page;
}

/** Calls the page's phone. */
export const call = <T>(page: Page, method: string, ...values: unknown[]): Promise<T> =>
  page.evaluate<T>(
    `evidencePhone.${method}(${values.map((value) => JSON.stringify(value)).join(', ')})`,
  );

/** The link of an invitation, for the same server at another address. */
export function linkAt(link: string, origin: string): string {
  const read = parseEnrolLink(link);
  if (!read.ok) throw new Error(read.error);
  return formatEnrolLink(origin, read.value);
}
