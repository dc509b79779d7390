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
const NEXT = '青海湖 骆驼 十七楼';
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

/** The second factor of whoever joined. */
let secret: Uint8Array = new Uint8Array();
const code = () => totpOf(secret, stepAt(nowMs));

it('[DA6] a second factor is set up by keyboard, and asked for after the password', async () => {
  await second.getByRole('link', { name: '账号' }).click();
  await press(second, '启用');
  await typeAndEnter(second, '现用密码', PASSWORD);
  await second.getByRole('img', { name: '验证器二维码' }).waitFor();
  await second.getByText('手工输入密钥').click();
  const shown = (await second.locator('details code').textContent()) ?? '';
  secret = bytesOf(shown.replaceAll(' ', ''));
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

it('[DA40] the own password is changed by keyboard, and says what that ends', async () => {
  await first.reload();
  await press(first, '更改密码');
  await first.getByLabel('现用密码').fill(PASSWORD);
  await first.getByLabel('新密码', { exact: true }).fill('password2026');
  await typeAndEnter(first, '再输入一次新密码', 'password2026');
  await first.getByText('这个密码太常见').waitFor();
  expect(await axe(first)).toEqual([]);
  await shot(first, 'password');
  await first.getByLabel('新密码', { exact: true }).fill(NEXT);
  await first.getByLabel('再输入一次新密码').fill('');
  await typeAndEnter(first, '再输入一次新密码', NEXT);
  await first.getByText('密码已更改').waitFor();
});

it('[DA44] somebody else’s session is seen and ended by keyboard', async () => {
  const body = { name: '马彦虎', password: NEXT };
  const opened = await fetch(`${server.origin}/api/desk/session`, {
    ...{ method: 'POST', body: JSON.stringify(body) },
    headers: { 'content-type': 'application/json', 'user-agent': 'Firefox/145.0 Windows' },
  });
  expect(opened.status).toBe(200);
  await first.reload();
  const row = first.getByRole('row', { name: /Firefox（Windows）/ });
  await row.waitFor();
  expect(await axe(first)).toEqual([]);
  await shot(first, 'sessions');
  await row.getByRole('button', { name: '结束' }).focus();
  await first.keyboard.press('Enter');
  await row.waitFor({ state: 'detached' });
  await first.getByText('当前登录').waitFor();
});

/** Ends every session of an account past its page. */
const endSessions = (name: string) =>
  server.deps.db.deleteFrom('desk_sessions').where('name', '=', name).execute();

it('[DA47] what somebody was writing outlasts their session, and is shown to nobody else', async () => {
  await press(first, '开通账号');
  await first.getByLabel('姓名').fill('写到一半');
  await endSessions('马彦虎');
  await press(first, '生成链接');
  const door = first.getByRole('dialog', { name: '登录' });
  await door.waitFor();
  expect(await first.getByText('绩效股现在').isVisible()).toBe(false);
  expect(await axe(first)).toEqual([]);
  await shot(first, 'again');
  await first.keyboard.press('Escape');
  await first.keyboard.press('Escape');
  expect(await door.getByLabel('姓名').inputValue()).toBe('马彦虎');
  await door.getByLabel('密码', { exact: true }).fill(NEXT);
  await door.getByRole('button', { name: '登录' }).click();
  await door.waitFor({ state: 'detached' });
  expect(await first.getByLabel('姓名').inputValue()).toBe('写到一半');
  await press(first, '生成链接');
  await first.locator('.desk-link').waitFor();
  await press(first, '关闭');

  await press(first, '开通账号');
  await first.getByLabel('姓名').fill('别人不该看到');
  await endSessions('马彦虎');
  await press(first, '生成链接');
  await door.getByLabel('姓名').fill('田玉兰');
  await typeAndEnter(first, '密码', PASSWORD);
  nowMs += 30_000;
  await typeAndEnter(first, '动态验证码', code());
  await first.getByText('田玉兰（绩效股）').waitFor();
  expect(await first.getByLabel('姓名').count()).toBe(0);
  expect(await first.content()).not.toContain('别人不该看到');
  await press(first, '退出');
  await first.getByLabel('姓名').fill('马彦虎');
  await typeAndEnter(first, '密码', NEXT);
  await first.getByText('马彦虎（绩效股）').waitFor();
  await first.getByRole('link', { name: '账号' }).click();
});

it('[DA51] what was refused stands in a room of its own', async () => {
  await first.getByRole('link', { name: '登录与拒绝记录' }).focus();
  await first.keyboard.press('Enter');
  await first.getByRole('cell', { name: '动态验证码不对' }).first().waitFor();
  const own = first.getByRole('row', { name: /更改密码/ });
  await own.getByText('马彦虎').waitFor();
  expect(await axe(first)).toEqual([]);
  await shot(first, 'access');
  await first.getByRole('link', { name: '账号' }).click();
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

it('[DA54] a password is hidden until somebody asks, pasted whole, and named to a manager', async () => {
  const page = await newPage();
  await page.goto(`${server.origin}/desk`);
  const [name, password] = [
    page.getByLabel('姓名', { exact: true }),
    page.getByLabel('密码', { exact: true }),
  ];
  const typeOf = () => password.getAttribute('type');
  const long = `${NEXT} `.repeat(20).slice(0, 199);
  await name.fill(long);
  await name.press('Control+a');
  await name.press('Control+c');
  await password.press('Control+v');
  expect(await password.inputValue()).toBe(long);
  expect(await password.getAttribute('autocomplete')).toBe('current-password');
  expect(await name.getAttribute('autocomplete')).toBe('username');
  expect(await typeOf()).toBe('password');
  await press(page, '显示');
  expect(await typeOf()).toBe('text');
  await press(page, '隐藏');
  expect(await typeOf()).toBe('password');
});
