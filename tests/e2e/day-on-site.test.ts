import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { confirmationStand } from '../../src/domain/fieldwork/confirmation-stage';
import type { Evaluation } from '../../src/domain/journal/evaluation';
import { figureField, standingValue } from '../../src/domain/journal/register';
import { CAMERA_WORDS } from '../../src/text/camera-words';
import {
  CAPTURE_FAULT_SAFE,
  CAPTURE_FAULT_WORDS,
  CAPTURE_STEP_WORDS,
  INTENT_WORDS,
} from '../../src/text/capture-state-words';
import { CAPTURE_WORDS } from '../../src/text/capture-words';
import { sayCounts } from '../../src/text/delivery-words';
import { LEFT_SHOT_WORDS } from '../../src/text/left-shot-words';
import { UNLOCK_WORDS } from '../../src/text/passphrase-words';
import { TREE_WORDS } from '../../src/text/scoring-words';
import { SURVEY_WORDS, UNFINISHED_WORDS } from '../../src/text/survey-words';
import { type Bureau, startBureau } from './support/bureau';
import { foldAtBureau, keptBytes, keptJournal, keptTypes } from './support/bureau-fold';
import { moveClock } from './support/clock';
import {
  ALL_HELD,
  button,
  heading,
  openSyncPage,
  releaseShutter,
  unlock,
} from './support/field-app';
import { EAST, FieldDay, NORTH, SOUTH } from './support/field-day';
import {
  answerScreens,
  askInPerson,
  beginToSign,
  countTrees,
  draftSheet,
  draw,
  handOn,
  handOver,
  nextRespondent,
  object,
  REGULAR,
  refuse,
  STRANGER,
  seeThanks,
  shownQuestion,
  sign,
  signatory,
  takeBack,
} from './support/field-day-papers';
import { indicator } from './support/indicators';
import { keptRows } from './support/kept-rows';
import { Phone } from './support/phone';
import { limitQuota, type PhoneQuota } from './support/phone-quota';
import { stagesOfOneWalk } from './support/stages';
import { EVIDENCE_UPLOAD } from './support/sync-faults';

// A machine that is busy with other tests may take several times as long.
vi.setConfig({ testTimeout: 240_000 });

const PHOTOS = 40;
/** Personal records: the interviews, what ten people said apart from ratings, and the drawings. */
const PERSONAL = 14;
const HOUR_MS = 3_600_000;

let bureau: Bureau;
let day: FieldDay;
let quota: PhoneQuota;

beforeAll(async () => {
  bureau = await startBureau();
  day = new FieldDay(await Phone.visited(bureau.origin));
});
afterAll(async () => {
  await day?.phone.discard();
  await bureau?.close();
});
// One day: each stage goes on where the one before ended.
stagesOfOneWalk(() => [day.phone.shown]);

test('[DY1] a visit, an interview and the first pictures are kept without a network', async () => {
  await day.begin(bureau.enrolLink);
  // A browser's own switch leaves the service worker its network: the server goes as well.
  await day.phone.setOffline(true);
  await bureau.stop();
  await day.checkIn(NORTH, '勘查北段步道');
  await day.interview('马某某', '平时走这条步道的人多吗', '早晚人多，中午少。');
  await day.openCameraFor('C11');
  await day.takeUpTo(6);
  await day.closeCamera();
});

/** From the tree of a phone that was killed with its camera open, back to the open camera. */
async function goOnAtTree(kept?: number): Promise<void> {
  const { page } = day;
  await page.getByText(LEFT_SHOT_WORDS.intent(indicator('C11').name)).waitFor();
  await page.getByRole('link', { name: LEFT_SHOT_WORDS.intentGo }).click();
  if (kept !== undefined) await page.getByText(INTENT_WORDS.kept(kept)).waitFor();
  await button(page, INTENT_WORDS.goOn).click();
  await button(page, CAMERA_WORDS.shutter).waitFor();
}

test('[DY2] [MD25] a phone killed before the shutter or between two pictures asks again, one killed after it has the picture whole or not at all', async () => {
  await day.openCameraFor('C11');
  await day.dieAndComeBack('');
  await goOnAtTree();
  expect(await day.shownPhotos(6)).toBe(6);
  await day.standAt(NORTH);
  await day.takeUpTo(8);
  await day.dieAndComeBack('');
  await goOnAtTree(2);
  expect(await day.shownPhotos(8)).toBe(8);
  await day.standAt(NORTH);
  await day.takeUpTo(9);
  await releaseShutter(day.page);
  await day.dieAndComeBack();
  await heading(day.page, indicator('C11').name).waitFor();
  await day.page.getByText(/此前已保存 [12] 张/).waitFor();
  const shown = await day.shownPhotos(9);
  expect([9, 10]).toContain(shown);
  day.said.add('evidence.captured', shown - 9);
  await day.standAt(NORTH);
  await day.takeUpTo(14);
  await day.closeCamera();
  await day.go('');
  await heading(day.page, TREE_WORDS.title).waitFor();
  expect(await day.page.getByText(LEFT_SHOT_WORDS.intent(indicator('C11').name)).count()).toBe(0);
  await day.checkOut(NORTH);
});

test('[DY3] where no position may be read, the visit goes on from a point by hand with its reason', async () => {
  const { page } = day;
  const cdp = await page.context().newCDPSession(page);
  const denied = { permission: { name: 'geolocation' }, setting: 'denied' } as const;
  await cdp.send('Browser.setPermission', { ...denied, origin: bureau.origin });
  await day.checkInByHand(EAST, '勘查东段绿化带', '浏览器没有允许定位');
  await day.openCameraFor('C21');
  await day.takeUpTo(3);
  await day.closeCamera();
  await cdp.send('Browser.setPermission', { ...denied, setting: 'granted', origin: bureau.origin });
});

test('[DY4] a clock that is moved forward locks the phone, and the work goes on', async () => {
  const { page } = day;
  await moveClock(page, 30 * HOUR_MS);
  await heading(page, UNLOCK_WORDS.title).waitFor();
  await unlock(page);
  await day.standAt(EAST);
  await day.openCameraFor('C21');
  await day.takeUpTo(13);
  await day.closeCamera();
});

test('[DY5] ten people are asked, and the one whose phone dies goes on at the question', async () => {
  await handOver(day);
  await answerScreens(day, REGULAR);
  await seeThanks(day);
  await nextRespondent(day, STRANGER);
  await handOn(day);
  await answerScreens(day, REGULAR, [1, 3]);
  await day.page.getByRole('heading', { name: /^第 4 题，/ }).waitFor();
  await day.dieAndComeBack(undefined, async (page) => {
    quota = await limitQuota(page, bureau.origin);
  });
  await button(day.page, UNFINISHED_WORDS.goOn).click();
  expect(await shownQuestion(day)).toBe(4);
  await answerScreens(day, REGULAR, [4, REGULAR.length]);
  await seeThanks(day);
  await nextRespondent(day, STRANGER);
  await nextRespondent(day, STRANGER);
  await takeBack(day);
  await askInPerson(day, [REGULAR, STRANGER, REGULAR, STRANGER, REGULAR]);
  await day.page.getByText(SURVEY_WORDS.returned(10, 5)).first().waitFor();
  await day.checkOut(EAST);
});

test('[DY6] a full phone says that nothing was saved and the earlier work is safe, and keeps the same picture once there is room', async () => {
  const { page } = day;
  await day.checkIn(SOUTH, '勘查南段广场');
  await day.interview('王某某', '广场晚上亮吗', '南侧两盏灯不亮。');
  await day.openCameraFor('D11');
  await day.takeUpTo(4);
  await quota.fill();
  await releaseShutter(page);
  await page.getByText(CAPTURE_FAULT_WORDS.phoneFull.title).waitFor();
  await page.getByText(CAPTURE_FAULT_SAFE).first().waitFor();
  expect(await day.shownPhotos(4)).toBe(4);
  await quota.lift();
  await button(page, CAPTURE_STEP_WORDS.retrySave).click();
  await page.getByText(CAPTURE_WORDS.saved(5)).waitFor();
  expect(await day.shownPhotos(5)).toBe(5);
  day.said.add('evidence.captured');
});

test('[DY4] a clock that is moved backward loses and refuses nothing', async () => {
  await moveClock(day.page, -5 * HOUR_MS);
  await day.takeUpTo(13);
  await day.closeCamera();
  expect(day.said.of('evidence.captured')).toBe(PHOTOS);
});

test('[DY7] [VI64] counts feed their figure, and the unit signs, objects and refuses, though the phone dies under the pen', async () => {
  await countTrees(day, [
    [NORTH, 118],
    [EAST, 200],
    [SOUTH, 80],
  ]);
  await draftSheet(day, NORTH, '南侧两盏路灯不亮。');
  await object(day, '只有一盏不亮，另一盏已报修。');
  await beginToSign(day);
  await signatory(day).fill('王喆');
  await draw(day.page, 0.3);
  await draw(day.page, 0.6, false);
  await day.dieAndComeBack();
  await beginToSign(day);
  expect(await signatory(day).inputValue()).toBe('王喆');
  await draw(day.page, 0.8);
  await sign(day);
  await refuse(day, '财务人员认为数量需再核对。', '李见证');
  await day.checkOut(SOUTH);
});

test('[DY8] [VI39] after a death in the middle of the sending, all that was acknowledged is at the bureau once, with receipts', async () => {
  await bureau.start();
  const stuck = bureau.proxy.arm(EVIDENCE_UPLOAD, 'hold-answer');
  await day.phone.setOffline(false);
  await stuck;
  await day.dieAndComeBack('');
  await openSyncPage(day.page);
  await day.page.getByText(ALL_HELD).waitFor({ timeout: 120_000 });

  const { 'clock.compared': clocks = 0, ...types } = await keptTypes(bureau);
  expect(types).toEqual(day.said.counts());
  expect(types).toMatchObject({ 'record.kept': 2, 'survey.answered': 10 });
  const entries = Object.values(types).reduce((sum, count) => sum + count, clocks);
  const photos = await keptBytes(bureau, 'image/jpeg');
  const records = await keptBytes(bureau, 'application/json');
  expect(photos).toMatchObject({ named: PHOTOS, whole: photos.pieces });
  expect(records).toEqual({ named: PERSONAL, pieces: PERSONAL, whole: PERSONAL });
  // The test camera shows some of its pictures twice; the same bytes are kept once.
  expect(photos.pieces).toBeGreaterThan(PHOTOS / 2);
  const evidence = photos.pieces + PERSONAL;
  const counts = { entries, entriesHeld: entries, evidence, evidenceHeld: evidence };
  await day.page.getByText(sayCounts(counts)).waitFor();
  expect(await keptRows(bureau)).toEqual({
    ...{ entries, evidence },
    ...{ doubledEntries: 0, doubledEvidence: 0, doubledLeaves: 0 },
  });
});

/** What the phone said of the day, as a fold has it. */
const dayOf = ({ fieldwork, registers, evidence }: Evaluation) => ({
  visits: fieldwork.visits.map(({ value, ended }) => [value.site, value.purpose, ended !== null]),
  records: fieldwork.records.map(({ value }) => value.kind),
  channels: fieldwork.surveys.answers.map(({ value }) => value.channel),
  trees: standingValue(registers, figureField('C11', 'actual')),
  sheets: fieldwork.confirmations.map((sheet) => confirmationStand(sheet).parties),
  sites: evidence.map(({ evidence: { proves } }) => proves.site),
});

test('[DY9] the bureau folds the stored lines to the day that the phone showed', async () => {
  const evaluation = await foldAtBureau(bureau);
  expect(evaluation).toMatchObject({ setAside: [], broken: [], forks: [] });
  expect(dayOf(evaluation)).toMatchObject({
    visits: [
      ['S1', '勘查北段步道', true],
      ['S2', '勘查东段绿化带', true],
      ['S3', '勘查南段广场', true],
    ],
    records: ['interview', 'interview'],
    channels: [...Array(5).fill('kiosk'), ...Array(5).fill('interview')],
    trees: { value: 398 },
    sheets: [{ business: 'signed', finance: 'refused' }],
  });
  const east = evaluation.fieldwork.visits[1]?.value.position;
  expect(east).toMatchObject({
    fixes: [],
    noPosition: 'denied',
    manual: { reason: '浏览器没有允许定位' },
  });
  const kept = await keptJournal(bureau);
  // Back within a session, while the other clock went on; forth into a session of its own.
  const jumps = kept.flatMap((entry, i) => {
    const next = kept[i + 1];
    if (next?.mono.session !== entry.mono.session) return [];
    const passed = next.mono.ms - entry.mono.ms;
    return [Math.round((Date.parse(next.at) - Date.parse(entry.at) - passed) / HOUR_MS)];
  });
  expect(jumps.filter((hours) => hours !== 0)).toEqual([-5]);
  const times = kept.map(({ at }) => Date.parse(at));
  expect(Math.max(...times) - (times.at(-1) ?? 0)).toBeGreaterThan(24 * HOUR_MS);
});
