import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { CAMERA_WORDS } from '../../src/text/camera-words';
import { INTENT_WORDS } from '../../src/text/capture-state-words';
import { LEFT_SHOT_WORDS } from '../../src/text/left-shot-words';
import { UNLOCK_WORDS } from '../../src/text/passphrase-words';
import { type Bureau, startBureau } from './support/bureau';
import { filesHolding, openWrappedKey } from './support/device-secret';
import { discardAtEnd } from './support/failure-picture';
import {
  button,
  closeCamera,
  declareIndependence,
  enrol,
  openAssignment,
  openCamera,
  openIndicator,
  PASSPHRASE,
  PROJECT,
  releaseShutter,
  shownPictures,
  unlock,
} from './support/field-app';
import { indicator } from './support/indicators';
import { Phone } from './support/phone';
import { countStore, readKeptKeys } from './support/phone-store';

// A machine that is busy with other tests may take several times as long.
vi.setConfig({ testTimeout: 180_000 });

let bureau: Bureau;

beforeAll(async () => {
  bureau = await startBureau();
});
afterAll(() => bureau.close());

/** A phone of the demonstration's lead evaluator, enrolled; gone when the test ends. */
async function enrolledPhone(): Promise<Phone> {
  const phone = await Phone.visited(bureau.origin);
  discardAtEnd(phone);
  await enrol(await phone.open(null), await bureau.invite());
  return phone;
}

test('[EE10] a wrong passphrase opens nothing and says that the work is safe; the right one opens', async () => {
  const { page } = await enrolledPhone();
  await page.reload();
  await unlock(page, '不是这个口令 2026');
  await page.getByText(UNLOCK_WORDS.wrongTitle).waitFor();
  await page.getByText(UNLOCK_WORDS.wrongSafe).waitFor();
  expect(await page.getByRole('link', { name: PROJECT }).count()).toBe(0);
  await unlock(page);
  await page.getByRole('link', { name: PROJECT }).waitFor();
});

test('[EE11] no file of the profile holds a private key of the device or the passphrase', async () => {
  const phone = await enrolledPhone();
  const keys = await readKeptKeys(phone.page);
  await phone.kill();
  // The search finds what is there: the public key stands in the profile in clear.
  expect(await filesHolding(phone.profile, Buffer.from(keys.signingJwk.x))).not.toEqual([]);
  for (const which of ['signing', 'exchange'] as const) {
    const { pkcs8, scalar } = await openWrappedKey(keys, which, PASSPHRASE);
    for (const secret of [pkcs8, scalar, scalar.toString('base64url'), scalar.toString('hex')]) {
      expect(await filesHolding(phone.profile, Buffer.from(secret))).toEqual([]);
    }
  }
  expect(await filesHolding(phone.profile, Buffer.from(PASSPHRASE))).toEqual([]);
  expect(await filesHolding(phone.profile, Buffer.from(PASSPHRASE, 'utf16le'))).toEqual([]);
});

test('[EE12] a page lost while the camera is open comes back to the question, and the picture can be taken', async () => {
  const phone = await enrolledPhone();
  await openAssignment(phone.page);
  await declareIndependence(phone.page);
  await openIndicator(phone.page, indicator('D11'));
  await openCamera(phone.page);
  const address = new URL(phone.page.url());
  await phone.kill();

  const home = await phone.open(address.pathname.replace(/\/i\/.*/, ''));
  expect(await countStore(home)).toMatchObject({ drafts: 1, blobs: 0 });
  await unlock(home);
  await home.getByText(LEFT_SHOT_WORDS.intent(indicator('D11').name)).waitFor();
  await home.getByRole('link', { name: LEFT_SHOT_WORDS.intentGo }).click();
  await button(home, INTENT_WORDS.goOn).click();
  await button(home, CAMERA_WORDS.shutter).waitFor();

  // The system took the page, not the browser: the address still says where it was.
  await home.reload();
  await unlock(home);
  await home.waitForFunction(() => (document.querySelector('video')?.videoWidth ?? 0) > 0);
  await phone.moveTo(10);
  await releaseShutter(home);
  await shownPictures(home).first().waitFor();
  // The camera is open still: the question stays until it is closed.
  expect(await countStore(home)).toMatchObject({ drafts: 1, blobs: 1, thumbs: 1 });
  await closeCamera(home);
  await expect.poll(() => countStore(home)).toMatchObject({ drafts: 0, blobs: 1, thumbs: 1 });
});
