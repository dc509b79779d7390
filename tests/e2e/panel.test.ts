import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { CONVENE_WORDS } from '../../src/text/convene-words';
import { MEETING_WORDS } from '../../src/text/meeting-words';
import { MINUTES_WORDS, STANCE_WORDS } from '../../src/text/minutes-words';
import {
  BALLOT_FAULT_WORDS,
  BALLOT_WORDS,
  NEXT_ROUND_WORDS,
  PLEDGE_WORDS,
  SEAL_FAULT_WORDS,
} from '../../src/text/panel-act-words';
import { PANEL_RESULT_WORDS } from '../../src/text/panel-result-words';
import { SESSION_KIND_WORDS, SESSION_WORDS, STEP_CARD_WORDS } from '../../src/text/panel-words';
import { type Bureau, startBureau } from './support/bureau';
import { launchBrowser } from './support/chromium';
import { DESKTOP, setUpDesk } from './support/desk-app';
import { button } from './support/field-app';
import { goWithin } from './support/go-within';
import { indicator } from './support/indicators';
import { takeOver } from './support/panel-lead';
import { close, convene, goBack, Panelist, progressOn } from './support/panel-room';
import { screenFaults } from './support/screen-faults';
import { stagesOfOneWalk } from './support/stages';
import { violationsOf } from './support/wcag';

// A machine that is busy with other tests may take several times as long.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

const TITLE = '环城公园材料评审';
const EXPERTS = ['演示专家1', '演示专家2', '演示专家3'] as const;
const A11 = indicator('A11');
const D11 = indicator('D11');

let bureau: Bureau;
let browser: Browser;
const people = new Map<string, Panelist>();

const who = (name: string): Panelist => {
  const found = people.get(name);
  if (found === undefined) throw new Error(`nobody is called ${name}`);
  return found;
};

/** Waits until a field has the focus. */
const focused = (field: Locator): Promise<void> =>
  field.and(field.page().locator(':focus')).waitFor();

/** Types on in the very moment in which what was typed so far is sent. */
async function typeWhileWriting(send: Locator, box: Locator, text: string): Promise<void> {
  const area = await box.elementHandle();
  await send.evaluate(
    (button, typed) => {
      (button as HTMLElement).click();
      const own = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value');
      own?.set?.call(typed.area, typed.text);
      typed.area?.dispatchEvent(new Event('input', { bubbles: true }));
    },
    { area, text },
  );
}

beforeAll(async () => {
  bureau = await startBureau();
  browser = await launchBrowser();
  for (const name of ['演示组长', '演示监票人', ...EXPERTS]) {
    people.set(name, await Panelist.make(browser, bureau, name));
  }
});
afterAll(async () => {
  await browser?.close();
  await bureau?.close();
});
// One story of five phones: each stage goes on where the one before ended.
stagesOfOneWalk(() => [...people.values()].map(({ page }) => page));

test('[PN90] [PN118] [PN122] the chair calls a session, and every member and the scrutineer find it', async () => {
  const chair = who('演示组长');
  await chair.page.getByRole('link', { name: '召集评审会议' }).click();
  await button(chair.page, '召集').click();
  await focused(chair.page.getByLabel(CONVENE_WORDS.name, { exact: true }));
  expect(await screenFaults(chair.page)).toEqual([]);
  await goBack(chair);
  await convene(chair, {
    ...{ title: TITLE, kind: SESSION_KIND_WORDS.materialReview },
    indicators: [A11, D11],
    members: ['演示专家1', '演示专家2', '演示专家3', '演示专家4', '演示专家5'],
  });
  await chair.send();
  for (const name of ['演示监票人', ...EXPERTS]) {
    const { page } = who(name);
    await who(name).fetch(page.getByRole('link', { name: TITLE }));
    await who(name).openSession(TITLE);
  }
  await progressOn(chair, 0, 5).waitFor();
  expect(await chair.page.title()).toBe(SESSION_WORDS.page);
});

test('[PN91] [PN118] nobody seals before the scrutineer is in place, and what was scored stays', async () => {
  const one = who('演示专家1');
  expect(await screenFaults(one.page)).toEqual([]);
  await one.pledge();
  await one.score([
    { indicator: A11, score: '2', reason: '立项依据不充分' },
    { indicator: D11, score: '', reason: '' },
  ]);
  await button(one.page, BALLOT_WORDS.seal).click();
  await one.page.getByText(BALLOT_WORDS.lacks(1)).waitFor();
  const lacking = one.page.getByRole('region', { name: D11.name, exact: true });
  await focused(lacking.getByLabel(BALLOT_WORDS.score, { exact: true }));
  expect(await screenFaults(one.page)).toEqual([]);
  await one.vote({ indicator: D11, score: '4', reason: '缺少验收资料' });
  await button(one.page, BALLOT_WORDS.seal).click();
  await button(one.page, BALLOT_WORDS.confirm).click();
  await one.page.getByText(SEAL_FAULT_WORDS['no-scrutineer-key'].next).waitFor();
  const scrutineer = who('演示监票人');
  await button(scrutineer.page, STEP_CARD_WORDS.custody.go).click();
  await scrutineer.page.getByText(STEP_CARD_WORDS.custodyDone.title).waitFor();
  await scrutineer.send();
  await button(one.page, BALLOT_WORDS.seal).waitFor();
  await goBack(one);
  await one.fetch(one.page.getByText(SESSION_WORDS.custody('演示监票人')));
  await one.page.getByRole('link', { name: STEP_CARD_WORDS.score.go }).click();
  await one.seal();
  await one.send();
});

test('[PN92] [PN115] the chair sees how many have sealed, and no score, and closes with reasons', async () => {
  const two = who('演示专家2');
  const inPlace = SESSION_WORDS.custody('演示监票人');
  await two.fetch(two.page.getByText(inPlace));
  await two.pledge();
  await two.score([
    { indicator: A11, score: '3', reason: '' },
    { indicator: D11, score: '2', reason: '缺少验收资料' },
  ]);
  await two.seal();
  const three = who('演示专家3');
  await three.fetch(three.page.getByText(inPlace));
  await three.pledge();
  await three.score([
    { indicator: A11, score: '1', reason: '无可行性研究' },
    { indicator: D11, score: '3', reason: '缺少验收资料' },
  ]);
  await three.seal();
  await two.send();
  await three.send();
  const chair = who('演示组长');
  await chair.fetch(progressOn(chair, 3, 5));
  expect(await chair.page.getByText('缺少验收资料').count()).toBe(0);
  expect(await screenFaults(chair.page)).toEqual([]);
  await close(chair, { 演示专家4: '请假', 演示专家5: '请假' });
  const { pathname } = new URL(chair.page.url());
  await goWithin(chair.page, `${pathname}/result`);
  await chair.page.getByText(PANEL_RESULT_WORDS.none).waitFor();
  await chair.page.getByText(EXPERTS.join('、')).waitFor();
  await goBack(chair);
  await chair.send();
});

test('[PN93] [PN121] everybody opens, and all phones show the same result with its steps', async () => {
  for (const name of EXPERTS) {
    await who(name).fetch(who(name).step(STEP_CARD_WORDS.open.title));
    await who(name).open();
    await who(name).send();
  }
  for (const name of ['演示组长', '演示监票人', ...EXPERTS]) {
    const { page } = who(name);
    const result = page.getByRole('link', { name: SESSION_WORDS.result });
    await who(name).fetch(result);
    await result.click();
    // (2 + 3 + 1) ÷ 3 and (4 + 2 + 3) ÷ 3.
    const total = page.getByRole('region', { name: PANEL_RESULT_WORDS.total });
    const full = (A11.weightMilli + D11.weightMilli) / 1000;
    await total.getByText(PANEL_RESULT_WORDS.totalOf('5', `${full}`)).waitFor();
    const first = page.getByRole('region', { name: A11.name, exact: true });
    await first.getByText(PANEL_RESULT_WORDS.totalOf('2', `${A11.weightMilli / 1000}`)).waitFor();
    const votes = first.getByRole('table', { name: PANEL_RESULT_WORDS.votes(A11.name) });
    expect(await votes.getByRole('columnheader').count()).toBe(3);
    expect(await votes.getByRole('rowheader').count()).toBe(3);
    const picture = first.getByRole('figure');
    await picture.getByText(PANEL_RESULT_WORDS.picture('2', '1', '3')).waitFor();
    expect(await picture.getByRole('img').count()).toBe(0);
  }
  expect(await screenFaults(who('演示组长').page)).toEqual([]);
});

test('[PN94] [PN118] [PN120] the minutes are signed on each phone, and a dissent stands beside the result', async () => {
  const chair = who('演示组长');
  for (const { page } of [chair, who('演示专家1'), who('演示专家2')]) {
    await goBack({ page });
    await page.getByRole('link', { name: MINUTES_WORDS.go }).click();
  }
  const one = who('演示专家1');
  const own = one.page.getByRole('textbox', { name: MINUTES_WORDS.own });
  await own.fill('资料基本齐全。');
  await typeWhileWriting(button(one.page, MINUTES_WORDS.give), own, '资料基本齐全。另有一点');
  await one.page.getByText('资料基本齐全。', { exact: true }).waitFor();
  expect(await own.inputValue()).toBe('资料基本齐全。另有一点');
  await button(chair.page, MINUTES_WORDS.addGuest).click();
  await chair.page.getByText(MINUTES_WORDS.guestNameMissing).waitFor();
  await chair.page.getByText(MINUTES_WORDS.guestCapacityMissing).waitFor();
  await chair.page.getByText(MINUTES_WORDS.guestOpinionMissing).waitFor();
  await focused(chair.page.getByLabel(MINUTES_WORDS.guestName, { exact: true }));
  await chair.page
    .getByRole('textbox', { name: MINUTES_WORDS.opinion, exact: true })
    .fill('同意通过评审。');
  expect(await screenFaults(chair.page)).toEqual([]);
  await button(chair.page, MINUTES_WORDS.drawing).click();
  await chair.page.getByText(/^出席：演示组长/).waitFor();
  await chair.send();
  const two = who('演示专家2');
  const minutes = (page: Page) => page.getByRole('region', { name: MINUTES_WORDS.current });
  await one.fetch(minutes(one.page));
  await one.page.getByRole('radio', { name: STANCE_WORDS.agree, exact: true }).check();
  await button(one.page, MINUTES_WORDS.sign).click();
  await minutes(one.page).getByText(MINUTES_WORDS.signed(one.name, STANCE_WORDS.agree)).waitFor();
  await two.fetch(minutes(two.page));
  await two.page.getByRole('radio', { name: STANCE_WORDS.dissent }).check();
  await two.page.getByRole('textbox', { name: MINUTES_WORDS.dissent }).fill('得分偏高。');
  await button(two.page, MINUTES_WORDS.sign).click();
  await minutes(two.page).getByText('得分偏高。').waitFor();
  await one.send();
  await two.send();
  await chair.fetch(minutes(chair.page).getByText('得分偏高。'));
  expect(await screenFaults(chair.page)).toEqual([]);
});

test('[PN79] [PN85] [PN86] the lead evaluator reads the session and takes its scores', () =>
  takeOver(browser, bureau, {
    title: TITLE,
    judged: D11,
    points: '3',
    counted: A11,
    reason: '缺少验收资料',
  }));

test('[PN119] leaving an indicator is asked about, and not done by the first tap', async () => {
  const three = who('演示专家3');
  await goBack(three);
  await three.page.getByRole('link', { name: PLEDGE_WORDS.title }).click();
  await three.page.getByRole('radio', { name: PLEDGE_WORDS.some }).check();
  await three.page.getByRole('checkbox', { name: A11.name }).check();
  await three.page.getByRole('textbox', { name: PLEDGE_WORDS.reason }).fill('参与过编制');
  await button(three.page, PLEDGE_WORDS.record).click();
  await three.page.getByText(PLEDGE_WORDS.confirmSome(A11.name)).waitFor();
  await button(three.page, PLEDGE_WORDS.cancel).click();
  await three.page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(await three.page.getByText(PLEDGE_WORDS.left(A11.name)).count()).toBe(0);
  expect(await screenFaults(three.page)).toEqual([]);
});

test('[PN23] [PN58] [PN67] [PN119] a second round is about what is apart, and a change needs a reason', async () => {
  const chair = who('演示组长');
  await goBack(chair);
  // The indicator that is apart is proposed.
  await button(chair.page, NEXT_ROUND_WORDS.open(2)).click();
  await button(chair.page, NEXT_ROUND_WORDS.cancel).click();
  await button(chair.page, NEXT_ROUND_WORDS.open(2)).click();
  await button(chair.page, NEXT_ROUND_WORDS.confirm).click();
  await progressOn(chair, 0, 5).waitFor();
  await chair.send();
  const one = who('演示专家1');
  await goBack(one);
  await one.fetch(one.step(STEP_CARD_WORDS.score.title));
  await one.page.getByRole('link', { name: STEP_CARD_WORDS.score.go }).click();
  await one.page.getByText(BALLOT_WORDS.before('2')).waitFor();
  expect(await one.page.getByLabel(BALLOT_WORDS.score, { exact: true }).count()).toBe(1);
  expect(await one.page.getByLabel(BALLOT_WORDS.score, { exact: true }).inputValue()).toBe('');
  await one.vote({ indicator: A11, score: `${A11.weightMilli / 1000}`, reason: '' });
  await button(one.page, BALLOT_WORDS.seal).click();
  await one.page.getByText(BALLOT_FAULT_WORDS.changeUnexplained).waitFor();
  await one.vote({ indicator: A11, score: `${A11.weightMilli / 1000}`, reason: '补交了批复' });
  await one.seal();
  await one.send();
  await chair.fetch(progressOn(chair, 1, 5));
  await chair.page.getByRole('link', { name: MINUTES_WORDS.go }).click();
  await chair.page.getByText(MINUTES_WORDS.outdated).waitFor();
});

test('[PN84] the desk’s meeting screen shows the same result, and what may be asked about', async () => {
  const context = await browser.newContext({ viewport: DESKTOP, locale: 'zh-CN' });
  const page = await context.newPage();
  await setUpDesk(page, bureau.deskLink());
  await page.getByRole('link', { name: MEETING_WORDS.open }).click();
  await page.getByRole('heading', { name: TITLE }).waitFor();
  const full = (A11.weightMilli + D11.weightMilli) / 1000;
  await page.getByText(MEETING_WORDS.total('5', `${full}`)).waitFor();
  await page.getByText(MEETING_WORDS.signed(1, 1)).waitFor();
  expect(await violationsOf(page)).toEqual([]);
  await context.close();
});
