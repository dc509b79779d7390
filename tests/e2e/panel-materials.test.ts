import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Indicator } from '../../src/domain/framework/framework';
import { CAPTURE_WORDS } from '../../src/text/capture-words';
import { FILE_LIST_WORDS } from '../../src/text/file-list-words';
import { GIVE_WORDS, MATERIAL_STATE_WORDS, MATERIALS_WORDS } from '../../src/text/materials-words';
import { PLEDGE_WORDS } from '../../src/text/panel-act-words';
import { SESSION_KIND_WORDS, SESSION_WORDS, STEP_CARD_WORDS } from '../../src/text/panel-words';
import { VIEWER_WORDS } from '../../src/text/viewer-words';
import { type Bureau, startBureau } from './support/bureau';
import { launchBrowser } from './support/chromium';
import {
  ALL_HELD,
  backToTree,
  button,
  closeCamera,
  declareIndependence,
  enrol,
  heading,
  openAssignment,
  openCamera,
  openIndicator,
  syncNow,
} from './support/field-app';
import { goWithin } from './support/go-within';
import { indicator } from './support/indicators';
import { convene, goBack, Panelist } from './support/panel-room';
import { Phone } from './support/phone';
import { countStore } from './support/phone-store';
import { screenFaults } from './support/screen-faults';
import { stagesOfOneWalk } from './support/stages';
import { wideJpeg } from './support/wide-jpeg';

// A machine that is busy with other tests may take several times as long.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

const TITLE = '环城公园材料评审';
const SCORES = '演示专家1';
const LEAVES = '演示专家2';
const A11 = indicator('A11');
const D11 = indicator('D11');

let bureau: Bureau;
let browser: Browser;
let camera: Phone;
let lead: Page;
const people = new Map<string, Panelist>();

const who = (name: string): Panelist => {
  const found = people.get(name);
  if (found === undefined) throw new Error(`nobody is called ${name}`);
  return found;
};

beforeAll(async () => {
  bureau = await startBureau();
  browser = await launchBrowser();
  for (const name of ['演示组长', SCORES, LEAVES]) {
    people.set(name, await Panelist.make(browser, bureau, name));
  }
  // A phone of its own, with a camera.
  camera = await Phone.visited(bureau.origin);
  lead = await camera.open(null);
  await enrol(lead, await bureau.inviteByName('演示主评人'));
  await openAssignment(lead);
  await declareIndependence(lead);
});
afterAll(async () => {
  await browser?.close();
  await camera?.discard();
  await bureau?.close();
});
// One story: each stage goes on where the one before ended.
stagesOfOneWalk(() => [...[...people.values()].map(({ page }) => page), lead]);

/** Everything that the lead wrote is with the bureau, and what others wrote is here. */
async function syncLead(): Promise<void> {
  const { pathname } = new URL(lead.url());
  await goWithin(lead, pathname.replace(/^(\/a\/[^/]+).*$/, '$1/sync'));
  await syncNow(lead);
  await lead.getByText(ALL_HELD).first().waitFor();
  await goWithin(lead, pathname);
}

/** A picture of its own for an indicator, out of the phone's files. */
async function takeIn(of: Indicator): Promise<void> {
  await openIndicator(lead, of);
  // Files are taken in by what comes with the camera.
  await openCamera(lead);
  await closeCamera(lead);
  const buffer = Buffer.concat([await wideJpeg(lead), Buffer.from(of.id)]);
  const file = { name: `${of.id}.jpg`, mimeType: 'image/jpeg', buffer };
  await lead.getByLabel(FILE_LIST_WORDS.file.import).setInputFiles(file);
  await lead.getByText(CAPTURE_WORDS.saved(1)).first().waitFor();
  await backToTree(lead);
}

const card = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

test('[PN138] the lead ticks evidence for an indicator and gives it to the session', async () => {
  const chair = who('演示组长');
  await convene(chair, {
    ...{ title: TITLE, kind: SESSION_KIND_WORDS.materialReview, indicators: [A11, D11] },
    members: [SCORES, LEAVES],
  });
  await chair.send();
  for (const each of [A11, D11]) await takeIn(each);
  await syncLead();
  const { pathname } = new URL(lead.url());
  await goWithin(lead, `${pathname.replace(/\/$/, '')}/panel`);
  await lead.getByRole('link', { name: TITLE }).click();
  await lead.getByRole('link', { name: GIVE_WORDS.go }).click();
  await heading(lead, GIVE_WORDS.go).waitFor();
  for (const each of [A11, D11]) {
    const place = card(lead, each.name);
    await place.getByText(GIVE_WORDS.choose).click();
    await place.getByRole('button', { name: GIVE_WORDS.give(0), exact: true }).click();
    await place.getByText(GIVE_WORDS.nothing).waitFor();
    await place.getByRole('checkbox').check();
    await place.getByLabel(GIVE_WORDS.name, { exact: true }).fill(`${each.name}现场照片`);
    expect(await screenFaults(lead)).toEqual([]);
    await place.getByRole('button', { name: GIVE_WORDS.give(1), exact: true }).click();
    await place.getByRole('button', { name: `${GIVE_WORDS.back} ${each.name}现场照片` }).waitFor();
  }
  expect(await screenFaults(lead)).toEqual([]);
  await syncLead();
});

test('[PN138] [PN142] an expert fetches them, and without a network opens them from the ballot', async () => {
  const expert = who(SCORES);
  const { page } = expert;
  await expert.fetch(page.getByRole('link', { name: TITLE }));
  await expert.openSession(TITLE);
  await page.getByText(MATERIALS_WORDS.progressOf(2, 2)).waitFor();
  await page.getByText(MATERIALS_WORDS.pledgeFirst).waitFor();
  expect(await screenFaults(page)).toEqual([]);
  expect(await countStore(page)).toMatchObject({ materials: 2, materialParts: 2, blobs: 0 });
  await page.context().setOffline(true);
  await expert.pledge();
  await page.getByRole('link', { name: STEP_CARD_WORDS.score.go }).click();
  for (const each of [A11, D11]) {
    await card(page, each.name)
      .getByRole('button', { name: MATERIALS_WORDS.open(1) })
      .click();
    const row = page.getByRole('dialog').getByRole('button', { name: `${each.name}现场照片` });
    await row.getByText(MATERIAL_STATE_WORDS.here).waitFor();
    await row.click();
    const picture = page.getByRole('img', { name: VIEWER_WORDS.picture });
    await expect
      .poll(() => picture.evaluate((img) => (img as HTMLImageElement).naturalWidth))
      .toBe(80);
    expect(await screenFaults(page)).toEqual([]);
    await button(page, MATERIALS_WORDS.close).last().click();
    await picture.waitFor({ state: 'detached' });
    await button(page, MATERIALS_WORDS.close).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  }
  // The ballot stands as it was.
  await expert.vote({ indicator: A11, score: '2', reason: '照片上没有公示牌' });
  await page.context().setOffline(false);
});

test('[PN137] [PN138] who leaves an indicator has nothing about it any more, nor sees it', async () => {
  const left = who(LEAVES);
  const { page } = left;
  await left.fetch(page.getByRole('link', { name: TITLE }));
  await left.openSession(TITLE);
  await page.getByText(MATERIALS_WORDS.progressOf(2, 2)).waitFor();
  await page.context().setOffline(true);
  await left.pledge();
  await page.getByRole('link', { name: PLEDGE_WORDS.title, exact: true }).click();
  await page.getByRole('radio', { name: PLEDGE_WORDS.some }).check();
  await page.getByRole('checkbox', { name: D11.name }).check();
  await page.getByRole('textbox', { name: PLEDGE_WORDS.reason }).fill('参与过本项目的设计');
  await button(page, PLEDGE_WORDS.record).click();
  await button(page, PLEDGE_WORDS.confirm).click();
  await page.getByText(PLEDGE_WORDS.left(D11.name)).waitFor();
  await expect.poll(() => countStore(page)).toMatchObject({ materials: 1, materialParts: 1 });
  await goBack(left);
  await page.getByText(SESSION_WORDS.hidden(D11.name)).waitFor();
  await page.getByText(MATERIALS_WORDS.progressOf(1, 1)).waitFor();
  await page.getByRole('link', { name: MATERIALS_WORDS.open(1) }).click();
  await page.getByText(`${A11.name}现场照片`).waitFor();
  expect(await page.getByText(`${D11.name}现场照片`).count()).toBe(0);
  await page.context().setOffline(false);
});

test('[PN131] [PN137] what the lead takes back goes from the phones at their next exchange', async () => {
  const place = card(lead, A11.name);
  await place.getByRole('button', { name: `${GIVE_WORDS.back} ${A11.name}现场照片` }).click();
  await button(lead, GIVE_WORDS.backing.confirm).click();
  await place.getByText(/ 已收回$/).waitFor();
  await syncLead();
  const expert = who(SCORES);
  await goBack(expert);
  await expert.fetch(expert.page.getByText(MATERIALS_WORDS.progressOf(1, 1)));
  await expect.poll(() => countStore(expert.page)).toMatchObject({ materials: 1 });
});
