import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { problemOf } from '../../src/contract/problem-catalogue';
import { PROTOCOL_HEADER, PROTOCOL_VERSION } from '../../src/contract/protocol';
import { ENROL_WORDS, sayEnrolFault } from '../../src/text/enrol-words';
import { PASSPHRASE_WORDS } from '../../src/text/passphrase-words';
import { PHONE_PROBLEM_WORDS } from '../../src/text/problem-words';
import { SYNC_WORDS } from '../../src/text/sync-words';
import type { ForeignAnswer } from '../support/faulty-proxy';
import { type Bureau, startBureau } from './support/bureau';
import { setClock } from './support/clock';
import { discardAtEnd } from './support/failure-picture';
import {
  ALL_HELD,
  backToTree,
  button,
  declareIndependence,
  enrol,
  NOT_TAKAN,
  openAssignment,
  openCamera,
  openIndicator,
  openSyncPage,
  PASSPHRASE,
  PROJECT,
  releaseShutter,
  scoreIndicator,
  shownPictures,
  syncNow,
  unlock,
} from './support/field-app';
import { indicator } from './support/indicators';
import { Phone } from './support/phone';
import { countStore } from './support/phone-store';
import { screenFaults } from './support/screen-faults';
import { EVIDENCE_UPLOAD, SYNC_REQUEST } from './support/sync-faults';

// A machine that is busy with other tests may take several times as long.
vi.setConfig({ testTimeout: 180_000 });

const LOGIN_PAGE: ForeignAnswer = {
  path: /^\/api\//,
  status: 200,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body: '<!doctype html><title>欢迎使用无线网络</title><p>请先登录',
};

let bureau: Bureau;

beforeAll(async () => {
  bureau = await startBureau();
});
afterAll(() => bureau.close());

async function phoneOfBureau(): Promise<Phone> {
  const phone = await Phone.make(bureau.origin);
  discardAtEnd(phone);
  onTestFinished(() => bureau.proxy.answerInstead(null));
  await phone.open(null);
  return phone;
}

/** A phone with one indicator scored and one photo, nothing of it sent. */
async function workingPhone(): Promise<Phone> {
  const phone = await phoneOfBureau();
  const { page } = phone;
  await enrol(page, await bureau.invite());
  bureau.proxy.answerInstead(LOGIN_PAGE);
  await openAssignment(page);
  await declareIndependence(page);
  await openIndicator(page, indicator('C31'));
  await scoreIndicator(page, indicator('C31'));
  await phone.moveTo(10);
  await openCamera(page);
  await releaseShutter(page);
  await shownPictures(page).first().waitFor();
  await page.keyboard.press('Escape');
  await backToTree(page);
  await openSyncPage(page);
  return phone;
}

// First of all: the test camera may show a later phone the same picture, which then travels no more.
test('[EE15] a 413 of a proxy or of the server delivers nothing, loses nothing and blocks nothing else', async () => {
  const { page } = await workingPhone();
  const before = await countStore(page);
  const tooLarge = { status: 413, headers: { 'content-type': 'text/html' }, body: '<h1>413</h1>' };
  bureau.proxy.answerInstead({ ...tooLarge, path: SYNC_REQUEST });
  await syncNow(page);
  await page.getByText(NOT_TAKAN).waitFor();
  expect((await countStore(page)).receipts).toBe(before.receipts);

  bureau.proxy.answerInstead({
    ...{ path: EVIDENCE_UPLOAD, status: 413, body: JSON.stringify(problemOf('too-large')) },
    headers: {
      'content-type': 'application/problem+json',
      [PROTOCOL_HEADER]: String(PROTOCOL_VERSION),
    },
  });
  await syncNow(page);
  await page.getByText(PHONE_PROBLEM_WORDS['too-large'].title).first().waitFor();
  expect(await page.getByText(ALL_HELD).count()).toBe(0);
  expect(await countStore(page)).toMatchObject({ blobs: before.blobs, thumbs: before.thumbs });
  // Every entry went through, although the photo did not.
  expect(await screenFaults(page)).toEqual([]);
  await page.getByText(/^已收存 (\d+) \/ \1 条$/).waitFor();

  bureau.proxy.answerInstead(null);
  await button(page, SYNC_WORDS.queueAgain).click();
  await syncNow(page);
  await page.getByText(ALL_HELD).waitFor();
});

test('[EE13] a login page that answers 200 delivers nothing, loses nothing and is told in words', async () => {
  const { page } = await workingPhone();
  const before = await countStore(page);
  await syncNow(page);
  await page.getByText(NOT_TAKAN).waitFor();
  expect(await page.getByText(ALL_HELD).count()).toBe(0);
  expect(await countStore(page)).toMatchObject({ ...before, meta: expect.any(Number) });
  bureau.proxy.answerInstead(null);
  await syncNow(page);
  await page.getByText(ALL_HELD).waitFor();
});

test('[EE14] an enrolment behind a login page fails in words and goes on later with the same key', async () => {
  const { page } = await phoneOfBureau();
  await page.goto(bureau.enrolLink);
  bureau.proxy.answerInstead(LOGIN_PAGE);
  await page.getByLabel(ENROL_WORDS.passphrase, { exact: true }).fill(PASSPHRASE);
  await page.getByLabel(ENROL_WORDS.passphraseAgain, { exact: true }).fill(PASSPHRASE);
  await button(page, ENROL_WORDS.action).click();
  const said = sayEnrolFault({ kind: 'transport', fault: { kind: 'not-takan' } });
  await page.getByText(said.title).waitFor();
  await page.getByText(said.safe).waitFor();
  bureau.proxy.answerInstead(null);
  await page.reload();
  await page.getByText(ENROL_WORDS.resumeTitle).waitFor();
  await page.getByLabel(PASSPHRASE_WORDS.label, { exact: true }).fill(PASSPHRASE);
  await button(page, ENROL_WORDS.action).click();
  await page.getByRole('link', { name: PROJECT }).waitFor();
});

test('[EE16] a phone whose clock stands in 1970 enrols, works and delivers, and is locked out nowhere', async () => {
  const { page } = await phoneOfBureau();
  await setClock(page, new Date('1970-01-02T08:00:00Z'));
  await enrol(page, await bureau.invite());
  await openAssignment(page);
  await declareIndependence(page);
  await openSyncPage(page);
  await syncNow(page);
  await page.getByText(ALL_HELD).waitFor();
  await page.reload();
  await unlock(page);
  await syncNow(page);
  await page.getByText(ALL_HELD).waitFor();
  const declared = await bureau.rows<{ at: string }>(
    `select line::json->>'at' as at from entries where type = 'independence.declared'`,
  );
  expect(declared.filter(({ at }) => at.startsWith('1970-01-02'))).toHaveLength(1);
});
