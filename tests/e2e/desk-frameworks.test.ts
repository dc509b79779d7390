import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sharedPostgres } from '../support/postgres';
import {
  buttonOf,
  FrameworksDesk,
  READER,
  shootFrameworks,
  TEMPLATE,
  WRITER,
} from './support/frameworks-desk';
import { violationsOf } from './support/wcag';

const OWN = '本县项目支出评价指标体系';
const postgres = sharedPostgres();
let desk: FrameworksDesk;
let page: Page;

beforeAll(async () => {
  desk = await FrameworksDesk.start(postgres);
  page = await desk.signedIn(WRITER);
});
afterAll(async () => {
  await desk.close();
});

const shot = (name: string, of: Page = page) => shootFrameworks(of, name);
const button = (name: string | RegExp, of: Page = page) => buttonOf(of, name);
const kept = () => page.getByText('已在服务器上为您暂存').waitFor();

it('[FE21] the list marks templates and is narrowed and sorted', async () => {
  expect(await violationsOf(page)).toEqual([]);
  await shot('list');
  await page.getByLabel('查找名称').fill('没有这样的体系');
  await page.getByText('没有符合条件的指标体系').waitFor();
  await page.getByLabel('查找名称').fill('自评');
  const rows = page.getByRole('row').filter({ has: page.getByRole('link') });
  expect(await rows.count()).toBeGreaterThan(2);
  for (const row of await rows.allInnerTexts())
    expect(row.replace(/\s/g, ' ')).toMatch(/自评.*范本/);
  await page.getByLabel('查找名称').fill('');
  await button(/^名称/).click();
  await page.locator('th[aria-sort="ascending"]').waitFor();
});

it('[FE24] a template becomes a framework of the bureau', async () => {
  await page.getByRole('link', { name: TEMPLATE }).click();
  await page.getByText('范本只能查看').waitFor();
  expect(await page.getByLabel('A11 名称').isEditable()).toBe(false);
  await shot('template');
  await button('以此为范本新建').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('名称').fill('');
  await dialog.getByRole('button', { name: '新建' }).click();
  await dialog.getByText('请填写名称').waitFor();
  expect(await violationsOf(page)).toEqual([]);
  await dialog.getByLabel('名称').fill(OWN);
  await dialog.getByRole('button', { name: '新建' }).click();
  await page.getByRole('heading', { name: OWN }).waitFor();
  await page.getByText('没有问题，可以使用').waitFor();
});

it('[FE17] weights that come to 101 are told at the sum and in the list, and put right', async () => {
  const weight = page.getByLabel(/^立项依据充分性 权重/);
  const before = Number(await weight.inputValue());
  await weight.fill(String(before + 1));
  const said = page
    .locator('#framework-weights')
    .getByText('权重合计 101 分，应为 100 分，多出 1 分');
  await said.waitFor();
  await page.getByText('1 处待改，可存为草稿').waitFor();
  await page.getByText('待改之处').click();
  await button(/权重合计 101 分/).click();
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SELECT');
  expect(await violationsOf(page)).toEqual([]);
  await shot('fault');
  await button('撤销').click();
  await page.getByText('没有问题，可以使用').waitFor();
  expect(await weight.inputValue()).toBe(String(before));
  await button('重做').click();
  await said.waitFor();
  await page.getByLabel('分给').selectOption({ label: '只分给“产出”' });
  await button('分配剩余权重').click();
  await page.getByText('没有问题，可以使用').waitFor();
});

it('[FE15] what is no number stays in its field and says so', async () => {
  const weight = page.getByLabel(/^立项依据充分性 权重/);
  const before = await weight.inputValue();
  await weight.fill('五');
  await page.getByText('请只填写数字').waitFor();
  await page.getByText('没有问题，可以使用').waitFor();
  await weight.fill(before);
  expect(await page.getByText('请只填写数字').count()).toBe(0);
});

it('[FE24] a rule is chosen, said in words and tried out', async () => {
  await button('编辑 立项依据充分性').click();
  await page.getByLabel('规则类型').selectOption({ label: '分档' });
  await page.getByLabel('第 1 档界线（%）').fill('95');
  await page.getByText('95%（含）以上得权重的 100%').waitFor();
  await page.getByLabel('读数单位').selectOption({ label: '天数' });
  expect(await page.getByLabel('第 1 档界线', { exact: true }).inputValue()).toBe('0.95');
  await button('撤销').click();
  expect(await page.getByLabel('第 1 档界线（%）').inputValue()).toBe('95');
  await page.getByLabel('第 2 档得权重的（%）').fill('40');
  expect(await violationsOf(page)).toEqual([]);
  await shot('rule');
  await button('试算').click();
  await page.getByLabel('读数（%）').fill('80');
  await page.getByText('落在“60%（含）以上”一档，得权重的 40%').waitFor();
  await page.getByText('还缺：缺扣分原因').waitFor();
  await page.getByLabel('扣分理由').fill('满意度不高');
  await page.getByText('还缺：').waitFor({ state: 'detached' });
  expect(await violationsOf(page)).toEqual([]);
  await shot('trial');
});

it('[FE22] choosing a place takes its grades and caps, in words', async () => {
  await page.getByText('基本信息、等次与取整').click();
  const place = page.getByLabel('等次和等次限制');
  await place.selectOption({ label: '河南省' });
  const members = page.getByText('专家组不少于 5 人');
  expect(await members.count()).toBe(0);
  await page.getByLabel('评价类型').selectOption({ label: '事前绩效评估' });
  await members.waitFor();
  await place.selectOption({ label: '赣州市（2020年）' });
  await page.getByText('预算执行率低于 85% 的，等次不得为“优”').waitFor();
  expect(await violationsOf(page)).toEqual([]);
  await shot('description');
  await button('撤销').click();
  await page.getByText('预算执行率低于 85% 的').waitFor({ state: 'detached' });
  await members.waitFor();
  await button('撤销').click();
  await members.waitFor({ state: 'detached' });
  await button('撤销').click();
  await page.getByText('基本信息、等次与取整').click();
});

it('[FE16] a rule of several parts is composed and undone', async () => {
  await button('编辑 立项程序规范性').click();
  await button('评分规则').click();
  await page.getByLabel('规则类型').first().selectOption({ label: '多部分合成' });
  await page.getByText('由 2 部分合成。').waitFor();
  await page.getByLabel('规则类型').nth(1).selectOption({ label: '按偏离扣分' });
  await page.getByText('没有问题，可以使用').waitFor();
  expect(await violationsOf(page)).toEqual([]);
  await shot('composite');
  await button('撤销').click();
  await button('撤销').click();
  await page.getByText('由 2 部分合成。').waitFor({ state: 'detached' });
});

it('[FE25] changes that were not saved are there after a reload', async () => {
  await kept();
  page.once('dialog', (dialog) => void dialog.accept());
  await page.reload();
  await page.getByText('这份指标体系还没有保存过').waitFor();
  await button('编辑 立项依据充分性').click();
  expect(await page.getByLabel('第 1 档界线（%）').inputValue()).toBe('95');
});

it('[FE25] a link does not leave unsaved changes without a question', async () => {
  await page.getByRole('link', { name: '登记设备' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('还有没保存的修改').waitFor();
  expect(await violationsOf(page)).toEqual([]);
  await dialog.getByRole('button', { name: '留在本页' }).click();
  await page.getByRole('heading', { name: OWN }).waitFor();
});

it('[FE24] what was saved is there after a reload', async () => {
  await button('保存').click();
  await page.getByText('已保存（第 1 次）').waitFor();
  await page.reload();
  await page.getByText('已保存（第 1 次）').waitFor();
  expect(await page.getByText('已打开您上次没有保存的修改').count()).toBe(0);
  await button('编辑 立项依据充分性').click();
  expect(await page.getByLabel('第 1 档界线（%）').inputValue()).toBe('95');
  await button('说明与来源').click();
  expect(await violationsOf(page)).toEqual([]);
  await shot('about');
});

it('[FE2] who saves after somebody else loses nothing and is told', async () => {
  const mate = await desk.signedIn(WRITER);
  await mate.getByRole('link', { name: OWN }).click();
  await mate.getByLabel('A11 名称').fill('别人改的名称');
  await button('保存', mate).click();
  await mate.getByText('已保存（第 2 次）').waitFor();
  await mate.context().close();
  await page.getByLabel('A12 名称').fill('我改的名称');
  await button('保存').click();
  await page.getByText('别人已经保存了更新的内容').waitFor();
  expect(await page.getByLabel('A12 名称').inputValue()).toBe('我改的名称');
  expect(await violationsOf(page)).toEqual([]);
  await shot('conflict');
  await button('保存在其后').click();
  await page.getByText('已保存（第 3 次）').waitFor();
  await page.getByText('历次保存').click();
  await page.getByRole('link', { name: /^第 2 次/ }).click();
  await page.getByText('这是第 2 次保存的内容').waitFor();
  expect(await page.getByLabel('A11 名称').inputValue()).toBe('别人改的名称');
});

it('[FE25] unsaved changes can be given up', async () => {
  await page.goto(`${desk.server.origin}/desk/frameworks`);
  await page.getByRole('link', { name: OWN }).click();
  await page.getByLabel('A12 名称').fill('不要的名称');
  await kept();
  page.once('dialog', (dialog) => void dialog.accept());
  await page.reload();
  await page.getByText('已打开您上次没有保存的修改').waitFor();
  await button('放弃这些修改').click();
  await page.getByRole('dialog').getByRole('button', { name: '放弃修改' }).click();
  await page.getByText('已保存（第 3 次）').waitFor();
  expect(await page.getByLabel('A12 名称').inputValue()).toBe('我改的名称');
});

it('[FE26] whoever may not write sees the same and can change nothing', async () => {
  const reader = await desk.signedIn(READER);
  expect(await reader.getByRole('button', { name: '新建空白体系' }).count()).toBe(0);
  await reader.getByRole('link', { name: OWN }).click();
  await reader.getByText('只读').waitFor();
  expect(await reader.getByLabel('A11 名称').isEditable()).toBe(false);
  expect(await reader.getByRole('button', { name: '保存' }).count()).toBe(0);
  await button('编辑 立项依据充分性', reader).click();
  expect(await reader.getByLabel('规则类型').isEnabled()).toBe(false);
  await button('试算', reader).click();
  await reader.getByLabel('读数（%）').fill('99');
  await reader.getByText('一档，得权重的 100%').waitFor();
  expect(await violationsOf(reader)).toEqual([]);
  await shot('reader', reader);
});

it('[FE27] no page of the editor breaks the content security policy', () => {
  expect(desk.policy).toEqual([]);
});
