import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { ACCOUNT_WORDS } from '../../src/text/account-words';
import { CAPTURE_WORDS } from '../../src/text/capture-words';
import { ENROL_WORDS } from '../../src/text/enrol-words';
import { FORGOTTEN_WORDS } from '../../src/text/forgotten-words';
import { LOCK_WORDS } from '../../src/text/lock-words';
import { UNLOCK_WORDS } from '../../src/text/passphrase-words';
import { INDICATOR_WORDS } from '../../src/text/scoring-words';
import { SETTINGS_WORDS } from '../../src/text/settings-words';
import { PASSPHRASE as OLDER_PASSPHRASE } from '../support/sync-phone';
import { type Bureau, startBureau } from './support/bureau';
import { filesHolding, openMasterKey, openWrappedKey } from './support/device-secret';
import { discardAtEnd } from './support/failure-picture';
import {
  button,
  closeCamera,
  declareIndependence,
  enrol,
  heading,
  openAssignment,
  openCamera,
  openIndicator,
  openSettings,
  PASSPHRASE,
  PROJECT,
  releaseShutter,
  shownPictures,
  unlock,
} from './support/field-app';
import { indicator } from './support/indicators';
import { putDump, versionOne } from './support/older-phone';
import { Phone } from './support/phone';
import { readKeptKeys } from './support/phone-store';
import { violationsOf } from './support/wcag';

// A machine that is busy with other tests may take several times as long.
vi.setConfig({ testTimeout: 180_000 });

const NAME = '欧阳慕容建国';
const LABEL = '白色手机壳那部';

let bureau: Bureau;

beforeAll(async () => {
  bureau = await startBureau();
});
afterAll(() => bureau.close());

const SCORERS = 3;
let turn = 0;

/** An invitation for one of the three people who score, so that no test meets another's work. */
async function inviteAs(person: number): Promise<string> {
  for (;;) {
    const link = await bureau.invite();
    if (turn++ % SCORERS === person) return link;
  }
}

/** A phone of this test; to be new is for one whose first visit finds an older store. */
async function madePhone(making = Phone.visited): Promise<Phone> {
  const phone = await making(bureau.origin);
  discardAtEnd(phone);
  return phone;
}

async function lockByHand(page: Page): Promise<void> {
  await openSettings(page);
  await button(page, LOCK_WORDS.lock).click();
  await heading(page, UNLOCK_WORDS.title).waitFor();
}

/** Files of the profile that hold any of these, in either form in which browsers keep text. */
function found(phone: Phone, secrets: readonly (string | Buffer)[]): Promise<readonly string[]> {
  const needles = secrets.flatMap((each) =>
    typeof each === 'string' ? [Buffer.from(each), Buffer.from(each, 'utf16le')] : [each],
  );
  return filesHolding(phone.profile, ...needles);
}

type Seen = typeof globalThis & { sealed: string[] };

/** Keeps, in the page's memory, a piece of each JPEG that the page encrypts. */
const NOTE_SEALED = `
  window.sealed = [];
  const encrypt = crypto.subtle.encrypt.bind(crypto.subtle);
  crypto.subtle.encrypt = (cipher, key, clear) => {
    const bytes = new Uint8Array(clear.buffer ?? clear);
    // Flat parts of a picture repeat themselves: a piece that no other file has by chance is varied.
    const isJpeg = bytes[0] === 0xff && bytes[1] === 0xd8;
    for (let at = 640; isJpeg && at + 48 < bytes.length; at += 48) {
      const piece = bytes.slice(at, at + 48);
      if (new Set(piece).size < 40) continue;
      window.sealed.push(btoa(String.fromCharCode(...piece)));
      break;
    }
    return encrypt(cipher, key, clear);
  };
`;

async function workOnce(page: Page): Promise<void> {
  await openAssignment(page);
  await declareIndependence(page);
  await openIndicator(page, indicator('D11'));
  await page.getByLabel(INDICATOR_WORDS.judged, { exact: true }).fill('5');
  await page.keyboard.press('Tab');
  await page.getByLabel(INDICATOR_WORDS.reason, { exact: true }).fill(`据${NAME}说，尚未完工。`);
  await page.keyboard.press('Tab');
  await openCamera(page);
  await releaseShutter(page);
  await shownPictures(page).first().waitFor();
  await closeCamera(page);
  await button(page, CAPTURE_WORDS.take).waitFor();
}

test('[LK20] no key, photo or name lies in the profile in clear, locked or killed', async () => {
  const phone = await madePhone();
  const page = await phone.open(null);
  await page.addInitScript(NOTE_SEALED);
  await enrol(page, await inviteAs(0));
  await workOnce(page);
  const photos = await page.evaluate(() => (globalThis as Seen).sealed);
  expect(photos.length).toBeGreaterThan(0);
  const keys = await readKeptKeys(page);
  await page.goto(bureau.origin);
  await unlock(page);
  await openSettings(page);
  const name = await page.locator('dd').first().innerText();
  await page.getByLabel(LOCK_WORDS.label).fill(LABEL);
  await button(page, LOCK_WORDS.keepLabel).click();
  await page.getByText(LOCK_WORDS.labelKept).waitFor();
  await button(page, LOCK_WORDS.lock).click();
  await page.getByText(LABEL).waitFor();
  expect(await violationsOf(page)).toEqual([]);

  const wrapped = [
    await openWrappedKey(keys, 'signing', PASSPHRASE),
    await openWrappedKey(keys, 'exchange', PASSPHRASE),
  ];
  const secrets = [
    ...[NAME, name, PROJECT, PASSPHRASE],
    ...photos.map((each) => Buffer.from(each, 'base64')),
    ...wrapped.flatMap(({ pkcs8, scalar }) => [pkcs8, scalar, scalar.toString('base64url')]),
    await openMasterKey(keys, PASSPHRASE),
  ];
  // The search finds what is there: the label was meant to be read by everybody.
  expect(await found(phone, [LABEL])).not.toEqual([]);
  expect(await found(phone, secrets)).toEqual([]);
  await phone.kill();
  expect(await found(phone, [LABEL])).not.toEqual([]);
  expect(await found(phone, secrets)).toEqual([]);
});

test('[LK24] an idle phone locks, and unlocks where the person was with what they typed', async () => {
  const phone = await madePhone();
  const page = await phone.open(null);
  await enrol(page, await inviteAs(1));
  await openAssignment(page);
  await declareIndependence(page);
  await openIndicator(page, indicator('D11'));
  await page.getByLabel(INDICATOR_WORDS.judged, { exact: true }).fill('12.5');
  const address = page.url();
  await page.clock.install();
  await page.clock.fastForward('05:30');
  await heading(page, UNLOCK_WORDS.title).waitFor();
  expect(await page.getByText(indicator('D11').name).count()).toBe(0);
  await page.clock.resume();
  await unlock(page);
  await heading(page, indicator('D11').name).waitFor();
  expect(page.url()).toBe(address);
  expect(await page.getByLabel(INDICATOR_WORDS.judged, { exact: true }).inputValue()).toBe('12.5');
});

test('[LK21] two persons on one phone unlock their own work', async () => {
  const phone = await madePhone();
  const page = await phone.open(null);
  await enrol(page, await inviteAs(0));
  await openSettings(page);
  const mine = await page.locator('dd').first().innerText();
  await button(page, LOCK_WORDS.lock).click();
  await page.getByText(ACCOUNT_WORDS.others, { exact: true }).click();
  await button(page, ACCOUNT_WORDS.add).click();
  await heading(page, ENROL_WORDS.title).waitFor();
  await enrol(page, await inviteAs(1));
  await page.reload();
  await unlock(page);
  await openSettings(page);
  const theirs = await page.locator('dd').first().innerText();
  expect(theirs).not.toBe(mine);
  await button(page, LOCK_WORDS.lock).click();
  await page.locator('.page-context').filter({ hasText: '账户 2' }).waitFor();
  expect(await violationsOf(page)).toEqual([]);
  await page.getByRole('button', { name: /账户 1/ }).click();
  await page.locator('.page-context').filter({ hasText: '账户 1' }).waitFor();
  await unlock(page);
  // The address is the one that was locked.
  await heading(page, SETTINGS_WORDS.title).waitFor();
  expect(await page.locator('dd').first().innerText()).toBe(mine);
});

test('[LK22][LK45] who forgot the passphrase reads what is lost, and removes the account by typing it', async () => {
  const phone = await madePhone();
  const page = await phone.open(null);
  await enrol(page, await inviteAs(2));
  await phone.setOffline(true);
  await openAssignment(page);
  await declareIndependence(page);
  await page.goto(bureau.origin);
  await page.getByText(/锁定时不发送/).waitFor();
  await button(page, UNLOCK_WORDS.forgotten).click();
  await heading(page, FORGOTTEN_WORDS.title).waitFor();
  await page.getByText('2 条').waitFor();
  expect(await violationsOf(page)).toEqual([]);
  const typed = page.getByLabel(FORGOTTEN_WORDS.removeLabel(FORGOTTEN_WORDS.removeText));
  await typed.fill('删除');
  await button(page, FORGOTTEN_WORDS.remove).click();
  await page.getByText(FORGOTTEN_WORDS.mismatch).waitFor();
  await typed.fill(FORGOTTEN_WORDS.removeText);
  await button(page, FORGOTTEN_WORDS.remove).click();
  await heading(page, ENROL_WORDS.title).waitFor();
  expect(await page.evaluate(() => localStorage.getItem('takan-asked'))).toBeNull();
  await phone.setOffline(false);
  await enrol(page, await inviteAs(2));
  await openSettings(page);
  await page.getByText(LOCK_WORDS.lost(2, 0)).waitFor();
  expect(await page.getByText(SETTINGS_WORDS.replaced).count()).toBe(0);
});

test('[LK23] what version 1 left is encrypted at the first unlock, and leaves the disk', async () => {
  const phone = await madePhone(Phone.make);
  const page = await phone.open('/healthz');
  const dump = await versionOne();
  await putDump(page, dump);
  const texts = ['"uploadUrl":"/u/1"', '"scoreMilli":5000', '"credentialJws":"', PROJECT];
  const clear = [...texts, 'picture one'];
  const before = await Promise.all(clear.map((each) => found(phone, [each])));
  expect(before.every((files) => files.length > 0)).toBe(true);
  await page.goto(bureau.origin);
  expect(await page.getByText(PROJECT).count()).toBe(0);
  await unlock(page, OLDER_PASSPHRASE);
  await page.getByRole('link', { name: PROJECT }).waitFor();
  // Its name is barred, so that no tab of an older build makes it anew.
  await page.waitForFunction(async () =>
    (await indexedDB.databases()).every(
      ({ name, version }) =>
        (name !== 'takan' || version === 1_000_000) && !/-(after|later)$/.test(name ?? ''),
    ),
  );
  await lockByHand(page);
  // The browser takes a file off the disk once it has rewritten what else was in it.
  await expect.poll(() => found(phone, texts), { timeout: 15_000 }).toEqual([]);
  await phone.kill();
  expect(await found(phone, texts)).toEqual([]);
  const again = await phone.open('/');
  await unlock(again, OLDER_PASSPHRASE);
  await again.getByRole('link', { name: PROJECT }).waitFor();
  // A browser deletes the file of a picture once no page holds it, at the latest at its next start.
  expect(await found(phone, clear)).toEqual([]);
});

/** Changes or reads which old database the first account takes over from, past the app. */
const olderOf = (page: Page, older?: string): Promise<string | null> =>
  page.evaluate(
    (given) =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('takan-phone');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const db = opening.result;
          const accounts = db.transaction('accounts', 'readwrite').objectStore('accounts');
          const reading = accounts.get('takan');
          reading.onsuccess = () => {
            const row = reading.result;
            if (given !== undefined) accounts.put({ ...row, older: given });
            accounts.transaction.oncomplete = () => {
              db.close();
              resolve(row.older);
            };
          };
        };
      }),
    older,
  );

test('[LK27] a phone killed before it noted that all is moved opens, and notes it', async () => {
  const phone = await madePhone(Phone.make);
  const page = await phone.open('/healthz');
  await putDump(page, await versionOne());
  await page.goto(bureau.origin);
  await unlock(page, OLDER_PASSPHRASE);
  await page.getByRole('link', { name: PROJECT }).waitFor();
  await expect.poll(() => olderOf(page), { timeout: 30_000 }).toBeNull();
  await olderOf(page, 'takan');
  await phone.kill();
  const again = await phone.open('/');
  await unlock(again, OLDER_PASSPHRASE);
  await again.getByRole('link', { name: PROJECT }).waitFor();
  await expect.poll(() => olderOf(again), { timeout: 30_000 }).toBeNull();
});
