import { cp, rm } from 'node:fs/promises';
import { basename } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Bureau, startBureau } from './support/bureau';
import { discardAtEnd } from './support/failure-picture';
import {
  ALL_HELD,
  backToTree,
  declareIndependence,
  enrol,
  openAssignment,
  openIndicator,
  openSyncPage,
  scoreIndicator,
  syncNow,
  unlock,
} from './support/field-app';
import { indicator } from './support/indicators';
import { Phone } from './support/phone';

// A machine that is busy with other tests may take several times as long.
vi.setConfig({ testTimeout: 180_000 });

let bureau: Bureau;

beforeEach(async () => {
  bureau = await startBureau();
});
afterEach(() => bureau.close());

/** Copies a profile without the marks by which a running browser claims it. */
const copyProfile = (from: string, to: string): Promise<void> =>
  cp(from, to, { recursive: true, filter: (path) => !basename(path).startsWith('Singleton') });

async function score({ page }: Phone, id: string): Promise<void> {
  await openIndicator(page, indicator(id));
  await scoreIndicator(page, indicator(id));
  await backToTree(page);
}

/** Sends everything and goes back to the tree. */
async function deliver({ page }: Phone): Promise<void> {
  await openSyncPage(page);
  await syncNow(page);
  await page.getByText(ALL_HELD).waitFor();
  await page.goBack();
}

async function scoreAndDeliver(phone: Phone, id: string): Promise<void> {
  await score(phone, id);
  await deliver(phone);
}

async function reopened(phone: Phone): Promise<void> {
  const page = await phone.open();
  await unlock(page);
  await openAssignment(page);
}

/** A phone that delivered two indicators and was then set back to its copy after the first one. */
async function setBackPhone(): Promise<Phone> {
  const phone = await Phone.make(bureau.origin);
  discardAtEnd(phone);
  await enrol(await phone.open(null), bureau.enrolLink);
  await openAssignment(phone.page);
  await declareIndependence(phone.page);
  await scoreAndDeliver(phone, 'C31');
  await phone.kill();
  const copy = `${phone.profile}-copy`;
  await copyProfile(phone.profile, copy);
  await reopened(phone);
  await scoreAndDeliver(phone, 'C41');
  await phone.kill();
  await rm(phone.profile, { recursive: true });
  await copyProfile(copy, phone.profile);
  await rm(copy, { recursive: true });
  return phone;
}

interface Kept {
  readonly journal: string;
  readonly seq: number;
  readonly indicator: string | null;
  readonly reason: string | null;
}

const keptEntries = (): Promise<Kept[]> =>
  bureau.rows<Kept & Record<string, unknown>>(`
    select journal, seq, line::json->'body'->>'indicator' as indicator,
      line::json->'body'->'reopens'->>'reason' as reason
    from entries order by received_at, journal, seq`);

const indicatorsOf = (kept: readonly Kept[]) =>
  kept.flatMap(({ indicator: id }) => (id === null ? [] : [id])).sort();

const placesOf = (kept: readonly Kept[]) =>
  new Set(kept.map(({ journal, seq }) => `${journal}/${seq}`)).size;

test('[EE17] a phone set back to an old copy goes on in a new journal, and nothing is lost or forked', async () => {
  const phone = await setBackPhone();
  await reopened(phone);
  await scoreAndDeliver(phone, 'D11');
  const kept = await keptEntries();
  expect(placesOf(kept)).toBe(kept.length);
  expect(indicatorsOf(kept)).toEqual(['C31', 'C41', 'D11']);
  expect(kept.flatMap(({ reason }) => reason ?? [])).toEqual(['serverAhead']);
});

test('[EE18] one that works on before it meets the server forks: both branches are kept, and it goes on in a new journal', async () => {
  const phone = await setBackPhone();
  await bureau.proxy.unplug();
  await reopened(phone);
  await score(phone, 'D11');
  await bureau.proxy.plugIn();
  await deliver(phone);
  await scoreAndDeliver(phone, 'D12');
  const kept = await keptEntries();
  expect(kept.length - placesOf(kept)).toBe(1);
  expect(indicatorsOf(kept)).toEqual(['C31', 'C41', 'D11', 'D12']);
  expect(kept.flatMap(({ reason }) => reason ?? [])).toHaveLength(1);
  const flagged = await bureau.rows("select 1 from audit where action = 'journal.forked'");
  expect(flagged).not.toEqual([]);
});
