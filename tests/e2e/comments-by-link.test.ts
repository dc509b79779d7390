import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { COMMENT_LINK_WORDS } from '../../src/text/comment-link-words';
import { CONSULTATION_WORDS } from '../../src/text/consultation-words';
import { COURSE_WORDS, PARTY_WORDS, STEP_WORDS } from '../../src/text/course-words';
import { ONLINE_COMMENT_WORDS } from '../../src/text/online-comment-words';
import { PHONE_PROBLEM_WORDS } from '../../src/text/problem-words';
import { type Bureau, startBureau } from './support/bureau';
import { launchBrowser } from './support/chromium';
import {
  ALL_HELD,
  button,
  declareIndependence,
  enrol,
  heading,
  openAssignment,
  syncNow,
} from './support/field-app';
import { goWithin } from './support/go-within';
import { scoreElsewhere } from './support/scored-elsewhere';
import { screenFaults } from './support/screen-faults';
import { stagesOfOneWalk } from './support/stages';

// A machine that is busy with other tests may take several times as long.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

const REMARK = '完成率的口径应当按合同约定的工程量计算。\n请核对。';
const SCREEN: BrowserContextOptions = { viewport: { width: 360, height: 740 }, locale: 'zh-CN' };

let bureau: Bureau;
let browser: Browser;
let lead: Page;
let unit: Page;
let address = '';
let code = '';

beforeAll(async () => {
  bureau = await startBureau('commissioned');
  browser = await launchBrowser();
  await scoreElsewhere(bureau, []);
});
afterAll(async () => {
  await browser?.close();
  await bureau?.close();
});
// One story of a phone and a unit: each stage goes on where the one before ended.
stagesOfOneWalk(() => [lead, unit]);

const within = async (page: Page, path: string): Promise<void> =>
  goWithin(page, new URL(page.url()).pathname.replace(/^(\/a\/[^/]+).*$/, `$1${path}`));

async function exchange(page: Page): Promise<void> {
  await within(page, '/sync');
  await syncNow(page);
  await page.getByText(ALL_HELD).first().waitFor();
}

const region = (name: string) => lead.getByRole('region', { name, exact: true });

test('[PR92] a link waits for the draft to arrive, and shows apart from its code', async () => {
  lead = await (await browser.newContext(SCREEN)).newPage();
  await enrol(lead, bureau.enrolLink);
  await openAssignment(lead);
  await declareIndependence(lead);
  await exchange(lead);
  await within(lead, '/report');
  await lead.getByRole('link', { name: STEP_WORDS.draft }).click();
  await button(lead, COURSE_WORDS.comments.issue).click();
  await bureau.proxy.unplug();
  await button(lead, COURSE_WORDS.comments.confirm).click();
  await heading(lead, COURSE_WORDS.comments.name).waitFor();
  const make = region(PARTY_WORDS.evaluee).getByRole('button', { name: COMMENT_LINK_WORDS.make });
  await make.click();
  await lead.getByText(COMMENT_LINK_WORDS.offlineTitle).waitFor();
  await bureau.proxy.plugIn();
  await make.click();
  await lead.getByText(PHONE_PROBLEM_WORDS['draft-not-here'].title).waitFor();
  expect(await screenFaults(lead)).toEqual([]);
  await exchange(lead);
  await within(lead, '/report/comments');
  await make.click();
  await lead.getByRole('img', { name: COMMENT_LINK_WORDS.qr }).waitFor();
  expect(await screenFaults(lead)).toEqual([]);
  address = (await lead.locator('.comment-address').textContent()) ?? '';
  code = (await lead.locator('.comment-digits').textContent()) ?? '';
  expect(code).toMatch(/^\d{4} \d{4} \d{4}$/);
});

test('[PR94] the link is printed and copied without its code', async () => {
  await lead.evaluate(() => {
    window.print = () => undefined;
    navigator.clipboard.writeText = async (text) => {
      document.title = text;
    };
  });
  await button(lead, COMMENT_LINK_WORDS.printLetter).click();
  await lead.emulateMedia({ media: 'print' });
  await lead.getByRole('img', { name: COMMENT_LINK_WORDS.qr }).waitFor();
  await lead.getByText('校验码另行告知').waitFor();
  expect(await lead.locator('.comment-digits').isVisible()).toBe(false);
  expect(await heading(lead, COURSE_WORDS.comments.name).isVisible()).toBe(false);
  await lead.emulateMedia({ media: 'screen' });
  await lead.evaluate(() => dispatchEvent(new Event('afterprint')));
  await heading(lead, COURSE_WORDS.comments.name).waitFor();
  await button(lead, COMMENT_LINK_WORDS.copyLetter).click();
  await button(lead, COMMENT_LINK_WORDS.copied).waitFor();
  const copied = await lead.title();
  expect([copied.includes(address), copied.includes(code)]).toEqual([true, false]);
  // Said once: who comes back sees the link, and the code no more.
  await within(lead, '/report');
  await heading(lead, COURSE_WORDS.comments.name).waitFor({ state: 'detached' });
  await within(lead, '/report/comments');
  await lead.getByText(COMMENT_LINK_WORDS.codeGone).waitFor();
});

test('[PR85] the unit reads the draft and writes its comments without script', async () => {
  const context = await browser.newContext({ ...SCREEN, javaScriptEnabled: false });
  unit = await context.newPage();
  await unit.goto(address);
  await unit.getByLabel(ONLINE_COMMENT_WORDS.code).fill('1234');
  await button(unit, ONLINE_COMMENT_WORDS.open).click();
  await unit.getByText(ONLINE_COMMENT_WORDS.codeForm).waitFor();
  await unit.getByLabel(ONLINE_COMMENT_WORDS.code).fill(code);
  await button(unit, ONLINE_COMMENT_WORDS.open).click();
  await unit.getByText('总分 100.00 分').first().waitFor();
  await unit.getByLabel('有意见，逐条填写').check();
  await unit.getByLabel('针对').first().selectOption({ label: '指标：实际完成率' });
  await unit.getByLabel(ONLINE_COMMENT_WORDS.remarkText).first().fill(REMARK);
  await button(unit, ONLINE_COMMENT_WORDS.more).click();
  expect(await unit.getByLabel(ONLINE_COMMENT_WORDS.remarkText).count()).toBe(6);
  await button(unit, ONLINE_COMMENT_WORDS.send).click();
  await unit.getByText(ONLINE_COMMENT_WORDS.faultWords.standsMissing).first().waitFor();
  const scripted = await (await browser.newContext(SCREEN)).newPage();
  await scripted.goto(address);
  expect(await screenFaults(scripted)).toEqual([]);
  await scripted.getByLabel(ONLINE_COMMENT_WORDS.code).fill(code);
  await button(scripted, ONLINE_COMMENT_WORDS.open).click();
  await heading(scripted, ONLINE_COMMENT_WORDS.form).waitFor();
  await button(scripted, ONLINE_COMMENT_WORDS.send).click();
  await scripted.getByText(ONLINE_COMMENT_WORDS.faults).waitFor();
  for (const colorScheme of ['light', 'dark'] as const) {
    await scripted.emulateMedia({ colorScheme });
    expect([colorScheme, await screenFaults(scripted)]).toEqual([colorScheme, []]);
  }
  await unit.getByLabel(ONLINE_COMMENT_WORDS.stands).check();
  await button(unit, ONLINE_COMMENT_WORDS.send).click();
  await heading(unit, ONLINE_COMMENT_WORDS.receipt).waitFor();
  await scripted.goto(address);
  await scripted.getByLabel(ONLINE_COMMENT_WORDS.code).fill(code);
  await button(scripted, ONLINE_COMMENT_WORDS.open).click();
  await heading(scripted, ONLINE_COMMENT_WORDS.receipt).waitFor();
  expect(await screenFaults(scripted)).toEqual([]);
});

/** The unit says the same again under the link that the lead's phone shows now. */
async function answerAgain(): Promise<void> {
  await unit.goto((await lead.locator('.comment-address').textContent()) ?? '');
  const again = (await lead.locator('.comment-digits').textContent()) ?? '';
  await unit.getByLabel(ONLINE_COMMENT_WORDS.code).fill(again);
  await button(unit, ONLINE_COMMENT_WORDS.open).click();
  await unit.getByLabel('有意见，逐条填写').check();
  await unit.getByLabel('针对').first().selectOption({ label: '指标：实际完成率' });
  await unit.getByLabel(ONLINE_COMMENT_WORDS.remarkText).first().fill(REMARK);
  await unit.getByLabel(ONLINE_COMMENT_WORDS.stands).check();
  await button(unit, ONLINE_COMMENT_WORDS.send).click();
  await heading(unit, ONLINE_COMMENT_WORDS.receipt).waitFor();
}

test('[PR92] what was submitted waits until a person has looked at it and takes it over', async () => {
  const digest = (await unit.locator('.digest').textContent()) ?? '';
  await button(lead, COMMENT_LINK_WORDS.refresh).click();
  await lead.getByText(COMMENT_LINK_WORDS.waiting(1)).waitFor();
  await lead.getByText(CONSULTATION_WORDS.none).first().waitFor();
  expect(await screenFaults(lead)).toEqual([]);
  await button(lead, COMMENT_LINK_WORDS.show).click();
  await lead.getByText(digest).waitFor();
  await lead.getByText('指标：实际完成率').waitFor();
  expect(await screenFaults(lead)).toEqual([]);
  // A further draft goes out before anybody took it over: it can be read, and is not counted.
  await button(lead, COURSE_WORDS.comments.issueAgain).click();
  await button(lead, COURSE_WORDS.comments.confirm).click();
  await lead.getByText(COMMENT_LINK_WORDS.earlier(1)).waitFor();
  await lead.getByText(digest).waitFor();
  expect(await screenFaults(lead)).toEqual([]);
  await exchange(lead);
  await within(lead, '/report/comments');
  await region(PARTY_WORDS.evaluee).getByRole('button', { name: COMMENT_LINK_WORDS.make }).click();
  await answerAgain();
  await button(lead, COMMENT_LINK_WORDS.refresh).click();
  await lead.getByText(COMMENT_LINK_WORDS.waiting(1)).waitFor();
  await region(PARTY_WORDS.evaluee).getByRole('button', { name: COMMENT_LINK_WORDS.show }).click();
  await button(lead, COMMENT_LINK_WORDS.take).click();
  await lead.getByText(COMMENT_LINK_WORDS.taken).waitFor();
  const taken = await unit.locator('.digest').textContent();
  await lead.getByRole('link', { name: /完成率的口径应当按合同/ }).click();
  await lead.getByLabel('采纳', { exact: true }).waitFor();
  await exchange(lead);
  const rows = await bureau.rows<{ line: string }>(
    `select line from entries where type = 'comments.recorded'`,
  );
  expect(rows.map(({ line }) => JSON.parse(line).body)).toMatchObject([
    { way: 'link', party: 'evaluee', batch: taken, remarks: [{ text: REMARK }] },
  ]);
});
