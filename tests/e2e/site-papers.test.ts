import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { CAPTURE_WORDS } from '../../src/text/capture-words';
import { CHECK_WORDS } from '../../src/text/check-words';
import { DOCUMENT_STATE_WORDS, NOTED_STATE_WORDS } from '../../src/text/document-words';
import { FIELD_FORM_WORDS } from '../../src/text/field-form-words';
import { FIELD_HUB_WORDS, FIELD_TOOLS } from '../../src/text/field-hub-words';
import { FUND_LEVEL_WORDS, FUND_WORDS } from '../../src/text/fund-words';
import { GALLERY_WORDS } from '../../src/text/gallery-words';
import { HANDWRITING_LABEL } from '../../src/text/handwriting-words';
import { PICKER_WORDS } from '../../src/text/map-words';
import { PAPER_WORDS, REVIEW_STATE_WORDS } from '../../src/text/paper-words';
import { RECORD_WORDS, SIGNATURE_WORDS } from '../../src/text/record-words';
import { SITE_STATE_WORDS, VISIT_WORDS, WHEREABOUTS_WORDS } from '../../src/text/visit-words';
import { type Bureau, startBureau } from './support/bureau';
import { drafted, draftsOnDisk } from './support/drafts-on-disk';
import {
  button,
  closeCamera,
  declareIndependence,
  enrol,
  heading,
  openAssignment,
  openCamera,
  releaseShutter,
  unlock,
} from './support/field-app';
import { Phone } from './support/phone';
import { screenFaults } from './support/screen-faults';
import { stagesOfOneWalk } from './support/stages';

vi.setConfig({ testTimeout: 120_000 });

const SITE = '公园北段步道（示例坐标）';

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
// One walk through a day: each stage goes on where the one before ended.
stagesOfOneWalk(() => [page]);

const link = (name: string | RegExp) => page.getByRole('link', { name });

const titleOf = (path: string): string =>
  FIELD_TOOLS.find((tool) => tool.path === path)?.title ?? path;

/** From the hub to one of its tools. */
async function openTool(path: string): Promise<void> {
  await link(titleOf(path)).click();
  await heading(page, titleOf(path)).waitFor();
}

async function toHub(): Promise<void> {
  await link(FIELD_FORM_WORDS.backToHub).click();
  await heading(page, FIELD_HUB_WORDS.title).waitFor();
}

async function checkIn(): Promise<void> {
  await link(new RegExp(SITE)).click();
  await page.getByLabel(VISIT_WORDS.purpose).fill('勘查步道与绿化');
  await button(page, VISIT_WORDS.checkIn).click();
}

async function writeInterview(): Promise<void> {
  await link(RECORD_WORDS.newTitle('interview')).click();
  await page.getByLabel('受访人', { exact: true }).fill('马某某');
  await page.getByLabel('访谈主题', { exact: true }).fill('步道使用情况');
  await page.getByLabel('问', { exact: true }).fill('平时走这条步道的人多吗');
}

test('[VI40] a visit far from its site is asked about once, and begins', async () => {
  await enrol(page, bureau.enrolLink);
  await openAssignment(page);
  await declareIndependence(page);
  await phone.moveTo(12, { latitude: 37.78, longitude: 107.406 });
  await link(FIELD_HUB_WORDS.title).click();
  await openTool('visits');
  await checkIn();
  await page
    .getByRole('dialog')
    .getByText(/距申报地点 1\.4 公里，在其南方/)
    .waitFor();
  await button(page, VISIT_WORDS.confirmIn).click();
  await heading(page, VISIT_WORDS.checkOutTitle).waitFor();
  expect(await screenFaults(page)).toEqual([]);
  await link(VISIT_WORDS.title).click();
  await page.getByText(SITE_STATE_WORDS.open).waitFor();
  await toHub();
  await page.getByText(VISIT_WORDS.openTitle(SITE)).waitFor();
});

/** One person signs on the glass, the phone dies, and the signature is kept with the sheet. */
async function signAttendance(): Promise<void> {
  await link(RECORD_WORDS.newTitle('attendance')).click();
  const empty = await draftsOnDisk(page);
  await page.getByLabel('姓名', { exact: true }).fill('马某某');
  await drafted(page, empty, 1);
  await button(page, SIGNATURE_WORDS.sign).click();
  await page.locator('.signature-pad').hover();
  const box = await page.locator('.signature-pad').boundingBox();
  const unsigned = await draftsOnDisk(page);
  await page.mouse.down();
  await page.mouse.move((box?.x ?? 0) + 40, (box?.y ?? 0) + 40, { steps: 4 });
  await page.mouse.up();
  await drafted(page, unsigned, 1);
  const { pathname, search } = new URL(page.url());
  await page.goto(`${bureau.origin}${pathname}${search}`);
  await unlock(page);
  await page.locator('.signature-pad').waitFor();
  expect(await screenFaults(page)).toEqual([]);
  await button(page, FIELD_FORM_WORDS.save).click();
  await page.locator('.signature-image').waitFor();
  await page.getByText(HANDWRITING_LABEL).waitFor();
  await link(VISIT_WORDS.title).click();
}

test('[VI28] [VI46] pictures of a visit follow one another with the camera open', async () => {
  await link(VISIT_WORDS.openGo).click();
  await openCamera(page);
  for (const count of [1, 2]) {
    await releaseShutter(page);
    await page.getByText(CAPTURE_WORDS.saved(count)).first().waitFor();
  }
  await closeCamera(page);
  await signAttendance();
  await link(VISIT_WORDS.taken(2)).click();
  await page.getByText(GALLERY_WORDS.count(2, 2)).waitFor();
  await button(page, CAPTURE_WORDS.take).waitFor();
  await link(FIELD_HUB_WORDS.title).click();
  await heading(page, FIELD_HUB_WORDS.title).waitFor();
});

/** The position is refused from now on; the point is chosen on the map instead. */
async function setPointOnMap(): Promise<void> {
  const cdp = await page.context().newCDPSession(page);
  const permission = { name: 'geolocation' };
  await cdp.send('Browser.setPermission', { permission, setting: 'denied', origin: bureau.origin });
  await button(page, WHEREABOUTS_WORDS.again).click();
  await page.getByRole('radio', { name: WHEREABOUTS_WORDS.useMap }).check();
  const picker = page.locator('.point-picker');
  await picker.getByLabel(PICKER_WORDS.sites).selectOption({ label: SITE });
  await picker.getByLabel(PICKER_WORDS.reason).fill('没有允许定位');
  await button(page, PICKER_WORDS.confirm).click();
  await page.getByText(/^选定的点：37\.79/).waitFor();
}

test('[VI41] a record that was being written is there after the phone died, and is kept', async () => {
  await link(VISIT_WORDS.openGo).click();
  await writeInterview();
  expect(await screenFaults(page)).toEqual([]);
  const { pathname, search } = new URL(page.url());
  await phone.kill();
  page = await phone.open(`${pathname}${search}`);
  await unlock(page);
  await page.getByText(FIELD_FORM_WORDS.leftover).waitFor();
  await button(page, FIELD_FORM_WORDS.save).click();
  await page.getByText('平时走这条步道的人多吗').waitFor();
  await page.getByText('S7-01-001').waitFor();
});

test('[VI9] [VI42] a record destroyed on request leaves its digest on the phone and nothing else', async () => {
  await button(page, RECORD_WORDS.erase).click();
  await page.getByLabel(RECORD_WORDS.eraseReason).fill('受访人当场要求');
  await button(page, RECORD_WORDS.erase).click();
  await page.getByText(RECORD_WORDS.erased, { exact: true }).waitFor();
  expect(await page.getByText('马某某').count()).toBe(0);
  await link(VISIT_WORDS.title).click();
  await setPointOnMap();
  await button(page, VISIT_WORDS.checkOut).click();
  await button(page, VISIT_WORDS.confirmOut).click();
  await heading(page, VISIT_WORDS.checkOutTitle).waitFor({ state: 'detached' });
  await link(VISIT_WORDS.title).click();
  await page.getByText(SITE_STATE_WORDS.done).waitFor();
  await toHub();
});

test('[VI43] counts of all sites go into the figure that they feed', async () => {
  await openTool('checks');
  for (const [site, found] of [
    [SITE, '118'],
    ['公园东段绿化带（示例坐标）', '200'],
    ['公园南段广场（示例坐标）', '80'],
  ] as const) {
    await page.getByLabel(CHECK_WORDS.site, { exact: true }).selectOption({ label: site });
    await link(/栽植乔木/).click();
    await page.getByLabel(CHECK_WORDS.found, { exact: true }).fill(found);
    await button(page, FIELD_FORM_WORDS.save).click();
    await heading(page, CHECK_WORDS.title).waitFor();
  }
  await page.getByText(CHECK_WORDS.sumOf('found', '398 株')).waitFor();
  expect(await screenFaults(page)).toEqual([]);
  await button(page, CHECK_WORDS.fill('found', '实际产出数')).click();
  await page.getByText(`${CHECK_WORDS.stands('398')}，${CHECK_WORDS.same}`).waitFor();
  await toHub();
});

async function traceTo(from: string, to: string, isLowest: boolean): Promise<void> {
  await link(FUND_WORDS.add).click();
  await page.getByLabel(FUND_WORDS.from, { exact: true }).fill(from);
  await page.getByLabel(FUND_WORDS.to, { exact: true }).fill(to);
  const level = isLowest ? FUND_LEVEL_WORDS.user : FUND_LEVEL_WORDS.unit;
  await page.getByLabel(FUND_WORDS.toLevel).selectOption({ label: level });
  if (isLowest) await page.getByRole('radio', { name: FUND_WORDS.yes }).check();
  await page.getByLabel(FUND_WORDS.sent, { exact: true }).fill('100000');
  await page.getByLabel(FUND_WORDS.arrived, { exact: true }).fill('98000.50');
  await button(page, FIELD_FORM_WORDS.save).click();
  await link(FUND_WORDS.step(from, to)).waitFor();
}

test('[VI44] money is followed to its last users, and the missing ones are counted', async () => {
  await openTool('funds');
  await traceTo('县财政局', '园林站', false);
  await page.getByText(FUND_WORDS.lacks.assignment(2)).waitFor();
  await traceTo('园林站', '施工单位', true);
  await page.getByText(FUND_WORDS.lacks.assignment(1)).waitFor();
  await page.getByText('−1,999.50 元').first().waitFor();
  expect(await screenFaults(page)).toEqual([]);
  await toHub();
});

test('[VI45] documents are noted as they come, and papers are found by number and words', async () => {
  await openTool('documents');
  await link(/资金下达文件/).click();
  await page.getByRole('radio', { name: NOTED_STATE_WORDS.received }).check();
  expect(await screenFaults(page)).toEqual([]);
  await button(page, FIELD_FORM_WORDS.save).click();
  await link(new RegExp(`资金下达文件.*${DOCUMENT_STATE_WORDS.received}`)).waitFor();
  await toHub();
  await openTool('papers');
  await page.getByLabel(PAPER_WORDS.search).fill('绿化');
  await page.getByText(PAPER_WORDS.count(1, 8)).waitFor();
  expect(await screenFaults(page)).toEqual([]);
  await link(/S4-01-001/).click();
  await page.getByText(PAPER_WORDS.reviewOwn).waitFor();
  await page.getByText(REVIEW_STATE_WORDS.none, { exact: true }).first().waitFor();
});
