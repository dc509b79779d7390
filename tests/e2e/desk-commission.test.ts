import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { ASSIGNMENTS_WORDS } from '../../src/text/assignments-words';
import { DECLARATION_WORDS } from '../../src/text/declaration-words';
import { ENROL_WORDS } from '../../src/text/enrol-words';
import { TREE_WORDS } from '../../src/text/scoring-words';
import { DeskClient } from '../support/desk-client';
import { sharedPostgres } from '../support/postgres';
import { startTestServer, type TestServer } from '../support/server';
import { shizhuCsv } from '../support/shizhu-projects';
import { launchBrowser } from './support/chromium';
import { ALL_HELD, button, heading, PASSPHRASE, syncNow, unlock } from './support/field-app';
import { seenQr } from './support/seen-qr';
import { stagesOfOneWalk } from './support/stages';

// A machine that is busy with other tests may take several times as long.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const CLIENT = fileURLToPath(new URL('../../dist/client', import.meta.url));
const PROJECT = '农村饮水安全项目';
const postgres = sharedPostgres();
let server: TestServer;
let browser: Browser;
let desk: Page;
let phone: Page;

beforeAll(async () => {
  if (!existsSync(CLIENT)) throw new Error('npm run build comes first');
  browser = await launchBrowser();
  server = await startTestServer({ postgres, clientDir: CLIENT });
  await DeskClient.setUp(server);
  const at = async (width: number, height: number) => {
    const context = await browser.newContext({ viewport: { width, height }, locale: 'zh-CN' });
    const page = await context.newPage();
    page.setDefaultTimeout(30_000);
    return page;
  };
  desk = await at(1366, 768);
  phone = await at(360, 740);
  await desk.goto(`${server.origin}/desk`);
  await desk.getByLabel('姓名').fill('演示绩效股');
  await desk.getByLabel('密码').fill('correct horse battery');
  await press('登录');
});
afterAll(async () => {
  await browser.close();
  await server.close();
});
stagesOfOneWalk(() => [desk, phone]);

const press = (name: string | RegExp) => desk.getByRole('button', { name }).press('Enter');
const open = (name: string) => desk.getByRole('link', { name, exact: true }).press('Enter');
const fill = (label: string, text: string) => desk.getByLabel(label, { exact: true }).fill(text);

async function axe(): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page: desk })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
}

/** Presses a button that asks for a file, and gives it one. */
async function bring(name: string, file: string, bytes: Uint8Array): Promise<void> {
  const asked = desk.waitForEvent('filechooser');
  await press(name);
  const buffer = Buffer.from(bytes);
  await (await asked).setFiles({ name: file, mimeType: 'application/octet-stream', buffer });
}

const shot = async (page: Page, name: string): Promise<void> => {
  const folder = process.env.TAKAN_SCREENSHOTS;
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
};

test('[CM28] a table is read row by row before it is imported, and a project is chosen', async () => {
  await open('项目');
  await bring('导入表格', '重点评价项目.csv', shizhuCsv());
  await desk.getByText('新增 11，有变动 0，无变动 0，有错误 0').waitFor();
  expect(await axe()).toEqual([]);
  await press('确认导入 11 行');
  await desk.getByText('共 11 个项目，预算合计 17,600 万元').waitFor();
  expect(await axe()).toEqual([]);
  await open(PROJECT);
  await press('列入财政评价');
  await desk.getByText('已列入：财政评价').waitFor();
  expect(await axe()).toEqual([]);
});

test('[CM26] what is no map is refused, and what is one goes with the package', async () => {
  await press('为这个项目下达任务');
  await heading(desk, '底图与范围').waitFor();
  await bring('选择底图文件', '照片.pmtiles', Buffer.from('no map'));
  await desk.getByText('这不是 .pmtiles 底图文件').waitFor();
  const map = Buffer.concat([Buffer.from('PMTiles\u0003'), Buffer.alloc(1000)]);
  await bring('选择底图文件', '石柱县（示例）.pmtiles', map);
  await fill('地图来源', '示例测绘资料');
  await bring('添加范围线文件', '范围.geojson', Buffer.from('{}'));
  await desk.getByText('读不出范围线').waitFor();
});

test('[CM28] a commission is written, names what it lacks, and is published', async () => {
  await fill('委托方（财政局全称）', '石柱县财政局（示例）');
  await fill('评价机构', '示例绩效评价事务所');
  const frameworks = desk.getByLabel('选用或换用');
  await frameworks.selectOption({ label: '范本：项目支出绩效评价指标体系（参考框架）' });
  await press('添加成员');
  await fill('姓名 1', '马建国');
  await press('添加核查点');
  await fill('名称 1', '三河镇水厂（示例）');
  await press('添加清点内容');
  await fill('清点内容 1', '取水口');
  await fill('截止日期', '2027-06-30');
  await desk.getByText('还有 2 处要补齐，才能下达').waitFor();
  expect(await axe()).toEqual([]);
  await fill('纬度 1', '29.9988');
  await fill('经度 1', '108.1140');
  await fill('单位 1', '处');
  await press('采用范本问卷（示例）');
  await desk.getByText('可以下达', { exact: true }).waitFor();
  await desk.getByText('草稿 · 已保存').waitFor();
  await shot(desk, 'commission');
  await press('签名并下达第 1 版');
  await desk.getByText('已下达第 1 版 · 已保存').waitFor();
});

test('[CM28] a phone enrols by the code on the sheet and begins to work', async () => {
  await open('登记表（二维码）');
  await press('签发并制作登记表');
  const link = await seenQr(desk, '马建国');
  expect(await axe()).toEqual([]);
  await shot(desk, 'sheet');
  await phone.goto(link);
  await phone.getByLabel(ENROL_WORDS.passphrase, { exact: true }).fill(PASSPHRASE);
  await phone.getByLabel(ENROL_WORDS.passphraseAgain, { exact: true }).fill(PASSPHRASE);
  await button(phone, ENROL_WORDS.action).click();
  await phone.getByRole('link', { name: PROJECT }).click();
  // The app's own pages still come; nothing of what is written here reaches the bureau.
  await phone.context().route('**/api/**', (route) => route.abort());
  await phone.getByRole('radio', { name: DECLARATION_WORDS.independent }).check();
  await button(phone, DECLARATION_WORDS.sign).click();
  await heading(phone, TREE_WORDS.title).waitFor();
});

test('[CM28] after a new version and a withdrawal the phone holds and sends what it held', async () => {
  await open('下达任务');
  await open(PROJECT);
  await fill('截止日期', '2027-07-31');
  await desk.getByText('已下达第 1 版，之后有改动未下达 · 已保存').waitFor();
  await press('签名并下达第 2 版');
  await desk.getByText('已下达第 2 版 · 已保存').waitFor();
  await press('撤回任务');
  const dialog = desk.getByRole('dialog', { name: '撤回任务' });
  await dialog.getByLabel('撤回理由').fill('项目已调整（示例）');
  expect(await axe()).toEqual([]);
  await dialog.getByRole('button', { name: '撤回任务' }).press('Enter');
  await desk.getByText('已撤回：项目已调整（示例）').waitFor();
  expect(await axe()).toEqual([]);
  await phone.context().unroute('**/api/**');
  await phone.goto(`${server.origin}/`);
  await unlock(phone);
  await phone.getByText(ASSIGNMENTS_WORDS.withdrawnWhy('项目已调整（示例）')).waitFor();
  await shot(phone, 'phone-withdrawn');
  await phone.getByRole('link', { name: PROJECT }).click();
  await phone.getByText(ASSIGNMENTS_WORDS.withdrawn, { exact: true }).waitFor();
  await phone.goto(
    phone
      .url()
      .replace(/\/declare$/, '')
      .concat('/sync'),
  );
  await unlock(phone);
  await syncNow(phone);
  await phone.getByText(ALL_HELD).first().waitFor();
});
