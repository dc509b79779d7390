import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { ARCHIVE_PAPER_WORDS } from '../../src/text/archive-words';
import { CAMERA_WORDS } from '../../src/text/camera-words';
import { CONSULTATION_WORDS } from '../../src/text/consultation-words';
import { COURSE_WORDS, PARTY_WORDS, STEP_WORDS } from '../../src/text/course-words';
import { FIELD_FORM_WORDS } from '../../src/text/field-form-words';
import { POINT_WORDS } from '../../src/text/point-words';
import { PRE_SEAL_WORDS } from '../../src/text/pre-seal-words';
import { REPORT_TEXT_WORDS, SECTION_STATE_WORDS } from '../../src/text/report-text-words';
import { READY_ON_WAY_WORDS, REPORT_WORDS } from '../../src/text/report-words';
import { REVIEW_WORDS } from '../../src/text/review-words';
import { ROLE_WORDS } from '../../src/text/role-words';
import { STATEMENT_WORDS } from '../../src/text/statement-words';
import { type Bureau, startBureau } from './support/bureau';
import { launchBrowser } from './support/chromium';
import { DESKTOP, openReport as openDeskReport, setUpDesk, shownAnswers } from './support/desk-app';
import {
  ALL_HELD,
  button,
  closeCamera,
  declareIndependence,
  enrol,
  heading,
  openAssignment,
  openCamera,
  releaseShutter,
  signReport,
  syncNow,
  unlock,
} from './support/field-app';
import { goWithin } from './support/go-within';
import { Phone } from './support/phone';
import { makeArchive, makeDocuments } from './support/report-documents';
import { scoreElsewhere } from './support/scored-elsewhere';
import { screenFaults } from './support/screen-faults';
import { stagesOfOneWalk } from './support/stages';

// A machine that is busy with other tests may take several times as long.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

const REMARK = '完成率的口径应当按合同约定的工程量计算。';
const REASON = '已按合同口径复核，改写问题一节。';
const FINDING = '建议一节要写明责任单位。';
const CHANGED = '完成率按合同工程量计算。无其他问题。';

let bureau: Bureau;
let camera: Phone;
let lead: Page;
let reviewer: Page;
let browser: Browser;

beforeAll(async () => {
  bureau = await startBureau('commissioned');
  browser = await launchBrowser();
  camera = await Phone.visited(bureau.origin);
  await scoreElsewhere(bureau, ['conclusion', 'issues']);
});
afterAll(async () => {
  await browser?.close();
  await camera?.discard();
  await bureau?.close();
});
// One story of two phones: each stage goes on where the one before ended.
stagesOfOneWalk(() => [lead, reviewer]);

/** The address of a page of the report on this phone. */
const within = async (page: Page, path: string): Promise<void> =>
  goWithin(page, new URL(page.url()).pathname.replace(/^(\/a\/[^/]+).*$/, `$1${path}`));

/** Sends what is here and takes in what others wrote. */
async function exchange(page: Page): Promise<void> {
  await within(page, '/sync');
  await syncNow(page);
  await page.getByText(ALL_HELD).first().waitFor();
  await within(page, '/report');
}

const area = (page: Page) => page.getByLabel(REPORT_TEXT_WORDS.text, { exact: true });
const save = (page: Page, name: string) => button(page, name).click();

test('[PR40] [PR122] the report says what is missing of its text, and leads there', async () => {
  lead = await camera.open(null);
  await enrol(lead, bureau.enrolLink);
  await openAssignment(lead);
  await declareIndependence(lead);
  await exchange(lead);
  await lead.getByText(COURSE_WORDS.textDone(11, 13)).waitFor();
  const top = async (title: string) => (await heading(lead, title).boundingBox())?.y ?? Number.NaN;
  expect(await top(REPORT_WORDS.obstacles)).toBeLessThan(await top(COURSE_WORDS.title));
  expect(await screenFaults(lead)).toEqual([]);
  await lead.getByRole('link', { name: COURSE_WORDS.text }).click();
  await lead.getByText(SECTION_STATE_WORDS.empty).first().waitFor();
  expect(await screenFaults(lead)).toEqual([]);
});

test('[PR115] the check before the seal names what does not hold, what holds, and leads to each place', async () => {
  await within(lead, '/report');
  await lead.getByRole('link', { name: PRE_SEAL_WORDS.title }).click();
  const { failed, passed } = PRE_SEAL_WORDS.groups;
  await heading(lead, failed).waitFor();
  await lead.getByText('必写的 13 节写好 11 节').waitFor();
  await lead
    .getByRole('list', { name: passed })
    .getByText('各项得分之和 100.00 ＝ 总分 100.00')
    .waitFor();
  expect(await screenFaults(lead)).toEqual([]);
  await lead.getByRole('link', { name: /综合评价结论/ }).click();
  await button(lead, REPORT_TEXT_WORDS.prefill).waitFor();
  await within(lead, '/report/text');
});

test('[PR41] a section is begun from the entries, numbers stand in it as references, and nothing typed is lost', async () => {
  await lead.getByRole('link', { name: /综合评价结论/ }).click();
  await button(lead, REPORT_TEXT_WORDS.prefill).click();
  await lead.getByRole('link', { name: '100.00', exact: true }).first().waitFor();
  expect(await screenFaults(lead)).toEqual([]);
  const begun = await area(lead).inputValue();
  expect(begun).toContain('{总分}');
  await area(lead).fill(begun.replace(/（待补充：[^）]*）/u, '项目按计划完成。'));
  // What is read after it was written: the draft is on the disk before the page is loaded anew.
  await within(lead, '/report/text');
  await lead.getByText(REPORT_TEXT_WORDS.unsaved).waitFor();
  await lead.goBack();
  await lead.getByText(FIELD_FORM_WORDS.leftover).waitFor();
  await lead.reload();
  await unlock(lead);
  await lead.getByText(FIELD_FORM_WORDS.leftover).waitFor();
  expect(await area(lead).inputValue()).toContain('项目按计划完成。');
  await save(lead, REPORT_TEXT_WORDS.save);
  await button(lead, REPORT_TEXT_WORDS.save).waitFor({ state: 'detached' });
  await within(lead, '/report/text/issues');
  await area(lead).fill('见 ');
  await button(lead, REPORT_TEXT_WORDS.reference).click();
  const dialog = lead.getByRole('dialog', { name: REPORT_TEXT_WORDS.reference });
  await dialog.getByLabel(REPORT_TEXT_WORDS.search).fill('满意度');
  expect(await screenFaults(lead)).toEqual([]);
  await dialog.getByRole('button', { name: /^得分：满意度/ }).click();
  await expect.poll(() => area(lead).inputValue()).toBe('见 {得分:D12}');
  await save(lead, REPORT_TEXT_WORDS.save);
  await button(lead, REPORT_TEXT_WORDS.save).waitFor({ state: 'detached' });
});

test('[PR42] the one next step stands below, and the draft goes out after asking', async () => {
  await within(lead, '/report');
  await lead.getByRole('link', { name: STEP_WORDS.draft }).click();
  expect(await screenFaults(lead)).toEqual([]);
  await button(lead, COURSE_WORDS.comments.issue).click();
  await button(lead, COURSE_WORDS.comments.confirm).click();
  await heading(lead, COURSE_WORDS.comments.name).waitFor();
  await lead.getByText(CONSULTATION_WORDS.none).first().waitFor();
});

/** Photographs the paper that the comments stand on, and comes back. */
async function photograph(page: Page): Promise<void> {
  await page.getByRole('link', { name: CONSULTATION_WORDS.toCamera }).click();
  await openCamera(page);
  await releaseShutter(page);
  await page.getByRole('button', { name: CAMERA_WORDS.done }).waitFor();
  await closeCamera(page);
  await page.goBack();
}

test('[PR43] comments on paper are recorded point by point with their photograph, or as none', async () => {
  const region = (name: string) => lead.getByRole('region', { name, exact: true });
  await region(PARTY_WORDS.evaluee).getByRole('link', { name: CONSULTATION_WORDS.record }).click();
  await save(lead, CONSULTATION_WORDS.save);
  await lead.getByText(CONSULTATION_WORDS.saidMissing).waitFor();
  await lead.getByLabel('有意见，逐条录入').check();
  await button(lead, POINT_WORDS.add).click();
  await lead.getByLabel(POINT_WORDS.about).selectOption({ label: '指标：实际完成率' });
  await lead.getByLabel(POINT_WORDS.text, { exact: true }).fill(REMARK);
  await photograph(lead);
  await lead.getByText(FIELD_FORM_WORDS.leftover).waitFor();
  await lead.getByText(FIELD_FORM_WORDS.evidence(0)).click();
  await lead.getByRole('checkbox').first().check();
  expect(await screenFaults(lead)).toEqual([]);
  await save(lead, CONSULTATION_WORDS.save);
  await region(PARTY_WORDS.evaluee).getByText(REMARK).waitFor();
  await region(PARTY_WORDS.client).getByRole('link', { name: CONSULTATION_WORDS.record }).click();
  await lead.getByLabel('书面表示没有意见').check();
  await lead.getByText(FIELD_FORM_WORDS.evidence(0)).click();
  await lead.getByRole('checkbox').first().check();
  await save(lead, CONSULTATION_WORDS.save);
  await region(PARTY_WORDS.client).getByText(CONSULTATION_WORDS.noRemark).waitFor();
  expect(await screenFaults(lead)).toEqual([]);
});

test('[PR44] each remark is answered with a reason, and what was adopted changes the text', async () => {
  await lead.getByRole('link', { name: REMARK }).click();
  await save(lead, CONSULTATION_WORDS.answer);
  await lead.getByText(CONSULTATION_WORDS.reasonMissing).waitFor();
  await lead.getByLabel('采纳', { exact: true }).check();
  await lead.getByLabel(CONSULTATION_WORDS.reason, { exact: true }).fill(REASON);
  expect(await screenFaults(lead)).toEqual([]);
  await save(lead, CONSULTATION_WORDS.answer);
  await lead.getByText(CONSULTATION_WORDS.answered('采纳', REASON)).waitFor();
  await within(lead, '/report/text/issues');
  await area(lead).fill(CHANGED);
  await save(lead, REPORT_TEXT_WORDS.save);
  await button(lead, REPORT_TEXT_WORDS.save).waitFor({ state: 'detached' });
});

test('[PR45] [PR116] what became of it goes to the reviewer, whose findings are closed before the seal', async () => {
  await within(lead, '/report');
  await lead.getByRole('link', { name: STEP_WORDS.review }).click();
  await button(lead, COURSE_WORDS.review.issue).click();
  await button(lead, COURSE_WORDS.review.confirm).click();
  await heading(lead, COURSE_WORDS.review.name).waitFor();
  await exchange(lead);
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    locale: 'zh-CN',
  });
  reviewer = await context.newPage();
  await enrol(reviewer, await bureau.inviteByName('演示复核人'));
  await openAssignment(reviewer);
  await declareIndependence(reviewer);
  await exchange(reviewer);
  await within(reviewer, '/report/review');
  await reviewer.getByLabel('有问题，逐条提出').check();
  await button(reviewer, POINT_WORDS.add).click();
  await reviewer.getByLabel(POINT_WORDS.text, { exact: true }).fill(FINDING);
  expect(await screenFaults(reviewer)).toEqual([]);
  await within(lead, '/report/review');
  await button(lead, COURSE_WORDS.review.issueAgain).click();
  await button(lead, COURSE_WORDS.review.confirm).click();
  await exchange(lead);
  await reviewer.getByText(REVIEW_WORDS.newerSafe(1)).waitFor();
  expect(await button(reviewer, REVIEW_WORDS.save).count()).toBe(0);
  expect(await screenFaults(reviewer)).toEqual([]);
  await button(reviewer, REVIEW_WORDS.newerKeep).click();
  expect(await reviewer.getByLabel(POINT_WORDS.text, { exact: true }).inputValue()).toBe(FINDING);
  await save(reviewer, REVIEW_WORDS.save);
  await reviewer.getByText(REVIEW_WORDS.findingsOpen(1)).waitFor();
  await exchange(reviewer);
  await exchange(lead);
  await lead.getByRole('link', { name: STEP_WORDS.close }).click();
  await lead.getByRole('link', { name: FINDING }).click();
  await lead.getByLabel(REVIEW_WORDS.how).fill('责任单位已在建议各条写明。');
  expect(await screenFaults(lead)).toEqual([]);
  await save(lead, REVIEW_WORDS.close);
  await lead.getByText(REVIEW_WORDS.done).waitFor();
  expect(await screenFaults(lead)).toEqual([]);
});

test('[RD10] [FB11] [AR37] [PR46] [PR47] what is sealed and signed says who was heard and who reviewed, and the bureau finds it whole', async () => {
  await within(lead, '/report/check');
  await lead.getByText('征求 2 方意见，收到意见 1 条').waitFor();
  expect(await heading(lead, PRE_SEAL_WORDS.groups.failed).count()).toBe(0);
  expect(await screenFaults(lead)).toEqual([]);
  await within(lead, '/report');
  await lead.getByText(READY_ON_WAY_WORDS.next).waitFor();
  await button(lead, REPORT_WORDS.seal).click();
  await lead.getByText('征求意见：被评价单位采纳 1 条、不采纳 0 条；委托方没有意见').waitFor();
  await signReport(lead);
  expect(await screenFaults(lead)).toEqual([]);
  await exchange(lead);
  await exchange(reviewer);
  await signReport(reviewer, ROLE_WORDS.agencyReviewer);
  const signatures = reviewer.getByRole('list', { name: REPORT_WORDS.statements });
  await signatures.getByText(STATEMENT_WORDS.review).waitFor();
  await signatures.getByText(STATEMENT_WORDS.report).waitFor();
  await exchange(reviewer);
  await makeDocuments(reviewer);
  const { begins, index } = await makeArchive(reviewer);
  expect(begins).toBe('PK');
  expect(index).toContain(ARCHIVE_PAPER_WORDS.concluding.pdf.title);
  expect(index).toContain(ARCHIVE_PAPER_WORDS.feedback.pdf.title);
  const desk = await browser.newContext({ viewport: DESKTOP, locale: 'zh-CN' });
  const page = await desk.newPage();
  await setUpDesk(page, bureau.deskLink());
  await openDeskReport(page);
  expect(await shownAnswers(page)).toMatchObject({
    ...{ intact: 'holds', authentic: 'holds', receipted: 'holds', complete: 'holds' },
  });
});

test('[PR117] [PR118] a change after the seal is led to a draft, since a correction goes the whole way', async () => {
  await within(lead, '/report/text/issues');
  await area(lead).fill('更正后的文字。');
  await save(lead, REPORT_TEXT_WORDS.save);
  await button(lead, REPORT_TEXT_WORDS.save).waitFor({ state: 'detached' });
  await within(lead, '/report');
  await lead.getByText(REPORT_WORDS.changedOnWay).waitFor();
  await lead.getByText(COURSE_WORDS.draftCorrecting).waitFor();
  expect(await screenFaults(lead)).toEqual([]);
  await lead.getByRole('link', { name: STEP_WORDS.draft }).click();
  await button(lead, COURSE_WORDS.comments.issueAgain).waitFor();
});
