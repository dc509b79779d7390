import type { Locator, Page } from 'playwright-core';
import type { Random } from '../../../support/seeded-random';
import { hostileText } from './hostile-text';

const BEGINNINGS = /^(新增|新建|添加|登记|加)/u;
/** Fields of one page that are filled, and forms that are sent. */
const MOST = { fields: 25, forms: 4, buttons: 3 } as const;
const SOON = { timeout: 1000 } as const;

/** What only a browser says no to, as a field that has gone or cannot be reached, is no finding. */
const tried = (act: Promise<unknown>): Promise<boolean> =>
  act.then(
    () => true,
    () => false,
  );

async function fillOne(field: Locator, random: Random): Promise<string | null> {
  // What one field asks for may take another away.
  const kind = await field
    .evaluate(
      (each) => (each instanceof HTMLInputElement ? each.type : each.tagName.toLowerCase()),
      undefined,
      SOON,
    )
    .catch(() => null);
  if (kind === 'select') return tried(field.selectOption({ index: 1 }, SOON)).then(() => null);
  if (kind === 'checkbox' || kind === 'radio') return tried(field.check(SOON)).then(() => null);
  if (kind === 'number') return tried(field.fill('3', SOON)).then(() => null);
  if (kind === 'date') return tried(field.fill('2026-12-01', SOON)).then(() => null);
  if (kind !== 'text' && kind !== 'textarea' && kind !== 'search') return null;
  const text = hostileText(random);
  return (await tried(field.fill(text, SOON))) ? text : null;
}

/** Types something hostile into every text field that is shown; returns what was typed. */
export async function typeEverywhere(page: Page, random: Random): Promise<readonly string[]> {
  const typed: string[] = [];
  const shown = page.locator('input:visible, textarea:visible, select:visible');
  for (const field of (await shown.all()).slice(0, MOST.fields)) {
    const text = await fillOne(field, random);
    if (text !== null) typed.push(text);
  }
  return typed;
}

/**
 * Opens what a page of the desk has to be filled in, fills it with hostile words, and sends it.
 * @param look called whenever something else is shown
 * @returns how many forms were sent
 */
export async function fillForms(
  page: Page,
  random: Random,
  look: () => Promise<void>,
): Promise<number> {
  for (const summary of await page.locator('main summary:visible').all()) {
    await tried(summary.click(SOON));
  }
  const begin = page.locator('main button:visible').filter({ hasText: BEGINNINGS });
  for (const button of (await begin.all()).slice(0, MOST.buttons)) await tried(button.click(SOON));
  if ((await typeEverywhere(page, random)).length > 0) await look();
  // A form that asks for a passphrase ends the visit, or somebody else's.
  const forms = page.locator('form:visible:not(:has(input[type=password], input[type=file]))');
  let sent = 0;
  for (const form of (await forms.all()).slice(0, MOST.forms)) {
    const isSent = await tried(
      form.evaluate((each: HTMLFormElement) => each.requestSubmit(), undefined, SOON),
    );
    if (!isSent) continue;
    sent += 1;
    await look();
  }
  return sent;
}
