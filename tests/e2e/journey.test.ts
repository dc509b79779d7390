import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Evidence } from '../../src/domain/evidence/evidence';
import { INTENT_WORDS } from '../../src/text/capture-state-words';
import { CUSTODY_WORDS, sayCounts } from '../../src/text/delivery-words';
import { INDICATOR_WORDS, TREE_WORDS } from '../../src/text/scoring-words';
import { type Bureau, startBureau } from './support/bureau';
import { launchBrowser } from './support/chromium';
import { DESKTOP, downloadBundle, openReport, setUpDesk, shownAnswers } from './support/desk-app';
import {
  ALL_HELD,
  backToTree,
  button,
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
  unlock,
} from './support/field-app';
import { INDICATORS, indicator } from './support/indicators';
import { keptBodies, keptRows } from './support/kept-rows';
import { Phone } from './support/phone';
import { countStore } from './support/phone-store';
import { watchPolicy } from './support/policy-breaks';
import { stagesOfOneWalk } from './support/stages';
import { DYING_POINTS, dieAt } from './support/sync-faults';
import { independentVerify, takanVerify } from './support/verifiers';

// A machine that is busy with other tests may take several times as long.
vi.setConfig({ testTimeout: 180_000 });

/** Opened, declared, 31 check points, 4 × 2 figures, 4 judged scores, 1 reason. */
const SCORED = 46;
const PHOTOS = 3;
/** The photos, and the comparison of clocks that comes before the first of them. */
const CAPTURED = PHOTOS + 1;
/** With the sealed report and the signature. */
const SIGNED = SCORED + CAPTURED + 2;
/** A sentence that the phone's owner never gets to finish. */
const DRAFT = '抽查了三处护栏，其中一处';

let bureau: Bureau;
let phone: Phone;
let desk: Browser;
let deskPage: Page;
let deskRefused: readonly string[] = [];

beforeAll(async () => {
  [bureau, desk] = await Promise.all([startBureau(), launchBrowser()]);
  phone = await Phone.make(bureau.origin);
});
afterAll(async () => {
  await Promise.all([phone?.discard(), desk?.close()]);
  await bureau?.close();
});
// Each stage goes on where the one before ended.
stagesOfOneWalk(() => [phone.shown]);

test('[EE1] a phone enrolled by the printed link scores all 17 indicators with the server dead', async () => {
  const page = await phone.open(null);
  await enrol(page, bureau.enrolLink);
  await bureau.stop();
  await phone.setOffline(true);
  await openAssignment(page);
  await declareIndependence(page);
  for (const each of INDICATORS) {
    await openIndicator(page, each);
    await scoreIndicator(page, each);
    await backToTree(page);
  }
  await page.getByText(TREE_WORDS.scoredOf(17, 17)).waitFor();
  expect(await countStore(page)).toMatchObject({ entries: SCORED, drafts: 0 });
});

test('[EE2] a photo whose thumbnail has appeared is there after SIGKILL and a cold start offline', async () => {
  await openIndicator(phone.page, indicator('C11'));
  await phone.moveTo(90);
  await openCamera(phone.page);
  for (const metres of [90, 40, 12]) {
    await phone.moveTo(metres);
    await phone.page.getByText(`±${metres} 米`).first().waitFor();
  }
  const pictures = shownPictures(phone.page);
  for (let taken = 0; taken < PHOTOS; taken++) {
    await releaseShutter(phone.page);
    await pictures.nth(taken).waitFor();
  }
  await phone.kill();

  const page = await phone.open();
  expect(await countStore(page)).toMatchObject({
    // The camera was open: whether to go on is asked.
    ...{ entries: SCORED + CAPTURED, drafts: 1, heads: 1 },
    ...{ blobs: PHOTOS, thumbs: PHOTOS },
  });
  await unlock(page);
  await openAssignment(page);
  await page.getByText(TREE_WORDS.scoredOf(17, 17)).waitFor();
  await openIndicator(page, indicator('C11'));
  await shownPictures(page)
    .nth(PHOTOS - 1)
    .waitFor();
  expect(await shownPictures(page).count()).toBe(PHOTOS);
  await page.getByText(INTENT_WORDS.kept(PHOTOS)).waitFor();
  await button(page, INTENT_WORDS.drop).click();
});

test('[EE3] the report is sealed and signed offline', async () => {
  const { page } = phone;
  await backToTree(page);
  await sealAndSign(page);
  expect(await countStore(page)).toMatchObject({ entries: SIGNED, drafts: 0 });
  await page.goBack();
  await openIndicator(page, indicator('A12'));
  await page.getByLabel(INDICATOR_WORDS.reason, { exact: true }).fill(DRAFT);
  await expect.poll(async () => (await countStore(page)).drafts).toBe(1);
  await phone.kill();
  await bureau.start();
  await phone.setOffline(false);
});

test.each(DYING_POINTS)(
  '[EE4] nothing is lost and nothing doubled when the phone dies $name',
  async (point) => {
    await dieAt(phone, bureau, point);
    expect(await keptRows(bureau)).toMatchObject({
      ...{ entries: point.keptEntries ? SIGNED : 0, evidence: point.keptEvidence ?? 0 },
      ...{ doubledEntries: 0, doubledEvidence: 0, doubledLeaves: 0 },
    });
    const page = await phone.open();
    expect(await countStore(page)).toMatchObject({
      ...{ entries: SIGNED, heads: 1, blobs: PHOTOS, thumbs: PHOTOS, drafts: 1 },
      // The receipt of the phone's credential came with the enrolment.
      receipts: 1 + (point.keptReceipts ?? 0),
    });
    await phone.kill();
  },
);

test('[EE5] everything is delivered in the end, and the phone says so from receipts that it has checked', async () => {
  const page = await phone.open();
  await unlock(page);
  await openAssignment(page);
  await openSyncPage(page);
  await page.getByText(ALL_HELD).waitFor();
  const counts = { entries: SIGNED, entriesHeld: SIGNED, evidence: PHOTOS, evidenceHeld: PHOTOS };
  await page.getByText(sayCounts(counts)).waitFor();
  expect(await page.getByText(CUSTODY_WORDS.held).count()).toBe(PHOTOS);
  expect(await keptRows(bureau)).toEqual({
    ...{ entries: SIGNED, evidence: PHOTOS },
    ...{ doubledEntries: 0, doubledEvidence: 0, doubledLeaves: 0 },
  });
  await page.goBack();
  await openIndicator(page, indicator('A12'));
  const reason = page.getByLabel(INDICATOR_WORDS.reason, { exact: true });
  expect(await reason.inputValue()).toBe(DRAFT);
});

test('[EE6] every photo tells several readings of the position with their accuracy', async () => {
  const bodies = await keptBodies<{ evidence: Evidence }>(bureau, 'evidence.captured');
  for (const { evidence } of bodies) {
    const accuracies = evidence.fixes.map(({ accuracyCm }) => accuracyCm);
    expect(accuracies).toEqual(expect.arrayContaining([9000, 4000, 1200]));
    expect(evidence).toMatchObject({ source: 'camera', noPosition: null });
  }
  expect(bodies).toHaveLength(PHOTOS);
});

test('[EE7] the desk, set up by its one-time link, shows the report with six separate answers', async () => {
  const context = await desk.newContext({ viewport: DESKTOP, locale: 'zh-CN' });
  deskRefused = watchPolicy(context);
  deskPage = await context.newPage();
  await setUpDesk(deskPage, bureau.deskLink());
  await openReport(deskPage);
  expect(await shownAnswers(deskPage)).toEqual({
    ...{ intact: 'holds', authentic: 'holds', receipted: 'holds', complete: 'holds' },
    ...{ timeBounded: 'holds', location: 'selfReported' },
  });
  await deskPage.getByText('缺少一份审批文件的原件。').first().waitFor();
});

test('[EE8] the bundle that the desk gives out is accepted by takan verify and by the independent script', async () => {
  const bundle = join(bureau.dataDir, 'journey.takan.zip');
  const keyFile = join(bureau.dataDir, 'log.vkey');
  await downloadBundle(deskPage, bundle);
  await writeFile(keyFile, `${bureau.vkey}\n`);
  const own = takanVerify(bureau.project, bundle, keyFile);
  expect(own.status, own.said).toBe(0);
  const independent = independentVerify(bundle, keyFile) ?? own;
  expect(independent.status, independent.said).toBe(0);
});

test('[SE7] on the whole way the pages of phone and desk were refused nothing by their policy', () => {
  expect([...phone.refused, ...deskRefused]).toEqual([]);
});
