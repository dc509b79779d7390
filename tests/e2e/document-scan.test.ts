import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { Evidence } from '../../src/domain/evidence/evidence';
import { CAMERA_WORDS } from '../../src/text/camera-words';
import { INTENT_WORDS } from '../../src/text/capture-state-words';
import { CAPTURE_WORDS } from '../../src/text/capture-words';
import { DOCUMENT_WORDS, NOTED_STATE_WORDS } from '../../src/text/document-words';
import { FIELD_FORM_WORDS } from '../../src/text/field-form-words';
import { SCAN_WORDS } from '../../src/text/scan-words';
import { type Bureau, startBureau } from './support/bureau';
import { keepPicture } from './support/failure-picture';
import {
  ALL_HELD,
  button,
  declareIndependence,
  enrol,
  heading,
  openAssignment,
  openIndicator,
  openSyncPage,
  releaseShutter,
  syncNow,
  unlock,
} from './support/field-app';
import { goWithin } from './support/go-within';
import { indicator } from './support/indicators';
import { keptBodies } from './support/kept-rows';
import { Phone } from './support/phone';
import { screenFaults } from './support/screen-faults';

// A machine that is busy with other tests may take several times as long.
vi.setConfig({ testTimeout: 180_000 });

/**
 * A camera that looks at a sheet of paper from the side, no two pictures alike: the browser's own one
 * shows the same pictures anew whenever it is opened.
 */
const LOOK_AT_PAPER = `
  navigator.mediaDevices.getUserMedia = async () => {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [900, 1200];
    const context = canvas.getContext('2d');
    const draw = () => {
      context.fillStyle = '#556';
      context.fillRect(0, 0, 900, 1200);
      context.fillStyle = '#fff';
      context.beginPath();
      for (const [x, y] of [[180, 160], [760, 240], [840, 1080], [60, 980]]) context.lineTo(x, y);
      context.fill();
      context.fillStyle = '#222';
      context.font = '44px sans-serif';
      for (let line = 0; line < 8; line++) context.fillText(String(Math.random()), 220, 340 + 80 * line);
    };
    setInterval(draw, 40);
    draw();
    return canvas.captureStream(25);
  };
`;

let bureau: Bureau;
let phone: Phone;
let page: Page;
let broken = false;

beforeAll(async () => {
  bureau = await startBureau();
  phone = await Phone.visited(bureau.origin);
  page = await phone.open(null);
  await page.addInitScript(LOOK_AT_PAPER);
  await enrol(page, bureau.enrolLink);
  await openAssignment(page);
  await declareIndependence(page);
  await phone.setOffline(true);
  await phone.moveTo(8);
});
afterAll(async () => {
  await phone?.discard();
  await bureau?.close();
});
// One day: each stage goes on where the one before ended.
beforeEach(({ onTestFailed, task }) => {
  if (broken) throw new Error('An earlier stage failed.');
  onTestFailed(async () => {
    broken = true;
    await keepPicture(phone.shown, task.name);
  });
});

/** The screen breaks no rule of WCAG 2.2 AA in either theme. */
async function look(): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await screenFaults(page)).toEqual([]);
  }
}

/** Takes a page and waits until its corners are asked for. */
async function takePage(): Promise<void> {
  await button(page, CAMERA_WORDS.shutter).waitFor();
  await releaseShutter(page);
  await page.getByText(SCAN_WORDS.straightenLead).waitFor();
  await page.locator('.edit-corner').first().waitFor();
}

async function straighten(): Promise<void> {
  await page.locator('.edit-corner').first().press('ArrowRight');
  await button(page, SCAN_WORDS.save).click();
  await page.getByText(SCAN_WORDS.straightened.title).waitFor();
}

/** The phone dies; its page comes back where it was, or without the window that was open. */
async function dieAndComeBack(withWindow = true): Promise<void> {
  const { origin, pathname, search } = new URL(page.url());
  await phone.kill();
  page = await phone.open(null);
  await page.addInitScript(LOOK_AT_PAPER);
  await phone.moveTo(8);
  await page.goto(`${origin}${pathname}${withWindow ? search : ''}`);
  await unlock(page);
}

const thumbs = () => page.locator('.evidence-strip li');

test('[MD29] [MD30] a document is taken page by page, and each is straightened at once', async () => {
  await openIndicator(page, indicator('A11'));
  await button(page, CAPTURE_WORDS.scan).click();
  await page.getByText(/ 第 1 页$/).waitFor();
  await takePage();
  await look();
  await straighten();
  await page.getByText(SCAN_WORDS.count(1)).waitFor();
  await look();
  await button(page, SCAN_WORDS.next).click();
  await page.getByText(/ 第 2 页$/).waitFor();
});

test('[MD29] [MD30] a phone that dies over the corners comes back to them, and numbers go on', async () => {
  await takePage();
  await dieAndComeBack();
  await page.locator('.edit-corner').first().waitFor();
  await straighten();
  await page.getByText(SCAN_WORDS.count(2)).waitFor();
  await button(page, SCAN_WORDS.next).click();
  await page.getByText(/ 第 3 页$/).waitFor();
  await dieAndComeBack(false);
  await page.getByText(INTENT_WORDS.kept(2)).waitFor();
  await button(page, INTENT_WORDS.goOn).click();
  await page.getByText(/ 第 3 页$/).waitFor();
});

test('[MD31] who leaves the corners is told that the original is kept', async () => {
  await takePage();
  await button(page, SCAN_WORDS.leave).click();
  await page.getByText(SCAN_WORDS.plain.title).waitFor();
  await look();
  await button(page, SCAN_WORDS.again).click();
  await page.locator('.edit-corner').first().waitFor();
  await page.keyboard.press('Escape');
  await page.getByText(SCAN_WORDS.plain.title).waitFor();
  await button(page, SCAN_WORDS.end).click();
  await thumbs().nth(2).waitFor();
  expect(await thumbs().count()).toBe(3);
  await dieAndComeBack();
  await thumbs().nth(2).waitFor();
  expect(await page.getByText(INTENT_WORDS.drop).count()).toBe(0);
});

test('[MD32] pages for a document that came are its evidence, in their order', async () => {
  const { pathname } = new URL(page.url());
  await goWithin(page, pathname.replace(/\/i\/.*$/, '/site/documents/new'));
  await page.getByLabel(DOCUMENT_WORDS.name).fill('立项批复');
  await page.getByRole('radio', { name: NOTED_STATE_WORDS.received }).check();
  await button(page, CAPTURE_WORDS.scan).click();
  await takePage();
  await straighten();
  await button(page, SCAN_WORDS.next).click();
  await takePage();
  await dieAndComeBack();
  await button(page, SCAN_WORDS.leave).click();
  await button(page, SCAN_WORDS.end).click();
  await page.getByText(FIELD_FORM_WORDS.evidence(2)).waitFor();
  await look();
  await button(page, FIELD_FORM_WORDS.save).click();
  await heading(page, DOCUMENT_WORDS.title).waitFor();
});

test('[MD29] [MD32] the bureau has pages, copies and document, each under its name', async () => {
  await phone.setOffline(false);
  await openSyncPage(page);
  await syncNow(page);
  await page.getByText(ALL_HELD).waitFor();
  const bodies = await keptBodies<{ evidence: Evidence }>(bureau, 'evidence.captured');
  const all = bodies.map(({ evidence }) => evidence);
  const captions = all.map(({ caption = '', source }) => [caption.replace(/（.*）/, ''), source]);
  expect(captions).toEqual([
    ...['1', '2'].flatMap((number) => [
      [`文件 第 ${number} 页`, 'camera'],
      [`文件 第 ${number} 页`, 'derived'],
    ]),
    ['文件 第 3 页', 'camera'],
    ['立项批复 第 1 页', 'camera'],
    ['立项批复 第 1 页', 'derived'],
    ['立项批复 第 2 页', 'camera'],
  ]);
  expect(new Set(all.slice(0, 5).map(({ caption }) => caption?.split(' 第')[0])).size).toBe(1);
  const [noted] = await keptBodies<{ name: string; evidence: string[] }>(bureau, 'document.noted');
  const pages = all.filter(
    ({ caption, source }) => caption?.startsWith('立项') && source === 'camera',
  );
  expect(noted).toMatchObject({ name: '立项批复', evidence: pages.map(({ sha256 }) => sha256) });
});
