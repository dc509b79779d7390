import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Evidence } from '../../src/domain/evidence/evidence';
import { CAMERA_WORDS } from '../../src/text/camera-words';
import {
  CAPTURE_FAULT_WORDS,
  CAPTURE_STEP_WORDS,
  RECORDER_WORDS,
} from '../../src/text/capture-state-words';
import { CAPTURE_WORDS } from '../../src/text/capture-words';
import { FILE_LIST_WORDS } from '../../src/text/file-list-words';
import { OTHER_WAY_WORDS } from '../../src/text/other-way-words';
import { UNLOCK_WORDS } from '../../src/text/passphrase-words';
import { SOUND_WORDS } from '../../src/text/sound-words';
import { UNSAVED_WORDS } from '../../src/text/unsaved-words';
import { jpegWithExif } from '../support/jpeg-with-exif';
import { type Bureau, startBureau } from './support/bureau';
import {
  ALL_HELD,
  button,
  closeCamera,
  declareIndependence,
  enrol,
  heading,
  openAssignment,
  openCamera,
  openIndicator,
  openSyncPage,
  releaseShutter,
  syncNow,
  unlock,
} from './support/field-app';
import { indicator } from './support/indicators';
import { keptBodies } from './support/kept-rows';
import { Phone } from './support/phone';
import { limitQuota, type PhoneQuota } from './support/phone-quota';
import { countStore } from './support/phone-store';
import { screenFaults } from './support/screen-faults';
import { stagesOfOneWalk } from './support/stages';

// A machine that is busy with other tests may take several times as long.
vi.setConfig({ testTimeout: 180_000 });

let bureau: Bureau;
let phone: Phone;
let quota: PhoneQuota;

const D11 = indicator('D11');

beforeAll(async () => {
  bureau = await startBureau();
  phone = await Phone.visited(bureau.origin);
  const page = await phone.open(null);
  await enrol(page, bureau.enrolLink);
  await openAssignment(page);
  await declareIndependence(page);
  await openIndicator(page, D11);
  await allowMicrophone(page);
});
afterAll(async () => {
  await phone?.discard();
  await bureau?.close();
});
// One day: each stage goes on where the one before ended.
stagesOfOneWalk(() => [phone?.shown]);

const allowMicrophone = (page: Page): Promise<void> =>
  page
    .context()
    .grantPermissions(['geolocation', 'camera', 'microphone'], { origin: bureau.origin });

const timer = (page: Page, time: string) => page.getByText(RECORDER_WORDS.running(time));

async function openRecorder(page: Page): Promise<void> {
  const way = button(page, OTHER_WAY_WORDS.recorder.label);
  if (!(await way.isVisible())) await page.getByText(CAPTURE_WORDS.otherWays).click();
  await way.click();
  await button(page, RECORDER_WORDS.start).waitFor();
}

async function record(page: Page, until = '00:01'): Promise<void> {
  await button(page, RECORDER_WORDS.start).click();
  await timer(page, until).waitFor();
}

const saved = (page: Page, count: number): Promise<void> =>
  page.getByText(CAPTURE_WORDS.saved(count)).first().waitFor();

/** No piece of a recording is left over, and so many recordings and pictures are evidence. */
const nothingLeft = (page: Page, blobs: number): Promise<void> =>
  expect.poll(() => countStore(page)).toMatchObject({ soundParts: 0, blobs });

/** Lets the test take the microphone away, as a call does. */
const NOTE_MICROPHONE = `
  {
    const own = MediaDevices.prototype.getUserMedia;
    navigator.mediaDevices.getUserMedia = async (wanted) => {
      const stream = await own.call(navigator.mediaDevices, wanted);
      window.takeMicrophone = () => {
        for (const track of stream.getTracks()) track.stop();
        for (const track of stream.getTracks()) track.dispatchEvent(new Event('ended'));
      };
      window.muteMicrophone = (muted) => {
        for (const track of stream.getTracks()) {
          Object.defineProperty(track, 'muted', { value: muted, configurable: true });
        }
      };
      return stream;
    };
  }
`;

/** Says of the phone that it has room for nothing, or takes that back. */
const sayFull = (page: Page, isFull: boolean): Promise<void> =>
  page.evaluate((full) => {
    const full0 = { quota: 1_000_000, usage: 1_000_000 };
    if (full) Object.assign(navigator.storage, { estimate: async () => full0 });
    else Reflect.deleteProperty(navigator.storage, 'estimate');
  }, isFull);

test('[MD34] [MD45] a call mutes a recording, then ends it: both are told, and what there was is saved at once', async () => {
  const { page } = phone;
  await page.evaluate(NOTE_MICROPHONE);
  await openRecorder(page);
  await record(page, '00:02');
  await page.evaluate('window.muteMicrophone(true)');
  await page.getByText(SOUND_WORDS.muted.title).waitFor();
  expect(await screenFaults(page)).toEqual([]);
  await page.evaluate('window.muteMicrophone(false)');
  await page.getByText(SOUND_WORDS.muted.title).waitFor({ state: 'hidden' });
  await page.evaluate('window.takeMicrophone()');
  await page.getByText(/^录音被系统中断，已保存 0 分 \d 秒$/).waitFor();
  await saved(page, 1);
  expect(await screenFaults(page)).toEqual([]);
  await nothingLeft(page, 1);
});

test('[MD35] Escape stops and keeps; only the answer to a question drops a recording', async () => {
  const { page } = phone;
  await record(page);
  await page.keyboard.press('Escape');
  await saved(page, 2);
  await record(page);
  await button(page, RECORDER_WORDS.cancel).click();
  await button(page, SOUND_WORDS.drop.stay).waitFor();
  expect(await screenFaults(page)).toEqual([]);
  await button(page, SOUND_WORDS.drop.stay).click();
  await page.getByText(/^正在录音 /).waitFor();
  await button(page, RECORDER_WORDS.cancel).click();
  await button(page, SOUND_WORDS.drop.drop).click();
  await button(page, RECORDER_WORDS.start).waitFor();
  await nothingLeft(page, 2);
  await button(page, RECORDER_WORDS.close).click();
});

test('[MD35] the back gesture stops and keeps, and leaves no question behind', async () => {
  const { page } = phone;
  await openRecorder(page);
  await record(page);
  await page.goBack();
  await saved(page, 3);
  await nothingLeft(page, 3);
  await expect.poll(() => countStore(page)).toMatchObject({ drafts: 0 });
});

test('[MD35] a lock waits until the recording is on the disk', async () => {
  const { page } = phone;
  await openRecorder(page);
  await record(page);
  // A recording holds an idle phone awake only as long as its page is shown.
  await page.evaluate(() =>
    Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true }),
  );
  await page.clock.install();
  await page.clock.fastForward('05:30');
  await heading(page, UNLOCK_WORDS.title).waitFor();
  await nothingLeft(page, 4);
  await page.evaluate(() => Reflect.deleteProperty(document, 'visibilityState'));
  await page.clock.resume();
  await unlock(page);
  await button(page, RECORDER_WORDS.start).waitFor();
  await button(page, RECORDER_WORDS.close).click();
});

test('[MD36] a phone that dies while it records offers what it has, to save or to drop', async () => {
  for (const keep of [true, false]) {
    const { page } = phone;
    await openRecorder(page);
    await record(page);
    await expect.poll(async () => (await countStore(page)).soundParts, { timeout: 30_000 }).toBe(1);
    const { pathname } = new URL(page.url());
    await phone.kill();
    const home = await phone.open(null);
    quota = await limitQuota(home, bureau.origin);
    await home.goto(`${bureau.origin}${pathname}`);
    await allowMicrophone(home);
    await unlock(home);
    await home.getByText(/^上次录音没有正常结束，已找回 0 分 \d 秒$/).waitFor();
    expect(await screenFaults(home)).toEqual([]);
    const { left } = SOUND_WORDS;
    if (keep) await button(home, left.keep).click();
    else {
      await button(home, left.drop).click();
      await button(home, left.sureDrop).click();
    }
    await nothingLeft(home, 5);
    await expect.poll(() => countStore(home)).toMatchObject({ drafts: 0 });
  }
});

test('[MD37] without room nothing opens that makes what is nowhere else; what is made already is kept', async () => {
  const { page } = phone;
  const { noRoom } = CAPTURE_FAULT_WORDS;
  await openRecorder(page);
  await record(page);
  await sayFull(page, true);
  await button(page, RECORDER_WORDS.stop).click();
  await saved(page, 1);
  await button(page, RECORDER_WORDS.start).click();
  await page.getByText(noRoom.title).last().waitFor();
  expect(await page.getByRole('timer').textContent()).toBe(RECORDER_WORDS.limit);
  await button(page, RECORDER_WORDS.close).click();
  let chosen = 0;
  page.on('filechooser', () => {
    chosen += 1;
  });
  await button(page, OTHER_WAY_WORDS.systemCamera.label).click();
  await page.getByText(noRoom.title).last().waitFor();
  expect(chosen).toBe(0);
  // The phone's camera was open before there was no room.
  const picture = { name: 'a.jpg', mimeType: 'image/jpeg', buffer: jpegWithExif() };
  await page.getByLabel(FILE_LIST_WORDS.file.systemCamera).setInputFiles(picture);
  await saved(page, 2);
  await nothingLeft(page, 7);
});

test('[MD38] what could not be kept stays in hand until one press saves all of it', async () => {
  const { page } = phone;
  await sayFull(page, false);
  await openCamera(page);
  await quota.fill();
  await releaseShutter(page);
  await page.getByText(CAPTURE_FAULT_WORDS.phoneFull.title).waitFor();
  const shutter = button(page, UNSAVED_WORDS.shutter);
  expect(await shutter.getAttribute('aria-disabled')).toBe('true');
  // Files and the phone's camera reach the same hand.
  const otherPicture = Buffer.concat([jpegWithExif(), Buffer.from('another')]);
  const picture = { name: 'b.jpg', mimeType: 'image/jpeg', buffer: otherPicture };
  await page.getByLabel(FILE_LIST_WORDS.file.systemCamera).setInputFiles(picture);
  await button(page, CAMERA_WORDS.done).click();
  await page.getByText(UNSAVED_WORDS.title(2)).waitFor();
  expect(await screenFaults(page)).toEqual([]);
  await button(page, UNSAVED_WORDS.stay).click();
  await quota.lift();
  await button(page, CAPTURE_STEP_WORDS.retrySave).click();
  await button(page, CAMERA_WORDS.shutter).waitFor();
  await nothingLeft(page, 9);
  await closeCamera(page);
});

test('[MD34] [MD36] the bureau receives every recording with its length', async () => {
  const { page } = phone;
  await openSyncPage(page);
  await syncNow(page);
  await page.getByText(ALL_HELD).waitFor();
  const bodies = await keptBodies<{ evidence: Evidence }>(bureau, 'evidence.captured');
  const sounds = bodies
    .map(({ evidence }) => evidence)
    .filter(({ source }) => source === 'recorder');
  expect(sounds.map(({ mediaType }) => mediaType)).toEqual(Array(6).fill('audio/webm'));
  const lengths = sounds.map(({ durationMs = 0 }) => Math.floor(durationMs / 1000));
  expect(lengths[0]).toBeGreaterThanOrEqual(2);
  expect(lengths[4]).toBeGreaterThanOrEqual(5);
  // Found again: where it was recorded nobody looked any more.
  expect(sounds[4]).toMatchObject({ fixes: [], proves: { indicator: 'D11' } });
});
