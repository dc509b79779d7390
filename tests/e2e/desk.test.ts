import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { unpackBundle } from '../../src/documents/bundle-archive';
import { deskPerson } from '../support/desk-person';
import { type DeskScene, openDeskScene } from '../support/desk-scene';
import { sharedPostgres } from '../support/postgres';
import { launchBrowser } from './support/chromium';
import { VERIFIER_FILE } from './support/verifier-page';

const CLIENT = fileURLToPath(new URL('../../dist/client', import.meta.url));
const postgres = sharedPostgres();
let browser: Browser;
let scene: DeskScene;
let page: Page;
const violations: string[] = [];

/** Chromium itself makes a picture that it can show. */
async function photographs(count: number): Promise<Uint8Array[]> {
  const blank = await browser.newPage({ viewport: { width: 320, height: 240 } });
  const photos: Uint8Array[] = [];
  for (let n = 0; n < count; n++) {
    await blank.setContent(
      `<body style="background:hsl(${n * 120} 40% 60%)"><h1>示例照片 ${n + 1}`,
    );
    photos.push(new Uint8Array(await blank.screenshot({ type: 'jpeg', quality: 60 })));
  }
  await blank.close();
  return photos;
}

beforeAll(async () => {
  if (!existsSync(CLIENT)) throw new Error('npm run build comes first');
  browser = await launchBrowser();
  const photos = await photographs(3);
  scene = await openDeskScene(postgres, {
    ...{ clientDir: CLIENT, verifierPage: VERIFIER_FILE },
    photoOf: (n) => photos[n] ?? new Uint8Array(),
  });
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    locale: 'zh-CN',
  });
  page = await context.newPage();
  page.setDefaultTimeout(60_000);
  page.on('console', (message) => {
    if (/Content Security Policy|Trusted(HTML|Script)/i.test(message.text())) {
      violations.push(message.text());
    }
  });
});
afterAll(async () => {
  await browser.close();
  await scene.close();
});

/** Rules of WCAG 2.2 AA that the page as it stands breaks. */
async function axe(): Promise<string[]> {
  const found = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
}

const shot = async (name: string): Promise<void> => {
  const folder = process.env.TAKAN_SCREENSHOTS;
  if (folder) await page.screenshot({ path: `${folder}/desk-${name}.png`, fullPage: true });
};

it('[DK15] the desk asks for name and password, and says when they are wrong', async () => {
  await page.goto(`${scene.server.origin}/desk`);
  await page.getByRole('heading', { name: '登录' }).waitFor();
  expect(await axe()).toEqual([]);
  await shot('sign-in');
  await page.getByLabel('姓名').fill('演示绩效股');
  await page.getByLabel('密码').fill('wrong wrong wrong');
  await page.getByRole('button', { name: '登录' }).click();
  await page.getByText('姓名或密码不对').waitFor();
  await page.getByLabel('密码').fill('correct horse battery');
  await page.getByRole('button', { name: '登录' }).click();
  await page.getByRole('heading', { name: '收到的评价' }).waitFor();
});

it('[DK16] what arrived stands in a table that can be filtered', async () => {
  await page.getByRole('link', { name: /分，/ }).waitFor();
  expect(await axe()).toEqual([]);
  await shot('arrivals');
  await page.getByLabel('筛选项目、单位、机构').fill('没有这样的项目');
  await page.getByText('没有符合筛选条件的项目').waitFor();
  await page.getByLabel('筛选项目、单位、机构').fill('环城公园');
  await page.getByRole('link', { name: /分，/ }).waitFor();
});

it('[DK17] a member is invited by a code that a phone can scan', async () => {
  await page.getByRole('button', { name: '邀请评价人员' }).click();
  await page.getByLabel(/演示评价员1/).check();
  await page.getByRole('button', { name: '生成登记二维码' }).click();
  await page.getByRole('img', { name: '登记二维码' }).waitFor();
  expect(await axe()).toEqual([]);
  await shot('invitation');
  await page.getByRole('button', { name: '关闭' }).click();
});

it('[DK18] [DK27] a report shows six answers apart, its scores, its evidence and their positions', async () => {
  await page.getByRole('link', { name: /分，/ }).click();
  for (const words of ['完整：成立', '真实签名：成立', '已登记回执：成立', '时间界限：成立']) {
    await page.getByText(words).waitFor();
  }
  await page.getByText('位置为自报：自报，未经证实').waitFor();
  await page.getByText('齐全：成立').waitFor();
  expect(await page.getByRole('article').count()).toBe(3);
  await page.locator('.point-map .leaflet-interactive').first().waitFor();
  await page.getByText(/^采集等级：A \d · B \d · C \d · D \d$/).waitFor();
  await page.getByRole('article').first().locator('summary').click();
  await page.getByText('由应用内相机或录音直接采集。').first().waitFor();
  await page.getByRole('article').last().scrollIntoViewIfNeeded();
  await page.waitForFunction(() =>
    [...document.images].every((image) => image.complete && image.naturalWidth > 0),
  );
  expect(await axe()).toEqual([]);
  await shot('report');
  await page
    .getByRole('button', { name: /在图上看/ })
    .first()
    .click();
});

it('[DK19] the bundle is saved from the report page', async () => {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: /下载报告包/ }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^report-[0-9a-f]{16}\.takan\.zip$/);
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk);
  expect(unpackBundle(new Uint8Array(Buffer.concat(chunks))).ok).toBe(true);
});

it('[VH15] the page that verifies it is saved beside the bundle, as it was built', async () => {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: /下载核验页/ }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('verify.html');
  expect(readFileSync(await download.path())).toEqual(readFileSync(VERIFIER_FILE));
});

it('[VH15] it is neither in the shell of the field app nor in the offline pack', () => {
  const read = (name: string): string => readFileSync(`${CLIENT}/${name}`, 'utf8');
  expect(read('service-worker.js')).toMatch(/["']?url["']?:\s*["'`]index\.html/);
  expect(read('service-worker.js')).not.toMatch(/["']?url["']?:\s*["'`][^"'`]*verify/);
  expect(read('offline-pack.json')).not.toContain('verify');
});

it('[DK20] devices are listed and revoked with a reason', async () => {
  await page.getByRole('link', { name: '登记设备' }).click();
  await page
    .getByRole('row', { name: /演示评价员1/ })
    .getByRole('button', { name: '提议撤销' })
    .click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: '提议撤销' }).click();
  await dialog.getByText('请写明理由').waitFor();
  await dialog.getByLabel('理由').fill('手机遗失');
  expect(await axe()).toEqual([]);
  await shot('devices');
  await dialog.getByRole('button', { name: '提议撤销' }).click();
  await page.getByText(/等待另一人确认。确认之前设备照常有效/).waitFor();
  expect(await axe()).toEqual([]);
});

it('[DA24] who proposed it waits; a second person confirms it in a room of its own', async () => {
  await page.getByRole('link', { name: '待确认事项' }).click();
  await page.getByText('等待另一人确认').waitFor();
  await page.getByText('绩效股现在只有一人有账号').waitFor();
  const other = await deskPerson(scene.server, '田玉兰');
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    locale: 'zh-CN',
  });
  const [name = '', value = ''] = other.cookie.split('=');
  await context.addCookies([{ name, value, url: `${scene.server.origin}/api/desk` }]);
  const second = await context.newPage();
  await second.goto(`${scene.server.origin}/desk/proposals`);
  await second.getByRole('row', { name: /演示评价员1/ }).waitFor();
  page = second;
  expect(await axe()).toEqual([]);
  await shot('proposals');
  await page.getByRole('button', { name: '确认' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').getByRole('button', { name: '确认' }).click();
  await page.getByText('没有待确认的事项').waitFor();
  await page.getByRole('link', { name: '登记设备' }).click();
  await page.getByText(/由演示绩效股、田玉兰决定/).waitFor();
});

it('[DA34] a report is returned with comments, and its page says so', async () => {
  await page.goto(`${scene.server.origin}/desk/a/${scene.server.assignment}/r/${scene.report}`);
  await page.getByText('尚未作出决定').waitFor();
  await page.getByRole('button', { name: '退回修改' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: '退回修改' }).click();
  await dialog.getByText('退回时至少写一条意见').waitFor();
  await dialog.getByLabel('总体意见').fill('请逐项注明数据来源。');
  await dialog.getByRole('button', { name: '增加逐项意见' }).click();
  await dialog.getByLabel('意见', { exact: true }).fill('请补充立项批复文件。');
  expect(await axe()).toEqual([]);
  await shot('return');
  await dialog.getByRole('button', { name: '退回修改' }).click();
  await page.getByText('田玉兰（绩效股，一人作出）').waitFor();
  await page.getByRole('row', { name: /（本页）.*已退回/ }).waitFor();
  await page.getByText(/：请补充立项批复文件。/).waitFor();
  expect(await axe()).toEqual([]);
  await shot('returned');
});

it('[DK21] a segment that waits is decided on with a reason', async () => {
  scene.evaluator.act('deduction.explained', { indicator: 'A11', reason: '补充说明' });
  await scene.evaluator.synced();
  await page.getByRole('link', { name: '待定日志' }).click();
  await page.getByRole('button', { name: '采纳', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('理由').fill('本人当面确认');
  expect(await axe()).toEqual([]);
  await shot('aside');
  await dialog.getByRole('button', { name: '采纳', exact: true }).click();
  await page.getByRole('cell', { name: '已采纳' }).waitFor();
});

it('[DK22] no page of the desk breaks the content security policy', () => {
  expect(violations).toEqual([]);
});
