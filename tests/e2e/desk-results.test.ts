import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { acceptAlone } from '../support/accept-alone';
import { deskPerson } from '../support/desk-person';
import { type DeskScene, openDeskScene } from '../support/desk-scene';
import { losePoints } from '../support/losing-points';
import { sharedPostgres } from '../support/postgres';
import { launchBrowser } from './support/chromium';

const CLIENT = fileURLToPath(new URL('../../dist/client', import.meta.url));
const postgres = sharedPostgres();
let browser: Browser;
let scene: DeskScene;
let page: Page;

beforeAll(async () => {
  if (!existsSync(CLIENT)) throw new Error('npm run build comes first');
  browser = await launchBrowser();
  scene = await openDeskScene(postgres, { clientDir: CLIENT, beforeSending: losePoints() });
  await acceptAlone(scene.desk, scene.reportPath);
  await deskPerson(scene.server, '田玉兰');
  const context = await browser.newContext({
    ...{ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' },
  });
  page = await context.newPage();
  page.setDefaultTimeout(30_000);
  await page.goto(`${scene.server.origin}/desk`);
  await page.getByLabel('姓名').fill('演示绩效股');
  await page.getByLabel('密码').fill('correct horse battery');
  await page.getByRole('button', { name: '登录' }).press('Enter');
  await page.getByRole('link', { name: '问题台账' }).waitFor();
});
afterAll(async () => {
  await browser.close();
  await scene.close();
});

async function axe(): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
}

const shot = async (name: string): Promise<void> => {
  const folder = process.env.TAKAN_SCREENSHOTS;
  if (folder) await page.screenshot({ path: `${folder}/desk-${name}.png`, fullPage: true });
};

/** Types into a field that the keyboard reached. */
async function type(field: Locator, text: string): Promise<void> {
  await field.focus();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type(text);
}
const choose = (label: string, option: string) =>
  page.getByLabel(label, { exact: true }).selectOption({ label: option });
const press = (name: string) => page.getByRole('button', { name, exact: true }).press('Enter');

/** What a button saves: the file's name and its first four letters. */
async function savedBy(button: string) {
  const download = page.waitForEvent('download');
  await press(button);
  const saved = await download;
  const bytes = await readFile(await saved.path());
  return { name: saved.suggestedFilename(), begins: bytes.subarray(0, 4).toString('latin1') };
}

it('[RU16] a letter is issued with its deadline and demands, and saved', async () => {
  await page.goto(`${scene.server.origin}/desk/a/${scene.server.assignment}/r/${scene.report}`);
  await page.getByRole('link', { name: /^结果应用/ }).press('Enter');
  await press('制发结果反馈书');
  const card = page.getByRole('region', { name: '结果反馈书' });
  await card.getByLabel('适用文件').selectOption({ label: '赣州市（2020年）' });
  await press('制发');
  await page.getByText('请填 1 至 730 的整数').first().waitFor();
  await type(page.getByLabel(/^整改期限（自今日起的天数）/), '5');
  await shot('letter-form');
  expect(await axe()).toEqual([]);
  await press('制发');
  const issued = page.getByRole('table', { name: '已制发的结果反馈书' });
  await issued.getByText('第 1 版', { exact: true }).waitFor();
  const saved = await savedBy('第 1 版保存为 Word');
  expect(saved.name).toMatch(/结果反馈书.*-1\.docx$/);
  expect(saved.begins).toBe('PK\u0003\u0004');
});

it('[RU16] [BS7] a decision on the budget is recorded beside the suggestion', async () => {
  const card = page.getByRole('region', { name: '与预算衔接的建议' });
  await card.getByLabel('适用文件').selectOption({ label: '盐池县（2022—2023年）' });
  await card.getByText('按等级', { exact: false }).first().waitFor();
  await choose('决定', '保持');
  await type(card.getByLabel('理由'), '整改已经安排，暂不调整预算');
  await press('登记决定');
  await card.getByRole('table').getByText('整改已经安排，暂不调整预算').waitFor();
});

it('[RU15] [RU16] a delivery is noted, and the version for the public looked through', async () => {
  await type(page.getByLabel('送给'), '盐池县水务局');
  await type(page.getByLabel('版本'), '第 1 版');
  await page.getByLabel('日期').fill('2026-11-27');
  await press('登记发放');
  await page.getByRole('table', { name: '发放名单' }).getByText('盐池县水务局').waitFor();
  await press('生成并核对');
  await page.getByText('核对过', { exact: false }).waitFor();
  const saved = await savedBy('公开版 保存 PDF');
  expect(saved.name).toMatch(/（公开版）\.pdf$/);
  expect(saved.begins).toBe('%PDF');
  await shot('result-use');
  expect(await axe()).toEqual([]);
});

it('[RU25] a referral is written for a colleague, read and carried on', async () => {
  await page.getByRole('link', { name: '登记问题线索（限制查看）' }).press('Enter');
  await page.getByLabel('移送对象').waitFor();
  await press('登记');
  await page.getByText('请填写').first().waitFor();
  await type(page.getByLabel('移送对象'), '县纪委监委');
  await type(page.getByLabel(/^线索内容/), '同一人签收了三个村的物资，签收表见佐证 3');
  await page.getByLabel('田玉兰').press('Space');
  await shot('referral-new');
  expect(await axe()).toEqual([]);
  await press('登记');
  await page.getByText('演示绩效股、田玉兰').waitFor();
  await type(page.getByLabel('说明'), '当面移交，对方已签收');
  await press('登记进展');
  await page.getByRole('table').getByText('当面移交，对方已签收').waitFor();
  await shot('referral');
  expect(await axe()).toEqual([]);
  await page.getByRole('link', { name: '返回线索清单' }).press('Enter');
  await page.getByRole('table', { name: '您能查看的线索' }).getByText('已移送').waitFor();
  expect(await axe()).toEqual([]);
});

it('[RU16] an issue is put right with a file and verified, and no longer reminded of', async () => {
  await page.getByRole('link', { name: '收到的评价' }).press('Enter');
  await page.getByText('项七天内到期', { exact: false }).waitFor();
  await shot('first-page-due');
  await page.getByRole('link', { name: '查看整改提醒清单' }).press('Enter');
  await page.getByRole('heading', { name: /^致：/ }).waitFor();
  await shot('reminders');
  expect(await axe()).toEqual([]);
  await page.getByRole('link', { name: '问题台账' }).press('Enter');
  await page
    .getByRole('link', { name: /^处理：/ })
    .first()
    .waitFor();
  await shot('issues');
  expect(await axe()).toEqual([]);
  await page
    .getByRole('link', { name: /^处理：/ })
    .first()
    .press('Enter');
  await choose('事项', '单位报告整改');
  const bytes = {
    name: '补签验收单.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF'),
  };
  await page.getByLabel(/^整改佐证/).setInputFiles(bytes);
  await page.getByText('已收下 1 份').waitFor();
  await type(page.getByLabel('单位报告的整改情况'), '已补签验收单');
  await press('登记');
  await page.getByRole('link', { name: '打开：补签验收单.pdf' }).waitFor();
  await type(page.getByLabel('怎样核实的'), '已核对原件');
  await shot('issue');
  expect(await axe()).toEqual([]);
  await press('登记');
  await page.getByText('已核实整改，不再办理。').waitFor();
});
