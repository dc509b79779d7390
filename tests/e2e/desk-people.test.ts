import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { stepAt, totpOf } from '../../src/server/services/accounts/totp';
import { issueSetupLink } from '../../src/server/services/desk-setup';
import { sharedPostgres } from '../support/postgres';
import { startTestServer, type TestServer } from '../support/server';
import { launchBrowser } from './support/chromium';

const CLIENT = fileURLToPath(new URL('../../dist/client', import.meta.url));
const PASSWORD = 'correct horse battery';
const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const postgres = sharedPostgres();
let browser: Browser;
let server: TestServer;
let nowMs = Date.now();
/** The person who set the desk up, and one who joined. */
let first: Page;
let second: Page;

beforeAll(async () => {
  if (!existsSync(CLIENT)) throw new Error('npm run build comes first');
  browser = await launchBrowser();
  server = await startTestServer({ postgres, clientDir: CLIENT, now: () => nowMs });
  first = await newPage();
  second = await newPage();
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

async function newPage(): Promise<Page> {
  const viewport = { width: 1366, height: 768 };
  const page = await (await browser.newContext({ viewport, locale: 'zh-CN' })).newPage();
  page.setDefaultTimeout(30_000);
  return page;
}

const shot = async (page: Page, name: string): Promise<void> => {
  const folder = process.env.TAKAN_SCREENSHOTS;
  if (folder) await page.screenshot({ path: `${folder}/people-${name}.png`, fullPage: true });
};

/** Rules of WCAG 2.2 AA that the page as it stands breaks. */
async function axe(page: Page): Promise<string[]> {
  const found = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
}

/** Types into the field of a label and presses Enter there: no mouse. */
async function typeAndEnter(page: Page, label: string, text: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).focus();
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

async function press(page: Page, name: string): Promise<void> {
  const button = page.getByRole('button', { name, exact: true });
  await button.focus();
  await page.keyboard.press('Enter');
}

it('[DA6] an account is made by keyboard, and its owner sets a password', async () => {
  await first.goto((await issueSetupLink(server.deps)) ?? '');
  await first.getByLabel('姓名').fill('马彦虎');
  await first.getByLabel('密码', { exact: true }).fill(PASSWORD);
  await typeAndEnter(first, '再输入一次密码', PASSWORD);
  await first.getByRole('link', { name: '账号' }).focus();
  await first.keyboard.press('Enter');
  await first.getByText('绩效股现在只有一人有账号').waitFor();
  await press(first, '开通账号');
  await first.getByLabel('姓名').focus();
  await first.keyboard.type('田玉兰');
  expect(await axe(first)).toEqual([]);
  await shot(first, 'make');
  await press(first, '生成链接');
  const link = (await first.locator('.desk-link').textContent()) ?? '';
  await shot(first, 'link');
  await press(first, '关闭');
  await second.goto(link);
  await second.getByRole('heading', { name: '设置密码' }).waitFor();
  expect(await second.getByLabel('姓名').inputValue()).toBe('田玉兰');
  expect(second.url()).not.toContain('join');
  expect(await axe(second)).toEqual([]);
  await shot(second, 'join');
  await second.getByLabel('密码', { exact: true }).fill(PASSWORD);
  await typeAndEnter(second, '再输入一次密码', PASSWORD);
  await second.getByText('田玉兰（绩效股）').waitFor();
});

const bytesOf = (secret: string): Uint8Array => {
  const bits = [...secret]
    .map((each) => BASE32.indexOf(each).toString(2).padStart(5, '0'))
    .join('');
  return Uint8Array.from(bits.match(/.{8}/g) ?? [], (byte) => Number.parseInt(byte, 2));
};

it('[DA6] a second factor is set up by keyboard, and asked for after the password', async () => {
  await second.getByRole('link', { name: '账号' }).click();
  await press(second, '启用');
  await second.getByRole('img', { name: '验证器二维码' }).waitFor();
  await second.getByText('手工输入密钥').click();
  const shown = (await second.locator('details code').textContent()) ?? '';
  const code = () => totpOf(bytesOf(shown.replaceAll(' ', '')), stepAt(nowMs));
  expect(await axe(second)).toEqual([]);
  await shot(second, 'factor');
  await typeAndEnter(second, '六位数字', code());
  await second.getByRole('heading', { name: '恢复码' }).waitFor();
  expect(await second.locator('.desk-codes li').count()).toBe(10);
  await shot(second, 'recovery');
  await press(second, '已经收好');
  await second.getByText('已启用。登录时').waitFor();
  await press(second, '退出');
  nowMs += 30_000;
  await second.getByLabel('姓名').fill('田玉兰');
  await typeAndEnter(second, '密码', PASSWORD);
  await second.getByLabel('动态验证码').waitFor();
  expect(await axe(second)).toEqual([]);
  await shot(second, 'code');
  await typeAndEnter(second, '动态验证码', '000000');
  await second.getByText('验证码不对').waitFor();
  await second.getByLabel('动态验证码').fill('');
  await typeAndEnter(second, '动态验证码', code());
  await second.getByText('田玉兰（绩效股）').waitFor();
});

it('[DA6] an account is closed, and its owner stands before the door', async () => {
  await first.reload();
  const row = first.getByRole('row', { name: /田玉兰/ });
  await row.getByRole('cell', { name: '已启用' }).waitFor();
  expect(await axe(first)).toEqual([]);
  await shot(first, 'accounts');
  await row.getByRole('button', { name: '停用' }).click();
  await first.getByRole('dialog').getByRole('button', { name: '停用' }).click();
  await row.getByText(/已停用（/).waitFor();
  await second.reload();
  await second.getByRole('heading', { name: '登录' }).waitFor();
});
