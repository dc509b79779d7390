import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { proposalsResponse } from '../../src/contract/proposals';
import type { DeskClient } from '../support/desk-client';
import { deskPerson } from '../support/desk-person';
import { type DeskScene, openDeskScene } from '../support/desk-scene';
import { sharedPostgres } from '../support/postgres';
import { launchBrowser } from './support/chromium';

const CLIENT = fileURLToPath(new URL('../../dist/client', import.meta.url));
const THREE_YEARS_MS = 3 * 366 * 86_400_000;
const postgres = sharedPostgres();
let browser: Browser;
let scene: DeskScene;
let page: Page;

/** Another person confirms the one thing that is open. */
async function confirmed(by: DeskClient): Promise<number> {
  const { proposals } = proposalsResponse.parse(await (await by.get('/proposals')).json());
  const path = `/proposals/${proposals[0]?.proposal}/confirmation`;
  return (await by.send('POST', path)).status;
}

async function axe(): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
}

const shot = async (name: string): Promise<void> => {
  const folder = process.env.TAKAN_SCREENSHOTS;
  if (folder) await page.screenshot({ path: `${folder}/desk-${name}.png` });
};

beforeAll(async () => {
  if (!existsSync(CLIENT)) throw new Error('npm run build comes first');
  browser = await launchBrowser();
  scene = await openDeskScene(postgres, { clientDir: CLIENT });
  const comments = { general: '', indicators: [] };
  const body = { verdict: 'accepted', comments };
  await scene.desk.send('POST', `${scene.reportPath}/decision`, body);
  expect(await confirmed(await deskPerson(scene.server, '田玉兰'))).toBe(204);
  Object.assign(scene.server.deps, { now: () => Date.now() + THREE_YEARS_MS });
  const viewport = { width: 1366, height: 768 };
  page = await (await browser.newContext({ viewport, locale: 'zh-CN' })).newPage();
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

it('[RT17] evidence whose time is over is proposed by keyboard, and its report names the day', async () => {
  await page.getByRole('link', { name: '保存期限' }).press('Enter');
  await page.getByText('尚未设定保存年限').waitFor();
  await page.getByLabel('年限（').fill('2');
  await page.getByRole('button', { name: '保存年限' }).press('Enter');
  await page.getByRole('button', { name: '提议销毁：' }).press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByText('保留：摘要值、工作日志、报告和回执').waitFor();
  await shot('retention-proposal');
  expect(await axe()).toEqual([]);
  await dialog.getByRole('textbox').fill('保存期限已满');
  await dialog.getByRole('button', { name: '提议销毁' }).press('Enter');
  await page.getByText('等待另一人确认').waitFor();
  await shot('retention');
  expect(await axe()).toEqual([]);
  expect(await confirmed(await deskPerson(scene.server, '杨存忠'))).toBe(204);
  await page.goto(`${scene.server.origin}/desk/a/${scene.server.assignment}/r/${scene.report}`);
  const said = page.getByText('原件已按保存期限销毁（');
  await said.first().waitFor();
  expect(await said.count()).toBe(3);
});
