import type { Page } from 'playwright-core';
import { CHECK_WORDS, OUTCOME_WORDS } from '../../../src/text/bundle-words';
import { DESK_WORDS } from '../../../src/text/desk-words';
import { button, heading } from './field-app';

/** A desktop screen. */
export const DESKTOP = { width: 1280, height: 800 };

const CLERK = { name: '演示绩效科', password: '演示口令 2026 desk' };

/** Sets the desk up by the printed one-time link and waits for its first room. */
export async function setUpDesk(page: Page, link: string): Promise<void> {
  const { setup } = DESK_WORDS;
  await page.goto(link);
  await page.getByLabel(setup.name, { exact: true }).fill(CLERK.name);
  await page.getByLabel(setup.password, { exact: true }).fill(CLERK.password);
  await page.getByLabel(setup.again, { exact: true }).fill(CLERK.password);
  await button(page, setup.submit).click();
  await heading(page, DESK_WORDS.arrivals.title).waitFor();
}

/** From the arrivals to the only report there is. */
export async function openReport(page: Page): Promise<void> {
  await page.getByRole('row').getByRole('link', { name: / 分，/ }).click();
  await heading(page, DESK_WORDS.report.checks).waitFor();
}

type Check = keyof typeof CHECK_WORDS;

/** The six answers of verification as the page words them, by check. */
export async function shownAnswers(page: Page): Promise<Readonly<Record<string, string>>> {
  const answers: Record<string, string> = {};
  for (const check of Object.keys(CHECK_WORDS) as Check[]) {
    const { name } = CHECK_WORDS[check];
    const line = page
      .locator('.desk-answer')
      .filter({ has: page.getByText(name, { exact: true }) });
    const text = await line.locator('p').first().innerText();
    const outcome = Object.entries(OUTCOME_WORDS).find(([, words]) => text === `${name}：${words}`);
    answers[check] = outcome?.[0] ?? text;
  }
  return answers;
}

/** Downloads the bundle of the open report to a file. */
export async function downloadBundle(page: Page, file: string): Promise<void> {
  const arriving = page.waitForEvent('download');
  await page.getByRole('link', { name: DESK_WORDS.report.download }).click();
  await (await arriving).saveAs(file);
}
