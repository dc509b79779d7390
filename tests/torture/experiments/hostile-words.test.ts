import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { EXPORT_TABLES } from '../../../src/contract/exports';
import type { PaperDocument } from '../../../src/documents/paper/paper-document';
import type { PdfFonts } from '../../../src/documents/pdf/render-pdf';
import { writeScoreSheet } from '../../../src/documents/score-sheet/write-score-sheet';
import { indicatorsOf } from '../../../src/domain/framework/framework';
import { scoresOfEvaluation } from '../../../src/domain/report/sheet-scores';
import {
  documentSubjects,
  sealedSubject,
} from '../../../src/features/report/documents/document-subject';
import { makeArchive } from '../../../src/features/report/documents/make-archive';
import { behindOf, makeDocument } from '../../../src/features/report/documents/make-document';
import { issueSetupLink } from '../../../src/server/services/desk-setup';
import { issueInvitation } from '../../../src/server/services/invitations';
import { publishPackage } from '../../../src/server/services/publish-package';
import { DECLARATION_WORDS } from '../../../src/text/declaration-words';
import { DESK_WORDS } from '../../../src/text/desk-words';
import { ENROL_WORDS } from '../../../src/text/enrol-words';
import { TREE_WORDS } from '../../../src/text/scoring-words';
import { builtProject } from '../../e2e/support/built-client';
import { launchBrowser } from '../../e2e/support/chromium';
import { setUpDesk } from '../../e2e/support/desk-app';
import { button, heading, PASSPHRASE } from '../../e2e/support/field-app';
import { PROJECT_ROOT } from '../../gates/tool.mjs';
import { builtFonts } from '../../pdf/pdf-kit';
import { DeskClient } from '../../support/desk-client';
import { PEOPLE } from '../../support/journal-maker';
import { type ReportWalk, walkedPackage } from '../../support/report-walk';
import { type Random, randomFrom } from '../../support/seeded-random';
import { testId } from '../../support/test-device';
import { testScene } from '../../support/test-scene';
import { experiment } from '../support/experiment';
import { checkCsv, checkDocx, checkPdf, checkXlsx } from '../support/hostile/checked-documents';
import { fillForms } from '../support/hostile/fill-forms';
import { hostileIn, poisoned } from '../support/hostile/hostile-text';
import { checkOutsidePages } from '../support/hostile/outside-pages';
import { poisonedWalk } from '../support/hostile/poisoned-walk';
import { WatchedPage } from '../support/hostile/watched-page';

/** PDFs that a round draws; every paper is made a Word document. */
const DRAWN = 3;
const MOST_PAGES = 30;
/** Pages of the desk whose forms are filled in. */
const MOST_FILLED = 15;
/** Rooms in which most is written. */
const DESK_ROOMS = ['commissions', 'registry', 'projects', 'issues', 'frameworks'].map(
  (room) => `/desk/${room}`,
);
const PHONE = { width: 360, height: 740 };

const scene = testScene({ clientDir: join(PROJECT_ROOT, 'dist/client') });
let browser: Browser;
let fonts: PdfFonts;
let desk: DeskClient;
let deskPage: WatchedPage;

beforeAll(async () => {
  await builtProject();
  browser = await launchBrowser();
  fonts = await builtFonts();
  const { origin } = scene.server;
  const context = await browser.newContext({ locale: 'zh-CN' });
  deskPage = await WatchedPage.open(context, origin);
  await setUpDesk(deskPage.page, (await issueSetupLink(scene.server.deps)) ?? '');
  desk = new DeskClient(origin);
  const [cookie] = (await context.cookies()).filter(({ name }) => name.includes('desk'));
  desk.cookie = `${cookie?.name}=${cookie?.value}`;
});
afterAll(() => browser?.close());

/** Every paper of the archive, and what the archive itself says on its page and in its table. */
async function checkDocuments(walk: ReportWalk): Promise<number> {
  const [session, work] = [walk.session('lead'), await walk.work('lead')];
  const subject = sealedSubject(documentSubjects(work));
  if (subject === null) throw new Error('nothing is sealed');
  const papers: PaperDocument[] = [];
  const render = async (paper: PaperDocument): Promise<Blob> => {
    papers.push(paper);
    return new Blob(['%PDF']);
  };
  const { signal } = new AbortController();
  const order = { session, work, subject, signal, render, onProgress: () => undefined };
  const archive = unzipSync(new Uint8Array(await (await makeArchive(order)).arrayBuffer()));
  await makeDocument({ ...subject, session, work, signal, form: 'pdf' }, render);
  for (const paper of papers) await checkDocx(paper);
  for (const paper of papers.slice(-DRAWN)) await checkPdf(paper, fonts);
  for (const [name, bytes] of Object.entries(archive)) {
    expect(name).not.toMatch(/\.\.|[\\<>"|?*]|^\//u);
    if (name.endsWith('.xlsx')) await checkXlsx(bytes);
    if (name.endsWith('.html')) await checkIndexPage(strFromU8(bytes));
  }
  const scores = scoresOfEvaluation(behindOf({ work, manifest: subject.manifest }).score);
  const { framework } = work.pkg;
  expect((await checkXlsx(writeScoreSheet(framework, scores, 'xlsx'))).length).toBeGreaterThan(3);
  expect(checkCsv(writeScoreSheet(framework, scores, 'csv')).length).toBeGreaterThan(3);
  return papers.length;
}

/** The archive's page is opened from a disk, where no policy keeps anything from running. */
async function checkIndexPage(html: string): Promise<void> {
  const context = await browser.newContext();
  const watched = await WatchedPage.open(context, 'about:');
  await watched.page.setContent(html);
  const made = watched.page.locator('img, svg, iframe, script, #pwned, [onerror], [onload]');
  expect(await made.count()).toBe(0);
  await context.close();
}

async function checkExports(): Promise<void> {
  for (const table of EXPORT_TABLES) {
    for (const format of ['csv', 'xlsx'] as const) {
      const answer = await desk.get(`/exports/${table}?year=2026&format=${format}`);
      expect(answer.status, table).toBe(200);
      const bytes = new Uint8Array(await answer.arrayBuffer());
      if (format === 'csv') checkCsv(bytes);
      else await checkXlsx(bytes);
    }
  }
}

/** Every room of the desk, and every page that they link to. */
async function checkDesk(): Promise<void> {
  await deskPage.page.goto(`${scene.server.origin}/desk`);
  await deskPage.page.getByRole('heading', { name: DESK_WORDS.arrivals.title }).waitFor();
  const from = [...(await deskPage.links('/desk')), '/desk'];
  await deskPage.walk(from, { under: '/desk', most: MOST_PAGES });
}

/** Every form of the desk is filled in with hostile words and sent; gives how many. */
async function fillDesk(random: Random): Promise<number> {
  let sent = 0;
  const look = () => deskPage.lookSettled();
  const atEach = async () => {
    sent += await fillForms(deskPage.page, random, look);
  };
  await deskPage.page.goto(`${scene.server.origin}/desk`);
  await deskPage.page.getByRole('heading', { name: DESK_WORDS.arrivals.title }).waitFor();
  const from = [...DESK_ROOMS, ...(await deskPage.links('/desk'))];
  await deskPage.walk(from, { under: '/desk', most: MOST_FILLED, atEach });
  return sent;
}

/** A phone that enrols, fetches what the others wrote, and shows every page that it has. */
async function checkPhone(assignment: string): Promise<WatchedPage> {
  const context = await browser.newContext({ locale: 'zh-CN', viewport: PHONE });
  const watched = await WatchedPage.open(context, scene.server.origin);
  const { page } = watched;
  await page.goto(await inviteTo(assignment, PEOPLE.bo));
  await page.getByLabel(ENROL_WORDS.passphrase, { exact: true }).fill(PASSPHRASE);
  await page.getByLabel(ENROL_WORDS.passphraseAgain, { exact: true }).fill(PASSPHRASE);
  await button(page, ENROL_WORDS.action).click();
  const home = `/a/${assignment}`;
  await page.locator(`a[href="${home}"]`).click();
  // What this person declared on another phone came with the first exchange, as all else did.
  const tree = heading(page, TREE_WORDS.title);
  await page.getByText(DECLARATION_WORDS.done).or(tree).first().waitFor();
  const rooms = ['', '/report', '/site', '/panel', '/sync', '/report/changes', '/report/ledger'];
  const from = ['/', '/settings', '/departure', ...rooms.map((room) => `${home}${room}`)];
  await watched.walk(from, { under: home, most: MOST_PAGES });
  await context.close();
  return watched;
}

async function inviteTo(assignment: string, person: string): Promise<string> {
  const issued = await issueInvitation(scene.server.deps, { person, assignment, by: 'test' });
  if (!issued.ok) throw new Error(issued.error.code);
  return issued.value.link;
}

let rounds = 0;

experiment('hostile-words', async ({ seed, random, count }) => {
  const pkg = poisoned({ ...walkedPackage(), assignment: testId(), nonce: testId() }, random);
  const { deps } = scene.server;
  await publishPackage(deps, pkg, 'test');
  const ground = { ...scene.server, assignment: pkg.assignment, package: pkg };
  const invite = (who: { readonly person?: string }) =>
    inviteTo(pkg.assignment, who.person ?? PEOPLE.lead);
  const walk = await poisonedWalk({ ...ground, invite }, randomFrom(seed));
  count('papers', await checkDocuments(walk));
  const outside = await checkOutsidePages(
    { browser, server: scene.server, invite: inviteTo },
    random,
  );
  count('outside pages', outside);
  count('forms sent at the desk', await fillDesk(random));
  await checkExports();
  await checkDesk();
  const phone = await checkPhone(pkg.assignment);
  count('pages', phone.looked);
  rounds += 1;
  if (rounds === 1) count('desk-pages', deskPage.looked);
  const { project, framework } = pkg;
  const names = indicatorsOf(framework).map(({ name }) => name);
  expect(hostileIn([project.name, ...names].join('\n')).length).toBeGreaterThan(3);
  expect(phone.notShown([project.name, ...names])).toEqual([]);
  expect(deskPage.notShown([project.name])).toEqual([]);
});
