import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { test } from 'vitest';
import { PROJECT_ROOT } from '../../src/cli/bootstrap/prepare.mjs';
import { REPORT_WORDS } from '../../src/text/report-words';
import { TREE_WORDS } from '../../src/text/scoring-words';
import { startBureau } from './support/bureau';
import { launchBrowser } from './support/chromium';
import { DESKTOP, openReport, setUpDesk } from './support/desk-app';
import {
  ALL_HELD,
  backToTree,
  button,
  closeCamera,
  declareIndependence,
  enrol,
  openAssignment,
  openCamera,
  openIndicator,
  openSyncPage,
  releaseShutter,
  scoreIndicator,
  sealAndSign,
  shownPictures,
  syncNow,
} from './support/field-app';
import { INDICATORS } from './support/indicators';
import { Phone } from './support/phone';

const FOLDER = join(PROJECT_ROOT, 'docs/pictures');

const keep = async (page: Page, name: string): Promise<void> => {
  await page.evaluate(() => window.scrollTo(0, 0));
  await page.screenshot({ path: join(FOLDER, `${name}.png`) });
};

async function evaluate(phone: Phone): Promise<void> {
  const { page } = phone;
  for (const each of INDICATORS) {
    await openIndicator(page, each);
    await scoreIndicator(page, each);
    if (each.id === 'A12') {
      await phone.moveTo(12);
      await openCamera(page);
      await releaseShutter(page);
      await shownPictures(page).first().waitFor();
      await closeCamera(page);
      await keep(page, 'indicator');
    }
    await backToTree(page);
    if (each.id === 'C21') await keep(page, 'tree');
  }
}

test('pictures of the field app and the desk', async () => {
  await mkdir(FOLDER, { recursive: true });
  const bureau = await startBureau();
  const phone = await Phone.make(bureau.origin);
  const browser = await launchBrowser();
  try {
    await enrol(await phone.open(null), bureau.enrolLink);
    await openAssignment(phone.page);
    await declareIndependence(phone.page);
    await evaluate(phone);
    await phone.page.getByRole('link', { name: TREE_WORDS.toReport }).click();
    await button(phone.page, REPORT_WORDS.seal).waitFor();
    await keep(phone.page, 'sign');
    await phone.page.goBack();
    await sealAndSign(phone.page);
    await openSyncPage(phone.page);
    await syncNow(phone.page);
    await phone.page.getByText(ALL_HELD).waitFor();
    await keep(phone.page, 'sync');
    const desk = await (await browser.newContext({ viewport: DESKTOP, locale: 'zh-CN' })).newPage();
    await setUpDesk(desk, bureau.deskLink());
    await openReport(desk);
    await keep(desk, 'desk');
  } finally {
    await Promise.all([phone.discard(), browser.close()]);
    await bureau.close();
  }
});
