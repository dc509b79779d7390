import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { packBundle } from '../../src/documents/bundle-archive';
import {
  ARCHIVE_FAULT_WORDS,
  FILE_FAULT_WORDS,
  MISSING_PART_WORDS,
} from '../../src/text/verifier-words';
import { makeBundle } from '../support/bundle-maker';
import { launchBrowser } from './support/chromium';
import { openVerifier, VERIFIER_FILE, type VerifierPage } from './support/verifier-page';

let folder: string;
let browser: Browser;
let good: Uint8Array;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'takan-verifier-'));
  browser = await launchBrowser();
  good = packBundle((await makeBundle()).files);
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

const opened = (before?: (page: Page) => Promise<unknown>): Promise<VerifierPage> =>
  openVerifier(browser, before);

test('[VH6] what cannot be read is told apart, with what to do', async () => {
  const page = await opened();
  const large = join(folder, 'large.takan.zip');
  writeFileSync(large, '');
  truncateSync(large, 1_073_741_825);
  const cases = [
    ['text.takan.zip', Buffer.from('not a zip'), ARCHIVE_FAULT_WORDS['not-a-zip']],
    ['cut.takan.zip', good.slice(0, -30), ARCHIVE_FAULT_WORDS['not-a-zip']],
    ['empty.takan.zip', Buffer.of(), FILE_FAULT_WORDS.empty],
  ] as const;
  for (const [name, bytes, words] of cases) {
    await page.give(name, bytes);
    const { verdict, text } = await page.answer(name);
    expect(verdict).toBe('notCheckable');
    expect(text).toContain(words.title);
    expect(text).toContain(words.detail);
  }
  await page.chooser.setInputFiles(large);
  expect((await page.answer('large.takan.zip')).text).toContain(
    FILE_FAULT_WORDS['too-large-here'].detail,
  );
});

test('[VH6] a file that is gone by the time it is read is said to be', async () => {
  const page = await opened();
  const gone = join(folder, 'gone.takan.zip');
  writeFileSync(gone, good);
  await page.page.evaluate(() => {
    Blob.prototype.slice = () => {
      throw new DOMException('gone', 'NotReadableError');
    };
  });
  await page.chooser.setInputFiles(gone);
  const { verdict, text } = await page.answer('gone.takan.zip');
  expect(verdict).toBe('notCheckable');
  expect(text).toContain(FILE_FAULT_WORDS.unreadable.detail);
});

test('[VH6] an archive that was altered around its files does not hold, and the file is named', async () => {
  const page = await opened();
  const altered = Uint8Array.from(good);
  altered[10] = 1;
  await page.give('altered.takan.zip', altered);
  const { verdict, named, text } = await page.answer('altered.takan.zip');
  expect(verdict).toBe('fails');
  expect(named).toEqual(['README.txt']);
  expect(text).toContain(ARCHIVE_FAULT_WORDS['layout-differs'].detail);
});

test('[VH7] a browser without WebCrypto is told so, with what to do', async () => {
  const page = await opened((each) =>
    each.addInitScript(() => {
      Object.defineProperty(Crypto.prototype, 'subtle', { get: () => undefined });
    }),
  );
  await page.page.getByText(MISSING_PART_WORDS.crypto.title).waitFor();
  await page.page.getByText(MISSING_PART_WORDS.crypto.detail).waitFor();
  expect(await page.page.getByRole('button').count()).toBe(0);
});

test('[VH7] a browser whose script does not run shows what to do instead', () => {
  const [, body = ''] = /<body>([\s\S]*?)<script>/.exec(readFileSync(VERIFIER_FILE, 'utf8')) ?? [];
  expect(body).toContain('<noscript>');
  expect(body).toContain('请换用新版');
});
