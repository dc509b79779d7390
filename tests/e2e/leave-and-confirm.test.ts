import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { MISSING_PART_WORDS } from '../../src/text/app-words';
import {
  CONFIRMATION_WORDS,
  COPY_WORDS,
  DRAFT_WORDS,
  PARTY_WORDS,
  STAGE_WORDS,
  UNIT_WORDS,
} from '../../src/text/confirmation-words';
import {
  CHECK_WORDS,
  DEPARTURE_WORDS,
  PACK_WORDS,
  VERDICT_WORDS,
} from '../../src/text/departure-words';
import { FIELD_HUB_WORDS, FIELD_TOOLS } from '../../src/text/field-hub-words';
import { HANDWRITING_LABEL } from '../../src/text/handwriting-words';
import { MAP_WORDS } from '../../src/text/map-words';
import { PASSPHRASE_WORDS } from '../../src/text/passphrase-words';
import { TREE_WORDS } from '../../src/text/scoring-words';
import { SELF_IMPORT_WORDS } from '../../src/text/self-score-words';
import { type Bureau, startBureau } from './support/bureau';
import { drafted, draftsOnDisk } from './support/drafts-on-disk';
import { drawOn } from './support/draw-on';
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
  PASSPHRASE,
  releaseShutter,
  scoreIndicator,
  shownPictures,
  unlock,
} from './support/field-app';
import { goWithin } from './support/go-within';
import { indicator } from './support/indicators';
import { Phone } from './support/phone';
import { screenFaults } from './support/screen-faults';
import { stagesOfOneWalk } from './support/stages';

let bureau: Bureau;
let phone: Phone;
let page: Page;

beforeAll(async () => {
  bureau = await startBureau();
  phone = await Phone.visited(bureau.origin);
  page = await phone.open(null);
});
afterAll(async () => {
  await phone?.discard();
  await bureau?.close();
});
stagesOfOneWalk(() => [page]);

const tool = (path: (typeof FIELD_TOOLS)[number]['path']): string =>
  FIELD_TOOLS.find((each) => each.path === path)?.title ?? '';

const finding = (check: keyof typeof CHECK_WORDS, verdict: keyof typeof VERDICT_WORDS): Locator =>
  page.getByText(`${CHECK_WORDS[check]}：${VERDICT_WORDS[verdict]}`, { exact: true });

/** A browser's own switch leaves the service worker its network: the line itself is cut as well. */
async function cutTheLine(): Promise<void> {
  await phone.setOffline(true);
  await bureau.proxy.unplug();
}

async function mendTheLine(): Promise<void> {
  await bureau.proxy.plugIn();
  await phone.setOffline(false);
}

/** The browser dies and is opened again at the same address. */
async function dieAndComeBack(): Promise<void> {
  const { pathname } = new URL(page.url());
  await phone.kill();
  page = await phone.open(pathname);
  await unlock(page);
}

/** From the list of assignments to the hub of the work on site, with something to confirm. */
async function beginTheDay(): Promise<void> {
  await enrol(page, bureau.enrolLink);
  await openAssignment(page);
  await declareIndependence(page);
  await openIndicator(page, indicator('A12'));
  await scoreIndicator(page, indicator('A12'));
  await openCamera(page);
  await releaseShutter(page);
  await shownPictures(page).first().waitFor();
  await closeCamera(page);
  await backToTree(page);
  await page.getByRole('link', { name: TREE_WORDS.onSite }).click();
  await heading(page, FIELD_HUB_WORDS.title).waitFor();
  await page.getByText(DEPARTURE_WORDS.never).waitFor();
}

test('[CO30] a sheet is drafted from suggestions, and a killed page comes back with it', async () => {
  await beginTheDay();
  await cutTheLine();
  await page.getByRole('link', { name: tool('confirmations') }).click();
  await page.getByRole('link', { name: CONFIRMATION_WORDS.create }).click();
  await page
    .getByRole('button', { name: new RegExp(`^${DRAFT_WORDS.add}`) })
    .first()
    .click();
  await button(page, DRAFT_WORDS.blank).click();
  await page.getByLabel(DRAFT_WORDS.text(2)).waitFor();
  const before = await draftsOnDisk(page);
  await page.getByLabel(DRAFT_WORDS.text(2)).fill('现场清点长椅 8 张。');
  await drafted(page, before, 1);
  await dieAndComeBack();
  expect(await page.getByLabel(DRAFT_WORDS.text(1)).inputValue()).toContain('审批文件');
  expect(await page.getByLabel(DRAFT_WORDS.text(2)).inputValue()).toBe('现场清点长椅 8 张。');
  await button(page, DRAFT_WORDS.evidence(0)).click();
  await page.locator('.evidence-choice').first().click();
  await button(page, DRAFT_WORDS.evidenceDone).click();
  expect(await screenFaults(page)).toEqual([]);
  await button(page, DRAFT_WORDS.finish).click();
  await page.getByText(CONFIRMATION_WORDS.fixed).waitFor();
});

test('[PK21] without network and pack a copy is refused in words, and nothing is lost', async () => {
  await button(page, COPY_WORDS.make).click();
  await page.getByText(COPY_WORDS.missingSafe).waitFor();
  await page.getByRole('link', { name: COPY_WORDS.toPack }).click();
  await heading(page, DEPARTURE_WORDS.title).waitFor();
});

/** Goes to a page of the app without loading it anew, as a link would. */
const goTo = (rest: string): Promise<void> =>
  goWithin(page, new URL(page.url()).pathname.replace(/^(\/a\/[^/]+).*$/, `$1${rest}`));

test('[PK22] map and workbook reader are missed in words where there is no pack', async () => {
  await goTo('/site/map');
  await heading(page, MISSING_PART_WORDS.title).waitFor();
  await goTo('/self');
  const workbook = { name: '自评表.xlsx', mimeType: '', buffer: Buffer.from('PK') };
  await page.getByLabel(SELF_IMPORT_WORDS.file).setInputFiles(workbook);
  await page.getByText(SELF_IMPORT_WORDS.readerMissing).waitFor();
  await goTo('/site/departure');
  await heading(page, DEPARTURE_WORDS.title).waitFor();
  await mendTheLine();
});

test('[PD20] [PD22] the check says what is not ready, a denied position among it', async () => {
  await page.context().clearPermissions();
  await page.context().grantPermissions(['camera'], { origin: bureau.origin });
  await button(page, DEPARTURE_WORDS.start).click();
  await button(page, DEPARTURE_WORDS.again).waitFor();
  for (const check of ['position', 'pack'] as const) await finding(check, 'attend').waitFor();
  for (const check of ['database', 'browser', 'clock', 'camera', 'testPhoto'] as const) {
    await finding(check, 'ready').waitFor();
  }
  const version = DEPARTURE_WORDS.version('', 1, new Date().toISOString());
  await page.getByText(version.replace(/，.*/, '')).waitFor();
  expect(await screenFaults(page)).toEqual([]);
});

test('[PK8] [PK20] the pack is fetched with visible progress and then counts as complete', async () => {
  await page.context().grantPermissions(['camera', 'geolocation'], { origin: bureau.origin });
  await phone.moveTo(8);
  await button(page, PACK_WORDS.download).click();
  await finding('pack', 'ready').waitFor();
  const { groups, twice, count, shell } = await page.evaluate(async () => {
    const { parts } = await (await fetch('/offline-pack.json')).json();
    const shell = (await caches.keys()).find((name) => name.includes('precache')) ?? '';
    const stored = await (await caches.open(shell)).keys();
    const inShell = new Set(stored.map(({ url }) => new URL(url).pathname));
    const all = parts as readonly { readonly url: string; readonly group: string }[];
    return {
      groups: [...new Set(all.map(({ group }) => group))],
      twice: all.filter(({ url }) => inShell.has(url)),
      count: all.length,
      shell: inShell.size,
    };
  });
  expect(groups).toEqual(['documents', 'sheets', 'map', 'pictures']);
  expect(shell).toBeGreaterThan(50);
  expect(twice).toEqual([]);
  await page.getByText(PACK_WORDS.label(count, count)).waitFor();
  await button(page, DEPARTURE_WORDS.again).click();
  await finding('position', 'ready').waitFor();
});

test('[PD21] [PK22] a start without a network is found out and ticked', async () => {
  await cutTheLine();
  await dieAndComeBack();
  await finding('rehearsal', 'ready').waitFor();
  await page.getByRole('link', { name: FIELD_HUB_WORDS.title }).click();
  await page.getByText(DEPARTURE_WORDS.never).waitFor({ state: 'detached' });
  await page.getByRole('link', { name: tool('map') }).click();
  await button(page, MAP_WORDS.locate).waitFor();
  await page.getByRole('link', { name: MAP_WORDS.back }).click();
  await page.getByRole('link', { name: tool('confirmations') }).click();
  await page.getByRole('link', { name: CONFIRMATION_WORDS.sheet('S4-01-001') }).click();
});

test('[CO31] [CO37] [CO38] the unit objects, one side signs on glass, the other refuses before a witness', async () => {
  await page.getByRole('link', { name: CONFIRMATION_WORDS.hand }).click();
  await page.getByLabel(UNIT_WORDS.objection(2)).fill('应为十张，两张在库房。');
  await button(page, UNIT_WORDS.saveObjection).click();
  await page.getByText(UNIT_WORDS.objectionKept).waitFor();
  expect(await page.getByRole('banner').count()).toBe(0);
  await page.getByLabel(UNIT_WORDS.objection(1)).fill('审批文件已补交。');
  await page.getByText(UNIT_WORDS.recordedOnTheWay).waitFor();
  await button(page, UNIT_WORDS.sign(PARTY_WORDS.business)).dblclick();
  await page.getByText(UNIT_WORDS.signLead(2, 2)).waitFor();
  for (const shown of ['现场清点长椅 8 张。', '应为十张，两张在库房。', '审批文件已补交。']) {
    await page.getByText(shown).waitFor();
  }
  await button(page, UNIT_WORDS.confirmSign).click();
  await page.getByText(UNIT_WORDS.needsName).waitFor();
  const before = await draftsOnDisk(page);
  await page.getByLabel(UNIT_WORDS.name, { exact: true }).fill('王喆');
  await drawOn(page.locator('canvas'));
  await drafted(page, before, 4);
  await dieAndComeBack();
  await heading(page, UNIT_WORDS.title).waitFor();
  expect(await screenFaults(page)).toEqual([]);
  await button(page, UNIT_WORDS.sign(PARTY_WORDS.business)).click();
  expect(await page.getByLabel(UNIT_WORDS.name, { exact: true }).inputValue()).toBe('王喆');
  await button(page, UNIT_WORDS.undo).click();
  expect(await screenFaults(page)).toEqual([]);
  await button(page, UNIT_WORDS.confirmSign).click();
  await button(page, `${PARTY_WORDS.finance}${UNIT_WORDS.refuse}`).click();
  await page.getByLabel(UNIT_WORDS.reason).fill('财务人员认为金额需再核对。');
  await page.getByLabel(UNIT_WORDS.witnessName).fill('李见证');
  await drawOn(page.locator('canvas'));
  await button(page, UNIT_WORDS.confirmRefuse).click();
  await button(page, UNIT_WORDS.handBack).waitFor();
});

test('[CO33] neither going back nor a wrong passphrase leads out of the screen for the unit', async () => {
  await page.evaluate(() => history.back());
  await button(page, UNIT_WORDS.handBack).click();
  await page.getByLabel(PASSPHRASE_WORDS.label, { exact: true }).fill('wrong');
  await button(page, PASSPHRASE_WORDS.confirm).click();
  await page.getByText(PASSPHRASE_WORDS.wrong).waitFor();
  expect(page.url()).toMatch(/\/unit$/);
  await page.getByLabel(PASSPHRASE_WORDS.label, { exact: true }).fill(PASSPHRASE);
  await button(page, PASSPHRASE_WORDS.confirm).click();
  await page.getByText(STAGE_WORDS.refused).waitFor();
  await page.getByText(HANDWRITING_LABEL).first().waitFor();
  await page.locator('img.signature-image').nth(1).waitFor();
  expect(await screenFaults(page)).toEqual([]);
});

test('[CO32] a copy leaves as a PDF without a network', async () => {
  await button(page, COPY_WORDS.make).click();
  await page.getByText(/PDF 已生成/).waitFor();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    button(page, COPY_WORDS.save).click(),
  ]);
  const bytes = await readFile(await download.path());
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
  expect(download.suggestedFilename()).toContain('S4-01-001');
});
