import { expect, test, vi } from 'vitest';
import { ASKED_WORDS } from '../../src/text/asked-words';
import { CHANGES_WORDS, CONCLUSION_CAUSE_WORDS } from '../../src/text/changes-words';
import { CONCLUSION_WORDS } from '../../src/text/conclusion-words';
import { REPORT_WORDS } from '../../src/text/report-words';
import { INDICATOR_WORDS, TREE_WORDS } from '../../src/text/scoring-words';
import { pointsTalk } from '../support/points-talk';
import { button, heading } from './support/field-app';
import { formWalk } from './support/form-walk';
import { screenFaults } from './support/screen-faults';

// A machine that is busy with other tests may take several times as long.
vi.setConfig({ testTimeout: 180_000 });

const phone = formWalk('opinions');

test('[UF14] a form is filled in heading by heading, without a word about points', async () => {
  const { page } = phone();
  await page.getByText(TREE_WORDS.withoutPoints).waitFor();
  expect(await page.getByText(TREE_WORDS.total, { exact: true }).count()).toBe(0);
  expect(await screenFaults(page)).toEqual([]);
  await page.getByRole('link', { name: TREE_WORDS.nextUnfinished }).click();
  for (const name of ['相关性', '预期绩效的可实现性', '实施方案的有效性', '预期绩效的可持续性']) {
    await heading(page, name).waitFor();
    await page.getByLabel(ASKED_WORDS.opinion).fill(`${name}：与资料相符。`);
    await page.keyboard.press('Tab');
    await page.getByText(ASKED_WORDS.done).waitFor();
    expect(await page.getByText(INDICATOR_WORDS.score, { exact: true }).count()).toBe(0);
    await page.getByRole('link', { name: INDICATOR_WORDS.nextUnfinished }).click();
  }
  await heading(page, '资金投入的可行性及风险').waitFor();
  await page.getByLabel(ASKED_WORDS.opinion).fill('资金来源落实。');
  await page.keyboard.press('Tab');
  await page.getByText(ASKED_WORDS.done).waitFor();
  expect(await screenFaults(page)).toEqual([]);
});

test('[UF14] the report leads to the conclusion, and is sealed once it stands', async () => {
  const { page } = phone();
  await page.getByRole('link', { name: INDICATOR_WORDS.back }).last().click();
  await page.getByRole('link', { name: TREE_WORDS.toReport }).click();
  await page.getByRole('link', { name: CONCLUSION_WORDS.title, exact: true }).click();
  await heading(page, CONCLUSION_WORDS.title).waitFor();
  expect(pointsTalk(await page.locator('body').innerText())).toEqual([]);
  await page.getByRole('radio', { name: '部分支持' }).check();
  await button(page, CONCLUSION_WORDS.save).click();
  await page.getByText(CONCLUSION_WORDS.partMissing).waitFor();
  await page.getByLabel(CONCLUSION_WORDS.part).fill('一期步道');
  await page.getByLabel(CONCLUSION_WORDS.reason).fill('依据充分。');
  await button(page, CONCLUSION_WORDS.save).click();
  await page.getByText('部分支持（一期步道）').waitFor();
  expect(await screenFaults(page)).toEqual([]);
  await page.goBack();
  await button(page, REPORT_WORDS.seal).click();
  await page.getByText('本报告不打分').waitFor();
  await page.getByText('评估结论：部分支持（支持部分：一期步道）；理由：依据充分。').waitFor();
  expect(pointsTalk(await page.locator('body').innerText())).toEqual([]);
  expect(await screenFaults(page)).toEqual([]);
});

test('[UF15] a conclusion that is given anew after the seal stands in the redline with who and why', async () => {
  const { page } = phone();
  await page.getByText(REPORT_WORDS.sealedText).waitFor();
  await page.getByRole('link', { name: CONCLUSION_WORDS.title, exact: true }).click();
  await page.getByRole('radio', { name: '不予支持' }).check();
  await page.getByLabel(CONCLUSION_WORDS.reason).fill('资金来源不落实。');
  await button(page, CONCLUSION_WORDS.save).click();
  await page.getByText('不予支持', { exact: true }).first().waitFor();
  await page.goBack();
  await page.getByText(REPORT_WORDS.changedSealed).waitFor();
  await page.getByRole('link', { name: CHANGES_WORDS.title }).click();
  await heading(page, CONCLUSION_WORDS.title).waitFor();
  const [went, came] = [page.locator('del').first(), page.locator('ins').first()];
  expect([await went.textContent(), await came.textContent()]).toEqual([
    ...['部分支持（一期步道）', '不予支持'],
  ]);
  await page.getByText(CONCLUSION_CAUSE_WORDS.written('不予支持')).waitFor();
  await page.getByText(CHANGES_WORDS.grounds('资金来源不落实。')).waitFor();
  expect([pointsTalk(await page.locator('body').innerText()), await screenFaults(page)]).toEqual([
    ...[[], []],
  ]);
});
