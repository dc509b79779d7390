import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { CHANGES_WORDS } from '../../src/text/changes-words';
import { LEDGER_WORDS, PROOF_WORDS } from '../../src/text/ledger-words';
import { TREE_WORDS } from '../../src/text/scoring-words';
import { VIEWER_WORDS } from '../../src/text/viewer-words';
import { draftedReport } from '../support/drafted-report';
import { freshPackage, startTestServer, type TestServer } from '../support/server';
import { builtProject } from './support/built-client';
import {
  ALL_HELD,
  declareIndependence,
  enrol,
  heading,
  openAssignment,
  openSyncPage,
  syncNow,
} from './support/field-app';
import { Phone } from './support/phone';
import { screenFaults } from './support/screen-faults';
import { stagesOfOneWalk } from './support/stages';

// A machine that is busy with other tests may take several times as long.
vi.setConfig({ testTimeout: 180_000 });

let server: TestServer;
let phone: Phone;

beforeAll(async () => {
  const clientDir = join(await builtProject(), 'dist/client');
  const procedure = { consulted: ['evaluee' as const], reviews: ['机构内部审核'] };
  server = await startTestServer({ package: { ...freshPackage(), procedure }, clientDir });
  await draftedReport(server);
  phone = await Phone.make(server.origin);
  const page = await phone.open(null);
  await enrol(page, await server.invite({ role: 'evaluator' }));
  await openAssignment(page);
  await declareIndependence(page);
  await openSyncPage(page);
  await syncNow(page);
  await page.getByText(ALL_HELD).waitFor();
  await page.goBack();
});
afterAll(async () => {
  await phone?.discard();
  await server?.close();
});
stagesOfOneWalk(() => [phone.shown]);

test('[PR64] a tap leads from the sum of points to a deduction, its reason, its clause and its photo', async () => {
  const { page } = phone;
  await page.getByRole('link', { name: TREE_WORDS.readReport }).click();
  await page.getByRole('link', { name: LEDGER_WORDS.title }).click();
  await page.getByText('96.34').first().waitFor();
  expect(await screenFaults(page)).toEqual([]);
  const rows = page.getByRole('list', { name: LEDGER_WORDS.list }).getByRole('link');
  expect(await rows.count()).toBe(2);
  await rows.filter({ hasText: 'A12' }).click();
  await page.getByText('批复晚于开工。').waitFor();
  await page.getByText(PROOF_WORDS.map).click();
  await page.locator('.leaflet-marker-icon, .leaflet-interactive').first().waitFor();
  expect(await screenFaults(page)).toEqual([]);
  await page.getByRole('button', { name: new RegExp(PROOF_WORDS.number(1)) }).click();
  await page.getByRole('dialog', { name: VIEWER_WORDS.title(1) }).waitFor();
  await page.goBack();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
});

test('[PR79] the comparison strikes through what went and underlines what came, and says both aloud', async () => {
  const { page } = phone;
  await page.goBack();
  await page.goBack();
  await page.getByRole('link', { name: CHANGES_WORDS.title }).click();
  await heading(page, CHANGES_WORDS.texts).waitFor();
  const line = page.locator('.redline .changed').first();
  const [went, came] = [line.locator('del').first(), line.locator('ins').first()];
  const decoration = (at: typeof went) =>
    at.evaluate((element) => getComputedStyle(element).textDecorationLine);
  expect([await decoration(went), await decoration(came)]).toEqual(['line-through', 'underline']);
  expect(await went.textContent()).toBe(`${CHANGES_WORDS.removed}96.5%，${CHANGES_WORDS.end}`);
  expect(await came.textContent()).toBe(`${CHANGES_WORDS.added}94%，多数${CHANGES_WORDS.end}`);
  await page.getByText('批复文件已于上月补办，请核对。').first().waitFor();
  expect(await screenFaults(page)).toEqual([]);
});
