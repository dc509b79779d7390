import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { arrivalsResponse } from '../../src/contract/desk';
import { REPORT_DECISION_WORDS } from '../../src/text/report-decision-words';
import { REPORT_TEXT_WORDS } from '../../src/text/report-text-words';
import { REPORT_STATE_WORDS, REPORT_WORDS } from '../../src/text/report-words';
import { DeskClient } from '../support/desk-client';
import { type Bureau, startBureau } from './support/bureau';
import {
  ALL_HELD,
  button,
  declareIndependence,
  enrol,
  openAssignment,
  sealAndSign,
  signReport,
  syncNow,
  unlock,
} from './support/field-app';
import { goWithin } from './support/go-within';
import { Phone } from './support/phone';
import { scoreElsewhere } from './support/scored-elsewhere';
import { screenFaults } from './support/screen-faults';
import { stagesOfOneWalk } from './support/stages';

// A machine that is busy with other tests may take several times as long.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

const GENERAL = '问题和建议写得太简略。\n请写明依据。';
const ON_A11 = '请补充立项批复文件。';

let bureau: Bureau;
let phone: Phone;
let lead: Page;
let desk: DeskClient;

beforeAll(async () => {
  bureau = await startBureau();
  phone = await Phone.visited(bureau.origin);
  await scoreElsewhere(bureau, []);
  lead = await phone.open(null);
  await enrol(lead, bureau.enrolLink);
  await openAssignment(lead);
  await declareIndependence(lead);
  await exchange();
  await within('');
  await sealAndSign(lead);
  await exchange();
  desk = new DeskClient(bureau.origin);
  const [name, password] = ['演示绩效股', 'correct horse battery'];
  const token = bureau.deskLink().split('#setup=')[1] ?? '';
  await desk.send('POST', '/setup', { token, name, password });
  await desk.signIn(name, password);
});
afterAll(async () => {
  await phone?.discard();
  await bureau?.close();
});
stagesOfOneWalk(() => [lead]);

/** The address of a page of the assignment on this phone. */
const within = (path: string): Promise<void> =>
  goWithin(lead, new URL(lead.url()).pathname.replace(/^(\/a\/[^/]+).*$/, `$1${path}`));

/** Sends what is here and takes in what others wrote. */
async function exchange(): Promise<void> {
  await within('/sync');
  await syncNow(lead);
  await lead.getByText(ALL_HELD).first().waitFor();
  await within('/report');
}

/** Path of the newest report under /api/desk. */
async function newestReport(): Promise<string> {
  const { arrivals } = arrivalsResponse.parse(await (await desk.get('/arrivals')).json());
  const arrival = arrivals.find(({ reports }) => reports.length > 0);
  return `/assignments/${arrival?.assignment}/reports/${arrival?.reports[0]?.manifest}`;
}

const card = () => lead.getByRole('region', { name: REPORT_DECISION_WORDS.title });

test('[DA35] a returned report says so on the phone, with comments by indicator', async () => {
  const indicators = [{ indicator: 'A11', comment: ON_A11 }];
  const body = { verdict: 'returned', comments: { general: GENERAL, indicators } };
  const path = await newestReport();
  expect((await desk.send('POST', `${path}/decision`, body)).status).toBe(204);
  await within('/sync');
  await within('/report');
  await card()
    .getByText(/^已退回（/)
    .waitFor();
  await card().getByText('问题和建议写得太简略。').waitFor();
  await card().getByText(REPORT_DECISION_WORDS.onePerson).waitFor();
  expect(await screenFaults(lead)).toEqual([]);
  const folder = process.env.TAKAN_SCREENSHOTS;
  if (folder) await lead.screenshot({ path: `${folder}/phone-returned.png`, fullPage: true });
  await card().getByRole('link', { name: ON_A11 }).click();
  await expect.poll(() => new URL(lead.url()).pathname).toMatch(/\/i\/A11$/);
});

test('[DA36] without a network the phone shows what it kept of it', async () => {
  await bureau.stop();
  await lead.reload();
  await unlock(lead);
  await within('/report');
  await card()
    .getByText(/^已退回（/)
    .waitFor();
  await bureau.start();
});

test('[DA37] what is changed after it is a new report, and the decision stays with the old one', async () => {
  await within('/report/text/issues');
  const area = lead.getByLabel(REPORT_TEXT_WORDS.text, { exact: true });
  await area.fill('养护合同未约定考核标准，依据见附件二。');
  await button(lead, REPORT_TEXT_WORDS.save).click();
  await button(lead, REPORT_TEXT_WORDS.save).waitFor({ state: 'detached' });
  await within('/report');
  await lead.getByText(REPORT_WORDS.changedSigned).waitFor();
  await card()
    .getByText(/^已退回（/)
    .waitFor();
  await button(lead, REPORT_WORDS.seal).click();
  await signReport(lead);
  await exchange();
  await lead.getByText(REPORT_STATE_WORDS.delivered().title).waitFor();
  await card().waitFor({ state: 'detached' });
});

test('[DA35] an accepted report says so, and that one person did it', async () => {
  const settings = { secondFactor: false, twoPersons: false, idleMinutes: 30 };
  expect((await desk.send('POST', '/settings', settings)).status).toBe(204);
  const body = { verdict: 'accepted', comments: { general: '', indicators: [] } };
  const path = await newestReport();
  expect((await desk.send('POST', `${path}/decision`, body)).status).toBe(204);
  await within('/sync');
  await within('/report');
  await card()
    .getByText(/^已验收（/)
    .waitFor();
  await card().getByText(REPORT_DECISION_WORDS.onePerson).waitFor();
  expect(await screenFaults(lead)).toEqual([]);
});
