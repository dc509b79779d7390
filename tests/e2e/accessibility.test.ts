import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { APP_WORDS } from '../../src/text/app-words';
import { CAPTURE_WORDS } from '../../src/text/capture-words';
import { DECLARATION_WORDS } from '../../src/text/declaration-words';
import { ENROL_WORDS } from '../../src/text/enrol-words';
import { PASSPHRASE_WORDS, UNLOCK_WORDS } from '../../src/text/passphrase-words';
import { REPORT_WORDS } from '../../src/text/report-words';
import { TREE_WORDS } from '../../src/text/scoring-words';
import { VIEWER_WORDS } from '../../src/text/viewer-words';
import { type Bureau, startBureau } from './support/bureau';
import {
  backToTree,
  button,
  closeCamera,
  declareIndependence,
  enrol,
  heading,
  openAssignment,
  openCamera,
  openIndicator,
  openSettings,
  openSyncPage,
  releaseShutter,
  scoreIndicator,
  shownPictures,
  unlock,
} from './support/field-app';
import { INDICATORS, indicator } from './support/indicators';
import { Phone } from './support/phone';
import { screenFaults } from './support/screen-faults';
import { stagesOfOneWalk } from './support/stages';

// A machine that is busy with other tests may take several times as long.
vi.setConfig({ testTimeout: 180_000 });

let bureau: Bureau;
let phone: Phone;
let page: Page;

beforeAll(async () => {
  bureau = await startBureau();
  phone = await Phone.visited(bureau.origin);
  page = await phone.open(null);
});
afterAll(async () => {
  await phone?.discard();
  await bureau?.close();
});
// One walk through the app: each stage goes on where the one before ended.
stagesOfOneWalk(() => [page]);

test('[EE21] enrolment, unlocking and the list of assignments break no rule of WCAG 2.2 AA', async () => {
  await page.goto(`${bureau.origin}/enrol`);
  await button(page, ENROL_WORDS.readLink).click();
  expect(await screenFaults(page)).toEqual([]);
  await page.goto(bureau.enrolLink);
  await page.reload();
  await button(page, ENROL_WORDS.action).click();
  await page.getByText(ENROL_WORDS.tooShort).waitFor();
  expect(await screenFaults(page)).toEqual([]);
  await enrol(page, bureau.enrolLink);
  expect(await screenFaults(page)).toEqual([]);
  await page.reload();
  await unlock(page, 'a wrong one');
  await page.getByText(UNLOCK_WORDS.wrongTitle).waitFor();
  expect(await screenFaults(page)).toEqual([]);
  await unlock(page);
});

test('[EE21] declaration, settings and lost pages break no rule of WCAG 2.2 AA', async () => {
  await openSettings(page);
  expect(await screenFaults(page)).toEqual([]);
  await page.getByRole('link', { name: APP_WORDS.home }).click();
  await openAssignment(page);
  await button(page, DECLARATION_WORDS.sign).click();
  await page.getByText(DECLARATION_WORDS.choose).waitFor();
  expect(await screenFaults(page)).toEqual([]);
  await declareIndependence(page);
  expect(await screenFaults(page)).toEqual([]);
});

test('[EE21] indicators, camera and viewer break no rule of WCAG 2.2 AA', async () => {
  for (const id of ['A12', 'B11', 'C31']) {
    await openIndicator(page, indicator(id));
    expect(await screenFaults(page)).toEqual([]);
    await scoreIndicator(page, indicator(id));
    expect(await screenFaults(page)).toEqual([]);
    await backToTree(page);
  }
  await openIndicator(page, indicator('A11'));
  await phone.moveTo(8);
  await openCamera(page);
  expect(await screenFaults(page)).toEqual([]);
  await releaseShutter(page);
  await shownPictures(page).first().waitFor();
  await closeCamera(page);
  await page.getByText(CAPTURE_WORDS.otherWays).click();
  expect(await screenFaults(page)).toEqual([]);
  await page.locator('.evidence-thumb').click();
  await page.getByRole('dialog').waitFor();
  await page.getByRole('img', { name: VIEWER_WORDS.picture }).waitFor();
  await button(page, VIEWER_WORDS.withdraw).click();
  expect(await screenFaults(page)).toEqual([]);
  await button(page, VIEWER_WORDS.close).click();
  await backToTree(page);
});

test('[EE21] synchronisation, report and signature break no rule of WCAG 2.2 AA', async () => {
  await openSyncPage(page);
  expect(await screenFaults(page)).toEqual([]);
  await page.goBack();
  const done = new Set(['A12', 'B11', 'C31']);
  for (const each of INDICATORS.filter(({ id }) => !done.has(id))) {
    await openIndicator(page, each);
    await scoreIndicator(page, each);
    await backToTree(page);
  }
  expect(await screenFaults(page)).toEqual([]);
  await page.getByRole('link', { name: TREE_WORDS.toReport }).click();
  await button(page, REPORT_WORDS.seal).waitFor();
  expect(await screenFaults(page)).toEqual([]);
  await button(page, REPORT_WORDS.seal).click();
  await button(page, REPORT_WORDS.sign).click();
  const dialog = page.getByRole('dialog', { name: REPORT_WORDS.signTitle('主评人') });
  await dialog.getByLabel(PASSPHRASE_WORDS.label, { exact: true }).waitFor();
  expect(await screenFaults(page)).toEqual([]);
  await dialog.getByRole('button', { name: PASSPHRASE_WORDS.cancel }).click();
  await page.goto(`${bureau.origin}/no-such-page`);
  await unlock(page);
  await heading(page, APP_WORDS.pageLost).waitFor();
  expect(await screenFaults(page)).toEqual([]);
});
