import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { FRAMEWORK_HEADERS } from '../../src/text/framework-sheet-words';
import { editWorkbook } from '../support/edited-workbook';
import { sharedPostgres } from '../support/postgres';
import {
  buttonOf,
  FrameworksDesk,
  shootFrameworks,
  TEMPLATE,
  WRITER,
} from './support/frameworks-desk';
import { violationsOf } from './support/wcag';

const OWN = '本县项目支出评价指标体系';
const postgres = sharedPostgres();
let desk: FrameworksDesk;
let page: Page;

const shot = (name: string) => shootFrameworks(page, name);
const button = (name: string) => buttonOf(page, name);
const preview = () => page.getByRole('dialog');

beforeAll(async () => {
  desk = await FrameworksDesk.start(postgres);
  page = await desk.signedIn(WRITER);
  await page.getByRole('link', { name: TEMPLATE }).click();
  await button('以此为范本新建').click();
  await preview().getByLabel('名称').fill(OWN);
  await preview().getByRole('button', { name: '新建' }).click();
  await button('保存').click();
  await page.getByText('已保存（第 1 次）').waitFor();
});
afterAll(async () => {
  await desk.close();
});

const chosen = (name: string, content: Uint8Array | string) =>
  page.locator('input[type="file"]').setInputFiles({
    ...{ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) },
  });

async function exported(name: string): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const arriving = page.waitForEvent('download');
  await button(name).click();
  const arrived = await arriving;
  return { name: arrived.suggestedFilename(), bytes: await readFile(await arrived.path()) };
}

it('[FE20] a file is imported as it was exported', async () => {
  const json = await exported('导出 JSON');
  expect(json.name).toBe(`${OWN}-1.json`);
  expect((await exported('导出 CSV（阅读用）')).name).toBe(`${OWN}-1.csv`);
  await chosen(json.name, json.bytes);
  await preview().getByText('与编辑器中的完全相同').waitFor();
  expect(await preview().getByRole('button', { name: '确认导入' }).count()).toBe(0);
  await preview().getByRole('button', { name: '关闭' }).click();
  await page.getByText('已保存（第 1 次）').waitFor();
});

it('[FE30] [FE32] a weight that was changed in Excel is named, taken and taken back', async () => {
  const workbook = await exported('导出 Excel');
  expect(workbook.name).toBe(`${OWN}-1.xlsx`);
  const weight = page.getByLabel(/^立项依据充分性 权重/);
  const was = await weight.inputValue();
  const bytes = await editWorkbook(workbook.bytes, ({ 指标体系: rows }) => {
    const row = rows?.find((cells) => cells.includes('立项依据充分性'));
    if (row === undefined) throw new Error('the indicator is in the sheet');
    row[Object.values(FRAMEWORK_HEADERS).indexOf('分值')] = 7.5;
  });
  await chosen('改过.xlsx', bytes);
  await preview().getByRole('heading', { name: '导入预览：改过.xlsx' }).waitFor();
  await preview().getByText('本软件导出的表格，有改动').waitFor();
  await preview().getByText(`权重：立项依据充分性 ${was} 分改为 7.5 分`).waitFor();
  await preview().getByText('修改：立项依据充分性').waitFor();
  expect(await violationsOf(page)).toEqual([]);
  await shot('import');
  await preview().getByRole('button', { name: '取消' }).click();
  expect(await weight.inputValue()).toBe(was);
  await chosen('改过.xlsx', bytes);
  await preview().getByRole('button', { name: '确认导入' }).click();
  await page.getByText('1 处待改，可存为草稿').waitFor();
  expect(await weight.inputValue()).toBe('7.5');
  await button('撤销').click();
  await page.getByText('已保存（第 1 次）').waitFor();
  expect(await weight.inputValue()).toBe(was);
});

const TABLE = [
  '一级指标,二级指标,三级指标,分值,评分标准',
  '决策,项目立项,立项依据,40,依据不充分不得分',
  '产出,产出数量,完成率,六十,按完成率得分',
];

it('[FE31] a table of others with a fault changes nothing and names the cell', async () => {
  await chosen('外来.csv', TABLE.join('\n'));
  await preview().getByRole('heading', { name: '不能导入：外来.csv' }).waitFor();
  await preview().getByText('D3写作“六十”：应填写分值').waitFor();
  await preview().getByText('编辑器中的内容没有变化').waitFor();
  expect(await violationsOf(page)).toEqual([]);
  await shot('import-fault');
  await preview().getByRole('button', { name: '取消' }).click();
  await page.getByText('已保存（第 1 次）').waitFor();
});

it('[FE33] [FE34] a table of others opens as a framework of its own, official when said so', async () => {
  await page.getByRole('link', { name: '指标体系' }).first().click();
  await button('新建空白体系').waitFor();
  await chosen('外来.csv', TABLE.join('\n').replace('六十', '60'));
  await preview().getByText('其他来源的表格').waitFor();
  await preview().getByText('100 分，合计正好').waitFor();
  await preview().getByText('权重标为示例权重').waitFor();
  expect(await violationsOf(page)).toEqual([]);
  await shot('import-table');
  await preview().getByLabel('是，文件规定或本局确定').check();
  await preview().getByText('权重标为示例权重').waitFor({ state: 'detached' });
  await preview().getByRole('button', { name: '确认导入' }).click();
  await page.getByRole('heading', { name: '外来' }).waitFor();
  await page.getByText('没有问题，可以使用').waitFor();
  expect(await page.getByLabel('权重性质').inputValue()).toBe('official');
});

it('[FE33] an import that meets unsaved work of the reader says so', async () => {
  await page.getByText('已在服务器上为您暂存').waitFor();
  const own = await exported('导出 JSON');
  await page.getByRole('link', { name: '指标体系' }).first().click();
  await page.getByRole('dialog').getByRole('button', { name: '离开' }).click();
  await button('新建空白体系').waitFor();
  await chosen(own.name, own.bytes);
  await preview().getByText('未保存的修改换成文件的内容').waitFor();
  await preview().getByRole('button', { name: '取消' }).click();
  await preview().waitFor({ state: 'detached' });
});

it('[FE27] no import or export breaks the content security policy', () => {
  expect(desk.policy).toEqual([]);
});
