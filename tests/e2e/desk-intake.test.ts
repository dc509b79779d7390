import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Site } from '../../src/domain/assignment/assignment-package';
import { deskPerson } from '../support/desk-person';
import { type DeskScene, openDeskScene } from '../support/desk-scene';
import { giveSelfScores, losePoint } from '../support/lose-point';
import { sharedPostgres } from '../support/postgres';
import { launchBrowser } from './support/chromium';
import { watchPolicy } from './support/policy-breaks';

const CLIENT = fileURLToPath(new URL('../../dist/client', import.meta.url));
const postgres = sharedPostgres();
let browser: Browser;
let scene: DeskScene;
let page: Page;
let refused: readonly string[];

beforeAll(async () => {
  if (!existsSync(CLIENT)) throw new Error('npm run build comes first');
  browser = await launchBrowser();
  scene = await openDeskScene(postgres, {
    clientDir: CLIENT,
    beforeSending: async ({ server: { package: pkg }, evaluator }) => {
      losePoint(pkg, evaluator, '验收单缺少签字和日期');
      giveSelfScores(pkg, evaluator);
      evaluator.write('section.written', {
        ...{ section: 'problems', text: '管护责任未落实：三处健身器材锈蚀，村级管护台账缺失。' },
      });
    },
  });
  await scene.desk.get('/issues');
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    locale: 'zh-CN',
  });
  refused = watchPolicy(context);
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

/** A rectangle around the sites, as GeoJSON. */
function outlineAround(sites: readonly Site[]) {
  const [lats, lons] = [
    sites.map(({ latE7 }) => latE7 / 1e7),
    sites.map(({ lonE7 }) => lonE7 / 1e7),
  ];
  const [south, north] = [Math.min(...lats) - 0.005, Math.max(...lats) + 0.005];
  const [west, east] = [Math.min(...lons) - 0.005, Math.max(...lons) + 0.005];
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  return { type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates: [ring] } };
}

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

it('[PS9] papers are searched with the keyboard alone', async () => {
  await page.getByRole('link', { name: '底稿检索' }).press('Enter');
  const query = page.getByLabel('检索词');
  await query.fill('锈');
  await query.press('Enter');
  await page.getByText('请写一至五个词').waitFor();
  await query.fill('健身器材　锈蚀');
  await query.press('Enter');
  const table = page.getByRole('table', { name: '检索结果' });
  await table.locator('mark', { hasText: '健身器材' }).waitFor();
  const report = table.getByRole('link', { name: scene.server.package.project.name });
  expect(await report.getAttribute('href')).toContain(scene.report);
  await shot('search');
  expect(await axe()).toEqual([]);
  await query.fill('健身器材 不存在的词');
  await query.press('Enter');
  await page.getByRole('heading', { name: '没有找到' }).waitFor();
});

it('[RQ9] a report is rated with the keyboard alone, and what was changed is told', async () => {
  await page.goto(`${scene.server.origin}/desk/a/${scene.server.assignment}/r/${scene.report}`);
  await page.getByRole('link', { name: '报告质量评分' }).press('Enter');
  const form = page.getByRole('table', { name: '报告质量考核评分' });
  await form.getByText('扣分没有佐证').waitFor();
  const times = form.getByLabel('文字表述：错漏字，次数');
  await times.fill('3');
  await page.getByRole('button', { name: '保存评分' }).press('Enter');
  await form.getByText('与自动核算不同，请写理由').waitFor();
  expect(await axe()).toEqual([]);
  await form.getByLabel('文字表述：理由').fill('第三部分三处错字');
  await shot('rating');
  await page.getByRole('button', { name: '保存评分' }).press('Enter');
  const history = page.getByRole('table', { name: '历次评分' });
  await history.getByText('文字表述 0、3 次：第三部分三处错字').waitFor();
  await shot('rating-kept');
});

it('[SG5] reports are listed by the gap to the unit’s own scores', async () => {
  await page.getByRole('link', { name: '自评对照' }).press('Enter');
  const table = page.getByRole('table', { name: '自评与复核差额' });
  const link = table.getByRole('link', { name: scene.server.package.project.name });
  expect(await link.getAttribute('href')).toContain(scene.report);
  await page.getByLabel('只看有差额未写原因的').press('Space');
  await table.getByText('1 项', { exact: true }).waitFor();
  await shot('self-scores');
  expect(await axe()).toEqual([]);
  await page.getByLabel('项目或单位').fill('没有这个项目');
  await page.getByRole('heading', { name: '没有带自评分的报告' }).waitFor();
});

it('[MS7] all sites are on a map over the outline, and the list beside it leads to reports', async () => {
  await page.goto(`${scene.server.origin}/desk/sites`);
  const list = page.getByRole('table', { name: '地图范围内的点位' });
  const { sites } = scene.server.package;
  await list.getByRole('row').nth(sites.length).waitFor();
  const outline = JSON.stringify(outlineAround(sites));
  const file = { name: '边界.geojson', mimeType: 'application/json', buffer: Buffer.from(outline) };
  await page.getByLabel('放入边界文件（GeoJSON）').setInputFiles(file);
  await page.locator('.cell-map path').waitFor();
  const mark = page.locator('.cell-mark', { hasText: /^1$/ }).first();
  await mark.waitFor();
  await shot('sites');
  expect(await axe()).toEqual([]);
  const far = page.getByText(`范围内共 ${sites.length} 个点位。`);
  await far.waitFor();
  const nearer = page.getByRole('button', { name: '放大' });
  for (let i = 0; i < 6; i += 1) await nearer.press('Enter');
  await far.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: '显示全部点位' }).press('Enter');
  await far.waitFor();
  const report = page.getByRole('heading', { name: scene.server.package.project.name });
  await list.getByRole('link', { name: `打开报告：${sites[0]?.name}` }).press('Enter');
  await report.waitFor();
  await page.getByRole('link', { name: '点位地图' }).press('Enter');
  await mark.click();
  await report.waitFor();
});

it('[SK5] what a key signed is told on a page of its own, and leads to the report', async () => {
  await page.getByRole('link', { name: '登记设备' }).press('Enter');
  const lead = scene.server.package.team.find(({ role }) => role === 'leadEvaluator');
  await page.getByRole('link', { name: `${lead?.name}的密钥签过的内容` }).press('Enter');
  const table = page.getByRole('table', { name: '签名的内容' });
  const sealed = table.getByRole('row', { name: '封存报告清单' });
  await sealed.waitFor();
  await shot('signed');
  expect(await axe()).toEqual([]);
  await sealed.getByRole('link').press('Enter');
  await page.getByRole('heading', { name: scene.server.package.project.name }).waitFor();
});

it('[AU22] a room that is not for a role has no link, and says so where it is opened', async () => {
  const clerk = await deskPerson(scene.server, '收件员', { role: 'bureauClerk' });
  const [name, value] = clerk.cookie.split('=');
  const context = await browser.newContext({ locale: 'zh-CN' });
  await context.addCookies([
    { name: name ?? '', value: value ?? '', url: `${scene.server.origin}/api/desk` },
  ]);
  const other = await context.newPage();
  await other.goto(`${scene.server.origin}/desk/papers`);
  await other.getByRole('heading', { name: '这一页不对' }).waitFor();
  expect(await other.getByRole('link', { name: '底稿检索' }).count()).toBe(0);
  expect(await other.getByRole('link', { name: '指标体系' }).count()).toBe(1);
  await context.close();
});

it('[SE7] nothing that the desk did with maps, papers and searches was refused by its policy', () => {
  expect(refused).toEqual([]);
});
