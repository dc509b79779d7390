import type { Locator, Page } from 'playwright-core';
import type { Indicator } from '../../../src/domain/framework/framework';
import { APP_WORDS } from '../../../src/text/app-words';
import { CAMERA_WORDS } from '../../../src/text/camera-words';
import { CAPTURE_WORDS } from '../../../src/text/capture-words';
import { DECLARATION_WORDS } from '../../../src/text/declaration-words';
import { sayDelivery } from '../../../src/text/delivery-words';
import { ENROL_WORDS } from '../../../src/text/enrol-words';
import { FINDING_WORDS } from '../../../src/text/explanation-words';
import { PASSPHRASE_WORDS, UNLOCK_WORDS } from '../../../src/text/passphrase-words';
import { REPORT_STATE_WORDS, REPORT_WORDS } from '../../../src/text/report-words';
import { INDICATOR_WORDS, TREE_WORDS } from '../../../src/text/scoring-words';
import { SETTINGS_WORDS } from '../../../src/text/settings-words';
import { SYNC_WORDS } from '../../../src/text/sync-words';

/** What the tests' person types to open the phone. */
export const PASSPHRASE = '盐池 2026 环城公园';

const NOTHING = { entries: 0, entriesHeld: 0, evidence: 0, evidenceHeld: 0 };

/** What the app says when, and only when, every receipt is on the phone and was checked. */
export const ALL_HELD = sayDelivery({
  ...{ kind: 'all-held', lastReceivedAt: '2026-01-01T00:00:00Z', ...NOTHING },
}).title;

/** What it says when something answered that is not the bureau's server. */
export const NOT_TAKAN = sayDelivery({ kind: 'not-takan', ...NOTHING }).title;

export const PROJECT = '盐池县2018年环城公园内侧续建工程';

export const button = (page: Page, name: string): Locator =>
  page.getByRole('button', { name, exact: true });

export const heading = (page: Page, name: string): Locator =>
  page.getByRole('heading', { name, exact: true });

/**
 * Opens the printed link, sets a passphrase, and waits for the list of assignments and until the
 * app is stored on the phone.
 */
export async function enrol(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await page.getByLabel(ENROL_WORDS.passphrase, { exact: true }).fill(PASSPHRASE);
  await page.getByLabel(ENROL_WORDS.passphraseAgain, { exact: true }).fill(PASSPHRASE);
  await button(page, ENROL_WORDS.action).click();
  await page.getByRole('link', { name: PROJECT }).waitFor();
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
}

export async function unlock(page: Page, passphrase: string = PASSPHRASE): Promise<void> {
  await page.getByLabel(PASSPHRASE_WORDS.label, { exact: true }).fill(passphrase);
  await button(page, UNLOCK_WORDS.action).click();
}

/** From the list of assignments to the demonstration assignment. */
export async function openAssignment(page: Page): Promise<void> {
  await page.getByRole('link', { name: PROJECT }).click();
}

export async function declareIndependence(page: Page): Promise<void> {
  await page.getByRole('radio', { name: DECLARATION_WORDS.independent }).check();
  await button(page, DECLARATION_WORDS.sign).click();
  await heading(page, TREE_WORDS.title).waitFor();
}

/** From the list of assignments to the settings. */
export async function openSettings(page: Page): Promise<void> {
  await page.getByRole('link', { name: APP_WORDS.settings, exact: true }).click();
  await heading(page, SETTINGS_WORDS.title).waitFor();
}

/** From the page of an indicator back to the tree. */
export async function backToTree(page: Page): Promise<void> {
  await page.getByRole('link', { name: INDICATOR_WORDS.back }).first().click();
  await heading(page, TREE_WORDS.title).waitFor();
}

/** From the tree to one indicator, by tapping its row. */
export async function openIndicator(page: Page, indicator: Indicator): Promise<void> {
  await page.getByRole('link', { name: indicator.name }).click();
  await heading(page, indicator.name).waitFor();
}

/** What is entered for an indicator: nearly full points, something taken off where it can be. */
async function enterFindings(page: Page, indicator: Indicator): Promise<void> {
  const { rule } = indicator;
  if (rule.kind === 'checkpoints') {
    for (const [i, { text }] of rule.points.entries()) {
      const finding = indicator.id === 'A12' && i === 0 ? FINDING_WORDS.partly : FINDING_WORDS.met;
      await page
        .getByRole('group', { name: text })
        .getByRole('radio', { name: finding, exact: true })
        .click();
    }
  } else if (rule.kind === 'ratio') {
    await page.getByLabel(rule.numerator.label, { exact: true }).fill('1200');
    await page.getByLabel(rule.denominator.label, { exact: true }).fill('1200');
  } else {
    const points = String(indicator.weightMilli / 1000);
    await page.getByLabel(INDICATOR_WORDS.judged, { exact: true }).fill(points);
  }
  if (indicator.id === 'A12') {
    await page.getByLabel(INDICATOR_WORDS.reason, { exact: true }).fill('缺少一份审批文件的原件。');
  }
  // Leaving the field makes the draft an entry.
  await page.keyboard.press('Tab');
}

/** Scores the indicator whose page is open and waits until its score stands there. */
export async function scoreIndicator(page: Page, indicator: Indicator): Promise<void> {
  await enterFindings(page, indicator);
  const points = indicator.id === 'A12' ? '1.67' : (indicator.weightMilli / 1000).toFixed(2);
  await scoreFigure(page).filter({ hasText: points }).waitFor();
}

const scoreFigure = (page: Page): Locator =>
  page.locator('.figure').filter({ hasText: INDICATOR_WORDS.score });

/** Pictures that the strip of an indicator's page shows. */
export const shownPictures = (page: Page): Locator => page.locator('.evidence-strip img');

/** Opens the app's own camera and waits until it shows a picture. */
export async function openCamera(page: Page): Promise<void> {
  await button(page, CAPTURE_WORDS.take).click();
  await page.waitForFunction(() => (document.querySelector('video')?.videoWidth ?? 0) > 0);
}

export const releaseShutter = (page: Page): Promise<void> =>
  button(page, CAMERA_WORDS.shutter).click();

/** Closes the camera; until its window is gone, what is typed goes nowhere. */
export async function closeCamera(page: Page): Promise<void> {
  await button(page, CAMERA_WORDS.done).click();
  await button(page, CAMERA_WORDS.done).waitFor({ state: 'hidden' });
}

/** From the complete tree to a sealed and signed report. */
export async function sealAndSign(page: Page): Promise<void> {
  await page.getByRole('link', { name: TREE_WORDS.toReport }).click();
  await button(page, REPORT_WORDS.seal).click();
  await signReport(page);
}

/** Signs the text on the page after typing the passphrase anew. */
export async function signAs(page: Page, sign: string, title: string): Promise<void> {
  await button(page, sign).click();
  const dialog = page.getByRole('dialog', { name: title });
  await dialog.getByLabel(PASSPHRASE_WORDS.label, { exact: true }).fill(PASSPHRASE);
  await dialog.getByRole('button', { name: PASSPHRASE_WORDS.confirm }).click();
}

/** Signs the sealed report that is shown. */
export async function signReport(page: Page, role = '主评人'): Promise<void> {
  await signAs(page, REPORT_WORDS.sign, REPORT_WORDS.signTitle(role));
  // With a network it may have been delivered before anybody looks.
  const signed = page.getByText(REPORT_STATE_WORDS.signed(0).title);
  await signed.or(page.getByText(REPORT_STATE_WORDS.delivered().title)).first().waitFor();
}

/** Opens the page that says where everything lies. */
export async function openSyncPage(page: Page): Promise<void> {
  await page
    .getByRole('banner')
    .getByRole('link', { name: /收存|仅在本机|退回|异常/ })
    .click();
  await heading(page, SYNC_WORDS.title).waitFor();
}

export async function syncNow(page: Page): Promise<void> {
  await button(page, SYNC_WORDS.sync).click();
}

/** Puts groups of the offline pack on the phone, as its page does part by part. */
export const storePack = (page: Page, groups: readonly string[]): Promise<void> =>
  page.evaluate(async (wanted) => {
    const { parts } = await (await fetch('/offline-pack.json')).json();
    const all = parts as readonly { readonly url: string; readonly group: string }[];
    const cache = await caches.open('takan-pack');
    await cache.addAll(all.filter(({ group }) => wanted.includes(group)).map(({ url }) => url));
  }, groups);
