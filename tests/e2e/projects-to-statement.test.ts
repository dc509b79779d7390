import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { projectsResponse } from '../../src/contract/desk-projects';
import { textCell } from '../../src/documents/sheet/out-sheet';
import { writeWorkbook } from '../../src/documents/sheet/write-workbook';
import { acceptReport } from '../support/accept-report';
import { commissioned, evaluated } from '../support/commissioned-walk';
import { DeskClient } from '../support/desk-client';
import { deskPerson } from '../support/desk-person';
import { sharedPostgres } from '../support/postgres';
import { startTestServer, type TestServer } from '../support/server';
import { shizhuRows } from '../support/shizhu-projects';
import { launchBrowser } from './support/chromium';
import { button } from './support/field-app';

const CLIENT = fileURLToPath(new URL('../../dist/client', import.meta.url));
/** What each of the eleven comes to; the county tells only 优2 良3 中6, so the points are 示例. */
const LOST = [5500, 8000, 12_000, 16_000, 18_000, 22_250, 24_000, 25_500, 29_000, 32_000, 36_250];

const postgres = sharedPostgres();
let server: TestServer;
let desk: DeskClient;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  if (!existsSync(CLIENT)) throw new Error('npm run build comes first');
  browser = await launchBrowser();
  server = await startTestServer({ postgres, clientDir: CLIENT });
  desk = await DeskClient.setUp(server);
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    locale: 'zh-CN',
  });
  page = await context.newPage();
  page.setDefaultTimeout(30_000);
  await page.goto(`${server.origin}/desk`);
  await page.getByLabel('姓名').fill('演示绩效股');
  await page.getByLabel('密码').fill('correct horse battery');
  await button(page, '登录').click();
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

async function importAndChoose(): Promise<void> {
  await page.getByRole('link', { name: '项目', exact: true }).click();
  const rows = shizhuRows.map((row) => row.map((text) => textCell(text)));
  const workbook = writeWorkbook([{ name: '项目', rows, widths: [], headRows: 0 }]);
  await page.locator('input[type=file]').setInputFiles({
    ...{ name: '石柱县2019年度重点绩效评价项目表.xlsx', buffer: Buffer.from(workbook) },
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  });
  await button(page, '确认导入 11 行').click();
  await page.getByText('共 11 个项目，预算合计 17,600 万元').waitFor();
  await page.getByRole('link', { name: '按规定抽选' }).click();
  await page.getByLabel('按哪里的规定').selectOption({ label: '石柱县（2020年）' });
  await page.getByLabel('年度', { exact: true }).fill('2019');
  await page.getByLabel('抽选个数').fill('11');
  await button(page, '抽选').click();
  await button(page, '将这 11 个列入财政评价').click();
  await page.getByText('已列入财政评价。').waitFor();
}

/** Every number of the section with how many lines its list has. */
async function openedLists(names: readonly string[]): Promise<readonly number[]> {
  const key = page.getByRole('region', { name: '重点项目绩效评价' });
  const lines: number[] = [];
  for (const name of names) {
    await key.getByRole('button', { name }).press('Enter');
    const list = key.getByRole('table', { name: /^清单：/ });
    await list.getByRole('row').nth(1).waitFor();
    lines.push((await list.getByRole('row').count()) - 1);
    await key.getByRole('button', { name }).press('Enter');
  }
  return lines;
}

it('[YS17] eleven projects run through and the statement prints what 石柱 printed', async () => {
  await importAndChoose();
  const marked = await desk.get('/projects?year=2019&mark=fiscalEvaluation');
  const { projects } = projectsResponse.parse(await marked.json());
  expect(projects).toHaveLength(11);
  const second = await deskPerson(server, '田玉兰');
  const reports: { readonly assignment: string; readonly report: string }[] = [];
  for (const [i, project] of projects.entries()) {
    const walked = await commissioned(server, desk, project);
    reports.push({
      assignment: walked.assignment,
      report: await evaluated(walked, LOST[i] ?? 0),
    });
  }
  await page.getByRole('link', { name: '年度情况' }).click();
  await page.getByRole('heading', { name: /还没有验收的签名报告 11 份/ }).waitFor();
  for (const each of reports) await acceptReport(desk, second, each);
  await page.reload();
  const key = page.getByRole('region', { name: '重点项目绩效评价' });
  const sentence = await key.getByText(/开展重点项目绩效评价11项/).innerText();
  expect(sentence).toContain('涉及金额17,600万元（1.76亿元）');
  expect(sentence).toContain('优2项（18.2%）、良3项（27.3%）、中6项（54.5%）');
  const folder = process.env.TAKAN_SCREENSHOTS;
  if (folder) await page.screenshot({ path: `${folder}/desk-year.png`, fullPage: true });
  const names = ['', '：优', '：良', '：中'].map((of, i) => {
    return `重点项目绩效评价${of} ${[11, 2, 3, 6][i]} 项，看清单`;
  });
  expect(await openedLists(names)).toEqual([11, 2, 3, 6]);
  expect(await page.getByText(/还没有验收/).count()).toBe(0);
});
