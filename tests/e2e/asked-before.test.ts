import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ENROL_WORDS, STORE_LOST_WORDS } from '../../src/text/enrol-words';
import { UNLOCK_WORDS } from '../../src/text/passphrase-words';
import { UNFIT_WORDS } from '../../src/text/unfit-browser-words';
import { type Bureau, startBureau } from './support/bureau';
import { button, enrol, heading, PROJECT, unlock } from './support/field-app';
import { Phone } from './support/phone';
import { stagesOfOneWalk } from './support/stages';
import { violationsOf } from './support/wcag';

let bureau: Bureau;
let phone: Phone;

beforeAll(async () => {
  bureau = await startBureau();
  phone = await Phone.visited(bureau.origin);
});
afterAll(async () => {
  await phone?.discard();
  await bureau?.close();
});

stagesOfOneWalk(() => [phone?.shown]);

type Held = typeof globalThis & { letLook: () => void; noRoom: () => void };

/** The first thing that a start asks before it opens any database; answered when the test says so. */
const HOLD_BACK = `
  const asked = navigator.storage.persisted.bind(navigator.storage);
  const held = new Promise((resolve, reject) => {
    globalThis.letLook = resolve;
    globalThis.noRoom = () => reject(new DOMException('full', 'QuotaExceededError'));
  });
  navigator.storage.persisted = async () => { await held; return asked(); };
`;

const letLook = (page: Page): Promise<void> => page.evaluate(() => (globalThis as Held).letLook());

test('[LK44] a phone that never asked looks first whom to ask', async () => {
  const page = await phone.open(null);
  await enrol(page, bureau.enrolLink);
  await page.addInitScript(HOLD_BACK);
  await page.goto(bureau.origin);
  await page.getByText('正在打开…').waitFor();
  expect(await heading(page, UNLOCK_WORDS.title).count()).toBe(0);
  await letLook(page);
  await heading(page, UNLOCK_WORDS.title).waitFor();
});

test('[LK44] one that did asks before it looks, and what is sent waits for the keys', async () => {
  const { page } = phone;
  await page.goto(bureau.origin);
  await page
    .locator('.page-context')
    .filter({ hasText: /^账户 1$/ })
    .waitFor();
  expect(await violationsOf(page)).toEqual([]);
  await unlock(page);
  await button(page, UNLOCK_WORDS.working).waitFor();
  await letLook(page);
  await page.getByRole('link', { name: PROJECT }).waitFor();
});

test('[LK44] a wrong passphrase that was sent before is told once the keys are found', async () => {
  const { page } = phone;
  await page.goto(bureau.origin);
  await unlock(page, 'not the passphrase');
  await button(page, UNLOCK_WORDS.working).waitFor();
  await letLook(page);
  await page.getByText(UNLOCK_WORDS.wrongTitle).waitFor();
});

test('[LK44] where the rows tell of another account, that one is asked instead', async () => {
  const { page } = phone;
  await page.evaluate(() => {
    localStorage.setItem('takan-asked', JSON.stringify({ id: 'gone', number: 9 }));
    localStorage.setItem('takan-account', 'gone');
  });
  const asks = (number: number) =>
    page.locator('.page-context').filter({ hasText: new RegExp(`^账户 ${number}$`) });
  await page.goto(bureau.origin);
  await asks(9).waitFor();
  await letLook(page);
  await asks(1).waitFor();
  expect(await asks(9).count()).toBe(0);
  await unlock(page);
  await page.getByRole('link', { name: PROJECT }).waitFor();
});

test('[LK44] where there is no room to look the page goes, and that is told', async () => {
  const { page } = phone;
  await page.goto(bureau.origin);
  await heading(page, UNLOCK_WORDS.title).waitFor();
  await page.evaluate(() => (globalThis as Held).noRoom());
  await heading(page, UNFIT_WORDS.full.title).waitFor();
  expect(await heading(page, UNLOCK_WORDS.title).count()).toBe(0);
});

test('[LK44] where the rows are gone the page goes, and what is lost is told', async () => {
  const { page } = phone;
  await page.evaluate(async () => {
    const all = await indexedDB.databases();
    await Promise.all(
      all.map(
        ({ name }) =>
          new Promise((resolve, reject) => {
            const deleting = indexedDB.deleteDatabase(name ?? '');
            deleting.onsuccess = resolve;
            deleting.onerror = () => reject(deleting.error);
          }),
      ),
    );
  });
  await page.goto(bureau.origin);
  await heading(page, UNLOCK_WORDS.title).waitFor();
  await letLook(page);
  await heading(page, ENROL_WORDS.title).waitFor();
  await page.getByText(STORE_LOST_WORDS.title).waitFor();
  expect(await heading(page, UNLOCK_WORDS.title).count()).toBe(0);
});
