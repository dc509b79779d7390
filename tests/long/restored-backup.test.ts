import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { CONFLICT_WORDS } from '../../src/text/conflict-words';
import { FORK_NOTICE_WORDS } from '../../src/text/fork-notice-words';
import { FORK_WORDS } from '../../src/text/fork-words';
import { OBSTACLE_WORDS, REPORT_STATE_WORDS } from '../../src/text/report-words';
import { INDICATOR_WORDS } from '../../src/text/scoring-words';
import { type Bureau, startBureau } from '../e2e/support/bureau';
import { launchBrowser } from '../e2e/support/chromium';
import {
  DESKTOP,
  downloadBundle,
  openReport,
  setUpDesk,
  shownAnswers,
} from '../e2e/support/desk-app';
import {
  backToTree,
  button,
  closeCamera,
  openCamera,
  openIndicator,
  releaseShutter,
  scoreIndicator,
  sealAndSign,
  shownPictures,
} from '../e2e/support/field-app';
import { INDICATORS, indicator } from '../e2e/support/indicators';
import type { Phone } from '../e2e/support/phone';
import { screenFaults } from '../e2e/support/screen-faults';
import {
  deliver,
  reopened,
  score,
  scoreAndDeliver,
  setBackPhone,
} from '../e2e/support/set-back-phone';
import { independentVerify, takanVerify } from '../e2e/support/verifiers';

// A machine that is busy with other tests may take several times as long.
vi.setConfig({ testTimeout: 300_000 });

let bureau: Bureau;

beforeEach(async () => {
  bureau = await startBureau();
});
afterEach(() => bureau.close());

interface Kept {
  readonly journal: string;
  readonly seq: number;
  readonly indicator: string | null;
  readonly reason: string | null;
}

const keptEntries = (): Promise<Kept[]> =>
  bureau.rows<Kept & Record<string, unknown>>(`
    select journal, seq, line::json->'body'->>'indicator' as indicator,
      line::json->'body'->'reopens'->>'reason' as reason
    from entries order by received_at, journal, seq`);

const indicatorsOf = (kept: readonly Kept[]) =>
  kept.flatMap(({ indicator: id }) => (id === null ? [] : [id])).sort();

const placesOf = (kept: readonly Kept[]) =>
  new Set(kept.map(({ journal, seq }) => `${journal}/${seq}`)).size;

test('[EE17] a phone set back to an old copy goes on in a new journal, and nothing is lost or forked', async () => {
  const phone = await setBackPhone(bureau);
  await reopened(phone);
  await scoreAndDeliver(phone, 'D11');
  const kept = await keptEntries();
  expect(placesOf(kept)).toBe(kept.length);
  expect(indicatorsOf(kept)).toEqual(['C31', 'C41', 'D11']);
  expect(kept.flatMap(({ reason }) => reason ?? [])).toEqual(['serverAhead']);
});

test('[EE18] one that works on before it meets the server forks: both branches are kept, and it goes on in a new journal', async () => {
  const phone = await setBackPhone(bureau);
  await bureau.proxy.unplug();
  await reopened(phone);
  await score(phone, 'D11');
  await bureau.proxy.plugIn();
  await deliver(phone);
  await scoreAndDeliver(phone, 'D12');
  const kept = await keptEntries();
  expect(kept.length - placesOf(kept)).toBe(1);
  expect(indicatorsOf(kept)).toEqual(['C31', 'C41', 'D11', 'D12']);
  expect(kept.flatMap(({ reason }) => reason ?? [])).toHaveLength(1);
  const flagged = await bureau.rows("select 1 from audit where action = 'journal.forked'");
  expect(flagged).not.toEqual([]);
});

/** Scores C41 in full and takes a photo for it, which the copy will not have. */
async function scoreWithPhoto(phone: Phone): Promise<void> {
  const { page } = phone;
  await openIndicator(page, indicator('C41'));
  await scoreIndicator(page, indicator('C41'));
  await openCamera(page);
  await releaseShutter(page);
  await shownPictures(page).first().waitFor();
  await closeCamera(page);
  await backToTree(page);
}

/** Gives C41 other points with the reason, from its page, and waits until its score stands there. */
async function judge(page: Page, points: string): Promise<void> {
  await page.getByLabel(INDICATOR_WORDS.judged, { exact: true }).fill(points);
  await page.keyboard.press('Tab');
  await page.getByLabel(INDICATOR_WORDS.reason, { exact: true }).fill('成本节约不足。');
  await page.keyboard.press('Tab');
  await page
    .locator('.figure')
    .filter({ hasText: `${points}.00` })
    .waitFor();
}

/** From the screen of the fork, which the report leads to, to the decision of the conflict. */
async function settleOnScreen(page: Page): Promise<void> {
  await page.getByRole('link', { name: FORK_WORDS.back }).click();
  await page.getByRole('link', { name: OBSTACLE_WORDS.fork() }).click();
  await page.getByText(FORK_WORDS.open(FORK_WORDS.ownPhone('演示主评人'), 2)).waitFor();
  await page.getByText(FORK_WORDS.evidenceValue(1), { exact: true }).waitFor();
  await button(page, FORK_WORDS.settle).click();
  await page.getByText(FORK_WORDS.reasonMissing).waitFor();
  expect(await screenFaults(page)).toEqual([]);
  await page.getByLabel(FORK_WORDS.reason, { exact: true }).fill('手机维修后恢复了旧备份。');
  await button(page, FORK_WORDS.settle).click();
  await page.getByText(FORK_WORDS.settled).waitFor();
  expect(await screenFaults(page)).toEqual([]);
  await page.getByRole('link', { name: indicator('C41').name }).click();
  await page.getByText(CONFLICT_WORDS.own).waitFor();
  await judge(page, '6');
  await expect.poll(() => page.getByText(CONFLICT_WORDS.own).count()).toBe(0);
  await backToTree(page);
}

/** The desk's answers about the report, and whether both verifiers accept its bundle. */
async function checkAtDesk(): Promise<void> {
  const desk = await launchBrowser();
  try {
    const context = await desk.newContext({ viewport: DESKTOP, locale: 'zh-CN' });
    const page = await context.newPage();
    await setUpDesk(page, bureau.deskLink());
    await openReport(page);
    expect(await shownAnswers(page)).toEqual({
      ...{ intact: 'holds', authentic: 'holds', receipted: 'holds', complete: 'holds' },
      ...{ timeBounded: 'holds', location: 'selfReported' },
    });
    const bundle = join(bureau.dataDir, 'forked.takan.zip');
    const keyFile = join(bureau.dataDir, 'log.vkey');
    await downloadBundle(page, bundle);
    await writeFile(keyFile, `${bureau.vkey}\n`);
    const own = takanVerify(bureau.project, bundle, keyFile);
    expect(own.status, own.said).toBe(0);
    const independent = independentVerify(bundle, keyFile) ?? own;
    expect(independent.status, independent.said).toBe(0);
  } finally {
    await desk.close();
  }
}

test('[EE21] [EE22] [UI58] the phone that was set back settles the fork and signs a report over both branches', async () => {
  const phone = await setBackPhone(bureau, scoreWithPhoto);
  await bureau.proxy.unplug();
  await reopened(phone);
  const { page } = phone;
  await openIndicator(page, indicator('C41'));
  await judge(page, '5');
  await backToTree(page);
  await score(phone, 'D11');
  await bureau.proxy.plugIn();
  await deliver(phone);
  const done = new Set(['C31', 'C41', 'D11']);
  for (const { id } of INDICATORS.filter((each) => !done.has(each.id))) await score(phone, id);
  expect(await screenFaults(page)).toEqual([]);
  await openIndicator(page, indicator('C41'));
  await page.getByText(CONFLICT_WORDS.forkNext).waitFor();
  await page.getByRole('link', { name: FORK_NOTICE_WORDS.forkGo }).click();
  await settleOnScreen(page);
  await sealAndSign(page);
  await page.getByText('已认定的日志分叉：另有 1 个分支，均已计入').waitFor();
  await page.getByText(REPORT_STATE_WORDS.delivered().title).waitFor();
  await checkAtDesk();
});
