import { expect } from 'vitest';
import { ONLINE_SURVEY_WORDS } from '../../../src/text/online-survey-words';
import { Phone } from './phone';

/** Answers under a link in a browser of its own, without script; with script, some questions hide. */
export async function answerOnline(origin: string, address: string): Promise<void> {
  const own = await Phone.make(origin);
  const scripted = await own.open(null);
  try {
    await scripted.goto(address);
    const fields = scripted.locator('fieldset:visible');
    expect(await fields.count()).toBe(4);
    await scripted.getByLabel('去过', { exact: true }).check();
    expect(await fields.count()).toBe(5);
    const browser = scripted.context().browser();
    if (browser === null) throw new Error('the browser opens no second window');
    const plain = await browser.newContext({ javaScriptEnabled: false });
    const page = await plain.newPage();
    await page.goto(address);
    await page.getByLabel('没有', { exact: true }).check();
    await page.getByRole('group', { name: /养护/ }).getByLabel('满意', { exact: true }).check();
    await page.getByRole('button', { name: ONLINE_SURVEY_WORDS.submit }).click();
    await page.getByText(ONLINE_SURVEY_WORDS.thanks).waitFor();
  } finally {
    await own.discard();
  }
}
