import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { YANCHI_SAMPLES } from '../../src/domain/catalogue/yanchi-park-survey-plan';
import type { FieldPlan } from '../../src/domain/fieldwork/field-plan';
import { PASSPHRASE_WORDS, UNLOCK_WORDS } from '../../src/text/passphrase-words';
import { SAMPLING_WORDS } from '../../src/text/sampling-words';
import { RATE_GAP_WORDS } from '../../src/text/say-survey';
import {
  CHANNEL_WORDS,
  FEED_WORDS,
  ISSUED_WORDS,
  KIOSK_WORDS,
  LINK_WORDS,
  RETURNED_WORDS,
  SURVEY_WORDS,
  TALLY_FAULT_WORDS,
  TALLY_WORDS,
  UNFINISHED_WORDS,
} from '../../src/text/survey-words';
import { madeQuestionnaire } from '../domain/survey/made-questionnaire';
import { everyRulePackage } from '../support/every-rule-package';
import { freshPackage, startTestServer, type TestServer } from '../support/server';
import { answerOnline } from './support/answer-online';
import { builtProject } from './support/built-client';
import {
  button,
  declareIndependence,
  enrol,
  heading,
  openAssignment,
  PASSPHRASE,
  unlock,
} from './support/field-app';
import { goWithin } from './support/go-within';
import { Phone } from './support/phone';
import { screenFaults } from './support/screen-faults';
import { stagesOfOneWalk } from './support/stages';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const asked = madeQuestionnaire({ feeds: { indicator: 'D1', figure: 'satisfied' } });
const PLAN: FieldPlan = {
  ...{ v: 1, evidenceRequirement: 'warning', lowestLevelUsers: 2, documents: null },
  ...{ checks: [], map: null, questionnaires: [asked], samples: [...YANCHI_SAMPLES] },
};

let server: TestServer;
let phone: Phone;

const site = (path: string): string => `${server.origin}/a/${server.assignment}/site/${path}`;

/** Goes to an address of the app without loading it anew, which would lock the phone. */
const go = (page: Page, path: string): Promise<void> =>
  goWithin(page, new URL(site(path)).pathname);

beforeAll(async () => {
  const clientDir = join(await builtProject(), 'dist/client');
  const pkg = { ...everyRulePackage(freshPackage()), fieldPlan: { ...PLAN } };
  server = await startTestServer({ package: pkg, clientDir });
  phone = await Phone.make(server.origin);
  await enrol(await phone.open(null), await server.invite({}));
  await openAssignment(phone.page);
  await declareIndependence(phone.page);
});
afterAll(async () => {
  await phone?.discard();
  await server?.close();
});
// Each stage goes on where the one before ended.
stagesOfOneWalk(() => [phone.shown]);

/** The evaluator's passphrase, where the page asks for it. */
async function givePassphrase(page: Page): Promise<void> {
  await page.getByLabel(PASSPHRASE_WORDS.label, { exact: true }).fill(PASSPHRASE);
  await button(page, PASSPHRASE_WORDS.confirm).click();
}

const choose = (page: Page, name: string): Promise<void> =>
  page.getByRole('radio', { name, exact: true }).check();

test('[SA15] [SU38] a sample is drawn, drawn again, and a unit replaced with its reason', async () => {
  const { page } = phone;
  await go(page, 'sampling');
  await heading(page, YANCHI_SAMPLES[0]?.title ?? '').waitFor();
  await page.getByText(YANCHI_SAMPLES[0]?.seed ?? '').waitFor();
  expect(await page.locator('progress').count()).toBe(4);
  await button(page, SAMPLING_WORDS.again).click();
  await page
    .getByRole('alert')
    .filter({ hasText: /完全一致/ })
    .waitFor();
  expect(await screenFaults(phone.page)).toEqual([]);
  await page.getByRole('button', { name: /^替换/ }).first().click();
  await page.getByLabel(SAMPLING_WORDS.reason).fill('道路中断');
  await page.getByText(SAMPLING_WORDS.reasonHint).waitFor();
  await page.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA');
  await page.reload();
  await unlock(page);
  await page.getByLabel(SAMPLING_WORDS.reason).waitFor();
  expect(await page.getByLabel(SAMPLING_WORDS.reason).inputValue()).toBe('道路中断');
  await button(page, SAMPLING_WORDS.confirm).click();
  await heading(page, SAMPLING_WORDS.out(1)).waitFor();
});

test('[SU33] [SU34] a respondent cannot leave, and a killed phone comes back to the question', async () => {
  let { page } = phone;
  await go(page, 'surveys/Q1');
  await page.getByRole('link', { name: SURVEY_WORDS.kiosk }).click();
  await button(page, KIOSK_WORDS.begin).click();
  await choose(page, '去过');
  await button(page, KIOSK_WORDS.next).click();
  await heading(page, KIOSK_WORDS.place(2, 6)).waitFor();
  expect(await page.getByRole('link').count()).toBe(0);
  const kiosk = page.url();
  for (let i = 0; i < 3; i++) await page.goBack();
  await heading(page, KIOSK_WORDS.place(2, 6)).waitFor();
  expect(page.url()).toBe(kiosk);
  await choose(page, '满意');
  await button(page, KIOSK_WORDS.next).click();
  await heading(page, KIOSK_WORDS.place(3, 6)).waitFor();
  expect(await screenFaults(phone.page)).toEqual([]);
  await phone.kill();

  page = await phone.open(new URL(kiosk).pathname);
  await unlock(page);
  await page.getByText(UNFINISHED_WORDS.far({ answered: 2, at: 3, all: 6 })).waitFor();
  expect(await screenFaults(phone.page)).toEqual([]);
  await button(page, UNFINISHED_WORDS.goOn).click();
  await heading(page, KIOSK_WORDS.place(3, 6)).waitFor();
  await choose(page, '一般');
  // Another address inside the app: the phone is locked before anything else shows.
  await go(page, 'surveys');
  await button(page, UNLOCK_WORDS.action).waitFor();
  expect(page.url()).toBe(kiosk);
  await unlock(page);
  await button(page, UNFINISHED_WORDS.goOn).click();
  await heading(page, KIOSK_WORDS.place(3, 6)).waitFor();
  expect(await page.getByRole('radio', { name: '一般', exact: true }).isChecked()).toBe(true);
  for (let i = 0; i < 3; i++) await button(page, KIOSK_WORDS.next).click();
  await page.getByLabel('称呼').fill('王先生');
  await button(page, KIOSK_WORDS.submit).click();
  await heading(page, KIOSK_WORDS.thanks).waitFor();
});

test('[SU33] [SU43] only the evaluator goes on to the next respondent, or out', async () => {
  const { page } = phone;
  const another = button(page, KIOSK_WORDS.another);
  expect(await screenFaults(phone.page)).toEqual([]);
  await another.click();
  await page.getByText(KIOSK_WORDS.anotherLead).waitFor();
  await button(page, PASSPHRASE_WORDS.cancel).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await another.press('Enter');
  await page.getByText(KIOSK_WORDS.anotherLead).waitFor();
  await button(page, PASSPHRASE_WORDS.cancel).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await another.hover();
  await page.mouse.down();
  await button(page, KIOSK_WORDS.begin).waitFor();
  await page.mouse.up();
  await button(page, KIOSK_WORDS.leave).click();
  await page.getByLabel(PASSPHRASE_WORDS.label, { exact: true }).fill('wrong');
  await button(page, PASSPHRASE_WORDS.confirm).click();
  await page.getByText(PASSPHRASE_WORDS.wrong).waitFor();
  await givePassphrase(page);
  await heading(page, asked.title).waitFor();
  await page.getByText(SURVEY_WORDS.returned(1, 1)).first().waitFor();
  await page.getByText('62.50%', { exact: true }).waitFor();
});

test('[SU46] [SU44] answers that were not handed in never show to the next respondent', async () => {
  const { page } = phone;
  const name = '赵未提交';
  const leave = async () => {
    await button(page, KIOSK_WORDS.leave).click();
    await givePassphrase(page);
  };
  await page.getByRole('link', { name: SURVEY_WORDS.kiosk }).click();
  await button(page, KIOSK_WORDS.begin).click();
  await choose(page, '没有');
  await button(page, KIOSK_WORDS.next).click();
  await heading(page, KIOSK_WORDS.place(2, 5)).waitFor();
  await choose(page, '满意');
  await button(page, KIOSK_WORDS.next).click();
  await page.getByRole('textbox', { name: '每周几次' }).fill('１２');
  await button(page, KIOSK_WORDS.next).click();
  await heading(page, KIOSK_WORDS.place(4, 5)).waitFor();
  await button(page, KIOSK_WORDS.next).click();
  await page.getByLabel('称呼').fill(name);
  await leave();
  const far = UNFINISHED_WORDS.far({ answered: 4, at: 5, all: 5 });
  await page.getByRole('dialog').getByText(far).waitFor();
  await button(page, UNFINISHED_WORDS.stay).click();
  expect(await page.getByLabel('称呼').inputValue()).toBe(name);
  await leave();
  await button(page, UNFINISHED_WORDS.keep).click();
  await page.getByRole('link', { name: SURVEY_WORDS.kiosk }).click();
  await page.getByText(far).waitFor();
  expect(await page.getByRole('textbox').count()).toBe(0);
  await button(page, UNFINISHED_WORDS.goOn).click();
  expect(await page.getByLabel('称呼').inputValue()).toBe(name);
  await leave();
  await button(page, UNFINISHED_WORDS.drop).click();
  await page.getByRole('link', { name: SURVEY_WORDS.kiosk }).click();
  await button(page, KIOSK_WORDS.begin).click();
  await heading(page, KIOSK_WORDS.place(1, 5)).waitFor();
  expect(await page.getByRole('radio', { checked: true }).count()).toBe(0);
  await choose(page, '没有');
  for (let i = 0; i < 4; i++) {
    await button(page, KIOSK_WORDS.next).click();
    await heading(page, KIOSK_WORDS.place(i + 2, 5)).waitFor();
  }
  expect(await page.getByLabel('称呼').inputValue()).toBe('');
  await leave();
  await button(page, UNFINISHED_WORDS.drop).click();
  await heading(page, asked.title).waitFor();
  await page.getByText(SURVEY_WORDS.returned(1, 1)).first().waitFor();
});

test('[SU36] [SU38] [SU44] [SU45] a count of paper forms says whether it fits', async () => {
  const { page } = phone;
  await page.getByRole('link', { name: SURVEY_WORDS.tally }).click();
  await page.getByLabel(TALLY_WORDS.returned, { exact: true }).fill('４');
  await page.getByLabel(TALLY_WORDS.valid, { exact: true }).fill('4');
  const first = page.getByLabel('非常满意', { exact: true }).first();
  await first.fill('5');
  await page.getByText(TALLY_FAULT_WORDS.above).waitFor();
  await button(page, TALLY_WORDS.save).click();
  expect(await page.getByText(TALLY_WORDS.saved).count()).toBe(0);
  await first.fill('４');
  expect(await screenFaults(phone.page)).toEqual([]);
  await button(page, TALLY_WORDS.save).dblclick();
  await page.getByText(TALLY_WORDS.saved).waitFor();
  await page.getByRole('link', { name: SURVEY_WORDS.back }).click();
  await page.getByText(SURVEY_WORDS.returned(5, 5)).first().waitFor();
});

test('[SU44] [SU45] what is given out is registered once, however often it is tapped', async () => {
  const { page } = phone;
  await page.getByLabel(ISSUED_WORDS.count, { exact: true }).fill('５０');
  await button(page, ISSUED_WORDS.add).dblclick();
  const fifty = page.getByText(`${CHANNEL_WORDS.paper}：${ISSUED_WORDS.copies(50)}`);
  await fifty.waitFor();
  await page.getByLabel(ISSUED_WORDS.count, { exact: true }).fill('7');
  await button(page, ISSUED_WORDS.add).click();
  await page.getByText(`${CHANNEL_WORDS.paper}：${ISSUED_WORDS.copies(7)}`).waitFor();
  expect(await fifty.count()).toBe(1);
});

test('[SU35] an answer is looked at and withdrawn', async () => {
  const { page } = phone;
  await page.getByRole('link', { name: SURVEY_WORDS.interview }).click();
  await choose(page, '没有');
  await page.getByLabel('称呼').fill('李女士');
  await button(page, SURVEY_WORDS.save).click();
  await page.getByText(SURVEY_WORDS.saved).waitFor();
  await page.getByRole('link', { name: SURVEY_WORDS.back }).click();
  await page.getByText(SURVEY_WORDS.returned(6, 5)).first().waitFor();
  await page.getByRole('link', { name: RETURNED_WORDS.view }).first().click();
  await page.getByText('李女士').waitFor();
  await button(page, RETURNED_WORDS.withdraw).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(RETURNED_WORDS.reason).fill('答卷人要求');
  await dialog.getByRole('button', { name: RETURNED_WORDS.confirm, exact: true }).click();
  await heading(page, asked.title).waitFor();
  await page.getByText(SURVEY_WORDS.returned(5, 5)).first().waitFor();
});

test('[SU32] the result fills in its figure', async () => {
  const { page } = phone;
  await button(page, FEED_WORDS.fill('87.5%')).click();
  await page.getByText(FEED_WORDS.filled('87.5%')).waitFor();
});

test('[SU37] [SU38] answers by a link are taken in once it is closed', async () => {
  const { page } = phone;
  await button(page, LINK_WORDS.make).click();
  await page.getByRole('img', { name: LINK_WORDS.qr }).waitFor();
  const address = await page.getByText(/\/q\//).first().textContent();
  expect(await screenFaults(phone.page)).toEqual([]);
  await answerOnline(server.origin, address ?? '');
  await button(page, LINK_WORDS.close).click();
  await page.getByText(LINK_WORDS.answers(1)).waitFor();
  await button(page, LINK_WORDS.take).click();
  await page.getByText(LINK_WORDS.taken).waitFor();
  await page.getByText(SURVEY_WORDS.returned(6, 6)).first().waitFor();
  await page.getByText(RATE_GAP_WORDS.openLink).first().waitFor();
});
