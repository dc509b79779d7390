import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFailed, test } from 'vitest';
import {
  CAPTURE_FAULT_SAFE,
  CAPTURE_FAULT_WORDS,
  CAPTURE_STEP_WORDS,
  DROPPED_WORDS,
} from '../../../src/text/capture-state-words';
import { PASSPHRASE_WORDS } from '../../../src/text/passphrase-words';
import { UNFIT_WORDS } from '../../../src/text/unfit-browser-words';
import { type Bureau, startBureau } from '../../e2e/support/bureau';
import { keepPicture } from '../../e2e/support/failure-picture';
import {
  backToTree,
  button,
  closeCamera,
  declareIndependence,
  enrol,
  heading,
  openAssignment,
  openCamera,
  openIndicator,
  releaseShutter,
  scoreIndicator,
  storePack,
  unlock,
} from '../../e2e/support/field-app';
import { indicator } from '../../e2e/support/indicators';
import { Phone } from '../../e2e/support/phone';
import { countStore, type StoreCounts } from '../../e2e/support/phone-store';
import { SmallDisk } from '../support/small-disk';

const MIB = 1024 * 1024;
/** The browser, the app with its pack, and a little over a hundred pictures. */
const DISK_BYTES = 320 * MIB;
const RESERVE_BYTES = 32 * MIB;

let bureau: Bureau;
let disk: SmallDisk;
let phone: Phone;
/** Pictures that the screen has confirmed. */
let kept = 0;

beforeAll(async () => {
  [bureau, disk] = await Promise.all([startBureau(), SmallDisk.mount(DISK_BYTES)]);
  process.env.CHROMIUM_PATH = disk.browser;
  await disk.promiseToKeep(bureau.origin);
  phone = Phone.at(disk.profile, bureau.origin);
  await enrol(await startAt(null), await bureau.invite());
  await storePack(phone.page, ['documents', 'pictures']);
  await openAssignment(phone.page);
  await declareIndependence(phone.page);
  await openIndicator(phone.page, indicator('D11'));
});
afterAll(async () => {
  await phone?.discard();
  await disk?.unmount();
  await bureau?.close();
});

/** Opens the phone; the page hears of the promise that the browser keeps. */
async function startAt(path: string | null): Promise<Page> {
  const page = await phone.open(null);
  const { origin } = bureau;
  const cdp = await page.context().newCDPSession(page);
  const permission = { name: 'persistent-storage' };
  await cdp.send('Browser.setPermission', { origin, permission, setting: 'granted' });
  if (path !== null) await page.goto(`${origin}${path}`);
  return page;
}

/** Evidence of the shown indicator, with small pictures or without. */
const stripOf = (page: Page) => page.locator('.evidence-strip li');

const POSITION_WAIT = CAPTURE_STEP_WORDS.waitingForPosition;

/** The file of the reserve, in the page's own hands. */
const RESERVE = `navigator.storageBuckets.open('takan-reserve')
  .then((bucket) => bucket.getDirectory())
  .then((root) => root.getFileHandle('takan-reserve'))`;

const reserved = (): Promise<number> =>
  phone.page.evaluate(
    `${RESERVE}.then((file) => file.getFile()).then(({ size }) => size, () => 0)`,
  );

/** Gives the reserve back as the app's own worker does. */
async function giveBack(): Promise<void> {
  const worker = phone.page.workers().find((each) => each.url().includes('room-worker'));
  const empty = `${RESERVE}
    .then((file) => file.createSyncAccessHandle())
    .then((file) => { file.truncate(0); file.close(); })`;
  await worker?.evaluate(`navigator.locks.request('takan-reserve', () => ${empty})`);
  expect(await reserved()).toBe(0);
}

const atFailure = (): void => onTestFailed(({ task }) => keepPicture(phone.shown, task.name));

/** Releases the shutter and waits until one more picture stands there. */
async function take(): Promise<void> {
  await phone.moveTo(8 + (kept % 2));
  await releaseShutter(phone.page);
  await stripOf(phone.page).nth(kept).waitFor();
  kept += 1;
}

/** The words of a picture that was not taken for want of room, not those that warn beforehand. */
const fault = (page: Page) =>
  page.locator('.capture-status').getByText(CAPTURE_FAULT_WORDS.noRoom.title);

test('[FD1] room is really taken where the browser sees room that there is not', async () => {
  atFailure();
  await openCamera(phone.page);
  await expect.poll(reserved, { timeout: 20_000 }).toBe(RESERVE_BYTES);
  const left = await phone.page.evaluate(async () => {
    const { quota = 0, usage = 0 } = await navigator.storage.estimate();
    return quota - usage;
  });
  expect(left).toBeGreaterThan(DISK_BYTES);
});

test('[FD2] what is written while others fill the disk is kept from what was taken in advance', async () => {
  atFailure();
  await take();
  await closeCamera(phone.page);
  const { entries = 0 } = await countStore(phone.page);
  await disk.fillUpTo(0);
  await scoreIndicator(phone.page, indicator('D11'));
  await expect.poll(async () => (await countStore(phone.page)).entries).toBe(entries + 1);
  await expect.poll(reserved).toBe(0);
  await expect.poll(() => stripOf(phone.page).count()).toBe(kept);
});

/** How much of the offline pack the phone has. */
const packBytes = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const { parts } = await (await fetch('/offline-pack.json')).json();
    const cache = await caches.open('takan-pack');
    const here = new Set((await cache.keys()).map(({ url }) => new URL(url).pathname));
    const all = parts as readonly { readonly url: string; readonly size: number }[];
    return all.reduce((sum, { url, size }) => sum + (here.has(url) ? size : 0), 0);
  });

test('[FD3] then caches go, which is told, and pictures stay and go on', async () => {
  atFailure();
  const { page } = phone;
  await disk.fillUpTo(RESERVE_BYTES - 4 * MIB);
  const pack = await packBytes(page);
  await openCamera(page);
  await releaseShutter(page);
  await fault(page).waitFor();
  await page.getByText(DROPPED_WORDS.offlinePack.title).first().waitFor();
  expect(await page.evaluate(() => caches.has('takan-pack'))).toBe(false);
  expect(await stripOf(page).count()).toBe(kept);
  // What a cache gives up, the browser frees half a minute later.
  await expect
    .poll(() => disk.leftBytes(), { timeout: 90_000 })
    .toBeGreaterThan(RESERVE_BYTES - 5 * MIB + pack);
  await take();
  await expect.poll(reserved).toBe(RESERVE_BYTES);
});

/**
 * Pictures on a disk that others fill, until one is refused. The browser may still be freeing what it
 * no longer needs, and a picture that finds room by that is kept.
 * @returns what was in the store before the picture that was refused
 */
async function captureUntilFull(page: Page): Promise<StoreCounts> {
  for (let nth = 0; nth < 5; nth++) {
    await disk.fillUpTo(MIB);
    const before = await countStore(page);
    await releaseShutter(page);
    await fault(page).or(stripOf(page).nth(kept)).first().waitFor();
    if (await fault(page).isVisible()) return before;
    kept += 1;
  }
  throw new Error('five pictures were kept on a full disk');
}

test('[FD4] with nothing left to let go, capture stops with words before it can fail, and work goes on', async () => {
  atFailure();
  const { page } = phone;
  const { blobs, entries } = await captureUntilFull(page);
  await page.getByText(CAPTURE_FAULT_SAFE).first().waitFor();
  expect(await countStore(page)).toMatchObject({ blobs, entries });
  await closeCamera(page);
  await backToTree(page);
  await openIndicator(page, indicator('C11'));
  await scoreIndicator(page, indicator('C11'));
  await backToTree(page);
  await openIndicator(page, indicator('D11'));
  await expect.poll(() => stripOf(page).count()).toBe(kept);
});

test('[FD5] a picture in hand when the disk ends leaves nothing, and the same is kept once there is room', async () => {
  atFailure();
  const { page } = phone;
  await disk.empty();
  await phone.moveTo(120);
  await openCamera(page);
  await expect.poll(reserved, { timeout: 20_000 }).toBe(RESERVE_BYTES);
  // The test camera shows some of its pictures twice; the same bytes are kept once.
  const { blobs, entries = 0 } = await countStore(page);
  await releaseShutter(page);
  await page.getByText(POSITION_WAIT).waitFor();
  // Others take all there is, that which was given back too.
  await giveBack();
  await disk.fillUpTo(0);
  await button(page, CAPTURE_STEP_WORDS.saveNow).click();
  await page.getByText(CAPTURE_FAULT_WORDS.phoneFull.title).first().waitFor();
  await page.getByText(CAPTURE_FAULT_SAFE).first().waitFor();
  expect(await countStore(page)).toMatchObject({ blobs, entries });
  await expect.poll(() => stripOf(page).count()).toBe(kept);
  await disk.empty();
  await button(page, CAPTURE_STEP_WORDS.retrySave).click();
  await stripOf(page).nth(kept).waitFor();
  kept += 1;
  expect(await countStore(page)).toMatchObject({ entries: entries + 1 });
  // The page takes its reserve again by itself.
  await expect.poll(reserved).toBe(RESERVE_BYTES);
  await giveBack();
  await disk.fillUpTo(0);
  await closeCamera(page);
  await disk.empty();
});

/** Everything that was acknowledged is on the screen and in the store. */
async function seeAll(before: StoreCounts): Promise<void> {
  const { blobs, entries } = before;
  await expect.poll(() => stripOf(phone.page).count(), { timeout: 30_000 }).toBe(kept);
  expect(await countStore(phone.page)).toMatchObject({ blobs, entries });
}

/**
 * Starts on a full disk on which nothing is held in advance. A start gives that back and opens, once
 * or twice: the browser lets go of it in its own time.
 */
async function startWithNothing(address: string): Promise<void> {
  const lock = (page: Page) => page.getByLabel(PASSPHRASE_WORDS.label, { exact: true });
  for (let nth = 0; nth < 3; nth++) {
    await phone.kill();
    await disk.fillUpTo(0);
    const page = await startAt(address);
    await heading(page, UNFIT_WORDS.full.title).or(lock(page)).first().waitFor();
    if (!(await lock(page).isVisible())) return;
  }
  throw new Error('the app opened three times on a full disk');
}

test('[FD6] after SIGKILL on a full disk everything that was acknowledged is there, at once or with room', async () => {
  atFailure();
  await openCamera(phone.page);
  await phone.moveTo(8);
  await take();
  await closeCamera(phone.page);
  await expect.poll(reserved).toBe(RESERVE_BYTES);
  const before = await countStore(phone.page);
  const address = new URL(phone.page.url()).pathname;
  await disk.fillUpTo(0);
  await phone.kill();
  await disk.fillUpTo(0);
  await unlock(await startAt(address));
  await seeAll(before);
  await startWithNothing(address);
  await phone.kill();
  await disk.empty();
  await unlock(await startAt(address));
  await seeAll(before);
});

test('[FD7] with room again everything goes on as if nothing had been', async () => {
  atFailure();
  const { page } = phone;
  await openCamera(page);
  await expect.poll(reserved, { timeout: 20_000 }).toBe(RESERVE_BYTES);
  await phone.moveTo(8);
  await take();
  await closeCamera(page);
  const { entries = 0 } = await countStore(page);
  await backToTree(page);
  await openIndicator(page, indicator('A11'));
  await disk.fillUpTo(0);
  await scoreIndicator(page, indicator('A11'));
  await expect.poll(reserved).toBe(0);
  await disk.empty();
  await expect.poll(async () => (await countStore(page)).entries).toBeGreaterThan(entries);
  const before = await countStore(page);
  await backToTree(page);
  await openIndicator(page, indicator('D11'));
  const address = new URL(page.url()).pathname;
  await phone.kill();
  await unlock(await startAt(address));
  await seeAll(before);
});
