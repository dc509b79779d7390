import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { acceptReport } from '../support/accept-report';
import { deskPerson } from '../support/desk-person';
import { type DeskScene, openDeskScene } from '../support/desk-scene';
import { sharedPostgres } from '../support/postgres';
import { factsFor, sharing, times, WAN } from '../support/yearly-facts';
import { launchBrowser } from './support/chromium';

const CLIENT = fileURLToPath(new URL('../../dist/client', import.meta.url));
const postgres = sharedPostgres();
let browser: Browser;
let scene: DeskScene;
let page: Page;

/** 盐池 2022, as its report tells it, in the year of the test: what was done on paper is entered. */
async function enterYear(): Promise<void> {
  const year = new Date().getFullYear();
  const exAnte = [
    ...times(10, { result: 'support' }),
    ...times(11, { result: 'supportAfterRevision' }),
    ...times(6, { result: 'reject' }),
  ] as const;
  const departments = ['盐州路街道办事处', '盐池县融媒体中心', '盐池县机关事务中心'];
  const facts = [
    ...factsFor('exAnteAppraisal', year, sharing('amountFen', 84_726.1 * WAN, exAnte)),
    ...factsFor(
      'departmentEvaluation',
      year,
      departments.map((department, i) => ({
        ...{ department, title: `${department}整体支出`, grade: i === 2 ? '优' : '良' },
      })),
    ),
    ...factsFor('selfEvalValidation', year, times(5, { problems: 3 })),
  ];
  for (const fact of facts) await scene.desk.send('POST', '/statement/facts', { fact });
}

beforeAll(async () => {
  if (!existsSync(CLIENT)) throw new Error('npm run build comes first');
  browser = await launchBrowser();
  scene = await openDeskScene(postgres, { clientDir: CLIENT });
  await enterYear();
  const second = await deskPerson(scene.server, '田玉兰');
  await acceptReport(scene.desk, second, {
    ...{ assignment: scene.server.assignment, report: scene.report },
  });
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    locale: 'zh-CN',
  });
  page = await context.newPage();
  page.setDefaultTimeout(30_000);
  await page.goto(`${scene.server.origin}/desk`);
  await page.getByLabel('姓名').fill('演示绩效股');
  await page.getByLabel('密码').fill('correct horse battery');
  await page.getByRole('button', { name: '登录' }).click();
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

it('[YS16] the year has its figures, and a number opens what it counts', async () => {
  await page.getByRole('link', { name: '年度情况' }).click();
  const exAnte = page.getByRole('region', { name: '事前绩效评估' });
  await exAnte.getByText('84,726.1', { exact: true }).waitFor();
  const rejected = exAnte.getByRole('button', { name: '事前绩效评估：不予支持 6 项，看清单' });
  await rejected.press('Enter');
  const list = exAnte.getByRole('table', { name: '清单：事前绩效评估：不予支持' });
  await list.getByRole('row').nth(6).waitFor();
  expect(await list.getByRole('row').count()).toBe(7);
  await shot('statement');
  expect(await axe()).toEqual([]);
});

it('[YS16] a report that arrived is counted and can be opened', async () => {
  const key = page.getByRole('region', { name: '重点项目绩效评价' });
  await key.getByRole('button', { name: '重点项目绩效评价 1 项，看清单' }).click();
  const link = key.getByRole('link', { name: '签名报告' });
  expect(await link.getAttribute('href')).toContain(scene.report);
});

it('[YS16] a training is entered with the keyboard alone, and counted', async () => {
  await page.getByRole('button', { name: '录入事项' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: '录入事项' });
  await dialog.getByRole('button', { name: '保存' }).press('Enter');
  await dialog.getByText('请写名称').waitFor();
  await shot('statement-enter');
  expect(await axe()).toEqual([]);
  await dialog.getByLabel('名称', { exact: true }).fill('部门预算绩效管理培训');
  await dialog.getByRole('button', { name: '保存' }).press('Enter');
  await page.getByRole('button', { name: '绩效培训 1 项，看清单' }).waitFor();
});
