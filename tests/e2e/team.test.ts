import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { BACKUP_WORDS } from '../../src/text/backup-words';
import { GIVE_WORDS, TAKE_FAULT_WORDS, TAKE_WORDS } from '../../src/text/handover-words';
import { SETTINGS_WORDS } from '../../src/text/settings-words';
import { TEAM_WARNING_WORDS, TEAM_WORDS } from '../../src/text/team-words';
import { type Bureau, startBureau } from './support/bureau';
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
  shownPictures,
  unlock,
} from './support/field-app';
import { indicator } from './support/indicators';
import { mirrorCamera, watchScreen } from './support/mirrored-camera';
import { Phone } from './support/phone';
import { catchSavedFiles, savedFile } from './support/saved-file';
import { screenFaults } from './support/screen-faults';
import { stagesOfOneWalk } from './support/stages';

// A machine that is busy with other tests may take several times as long.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

let bureau: Bureau;
let giver: Phone;
let taker: Phone;

beforeAll(async () => {
  bureau = await startBureau();
  [giver, taker] = await Promise.all([Phone.visited(bureau.origin), Phone.visited(bureau.origin)]);
});
afterAll(async () => {
  await giver?.discard();
  await taker?.discard();
  await bureau?.close();
});
// One story of two phones: each stage goes on where the one before ended.
stagesOfOneWalk(() => [giver.shown, taker.shown]);

const goTo = async (page: Page, rest: string): Promise<void> => {
  await page.goto(page.url().replace(/\/a\/([\w-]+).*$/, `/a/$1${rest}`));
  await unlock(page);
};

const follow = (page: Page, name: string): Promise<void> =>
  page.getByRole('link', { name }).first().click();

async function begin(phone: Phone, link: string): Promise<Page> {
  const page = await phone.open(null);
  await enrol(page, link);
  await openAssignment(page);
  await declareIndependence(page);
  await phone.setOffline(true);
  return page;
}

test('[TM50] without a network a colleague’s work is missing, and the report says whose', async () => {
  const lead = bureau.enrolLink;
  await bureau.invite();
  const second = await bureau.invite();
  const [a, b] = await Promise.all([begin(giver, second), begin(taker, lead)]);
  await openIndicator(a, indicator('A11'));
  await scoreIndicator(a, indicator('A11'));
  await openCamera(a);
  await releaseShutter(a);
  await closeCamera(a);
  await expect.poll(() => shownPictures(a).count()).toBe(1);
  await backToTree(a);
  await goTo(b, '/report');
  await b.getByText(TEAM_WARNING_WORDS.title).waitFor();
  await b.getByRole('link', { name: TEAM_WARNING_WORDS.open }).click();
  await heading(b, TEAM_WORDS.title).waitFor();
  expect(await b.getByText(TEAM_WORDS.states.never).count()).toBe(3);
  expect(await screenFaults(b)).toEqual([]);
});

test('[TM51] a file and its code bring entries and photo over, and a wrong code nothing', async () => {
  const [a, b] = [giver.page, taker.page];
  await goTo(a, '/site/team');
  await follow(a, TEAM_WORDS.give);
  await catchSavedFiles(a);
  await button(a, GIVE_WORDS.make).click();
  const code = await a.locator('.handover-code').innerText();
  await button(a, GIVE_WORDS.save).click();
  expect(await screenFaults(a)).toEqual([]);
  const buffer = await savedFile(a);
  await follow(b, TEAM_WORDS.take);
  const file = { name: '移交.takan-handover', mimeType: 'application/octet-stream', buffer };
  await b.getByLabel(TAKE_WORDS.file).setInputFiles(file);
  await b.getByLabel(TAKE_WORDS.code, { exact: true }).fill('AAAA-BBBB-CCCC');
  await button(b, TAKE_WORDS.take).click();
  await b.getByText(TAKE_FAULT_WORDS['wrong-code'].title).waitFor();
  await b.getByLabel(TAKE_WORDS.code, { exact: true }).fill(code.toLowerCase());
  await button(b, TAKE_WORDS.take).click();
  await b.getByText(TAKE_WORDS.done).waitFor();
  await b.getByText(TAKE_WORDS.piecesOf(1, 1)).waitFor();
  expect(await screenFaults(b)).toEqual([]);
});

test('[TM52] the receipt, read off the other screen, makes a second copy known', async () => {
  const [a, b] = [giver.page, taker.page];
  await follow(a, GIVE_WORDS.toTake);
  await mirrorCamera(a);
  await button(a, TAKE_WORDS.scan).click();
  const kept = a.getByText(TEAM_WORDS.copyOf('演示主评人'));
  await watchScreen(b, a, async () => (await kept.count()) > 0);
  await a.getByRole('link', { name: TEAM_WORDS.title }).click();
  await a.getByText(TEAM_WORDS.copyOf('演示主评人')).waitFor();
});

test('[TM53] entries alone go over by pictures, and are not taken twice', async () => {
  const [a, b] = [giver.page, taker.page];
  await goTo(a, '');
  await openIndicator(a, indicator('A12'));
  await scoreIndicator(a, indicator('A12'));
  await goTo(a, '/site/team');
  await follow(a, TEAM_WORDS.give);
  await button(a, GIVE_WORDS.show).click();
  await mirrorCamera(b);
  await button(b, TAKE_WORDS.scan).click();
  const done = b.getByText(TAKE_WORDS.piecesOf(0, 0));
  await watchScreen(a, b, async () => (await done.count()) > 0);
  await b.getByRole('link', { name: TEAM_WORDS.title }).click();
  await b.getByText(TEAM_WORDS.states.known).nth(1).waitFor();
  expect(await b.getByText(TEAM_WORDS.states.never).count()).toBe(2);
});

test('[TM54] the giver’s phone is lost, and the bureau has its work from the taker', async () => {
  await giver.discard();
  const page = taker.page;
  await taker.setOffline(false);
  await goTo(page, '/sync');
  const count = async (statement: string) => {
    const [row] = await bureau.rows<{ n: string }>(statement);
    return Number(row?.n ?? 0);
  };
  const carried = `select count(*) as n from audit where detail ? 'carriedFor'`;
  await expect.poll(() => count(carried), { timeout: 60_000 }).toBeGreaterThan(0);
  const held = 'select count(*) as n from evidence_held';
  await expect.poll(() => count(held), { timeout: 60_000 }).toBe(1);
});

test('[TM55] a backup is made in the settings and found to hold nothing new when restored', async () => {
  const page = taker.page;
  await page.goto(`${bureau.origin}/settings`);
  await unlock(page);
  await follow(page, SETTINGS_WORDS.backup);
  await catchSavedFiles(page);
  await page.getByLabel(BACKUP_WORDS.passphrase, { exact: true }).fill('备份 用的 口令 二〇二六');
  await page.getByLabel(BACKUP_WORDS.again, { exact: true }).fill('备份 用的 口令 二〇二六');
  expect(await screenFaults(page)).toEqual([]);
  await button(page, BACKUP_WORDS.action).click();
  await button(page, BACKUP_WORDS.save).click();
  const buffer = await savedFile(page);
  await page.getByLabel(BACKUP_WORDS.file).setInputFiles({
    ...{ name: '备份.takan-backup', mimeType: 'application/octet-stream', buffer },
  });
  await page.getByLabel(BACKUP_WORDS.passphrase, { exact: true }).fill('备份 用的 口令 二〇二六');
  await button(page, BACKUP_WORDS.restoreAction).click();
  await page.getByText(BACKUP_WORDS.doneDetail(0, 0, 0)).waitFor();
});
