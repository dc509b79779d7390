import { readdir, stat, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Bureau, startBureau } from './support/bureau';
import {
  declareIndependence,
  enrol,
  openAssignment,
  openIndicator,
  scoreIndicator,
  unlock,
} from './support/field-app';
import { indicator } from './support/indicators';
import { Phone } from './support/phone';
import { countStore } from './support/phone-store';
import { stagesOfOneWalk } from './support/stages';

let bureau: Bureau;
let phone: Phone;

beforeAll(async () => {
  bureau = await startBureau();
  phone = await Phone.visited(bureau.origin);
});
afterAll(async () => {
  await phone?.discard();
  await bureau?.close();
});

stagesOfOneWalk(() => [phone?.shown]);

/** Cuts the last record of the browser's write-ahead log in two, as a kill in a write does. */
async function tearLog(): Promise<void> {
  const root = join(phone.profile, 'Default', 'IndexedDB');
  const folder = (await readdir(root)).find((name) => name.endsWith('.leveldb')) ?? '';
  const logs = (await readdir(join(root, folder))).filter((name) => name.endsWith('.log')).sort();
  const log = join(root, folder, logs.at(-1) ?? '');
  await truncate(log, (await stat(log)).size - 20);
}

test('[ST41] half a record that a kill left in the browser’s log costs nothing at any later start', async () => {
  const page = await phone.open(null);
  await enrol(page, bureau.enrolLink);
  await openAssignment(page);
  await declareIndependence(page);
  await openIndicator(page, indicator('C11'));
  await scoreIndicator(page, indicator('C11'));
  const address = new URL(page.url()).pathname;
  await phone.setOffline(true);
  for (const scored of ['A11', 'D11', 'A12']) {
    await phone.kill();
    await tearLog();
    const again = await phone.open(address.replace('C11', scored));
    await unlock(again);
    const { entries = 0 } = await countStore(again);
    await scoreIndicator(again, indicator(scored));
    await expect.poll(async () => (await countStore(again)).entries).toBeGreaterThan(entries);
    const before = await countStore(again);
    await phone.kill();
    const after = await phone.open(address);
    await unlock(after);
    // The kill may come between a count and what was still being written.
    const kept = async () => (await countStore(after)).entries;
    await expect.poll(kept).toBeGreaterThanOrEqual(before.entries ?? 0);
  }
});
