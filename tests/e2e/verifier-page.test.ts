import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { packBundle } from '../../src/documents/bundle-archive';
import { KEY_FAULT_WORDS, VERIFIER_WORDS as WORDS } from '../../src/text/verifier-words';
import { BUNDLE_PATH } from '../../src/trust/bundle/bundle-layout';
import { formBundle } from '../independent/form-cases';
import { type MadeBundle, makeBundle } from '../support/bundle-maker';
import { reindex } from '../support/bundle-mutations';
import { pointsTalk } from '../support/points-talk';
import { launchBrowser } from './support/chromium';
import { openVerifier, type VerifierPage } from './support/verifier-page';

const GOOD = '环城公园.takan.zip';
const SPOILT = 'spoilt.takan.zip';

let folder: string;
let browser: Browser;
let made: MadeBundle;
let good: Uint8Array;
let spoilt: Uint8Array;
let alteredPath: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'takan-verifier-'));
  browser = await launchBrowser();
  made = await makeBundle();
  good = packBundle(made.files);
  alteredPath = [...made.files.keys()].find((path) => path.startsWith('evidence/')) ?? '';
  const files = new Map(made.files).set(alteredPath, Buffer.from('another picture'));
  spoilt = packBundle(reindex(files));
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

const opened = (before?: (page: Page) => Promise<unknown>): Promise<VerifierPage> =>
  openVerifier(browser, before);

test('[VH1] from a disk without a network it verifies, and asks for nothing but itself', async () => {
  const page = await opened();
  await page.give(GOOD, good);
  await page.give(SPOILT, spoilt);
  expect((await page.answer(GOOD)).verdict).toBe('holdsByOwnKeys');
  expect((await page.answer(SPOILT)).verdict).toBe('fails');
  expect(page.asked).toEqual([]);
  expect(page.refused).toEqual([]);
});

test('[VH1] its policy lets nothing run, load or leave that is not in it', async () => {
  const page = await opened();
  const tried = await page.page.evaluate(async () => {
    const broken: string[] = [];
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
      broken.push(effectiveDirective);
    });
    const script = document.createElement('script');
    script.append('document.title = "run"');
    const image = document.createElement('img');
    image.src = 'https://example.invalid/a.png';
    document.body.append(script, image);
    await fetch('https://example.invalid/').catch(() => undefined);
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    return { broken: broken.sort(), title: document.title };
  });
  expect(tried).toEqual({
    broken: ['connect-src', 'img-src', 'require-trusted-types-for'],
    title: WORDS.title,
  });
});

test('[VH2] a bundle that holds is said to, item by item, with what its report says', async () => {
  const page = await opened();
  await page.pin(made.vkey);
  await page.give(GOOD, good);
  const { verdict, text } = await page.answer(GOOD);
  expect(verdict).toBe('holds');
  expect(await page.items(GOOD)).toEqual({
    ...{ intact: '成立', authentic: '成立', receipted: '成立', timeBounded: '成立' },
    ...{ location: '自报，未经证实', complete: '成立' },
  });
  const { total } = made.manifest;
  for (const words of [
    ...['盐池县2018年环城公园内侧续建工程', '演示绩效评价事务所（虚构）'],
    ...[`${total?.printed} 分，${total?.grade}`, '演示主评人（主评人，签署报告）', WORDS.pieces(3)],
    ...[WORDS.demonstration, ...WORDS.limits],
  ]) {
    expect(text).toContain(words);
  }
});

test('[UF23] of a form it says what was concluded and entered, in no points, and names an altered line', async () => {
  const [form, altered] = await Promise.all([
    formBundle('opinions'),
    formBundle('monitoring', ({ answers = [], ...rest }) => ({
      ...rest,
      answers: answers.slice(1),
    })),
  ]);
  const page = await opened();
  await page.pin(form.vkey);
  await page.give(GOOD, packBundle(form.files));
  expect((await page.answer(GOOD)).verdict).toBe('holds');
  // With what is folded away: the whole text that the signer was shown.
  const text = (await page.card(GOOD).textContent()) ?? '';
  for (const words of [
    '结论：部分支持（一期步道）',
    '本报告不打分',
    '理由：依据充分',
    '与资料相符',
  ]) {
    expect(text).toContain(words);
  }
  expect(pointsTalk(text)).toEqual([]);
  await page.pin(altered.vkey);
  await page.give(SPOILT, packBundle(altered.files));
  const refused = await page.answer(SPOILT);
  expect(refused.verdict).toBe('fails');
  expect(refused.named).toEqual([BUNDLE_PATH.manifest]);
  expect(refused.text).toContain('填写的意见或监控数据与工作日志不符（M1）');
});

test('[VH3] without a key it says that the keys are the bundle its own, and which to compare', async () => {
  const page = await opened();
  await page.give(GOOD, good);
  const { verdict, text } = await page.answer(GOOD);
  expect(verdict).toBe('holdsByOwnKeys');
  expect(text).toContain(WORDS.ownKeysDetail);
  expect(text).toContain(made.vkey);
  expect(text).toMatch(new RegExp(`${WORDS.bureauKey}\\s+[A-Za-z0-9_-]{43}\\s`));
  expect(await page.items(GOOD)).toMatchObject({ receipted: '无法核验', timeBounded: '无法核验' });
});

test('[VH3] a key that is pasted or dropped as a file has all results made anew', async () => {
  const page = await opened();
  await page.give(GOOD, good);
  await page.answer(GOOD);
  await page.pin(`  ${made.vkey}\n`);
  await page.card(GOOD).getByText(WORDS.pinnedKeysDetail).waitFor();
  expect((await page.answer(GOOD)).verdict).toBe('holds');
  await page.page.getByRole('button', { name: WORDS.keyRemove }).click();
  await page.card(GOOD).getByText(WORDS.ownKeysDetail).waitFor();
  await page.drop('log.vkey', Buffer.from(`${made.vkey}\n`));
  await page.card(GOOD).getByText(WORDS.pinnedKeysDetail).waitFor();
  expect((await page.answer(GOOD)).verdict).toBe('holds');
});

test('[VH4] under another key than that of its log a bundle does not hold', async () => {
  const page = await opened();
  await page.pin((await makeBundle({ photos: 0 })).vkey);
  await page.give(GOOD, good);
  const { verdict, named } = await page.answer(GOOD);
  expect(verdict).toBe('fails');
  expect(named).toContain(BUNDLE_PATH.logKey);
});

test('[VH4] what is no key is refused with what a key looks like, and nothing is pinned', async () => {
  const page = await opened();
  await page.pin('');
  await page.page.getByText(KEY_FAULT_WORDS.empty).waitFor();
  await page.pin(made.vkey.slice(0, -1));
  await page.page.getByText(KEY_FAULT_WORDS.malformed).waitFor();
  await page.drop('photo.vkey', new Uint8Array(5000));
  await page.page.getByText(KEY_FAULT_WORDS.malformed).waitFor();
  await page.give(GOOD, good);
  expect((await page.answer(GOOD)).verdict).toBe('holdsByOwnKeys');
});

test('[VH5] what does not hold is named with its file and reason, and the report not vouched for', async () => {
  const page = await opened();
  await page.give(SPOILT, spoilt);
  const { verdict, named, text } = await page.answer(SPOILT);
  expect(verdict).toBe('fails');
  expect(named).toContain(alteredPath);
  expect(text).toContain('佐证材料内容已被改动');
  expect(text).toContain(WORDS.saidFailing);
});

test.each([
  ['none', 'delete window.Worker'],
  [
    'one that does not start',
    'window.Worker = class extends EventTarget { constructor() { super(); setTimeout(() => this.dispatchEvent(new Event("error"))); } terminate() {} }',
  ],
])(
  '[VH8] with %s for a worker the check runs in the page, with the same answer',
  async (_, script) => {
    const page = await opened((each) => each.addInitScript(script));
    await page.give(GOOD, good);
    await page.give(SPOILT, spoilt);
    expect((await page.answer(GOOD)).verdict).toBe('holdsByOwnKeys');
    expect((await page.answer(SPOILT)).named).toContain(alteredPath);
  },
);

test('[VH9] several bundles, chosen or dropped, are checked one after another and stay', async () => {
  const page = await opened();
  await page.chooser.setInputFiles([
    { name: GOOD, mimeType: 'application/zip', buffer: Buffer.from(good) },
    { name: SPOILT, mimeType: 'application/zip', buffer: Buffer.from(spoilt) },
  ]);
  await page.drop('dropped.takan.zip', good);
  const verdicts = [];
  for (const name of [GOOD, SPOILT, 'dropped.takan.zip']) {
    verdicts.push((await page.answer(name)).verdict);
  }
  expect(verdicts).toEqual(['holdsByOwnKeys', 'fails', 'holdsByOwnKeys']);
  expect(await page.page.getByRole('article').count()).toBe(3);
  await page.page.getByRole('button', { name: WORDS.clear }).click();
  expect(await page.page.getByRole('article').count()).toBe(0);
});

test('[VH9] a long check shows how far it is and can be cancelled, and made after all', async () => {
  const photoOf = () => randomBytes(2_000_000);
  const large = join(folder, 'long.takan.zip');
  writeFileSync(large, packBundle((await makeBundle({ photos: 40, photoOf })).files));
  const page = await opened();
  await page.chooser.setInputFiles(large);
  const card = page.card('long.takan.zip');
  await card.getByRole('progressbar').waitFor();
  await card.getByRole('button', { name: WORDS.cancel, exact: true }).click();
  await card.getByText(WORDS.cancelled).waitFor();
  expect(await card.locator('.answer').count()).toBe(0);
  await card.getByRole('button', { name: WORDS.again }).click();
  expect((await page.answer('long.takan.zip')).verdict).toBe('holdsByOwnKeys');
});

test('[VH11] on paper stand file, its SHA-256, time and build, and no controls', async () => {
  const page = await opened();
  await page.give(GOOD, good);
  const { text } = await page.answer(GOOD);
  expect(text).toContain(createHash('sha256').update(good).digest('hex'));
  expect(text).toContain(`（${good.length} 字节）`);
  await page.page.emulateMedia({ media: 'print' });
  const card = page.card(GOOD);
  for (const words of [WORDS.checkedAt, WORDS.build, WORDS.sha256]) {
    expect(await card.getByText(words, { exact: true }).isVisible()).toBe(true);
  }
  const shown = await page.page.getByRole('button').filter({ visible: true }).count();
  expect(shown).toBe(0);
});

test('[VH12] what stands in a bundle is shown as text and never becomes part of the page', async () => {
  const name = '<img src=x onerror="document.title=1"><b>工程</b>';
  const hostile = await makeBundle({
    photos: 0,
    commissioned: (pkg) => ({ ...pkg, project: { ...pkg.project, name } }),
  });
  const page = await opened();
  const file = '<b>x</b>.takan.zip';
  await page.give(file, packBundle(hostile.files));
  const { text } = await page.answer(file);
  expect(text).toContain(name);
  expect(await page.page.locator('img, b').count()).toBe(0);
});
