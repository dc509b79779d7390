import type { Page } from 'playwright-core';
import { expect, test, vi } from 'vitest';
import { DEMONSTRATED_FORMS } from '../../src/domain/catalogue/yanchi-park-forms';
import { indicatorsOf } from '../../src/domain/framework/framework';
import type { WatchedRule } from '../../src/domain/framework/unscored-rules';
import { ASKED_WORDS } from '../../src/text/asked-words';
import { CHANGES_WORDS } from '../../src/text/changes-words';
import { COURSE_WORDS } from '../../src/text/course-words';
import { ANSWER_WORDS } from '../../src/text/explanation-words';
import { HOW_TOTAL_WORDS } from '../../src/text/how-total-words';
import { PRE_SEAL_WORDS } from '../../src/text/pre-seal-words';
import { REPORT_DOCUMENT_WORDS } from '../../src/text/report-document-words';
import { REPORT_FORM_WORDS } from '../../src/text/report-form-words';
import { REPORT_WORDS } from '../../src/text/report-words';
import { MISSING_WORDS } from '../../src/text/say-missing';
import { INDICATOR_WORDS, TREE_WORDS } from '../../src/text/scoring-words';
import { UNDO_WORDS } from '../../src/text/undo-words';
import { pointsTalk } from '../support/points-talk';
import { button, heading } from './support/field-app';
import { formWalk } from './support/form-walk';
import { screenFaults } from './support/screen-faults';

// A machine that is busy with other tests may take several times as long.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

const { framework } = DEMONSTRATED_FORMS.monitoring;
const LINES = indicatorsOf(framework);
const { columns } = LINES.map(({ rule }) => rule).find(
  (rule): rule is WatchedRule => rule.kind === 'watched',
)?.terms ?? { columns: undefined };
if (columns === undefined) throw new Error('nothing is watched');

const phone = formWalk('monitoring');

/** Words about points on the page that is open. */
const talkOn = async (page: Page): Promise<readonly string[]> =>
  pointsTalk(await page.locator('body').innerText());

const choose = (page: Page, group: string, name: string): Promise<void> =>
  page.getByRole('group', { name: group }).getByLabel(name, { exact: true }).check();

/** Fills a field in and leaves it, which makes the draft an entry. */
async function type(page: Page, label: string, text: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).fill(text);
  await page.keyboard.press('Tab');
}

const done = (page: Page): Promise<void> => page.getByText(ASKED_WORDS.done).waitFor();
const onward = (page: Page): Promise<void> =>
  page.getByRole('link', { name: INDICATOR_WORDS.nextUnfinished }).click();

test('[UF14] a line of monitoring asks for a cause where it will be missed, and for words where 其他 says nothing', async () => {
  const { page } = phone();
  expect(await talkOn(page)).toEqual([]);
  await page.getByRole('link', { name: TREE_WORDS.nextUnfinished }).click();
  await heading(page, '新建步道长度（示例）').waitFor();
  await page.getByText(INDICATOR_WORDS.aboutWithoutPoints).click();
  await page.getByText(HOW_TOTAL_WORDS.readOnlyForm).waitFor();
  await type(page, columns.toDate, '3');
  await type(page, columns.forecast, '12');
  await choose(page, columns.likelihood, '确定能');
  await done(page);
  await choose(page, columns.likelihood, '完全不可能');
  await page.getByText(MISSING_WORDS.cause()).waitFor();
  await choose(page, columns.causes, '经费');
  await choose(page, columns.causes, '其他');
  await page.getByText(MISSING_WORDS.answer(1)).waitFor();
  await type(page, columns.causeText, '汛期停工两个月');
  await done(page);
  expect([await talkOn(page), await screenFaults(page)]).toEqual([[], []]);
});

test('[UF17] what was written last is taken back, is missing then, and comes again', async () => {
  const { page } = phone();
  await page.getByText(UNDO_WORDS.undo).click();
  await button(page, UNDO_WORDS.undoConfirm).click();
  await page.getByText(MISSING_WORDS.answer(1)).waitFor();
  await button(page, UNDO_WORDS.redo).click();
  await done(page);
});

test('[UF14] amounts, a target in words and the three aspects are filled in one after another', async () => {
  const { page } = phone();
  await onward(page);
  for (const { name, rule } of LINES.slice(1)) {
    await heading(page, name).waitFor();
    if (rule.kind === 'opinion') {
      await type(page, ASKED_WORDS.opinion, `${name}：与资料相符。`);
    } else if (rule.kind === 'watched') {
      const isWords = rule.target.kind === 'words';
      const [toDate, forecast] = isWords
        ? ['已有改善', '持续改善']
        : [rule.track === 'budget' ? '2400000' : '6', rule.track === 'budget' ? '8000000' : '6.5'];
      await type(page, columns.toDate, toDate ?? '');
      await type(page, columns.forecast, forecast ?? '');
      if (isWords) await choose(page, columns.reached, ANSWER_WORDS.met);
      await choose(page, columns.likelihood, '确定能');
    }
    await done(page);
    expect(await talkOn(page)).toEqual([]);
    if (name !== LINES.at(-1)?.name) await onward(page);
  }
});

test('[UF24] the report warns before the seal with the source of the steps, and leads to the line', async () => {
  const { page } = phone();
  await page.getByRole('link', { name: INDICATOR_WORDS.back }).last().click();
  expect(await talkOn(page)).toEqual([]);
  await page.getByRole('link', { name: TREE_WORDS.toReport }).click();
  const warning = page.getByRole('link', { name: '预算执行（示例）：执行率 30.00%，低于 40%。' });
  await warning.waitFor();
  await page.getByText('转述，未见原文').waitFor();
  await page.getByText(COURSE_WORDS.documentsWithoutPoints, { exact: true }).waitFor();
  expect([await talkOn(page), await screenFaults(page)]).toEqual([[], []]);
  await warning.click();
  await heading(page, '预算执行（示例）').waitFor();
  await page.goBack();
  await page.getByRole('link', { name: PRE_SEAL_WORDS.title }).click();
  await page.getByText(PRE_SEAL_WORDS.bare).first().waitFor();
  expect([await talkOn(page), await screenFaults(page)]).toEqual([[], []]);
  await page.getByRole('link', { name: REPORT_WORDS.backToReport }).last().click();
});

test('[UF18] sealed, it has documents without a score table, and a change after it stands in the redline', async () => {
  const { page } = phone();
  await button(page, REPORT_WORDS.seal).click();
  await page.getByText(REPORT_WORDS.sealedText).waitFor();
  await page.getByRole('link', { name: COURSE_WORDS.documents }).click();
  await heading(page, REPORT_DOCUMENT_WORDS.title).waitFor();
  await page.getByText(REPORT_DOCUMENT_WORDS.wholeWithoutPoints).waitFor();
  expect(await button(page, REPORT_DOCUMENT_WORDS.make.xlsx).count()).toBe(0);
  expect(await talkOn(page)).toEqual([]);
  await page.goBack();
  await page.getByRole('link', { name: REPORT_WORDS.toTree }).first().click();
  await page.getByRole('link', { name: LINES[0]?.name ?? '' }).click();
  await choose(page, columns.likelihood, '有可能');
  await type(page, columns.causeText, '汛期停工一个月');
  await done(page);
  await page.getByRole('link', { name: INDICATOR_WORDS.back }).first().click();
  await page.getByRole('link', { name: TREE_WORDS.readReport }).click();
  await page.getByText(REPORT_WORDS.changedSealed).waitFor();
  await page.getByRole('link', { name: CHANGES_WORDS.title }).click();
  await page.getByText(`${columns.likelihood}：写为“有可能”`).waitFor();
  await page.getByText(REPORT_FORM_WORDS.warnings).waitFor({ state: 'detached' });
  expect([await talkOn(page), await screenFaults(page)]).toEqual([[], []]);
});
