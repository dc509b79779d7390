import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { CAMERA_WORDS } from '../../src/text/camera-words';
import { CAPTURE_WORDS } from '../../src/text/capture-words';
import { EXPERT_REPORT_WORDS } from '../../src/text/expert-report-words';
import { EXPERT_STATEMENT_WORDS } from '../../src/text/expert-statement-words';
import { FIELD_FORM_WORDS } from '../../src/text/field-form-words';
import { FILE_LIST_WORDS } from '../../src/text/file-list-words';
import { REPORT_STATE_WORDS } from '../../src/text/report-words';
import { ROLE_WORDS } from '../../src/text/role-words';
import { STATEMENT_WORDS } from '../../src/text/statement-words';
import { SEAL_WORDS, UNIT_VERDICT_WORDS, UNIT_WORDS } from '../../src/text/unit-words';
import { type Bureau, startBureau } from './support/bureau';
import { launchBrowser } from './support/chromium';
import {
  ALL_HELD,
  button,
  closeCamera,
  declareIndependence,
  enrol,
  openAssignment,
  openCamera,
  releaseShutter,
  sealAndSign,
  signAs,
  syncNow,
} from './support/field-app';
import { goWithin } from './support/go-within';
import { Phone } from './support/phone';
import { scoreElsewhere } from './support/scored-elsewhere';
import { screenFaults } from './support/screen-faults';
import { stagesOfOneWalk } from './support/stages';

// A machine that is busy with other tests may take several times as long.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

const PRODUCT = '某电子印章平台，官网验章';
const OBJECTION = '对产出得分有异议，见附件。';

let bureau: Bureau;
let camera: Phone;
let lead: Page;
let browser: Browser;

beforeAll(async () => {
  bureau = await startBureau();
  browser = await launchBrowser();
  camera = await Phone.visited(bureau.origin);
  await scoreElsewhere(bureau, []);
  lead = await camera.open(null);
  await enrol(lead, bureau.enrolLink);
  await openAssignment(lead);
  await declareIndependence(lead);
  await exchange(lead);
  await within(lead, '');
  await sealAndSign(lead);
  await exchange(lead);
});
afterAll(async () => {
  await browser?.close();
  await camera?.discard();
  await bureau?.close();
});
// One story of two phones: each stage goes on where the one before ended.
stagesOfOneWalk(() => [lead]);

/** The address of a page of the assignment on this phone. */
const within = async (page: Page, path: string): Promise<void> =>
  goWithin(page, new URL(page.url()).pathname.replace(/^(\/a\/[^/]+).*$/, `$1${path}`));

/** Sends what is here and takes in what others wrote. */
async function exchange(page: Page): Promise<void> {
  await within(page, '/sync');
  await syncNow(page);
  await page.getByText(ALL_HELD).first().waitFor();
  await within(page, '/report');
}

test('[PR110] the unit’s objection is put down with its paper, and signed over the text that is shown', async () => {
  await within(lead, '/report/unit');
  await lead.getByText(UNIT_WORDS.none).waitFor();
  await button(lead, UNIT_WORDS.save).click();
  await lead.getByText(UNIT_WORDS.verdictMissing).waitFor();
  await lead.getByLabel(UNIT_VERDICT_WORDS.object, { exact: true }).check();
  await lead.getByLabel(UNIT_WORDS.text, { exact: true }).fill(OBJECTION);
  await lead.getByRole('link', { name: UNIT_WORDS.toCamera }).first().click();
  await openCamera(lead);
  await releaseShutter(lead);
  await lead.getByRole('button', { name: CAMERA_WORDS.done }).waitFor();
  await closeCamera(lead);
  await lead.goBack();
  const unit = lead.getByRole('region', { name: UNIT_WORDS.said, exact: true });
  await unit.getByText(FIELD_FORM_WORDS.evidence(0)).click();
  await unit.getByRole('checkbox').first().check();
  expect(await screenFaults(lead)).toEqual([]);
  await button(lead, UNIT_WORDS.save).click();
  await lead.getByText('单位意见：有异议').waitFor();
  await lead.getByText(UNIT_WORDS.unsigned).waitFor();
  await lead.getByText(SEAL_WORDS.notChecked).waitFor();
  expect(await screenFaults(lead)).toEqual([]);
  await signAs(lead, UNIT_WORDS.sign, UNIT_WORDS.signTitle);
  await lead.getByText(UNIT_WORDS.signed).waitFor();
  await within(lead, '/report');
  await lead.getByText(STATEMENT_WORDS.acknowledgement).waitFor();
  await exchange(lead);
  // The photograph of the paper is no change of the report.
  await lead.getByText(REPORT_STATE_WORDS.delivered().title).waitFor();
});

test('[PR109] a file that another product sealed is attached, with the words that nothing checked its seal', async () => {
  await within(lead, '/report/unit');
  const card = lead.getByRole('region', { name: SEAL_WORDS.title, exact: true });
  await card.getByText(SEAL_WORDS.none).waitFor();
  await card.getByRole('button', { name: SEAL_WORDS.save }).click();
  await card.getByText(SEAL_WORDS.fileMissing).waitFor();
  await card.getByText(SEAL_WORDS.productMissing).waitFor();
  await card.getByLabel(SEAL_WORDS.product, { exact: true }).fill(PRODUCT);
  await card.getByRole('link', { name: UNIT_WORDS.toCamera }).click();
  await openCamera(lead);
  await closeCamera(lead);
  const buffer = Buffer.from('%PDF-1.7\n% sealed elsewhere\n%%EOF\n');
  const file = { name: '盖章报告.pdf', mimeType: 'application/pdf', buffer };
  await lead.getByLabel(FILE_LIST_WORDS.file.import).setInputFiles(file);
  await lead.getByText(CAPTURE_WORDS.saved(1)).first().waitFor();
  await within(lead, '/report/unit');
  await card.getByText(FIELD_FORM_WORDS.leftover).waitFor();
  await card.getByText(FIELD_FORM_WORDS.evidence(0)).click();
  await card.getByRole('checkbox', { name: /第 2 份/ }).check();
  expect(await screenFaults(lead)).toEqual([]);
  await card.getByRole('button', { name: SEAL_WORDS.save }).click();
  await card.getByRole('definition').filter({ hasText: PRODUCT }).waitFor();
  await card.getByText(SEAL_WORDS.notChecked).waitFor();
  expect(await screenFaults(lead)).toEqual([]);
  await exchange(lead);
  // Neither the file nor the words about it change the report.
  await lead.getByText(REPORT_STATE_WORDS.delivered().title).waitFor();
});

test('[PR111] an expert without a network is told so, and with one signs exactly what is shown', async () => {
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    locale: 'zh-CN',
  });
  const expert = await context.newPage();
  await enrol(expert, await bureau.inviteByName('演示专家1'));
  await openAssignment(expert);
  await context.setOffline(true);
  await expert.getByRole('link', { name: EXPERT_REPORT_WORDS.open }).click();
  await expert.getByText(EXPERT_REPORT_WORDS.offline.title).waitFor();
  expect(await screenFaults(expert)).toEqual([]);
  await context.setOffline(false);
  await button(expert, EXPERT_REPORT_WORDS.again).click();
  await expert.getByText('等级：优').waitFor();
  expect(await screenFaults(expert)).toEqual([]);
  const title = EXPERT_REPORT_WORDS.signTitle(ROLE_WORDS.expert);
  await signAs(expert, EXPERT_REPORT_WORDS.sign, title);
  await expert.getByText(EXPERT_REPORT_WORDS.signedSafe).waitFor();
  expect(await screenFaults(expert)).toEqual([]);
  await expert.getByRole('link', { name: EXPERT_REPORT_WORDS.toSync }).click();
  await syncNow(expert);
  await expert.getByText(ALL_HELD).first().waitFor();
  await context.close();
});

test('[PR120] the lead is told who of the experts has signed, as the word of the server', async () => {
  const card = lead.getByRole('region', { name: EXPERT_STATEMENT_WORDS.title, exact: true });
  await card.getByText(EXPERT_STATEMENT_WORDS.none).waitFor();
  expect(await screenFaults(lead)).toEqual([]);
  await button(lead, EXPERT_STATEMENT_WORDS.again).click();
  await card.getByText(EXPERT_STATEMENT_WORDS.received(1)).waitFor();
  await card.getByText('演示专家1（评审专家）').waitFor();
  await card.getByText(EXPERT_STATEMENT_WORDS.lead).waitFor();
  expect(await screenFaults(lead)).toEqual([]);
});

test('[PR121] without a network the lead is told since when nothing is known', async () => {
  const card = lead.getByRole('region', { name: EXPERT_STATEMENT_WORDS.title, exact: true });
  await lead.context().setOffline(true);
  await button(lead, EXPERT_STATEMENT_WORDS.again).click();
  await card.getByText(EXPERT_STATEMENT_WORDS.offline).waitFor();
  await card.getByText(/^服务器 .* 以后收到了什么，现在不知道。$/).waitFor();
  await card.getByText('演示专家1（评审专家）').waitFor();
  expect(await screenFaults(lead)).toEqual([]);
  await lead.context().setOffline(false);
});
