import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { readGrids } from '../../src/documents/sheet/read-grids';
import { nationalGrades } from '../../src/domain/catalogue/grade-schemes';
import { checkScoreTable } from '../../src/domain/sheet/check-score-table';
import { readScoreTable } from '../../src/domain/sheet/read-score-table';
import { CONFLICT_WORDS } from '../../src/text/conflict-words';
import { DESK_WORDS } from '../../src/text/desk-words';
import { PICTURE_WORDS } from '../../src/text/picture-words';
import { OBSTACLE_WORDS, REPORT_WORDS } from '../../src/text/report-words';
import { INDICATOR_WORDS, TREE_WORDS } from '../../src/text/scoring-words';
import { SECOND_LOOK_WORDS } from '../../src/text/second-look-words';
import { SELF_IMPORT_WORDS, SELF_SCORE_WORDS } from '../../src/text/self-score-words';
import { SETTLING_WORDS } from '../../src/text/settling-words';
import { type Bureau, startBureau } from './support/bureau';
import { launchBrowser } from './support/chromium';
import { DESKTOP, openReport as openDeskReport, setUpDesk, shownAnswers } from './support/desk-app';
import {
  ALL_HELD,
  backToTree,
  button,
  declareIndependence,
  enrol,
  heading,
  openAssignment,
  openIndicator,
  openSyncPage,
  scoreIndicator,
  sealAndSign,
  syncNow,
  unlock,
} from './support/field-app';
import { INDICATORS, indicator } from './support/indicators';
import { Phone } from './support/phone';
import { screenFaults } from './support/screen-faults';
import { stagesOfOneWalk } from './support/stages';
import { violationsOf } from './support/wcag';

// A machine that is busy with other tests may take several times as long.
vi.setConfig({ testTimeout: 300_000 });

let bureau: Bureau;
let lead: Phone;
let colleague: Phone;

beforeAll(async () => {
  bureau = await startBureau();
  [lead, colleague] = await Promise.all([
    Phone.visited(bureau.origin),
    Phone.visited(bureau.origin),
  ]);
});
afterAll(async () => {
  await lead?.discard();
  await colleague?.discard();
  await bureau?.close();
});
// One story of two phones: each stage goes on where the one before ended.
stagesOfOneWalk(() => [lead.shown, colleague.shown]);

/** Gives D11 10.5 of its 20 points: with A12's third of a point the total is 90.17. */
async function judgeNearTheCut(page: Page): Promise<void> {
  await openIndicator(page, indicator('D11'));
  await page.getByLabel(INDICATOR_WORDS.judged, { exact: true }).fill('10.5');
  await page.keyboard.press('Tab');
  await page.getByLabel(INDICATOR_WORDS.reason, { exact: true }).fill('只有部分受益对象受益。');
  await page.keyboard.press('Tab');
  await page.locator('.figure').filter({ hasText: '10.50' }).waitFor();
  await backToTree(page);
}

const openReport = async (page: Page): Promise<void> => {
  await page.goto(page.url().replace(/\/a\/([\w-]+).*$/, '/a/$1/report'));
};

const deliver = async (page: Page): Promise<void> => {
  await openSyncPage(page);
  await syncNow(page);
  await page.getByText(ALL_HELD).waitFor();
};

test('[EE23] a total near a grade cut cannot be sealed by the lead evaluator alone', async () => {
  const page = await lead.open(null);
  await enrol(page, bureau.enrolLink);
  await openAssignment(page);
  await declareIndependence(page);
  for (const each of INDICATORS.filter(({ id }) => id !== 'D11')) {
    await openIndicator(page, each);
    await scoreIndicator(page, each);
    await backToTree(page);
  }
  await judgeNearTheCut(page);
  await page.getByRole('link', { name: TREE_WORDS.toReport }).click();
  await heading(page, SECOND_LOOK_WORDS.title).waitFor();
  await page.getByText(SECOND_LOOK_WORDS.waitForOther).waitFor();
  await page.getByText(OBSTACLE_WORDS['second-look']()).waitFor();
  expect(await button(page, REPORT_WORDS.seal).count()).toBe(0);
  expect(await screenFaults(page)).toEqual([]);
  await deliver(page);
});

/** Takes the form back that was just taken, restores it, and finds the same way after a reload. */
async function expectUndoable(page: Page): Promise<void> {
  const { undo, undoConfirm, undoneOf, redo } = SELF_IMPORT_WORDS;
  const row = page.locator('details.compared').filter({ hasText: indicator('A11').name });
  const own = row.getByText(SELF_SCORE_WORDS.figures('3', '3', '0.00'));
  await own.waitFor();
  const takeBack = async () => {
    await page.getByText(undo, { exact: true }).click();
    await button(page, undoConfirm).click();
    await page.getByText(undoneOf('自评表.csv')).waitFor();
    await own.waitFor({ state: 'detached' });
  };
  await takeBack();
  expect(await screenFaults(page)).toEqual([]);
  await button(page, redo).click();
  await own.waitFor();
  await page.reload();
  await unlock(page);
  await takeBack();
  await button(page, redo).click();
  await own.waitFor();
}

test('[EE24] [PH62] the unit’s own scores are copied, and a difference is explained', async () => {
  const { page } = lead;
  await openReport(page);
  await unlock(page);
  await page.getByRole('link', { name: SELF_SCORE_WORDS.open }).click();
  await page.getByText(SELF_SCORE_WORDS.noneYet).waitFor();
  await page.getByLabel(SELF_IMPORT_WORDS.file).setInputFiles({
    name: '自评表.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('三级指标,分值,得分\n立项依据充分性,3,3\n别的指标,5,4\n'),
  });
  await page.getByText(SELF_IMPORT_WORDS.read('自评表.csv', 1)).waitFor();
  await page.getByText(SELF_IMPORT_WORDS.lines.row('A3', '别的指标')).waitFor();
  expect(await screenFaults(page)).toEqual([]);
  await button(page, SELF_IMPORT_WORDS.take(1)).click();
  await page.getByText(SELF_IMPORT_WORDS.done(1)).waitFor();
  await expectUndoable(page);
  const row = page.locator('details.compared').filter({ hasText: indicator('D11').name });
  await row.locator('summary').click();
  await row.getByLabel(SELF_SCORE_WORDS.self, { exact: true }).fill('20');
  await page.keyboard.press('Tab');
  await row.getByText(SELF_SCORE_WORDS.figures('20', '10.5', '-9.50')).waitFor();
  await row.getByLabel(SELF_SCORE_WORDS.reason, { exact: true }).fill('自评未扣未受益部分。');
  await page.keyboard.press('Tab');
  await row.getByText(SELF_SCORE_WORDS.reasonMissing).waitFor({ state: 'detached' });
  expect(await screenFaults(page)).toEqual([]);
  await deliver(page);
});

test('[EE23] a colleague looks at exactly this total on another phone, and it can be sealed', async () => {
  const page = await colleague.open(null);
  await bureau.invite();
  await enrol(page, await bureau.invite());
  await openAssignment(page);
  await declareIndependence(page);
  await deliver(page);
  await openReport(page);
  await unlock(page);
  await button(page, SECOND_LOOK_WORDS.confirm).click();
  await page.getByText(SECOND_LOOK_WORDS.noteMissing).waitFor();
  await page.getByLabel(SECOND_LOOK_WORDS.note, { exact: true }).fill('逐项核对了底稿和佐证。');
  expect(await screenFaults(page)).toEqual([]);
  await button(page, SECOND_LOOK_WORDS.confirm).click();
  await heading(page, SECOND_LOOK_WORDS.title).waitFor({ state: 'detached' });
  await deliver(page);

  await deliver(lead.page);
  await lead.page.goBack();
  await lead.page.goBack();
  await sealOverLook(lead.page);
});

async function sealOverLook(page: Page): Promise<void> {
  await page.goto(page.url().replace(/\/a\/([\w-]+).*$/, '/a/$1'));
  await unlock(page);
  await sealAndSign(page);
  const text = page.locator('.signed-text');
  await text.getByText(/总分临近等级分界，已由另一人复看：演示评价员/).waitFor();
  await text.getByText(/自评对照 A11 .*自评 3，复核 3.00，差额 0.00/).waitFor();
  await text.getByText(/自评对照 D11 .*自评 20，复核 10.50，差额 -9.50；原因：自评未扣/).waitFor();
}

test('[DK25] [DK26] the desk shows who looked, the unit’s own scores, and the scores as pictures', async () => {
  await deliver(lead.page);
  const browser = await launchBrowser();
  try {
    const context = await browser.newContext({ viewport: DESKTOP, locale: 'zh-CN' });
    const page = await context.newPage();
    await setUpDesk(page, bureau.deskLink());
    await openDeskReport(page);
    expect(await shownAnswers(page)).toMatchObject({ intact: 'holds', authentic: 'holds' });
    await page
      .getByText(/^演示评价员\d$/)
      .first()
      .waitFor();
    const compared = page.getByRole('table', { name: DESK_WORDS.selfScores.title });
    const line = compared.getByRole('row').filter({ hasText: 'D11' });
    await line.getByText('自评未扣未受益部分。').waitFor();
    expect(await line.getByRole('cell').allTextContents()).toEqual([
      ...['20', '10.50', '-9.50', '自评未扣未受益部分。'],
    ]);
    for (const title of [PICTURE_WORDS.levels, PICTURE_WORDS.indicators]) {
      await page.getByRole('figure', { name: title }).waitFor();
    }
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      button(page, DESK_WORDS.report.sheetExcel).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/评分表\.xlsx$/);
    const grids = await readGrids(await readFile(await download.path()));
    const table = grids.ok ? readScoreTable(grids.value) : grids;
    if (!table.ok) throw new Error(JSON.stringify(table.error));
    const asked = {
      ...{ scheme: nationalGrades, caps: [], executionRate: null },
      ...{ publishedTotal: null, publishedGrade: null },
    };
    const { total, problems } = checkScoreTable(table.value, asked);
    expect([total.toString(), problems]).toEqual(['90.17', []]);
    expect(await violationsOf(page)).toEqual([]);
  } finally {
    await browser.close();
  }
});

/** Types the unit's own score of A11 on its page, without the other phone's knowledge. */
async function copyScore(page: Page, points: string): Promise<void> {
  await page.goto(page.url().replace(/\/a\/([\w-]+).*$/, '/a/$1/self'));
  await unlock(page);
  const row = page.locator('details.compared').filter({ hasText: indicator('A11').name });
  await row.locator('summary').click();
  await row.getByLabel(SELF_SCORE_WORDS.self, { exact: true }).fill(points);
  await page.keyboard.press('Tab');
  await row
    .getByText(SELF_SCORE_WORDS.figures(points, '3', `+${(3 - Number(points)).toFixed(2)}`))
    .waitFor();
}

test('[PH63] what blocks a report leads to differing own scores, and one is adopted there', async () => {
  const { page } = lead;
  await Promise.all([lead.setOffline(true), colleague.setOffline(true)]);
  await copyScore(page, '2');
  await copyScore(colleague.page, '1');
  await Promise.all([lead.setOffline(false), colleague.setOffline(false)]);
  await deliver(colleague.page);
  await deliver(page);
  await openReport(page);
  await unlock(page);
  const name = REPORT_WORDS.ofSelf(indicator('A11').name);
  await page.getByText(OBSTACLE_WORDS.conflict(name)).click();
  await button(page, CONFLICT_WORDS.adoptValue('2 分')).waitFor();
  await button(page, CONFLICT_WORDS.adoptValue('1 分')).click();
  expect(await screenFaults(page)).toEqual([]);
  await button(page, CONFLICT_WORDS.confirm).click();
  await page.getByText(SETTLING_WORDS.adopted('1 分')).waitFor();
  await page.getByText(SELF_SCORE_WORDS.figures('1', '3', '+2.00')).waitFor();
});
