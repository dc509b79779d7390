import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { indicatorsOf } from '../../src/domain/framework/framework';
import { POSITION_WORDS } from '../../src/text/capture-state-words';
import { EDIT_WORDS, MARK_WORDS } from '../../src/text/edit-words';
import { EVIDENCE_GRADE_TEXT } from '../../src/text/evidence-grade-words';
import { GALLERY_WORDS } from '../../src/text/gallery-words';
import { MATRIX_WORDS } from '../../src/text/matrix-words';
import { GAP_WORDS, GAPS_WORDS } from '../../src/text/report-words';
import {
  ASSIGN_WORDS,
  CAPTION_WORDS,
  VERSION_WORDS,
  VIEWER_WORDS,
} from '../../src/text/viewer-words';
import { freshPackage, startTestServer, type TestServer } from '../support/server';
import { builtProject } from './support/built-client';
import {
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
  shownPictures,
  unlock,
} from './support/field-app';
import { goWithin } from './support/go-within';
import { Phone } from './support/phone';
import { screenFaults } from './support/screen-faults';
import { stagesOfOneWalk } from './support/stages';

// A machine that is busy with other tests may take several times as long.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let server: TestServer;
let phone: Phone;

const path = (rest: string): string => `/a/${server.assignment}${rest}`;

/** Goes to a page of the app without loading it anew, as a link would. */
const goTo = (page: Page, rest: string): Promise<void> => goWithin(page, path(rest));

const sample = freshPackage();
const [first, second, third] = indicatorsOf(sample.framework);
// The phone of the tests stands at the first site.
const [here] = sample.sites;
if (!first || !second || !third || !here) {
  throw new Error('the sample has indicators and sites');
}

beforeAll(async () => {
  const clientDir = join(await builtProject(), 'dist/client');
  server = await startTestServer({ clientDir });
  phone = await Phone.make(server.origin);
  await enrol(await phone.open(null), await server.invite({ role: 'leadEvaluator' }));
  await openAssignment(phone.page);
  await declareIndependence(phone.page);
  await phone.setOffline(true);
  await phone.moveTo(12);
  await openIndicator(phone.page, first);
  await openCamera(phone.page);
  await phone.page.getByText(POSITION_WORDS.found(12)).first().waitFor();
  await releaseShutter(phone.page);
  await closeCamera(phone.page);
  await shownPictures(phone.page).first().waitFor();
});
afterAll(async () => {
  await phone?.discard();
  await server?.close();
});
// Each stage goes on where the one before ended.
stagesOfOneWalk(() => [phone.shown]);

const dialog = (page: Page): Locator => page.getByRole('dialog');

async function openViewer(page: Page): Promise<Locator> {
  await goTo(page, '/site/gallery');
  await page.locator('.gallery-tile').first().click();
  await dialog(page).getByText(EVIDENCE_GRADE_TEXT.title).waitFor();
  return dialog(page);
}

/** Drags over the picture being edited, from and to shares of its size. */
async function drag(page: Page, from: readonly [number, number], to: readonly [number, number]) {
  const box = await page.locator('.edit-picture svg').boundingBox();
  if (box === null) throw new Error('nothing is being edited');
  const at = ([x, y]: readonly [number, number]) =>
    [box.x + x * box.width, box.y + y * box.height] as const;
  await page.mouse.move(...at(from));
  await page.mouse.down();
  await page.mouse.move(...at(to), { steps: 3 });
  await page.mouse.up();
}

async function openEditor(page: Page, tool: string): Promise<void> {
  const viewer = await openViewer(page);
  const [original] = await viewer.getByRole('radio', { name: VERSION_WORDS.original }).all();
  await original?.check();
  await viewer.locator(`a[href$="/${tool}"]`).click();
  await page.locator('.edit-picture svg').waitFor();
}

/** Keeps the copy, looks at it, and gives its exact bytes. */
async function savedCopy(page: Page, version: string): Promise<Buffer> {
  await button(page, EDIT_WORDS.save).click();
  const viewer = dialog(page);
  await viewer.getByRole('radio', { name: version }).check();
  await viewer.getByText(VERSION_WORDS.sealed).waitFor();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    viewer.getByRole('button', { name: VIEWER_WORDS.saveFile }).click(),
  ]);
  return readFile(await download.path());
}

/** Colour in the middle of the picture that the viewer shows. */
async function middleColour(page: Page): Promise<readonly number[]> {
  await page.locator('.dialog .evidence-picture').waitFor();
  return page.evaluate(async () => {
    const picture = document.querySelector<HTMLImageElement>('.dialog .evidence-picture');
    if (picture === null) throw new Error('no picture is shown');
    await picture.decode();
    const canvas = document.createElement('canvas');
    canvas.width = picture.naturalWidth;
    canvas.height = picture.naturalHeight;
    const context = canvas.getContext('2d');
    context?.drawImage(picture, 0, 0);
    const pixel = context?.getImageData(canvas.width / 2, canvas.height / 2, 1, 1).data;
    return [...(pixel ?? [])].slice(0, 3);
  });
}

test('[EV17][EV26] a caption that was typed survives the browser’s death and is found by', async () => {
  const viewer = await openViewer(phone.page);
  await viewer.getByLabel(CAPTION_WORDS.caption, { exact: true }).fill('步道北段长椅');
  await viewer.getByLabel(CAPTION_WORDS.trueCopy).check();
  expect(await screenFaults(phone.page)).toEqual([]);
  await phone.kill();
  const page = await phone.open(path('/site/gallery'));
  await unlock(page);
  await page.locator('.gallery-tile').first().click();
  const again = dialog(page);
  expect(await again.getByLabel(CAPTION_WORDS.caption, { exact: true }).inputValue()).toBe(
    '步道北段长椅',
  );
  await button(page, CAPTION_WORDS.save).click();
  await button(page, CAPTION_WORDS.saved).waitFor();
  await button(page, VIEWER_WORDS.close).click();
  await page.getByLabel(GALLERY_WORDS.search).fill('没有这样的说明');
  await page.getByText(GALLERY_WORDS.noneFit).waitFor();
  await page.getByLabel(GALLERY_WORDS.search).fill('长椅');
  await page.getByText(GALLERY_WORDS.count(1, 1)).waitFor();
  expect(await screenFaults(page)).toEqual([]);
});

test('[EV25][EV26] a further proof counts where it was assigned, until it is undone', async () => {
  const { page } = phone;
  const viewer = await openViewer(page);
  await viewer.getByText(ASSIGN_WORDS.more).click();
  await viewer.getByLabel(ASSIGN_WORDS.indicator, { exact: true }).selectOption(second.id);
  await button(page, ASSIGN_WORDS.assign).click();
  await button(page, ASSIGN_WORDS.undoThis(second.name)).waitFor();
  await goTo(page, '/site/matrix');
  const name = MATRIX_WORDS.cell(second.name, here.name, 1);
  await page.getByRole('link', { name }).waitFor();
  expect(await screenFaults(page)).toEqual([]);
  await page.getByRole('link', { name }).click();
  await page.getByText(GALLERY_WORDS.count(1, 1)).waitFor();
  await page.locator('.gallery-tile').first().click();
  await button(page, ASSIGN_WORDS.undoThis(second.name)).click();
  await button(page, ASSIGN_WORDS.undoThis(second.name)).waitFor({ state: 'detached' });
  await goTo(page, '/site/matrix');
  const none = MATRIX_WORDS.cell(second.name, here.name, 0);
  await page.getByRole('link', { name: none }).click();
  await heading(page, second.name).waitFor();
});

test('[EV22][EV26] marks are drawn by hand, and come back after the browser’s death', async () => {
  await openEditor(phone.page, 'annotate');
  await drag(phone.page, [0.1, 0.1], [0.4, 0.4]);
  await phone.page.getByRole('radio', { name: MARK_WORDS.number }).check();
  await drag(phone.page, [0.7, 0.7], [0.7, 0.7]);
  await phone.page.getByText(EDIT_WORDS.count(2)).waitFor();
  await button(phone.page, EDIT_WORDS.undo).click();
  await phone.page.getByText(EDIT_WORDS.count(1)).waitFor();
  expect(await screenFaults(phone.page)).toEqual([]);
  const { pathname } = new URL(phone.page.url());
  await phone.kill();
  const page = await phone.open(pathname);
  await unlock(page);
  await button(page, EDIT_WORDS.redo).click();
  await page.getByText(EDIT_WORDS.count(2)).waitFor();
  const copy = await savedCopy(page, VERSION_WORDS.annotated);
  expect([...copy.subarray(0, 2)]).toEqual([0xff, 0xd8]);
});

test('[EV21][EV24] what is covered is black in the copy, which says nothing of itself', async () => {
  const { page } = phone;
  await openEditor(page, 'redact');
  await drag(page, [0.3, 0.3], [0.7, 0.7]);
  const copy = await savedCopy(page, VERSION_WORDS.redacted);
  expect(copy.includes('Exif')).toBe(false);
  const covered = await middleColour(page);
  expect(Math.max(...covered)).toBeLessThan(12);
  await dialog(page).getByRole('radio', { name: VERSION_WORDS.original }).check();
  await dialog(page).getByText(VERSION_WORDS.sealed).waitFor({ state: 'detached' });
  const shown = await middleColour(page);
  expect(Math.max(...shown)).toBeGreaterThan(40);
});

test('[EV23][EV26] a sheet is straightened with the keyboard alone', async () => {
  const { page } = phone;
  await openEditor(page, 'straighten');
  const [corner] = await page.locator('.edit-corner').all();
  for (let i = 0; i < 3; i++) await corner?.press('ArrowRight');
  expect(await screenFaults(page)).toEqual([]);
  const copy = await savedCopy(page, VERSION_WORDS.straightened);
  expect(copy.length).toBeGreaterThan(1000);
  await button(page, VIEWER_WORDS.close).click();
  await page.getByText(GALLERY_WORDS.count(1, 1)).waitFor();
});

test('[EV8] the report says which scores stand on nothing', async () => {
  const { page } = phone;
  await goTo(page, `/i/${third.id}`);
  await heading(page, third.name).waitFor();
  await scoreIndicator(page, third);
  await goTo(page, '/report');
  await heading(page, GAPS_WORDS.title).waitFor();
  await page.getByText(GAPS_WORDS.show(1)).click();
  const list = page.getByRole('list', { name: GAPS_WORDS.title });
  await list.getByRole('link', { name: GAP_WORDS.fullMarkWithoutEvidence }).click();
  await heading(page, third.name).waitFor();
});
