import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { savedResponse } from '../../src/contract/registry';
import { DeskClient } from '../support/desk-client';
import { sharedPostgres } from '../support/postgres';
import { startTestServer, type TestServer } from '../support/server';
import { launchBrowser } from './support/chromium';

const CLIENT = fileURLToPath(new URL('../../dist/client', import.meta.url));
const postgres = sharedPostgres();
let browser: Browser;
let server: TestServer;
let desk: DeskClient;
let page: Page;

const EXPERTS = [
  ...['宁夏水利科学研究院', '宁夏大学', '盐池县水务局', '吴忠市水利勘测设计院', '同心县水务局'],
];

/** Experts of one field, taken up; one of them works for a party of the draw. */
async function enterExperts(): Promise<void> {
  for (const [at, employer] of EXPERTS.entries()) {
    const name = `水利专家${'甲乙丙丁戊'[at]}`;
    const record = { name, phone: '', employer, title: '高级工程师', fields: ['水利'] };
    const body = { replaces: null, record: { ...record, recusals: [], lead: null } };
    const answer = await desk.send('POST', '/registry/people', body);
    const { id } = savedResponse.parse(await answer.json());
    const standing = { to: 'active', reason: '经审核符合条件' };
    await desk.send('POST', `/registry/people/${id}/standing`, standing);
  }
}

beforeAll(async () => {
  if (!existsSync(CLIENT)) throw new Error('npm run build comes first');
  browser = await launchBrowser();
  server = await startTestServer({ postgres, clientDir: CLIENT });
  desk = await DeskClient.setUp(server);
  await enterExperts();
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    locale: 'zh-CN',
  });
  page = await context.newPage();
  page.setDefaultTimeout(30_000);
  await page.goto(`${server.origin}/desk`);
  await page.getByLabel('姓名').fill('演示绩效股');
  await page.getByLabel('密码').fill('correct horse battery');
  await page.getByRole('button', { name: '登录' }).press('Enter');
  await page.getByRole('link', { name: '机构与专家' }).press('Enter');
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

async function axe(): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
}

const shot = async (name: string): Promise<void> => {
  const folder = process.env.TAKAN_SCREENSHOTS;
  if (folder) await page.screenshot({ path: `${folder}/registry-${name}.png`, fullPage: true });
};

const press = (within: Page | Locator, name: string) =>
  within.getByRole('button', { name, exact: true }).press('Enter');
const dialog = (name: string | RegExp) => page.getByRole('dialog', { name });
const giveReason = async (act: string, reason: string) => {
  await page.getByRole('dialog').getByLabel('理由').fill(reason);
  await press(page.getByRole('dialog'), act);
};

it('[RG32] an agency is entered, taken up, classed, noted and let go with the keyboard alone', async () => {
  await page.getByRole('heading', { name: '机构库还是空的' }).waitFor();
  await shot('empty');
  await press(page, '录入机构');
  const entry = dialog('录入机构');
  await entry.getByLabel('统一社会信用代码').fill('91640323TAKAN00025');
  await press(entry, '保存');
  await entry.getByText('请填写机构名称').waitFor();
  await entry.getByText('校验位不符，请核对；营业执照上确实如此时，请勾选下面一项').waitFor();
  await shot('agency-faults');
  expect(await axe()).toEqual([]);
  await entry.getByLabel('机构名称').fill('宁夏示例绩效评价咨询有限公司');
  await entry.getByLabel('统一社会信用代码').fill('91640323TAKAN00022');
  await press(entry, '保存');
  await page.getByRole('heading', { name: '宁夏示例绩效评价咨询有限公司' }).waitFor();
  await press(page, '入库（恢复）');
  await giveReason('入库（恢复）', '资料齐全，近三年无重大违法记录');
  await press(page, '调整分类');
  await dialog('调整分类').getByLabel('分类').fill('甲类');
  await giveReason('调整分类', '2026 年度考核');
  await press(page, '登记不良记录');
  const record = dialog('登记不良记录');
  await record.getByLabel('发生日期').fill(`${new Date().getFullYear() - 1}-06-30`);
  await record.getByLabel('事由和依据').fill('报告引用数据与原始凭证不符，盐财监〔2025〕8号通报');
  await press(record, '登记不良记录');
  await page.getByText('近三年有 1 条不良记录').waitFor();
  await page.getByText('归入甲类').waitFor();
  await shot('agency');
  expect(await axe()).toEqual([]);
  await press(page, '办理退出');
  await giveReason('办理退出', '机构申请退出');
  await page.getByRole('cell', { name: '机构申请退出' }).waitFor();
  await page.getByRole('link', { name: '回到机构库' }).press('Enter');
  const row = page.getByRole('row', { name: /宁夏示例绩效评价咨询有限公司/ });
  expect(await row.innerText()).toMatch(/甲类[\s\S]*已退出[\s\S]*近三年有 1 条不良记录/);
  await shot('agencies');
  expect(await axe()).toEqual([]);
});

it('[RG32] a lead evaluator is entered with what the regulation asks, and what is missing is said', async () => {
  await page.getByRole('link', { name: '专家和主评人库', exact: true }).press('Enter');
  await page.getByRole('row', { name: /水利专家甲/ }).waitFor();
  await press(page, '录入人员');
  const entry = dialog('录入人员');
  await entry.getByLabel('姓名').fill('王示例');
  await entry.getByLabel('所在单位').fill('宁夏示例绩效评价咨询有限公司');
  await entry.getByLabel('是主评人').press('Space');
  await entry.getByLabel('职称或执业资格').fill('注册会计师');
  await entry.getByLabel('参加工作日期').fill('2015-07-01');
  await entry.getByLabel('从事预算绩效评价起始日期').fill('2018-09-01');
  await shot('person-form');
  expect(await axe()).toEqual([]);
  await press(entry, '保存');
  await page.getByText('与机构的劳动合同：没有填写（财监〔2021〕4号第八条）').waitFor();
  await shot('person');
  expect(await axe()).toEqual([]);
  await page.getByRole('link', { name: '回到专家和主评人库' }).press('Enter');
  await page.getByLabel('查找姓名、单位').fill('水务局');
  await expect.poll(() => page.getByRole('row').count()).toBe(3);
  await shot('people');
});

it('[RG32] experts are drawn from a commitment, and one who declines is replaced', async () => {
  await page.getByRole('link', { name: '抽取专家', exact: true }).press('Enter');
  await press(page, '开始一次抽取');
  const entry = dialog('开始一次抽取');
  await entry.getByLabel('用途').fill('2026 年重点评价报告评审会');
  await entry.getByLabel('须回避的单位').fill('盐池县水务局\n宁夏示例绩效评价咨询有限公司');
  await entry.getByLabel('专业领域').selectOption('水利');
  await entry.getByLabel('人数', { exact: true }).fill('3');
  await shot('draw-form');
  expect(await axe()).toEqual([]);
  await press(entry, '生成种子，公布摘要');
  await press(page, '固定候选名单');
  await page.getByRole('row', { name: /水利专家丙.*在须回避的单位任职/ }).waitFor();
  await page.getByLabel('在场的人说的话').fill('福彩 027 期');
  await shot('draw-fixed');
  await press(page, '公开种子，抽取');
  await page.getByText('公开的种子与事先公布的摘要相符').waitFor();
  const result = page.getByRole('table', { name: '抽取结果' });
  expect(await result.getByRole('row').count()).toBe(4);
  expect(await result.innerText()).not.toContain('水利专家丙');
  const [gone = ''] = await result.getByRole('rowheader').allInnerTexts();
  await press(result, `${gone}不能参加`);
  await page.getByRole('dialog').getByLabel('不能参加的理由').fill('出差');
  await press(page.getByRole('dialog'), '不能参加');
  await result.getByText(`替补${gone}`).waitFor();
  await page.getByRole('table', { name: '抽中而不能参加的人' }).getByText('出差').waitFor();
  await shot('draw');
  expect(await axe()).toEqual([]);
});

it('[RG45] a table of experts comes in after its preview, without the row at fault', async () => {
  await page.getByRole('link', { name: '专家和主评人库', exact: true }).press('Enter');
  const csv = [
    '姓名,工作单位,职称,专业领域',
    '赵示例,吴忠市第一中学,正高级教师,教育',
    '钱示例,盐池县人民医院,主任医师,卫生健康',
    '孙示例,,副教授,农业',
  ].join('\r\n');
  const file = { name: '专家名单.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) };
  await page.getByLabel('导入表格').first().setInputFiles(file);
  const preview = dialog('导入“专家名单.csv”');
  await preview.getByText('B4 所在单位：没有填写').waitFor();
  await press(preview, '确认导入 2 行');
  await preview.getByText('请填写导入依据').waitFor();
  await preview.getByLabel('导入依据').fill('2026 年公开征集入库名单');
  await preview.getByLabel('新增的同时入库（已经审核）').press('Space');
  await shot('import');
  expect(await axe()).toEqual([]);
  await press(preview, '确认导入 2 行');
  await page.getByText('已导入：新增 2，变动 0，无变动 0。').waitFor();
  await page.getByRole('row', { name: /钱示例.*卫生健康.*在库/ }).waitFor();
});

it('[CM30] a commission takes agency and lead evaluator from the registry, and says how they stand', async () => {
  await page.getByRole('link', { name: '下达任务' }).press('Enter');
  await press(page, '新建任务');
  await press(page, '选择评价机构');
  await press(dialog('选择评价机构'), '选用宁夏示例绩效评价咨询有限公司');
  await page.getByText('库中：已退出').waitFor();
  expect(await page.getByLabel('评价机构', { exact: true }).inputValue()).toBe(
    '宁夏示例绩效评价咨询有限公司',
  );
  await press(page, '添加成员');
  await press(page, '从库中选择第 1 个成员');
  const chooser = dialog('选择人员');
  await chooser.getByLabel('查找姓名、单位').fill('王');
  await press(chooser, '选用王示例');
  await page.getByText('库中：待审核').waitFor();
  await page.getByText('主评人条件：2 项待补或不符').waitFor();
  await page.getByText('已保存').waitFor();
  await shot('commission');
  expect(await axe()).toEqual([]);
  await page.reload();
  await page.getByText('库中：待审核').waitFor();
  await page.getByLabel('姓名 1', { exact: true }).fill('王另例');
  await page.getByText('库中：待审核').waitFor({ state: 'detached' });
});

it('[DK30] a sample says what keeps it from being drawn', async () => {
  await page.getByRole('link', { name: '项目', exact: true }).press('Enter');
  await page.getByRole('link', { name: '按规定抽选' }).press('Enter');
  const drawn = page.getByRole('button', { name: '抽选', exact: true });
  const [year, size] = [page.getByLabel('年度'), page.getByLabel('抽选个数')];
  expect(await drawn.getAttribute('aria-disabled')).toBe(null);
  await year.fill('26');
  await page.getByText('请写四位数的年份').waitFor();
  await year.fill('2026');
  await size.fill('0');
  await page.getByText('请写 1 到 9999 的整数').waitFor();
  expect(await page.getByText('请写四位数的年份').count()).toBe(0);
  expect(await drawn.getAttribute('aria-disabled')).toBe('true');
  expect(await axe()).toEqual([]);
  await size.fill('5');
  await page.getByText('请写 1 到 9999 的整数').waitFor({ state: 'detached' });
});

it('[DK29] a list is read when its page opens, and what is typed when the typing rests', async () => {
  await page.clock.install();
  await page.clock.pauseAt(Date.now() + 60_000);
  await page.getByRole('link', { name: '机构与专家' }).press('Enter');
  await page.getByRole('link', { name: '专家和主评人库', exact: true }).press('Enter');
  await page.getByRole('row', { name: /水利专家甲/ }).waitFor();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.getByLabel('查找姓名、单位').pressSequentially('水务局');
  expect(asked).toEqual([]);
  await page.clock.runFor(1000);
  await expect.poll(() => page.getByRole('row').count()).toBe(3);
  expect(asked.filter((url) => url.includes('/registry/people'))).toHaveLength(1);
  await page.clock.resume();
});
