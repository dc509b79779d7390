import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type Indicator, indicatorsOf } from '../../src/domain/framework/framework';
import { askedBy } from '../../src/domain/framework/rule-inputs';
import { ASKED_WORDS } from '../../src/text/asked-words';
import { CONFLICT_WORDS } from '../../src/text/conflict-words';
import { FINDING_WORDS } from '../../src/text/explanation-words';
import { GRADE_CARD_WORDS } from '../../src/text/grade-card-words';
import { PICTURE_WORDS } from '../../src/text/picture-words';
import { INDICATOR_WORDS, TREE_WORDS } from '../../src/text/scoring-words';
import { SETTLING_WORDS } from '../../src/text/settling-words';
import { everyRuleFramework, everyRulePackage } from '../support/every-rule-package';
import { freshPackage, startTestServer, type TestServer } from '../support/server';
import { builtProject } from './support/built-client';
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
  syncNow,
} from './support/field-app';
import { Phone } from './support/phone';
import { countStore } from './support/phone-store';
import { screenFaults } from './support/screen-faults';
import { stagesOfOneWalk } from './support/stages';

// A machine that is busy with other tests may take several times as long.
vi.setConfig({ testTimeout: 180_000 });

const INDICATORS = indicatorsOf(everyRuleFramework);

let server: TestServer;
let lead: Phone;
let other: Phone;

async function begin(phone: Phone, role: 'leadEvaluator' | 'evaluator'): Promise<void> {
  await enrol(await phone.open(null), await server.invite({ role }));
  await openAssignment(phone.page);
  await declareIndependence(phone.page);
  await sync(phone.page);
}

async function sync(page: Page): Promise<void> {
  await openSyncPage(page);
  await syncNow(page);
  await page.getByText(ALL_HELD).waitFor();
  await page.goBack();
}

beforeAll(async () => {
  const clientDir = join(await builtProject(), 'dist/client');
  server = await startTestServer({ package: everyRulePackage(freshPackage()), clientDir });
  [lead, other] = await Promise.all([Phone.make(server.origin), Phone.make(server.origin)]);
  await begin(lead, 'leadEvaluator');
  await begin(other, 'evaluator');
  await Promise.all([lead.setOffline(true), other.setOffline(true)]);
});
afterAll(async () => {
  await Promise.all([lead?.discard(), other?.discard()]);
  await server?.close();
});
// Each stage goes on where the one before ended.
stagesOfOneWalk(() => [lead.shown]);

function indicator(id: string): Indicator {
  const found = INDICATORS.find((each) => each.id === id);
  if (found === undefined) throw new Error(`No indicator ${id}.`);
  return found;
}

const figureOf = (page: Page): Locator =>
  page.locator('.figure-value').filter({ hasText: INDICATOR_WORDS.points });

const shown = (page: Page, points: string): Promise<void> =>
  figureOf(page).filter({ hasText: points }).waitFor();

/** Enters what scores in full, as far as a rule allows it with small numbers. */
async function fillIn(page: Page, { rule }: Indicator): Promise<void> {
  for (const asked of askedBy(rule)) {
    if (asked.kind === 'checkpoint') {
      const group = page.getByRole('group', { name: asked.checkpoint.text });
      await group.getByRole('radio').first().click();
    } else if (asked.kind === 'figure') {
      const { id, label } = asked.figure;
      const none = ['late', 'bad', 'found'].includes(id);
      await page.getByLabel(label, { exact: true }).fill(none ? '0' : '95');
    } else if (asked.kind === 'score') {
      const name = asked.score.part === null ? INDICATOR_WORDS.judged : '成本控制';
      await page.getByLabel(name, { exact: true }).fill(asked.score.part === null ? '5' : '4');
    }
  }
  await page.keyboard.press('Tab');
}

const open = (page: Page, summary: string): Promise<void> =>
  page.locator('summary', { hasText: summary }).click();

/** Notes, in the page, every text that the score shows from now on. */
const noteScores = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const noted: (string | null | undefined)[] = [];
    Object.assign(window, { noted });
    const look = () => noted.push(document.querySelector('.figure-value')?.textContent);
    new MutationObserver(look).observe(document.body, {
      ...{ subtree: true, childList: true, characterData: true },
    });
    look();
  });

test('[PH51] the score follows a key before anything is recorded, and does not change when it is', async () => {
  const { page } = lead;
  await openIndicator(page, indicator('D2'));
  const before = await countStore(page);
  const field = page.getByLabel(INDICATOR_WORDS.judged, { exact: true });
  await field.pressSequentially('9');
  await shown(page, '9.00');
  await field.pressSequentially('.5');
  await shown(page, '9.50');
  await page.getByText(INDICATOR_WORDS.pending).waitFor();
  await page.getByText('评定得分 9.5 分').waitFor();
  await field.pressSequentially('x');
  await page.getByText(INDICATOR_WORDS.faulty).waitFor();
  await shown(page, '9.50');
  await field.press('Backspace');
  expect(await countStore(page)).toMatchObject({ entries: before.entries, drafts: 1 });
  await noteScores(page);
  await field.press('Tab');
  await expect.poll(async () => (await countStore(page)).drafts).toBe(0);
  await page.getByText(INDICATOR_WORDS.pending).waitFor({ state: 'detached' });
  const noted = await page.evaluate<string[]>('window.noted');
  expect([...new Set(noted)]).toEqual([expect.stringContaining('9.50')]);
  await page.getByLabel(INDICATOR_WORDS.reason, { exact: true }).fill('部分苗木枯死。');
  // A deduction counts once it has a reason, though that is not recorded yet.
  await page.getByText(INDICATOR_WORDS.total('9.50'), { exact: true }).waitFor();
  await backToTree(page);
});

test('[PH50] pages of every kind of rule break no rule of WCAG 2.2 AA', async () => {
  const { page } = lead;
  for (const each of INDICATORS.filter(({ id }) => id !== 'D2')) {
    await openIndicator(page, each);
    await fillIn(page, each);
    await page.locator('.indicator-steps > li').first().waitFor();
    if (each.id === 'B2') await button(page, ASKED_WORDS.more('发现的违规问题')).click();
    if (each.id === 'C3') await open(page, INDICATOR_WORDS.about);
    expect(await screenFaults(lead.page)).toEqual([]);
    if (each.id === 'B2') await button(page, ASKED_WORDS.less('发现的违规问题')).click();
    await backToTree(page);
  }
  await page.getByText(TREE_WORDS.scoredOf(INDICATORS.length, INDICATORS.length)).waitFor();
});

test('[UI62] going on begins at the top, and only going back finds the place that was left', async () => {
  const { page } = lead;
  const place = () => page.evaluate(() => Math.round(window.scrollY));
  const away = async (from: number) => Math.abs((await place()) - from);
  const last = indicator('D2');
  await page.getByRole('link', { name: last.name }).focus();
  await expect.poll(place).toBeGreaterThan(200);
  const left = await place();
  await page.keyboard.press('Enter');
  await heading(page, last.name).waitFor();
  await expect.poll(place).toBe(0);
  await page.goBack();
  await heading(page, TREE_WORDS.title).waitFor();
  // Groups out of view have a rough height only.
  await expect.poll(() => away(left)).toBeLessThan(20);
  await page.goForward();
  await heading(page, last.name).waitFor();
  await backToTree(page);
  await expect.poll(place).toBe(0);
});

test('[PH50] the tree with its grade and pictures breaks no rule of WCAG 2.2 AA', async () => {
  const { page } = lead;
  await page.getByRole('heading', { name: GRADE_CARD_WORDS.title }).waitFor();
  await open(page, TREE_WORDS.howTotal);
  await open(page, TREE_WORDS.pictures);
  await page.getByText(PICTURE_WORDS.levels).first().waitFor();
  expect(await screenFaults(lead.page)).toEqual([]);
});

/** The other evaluator enters differing values and both phones come level. */
async function differ(): Promise<void> {
  const { page } = other;
  await openIndicator(page, indicator('D2'));
  await page.getByLabel(INDICATOR_WORDS.judged, { exact: true }).fill('6');
  await page.keyboard.press('Tab');
  await page.getByLabel(INDICATOR_WORDS.reason, { exact: true }).fill('东段绿化约三成枯死。');
  await backToTree(page);
  await openIndicator(page, indicator('A2'));
  const group = page.getByRole('group', { name: '按照规定的程序申请设立' });
  await group.getByRole('radio', { name: FINDING_WORDS.notMet, exact: true }).click();
  await expect.poll(async () => (await countStore(page)).drafts).toBe(0);
  await backToTree(page);
  await Promise.all([lead.setOffline(false), other.setOffline(false)]);
  await sync(page);
  await sync(lead.page);
}

test('[PH52] differing values stand side by side; one is adopted at a tap, and that can be undone', async () => {
  await differ();
  const { page } = lead;
  await openIndicator(page, indicator('D2'));
  await page.getByText(CONFLICT_WORDS.title).nth(1).waitFor();
  await open(page, INDICATOR_WORDS.history);
  await page.locator('.history-item').nth(3).waitFor();
  expect(await page.locator('.history-item').count()).toBe(4);
  await button(page, CONFLICT_WORDS.adoptValue('6 分')).click();
  await button(page, CONFLICT_WORDS.confirm).waitFor();
  expect(await screenFaults(lead.page)).toEqual([]);
  await button(page, CONFLICT_WORDS.confirm).click();
  await shown(page, '6.00');
  expect(await page.getByText(CONFLICT_WORDS.title).count()).toBe(1);
  await button(page, SETTLING_WORDS.undoAdopted).click();
  await page.getByText(CONFLICT_WORDS.title).nth(1).waitFor();
  await page.getByText(INDICATOR_WORDS.notYet).first().waitFor();
  expect(await page.locator('.history-item').count()).toBe(6);
});

test('[PH52] beside the values another one can be entered', async () => {
  const { page } = lead;
  await button(page, CONFLICT_WORDS.other).first().click();
  await page.keyboard.type('8');
  await page.keyboard.press('Tab');
  await page.getByText(CONFLICT_WORDS.title).nth(1).waitFor({ state: 'detached' });
  expect(await page.getByLabel(INDICATOR_WORDS.judged, { exact: true }).inputValue()).toBe('8');
});
