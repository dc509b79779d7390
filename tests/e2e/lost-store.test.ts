import { afterAll, beforeAll, expect, test } from 'vitest';
import { ENROL_WORDS, STORE_LOST_WORDS } from '../../src/text/enrol-words';
import { type Bureau, startBureau } from './support/bureau';
import { enrol, heading, PROJECT } from './support/field-app';
import { Phone } from './support/phone';
import { stagesOfOneWalk } from './support/stages';
import { violationsOf } from './support/wcag';

let bureau: Bureau;
let phone: Phone;

beforeAll(async () => {
  bureau = await startBureau();
  phone = await Phone.make(bureau.origin);
});
afterAll(async () => {
  await phone?.discard();
  await bureau?.close();
});

stagesOfOneWalk(() => [phone?.shown]);

const told = () => phone.page.getByText(STORE_LOST_WORDS.title);

test('[ST12] a phone whose store is gone says so, each time, before anybody enrols', async () => {
  const page = await phone.open(null);
  await enrol(page, bureau.enrolLink);
  // As a browser does that finds the database corrupt.
  await page.evaluate(async () => {
    const all = await indexedDB.databases();
    await Promise.all(
      all.map(
        ({ name = '' }) =>
          new Promise((resolve) => {
            indexedDB.deleteDatabase(name).onsuccess = resolve;
          }),
      ),
    );
  });
  for (let start = 0; start < 2; start += 1) {
    await page.goto(bureau.origin);
    await heading(page, ENROL_WORDS.title).waitFor();
    await told().waitFor();
  }
  expect(await violationsOf(page)).toEqual([]);
  await enrol(page, await bureau.invite());
  await page.reload();
  await page.getByText(PROJECT).or(page.locator('input[type=password]')).first().waitFor();
  expect(await told().count()).toBe(0);
});
