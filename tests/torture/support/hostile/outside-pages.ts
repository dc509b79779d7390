import type { Browser, Locator, Page, Response } from 'playwright-core';
import { expect } from 'vitest';
import { linkResponse } from '../../../../src/contract/surveys';
import type { AssignmentPackage } from '../../../../src/domain/assignment/assignment-package';
import type { Questionnaire } from '../../../../src/domain/survey/questionnaire';
import { publishPackage } from '../../../../src/server/services/publish-package';
import { canonicalText } from '../../../../src/trust/canonical';
import { madeQuestionnaire } from '../../../domain/survey/made-questionnaire';
import { madeLink } from '../../../server/consultation/link-scene';
import { askingPackage, inHours } from '../../../server/survey/survey-scene';
import { consultingPackage, issueDraft, writeReport } from '../../../support/draft-scene';
import { PEOPLE } from '../../../support/journal-maker';
import type { Random } from '../../../support/seeded-random';
import { TestPhone, type TestServer } from '../../../support/server';
import { sha256Text } from '../../../support/test-device';
import { typeEverywhere } from './fill-forms';
import { poisoned } from './hostile-text';
import { WatchedPage } from './watched-page';

interface Ground {
  readonly browser: Browser;
  readonly server: TestServer;
  /** A link by which a person of an assignment enrols a phone. */
  readonly invite: (assignment: string, person: string) => Promise<string>;
}

/** One whose texts have room for something hostile. */
function longQuestionnaire(): Questionnaire {
  const made = madeQuestionnaire({
    title: '环城公园续建工程满意度调查表',
    intro: '请您如实填写下面的各个问题',
  });
  const questions = made.questions.map((each) => ({
    ...each,
    text: `${each.text}（请如实回答这一个问题）`,
  }));
  return { ...made, questions };
}

/** An assignment that asks outsiders, hostile in every text. */
async function hostileAssignment({ server, invite }: Ground, random: Random) {
  const made = askingPackage(consultingPackage(), longQuestionnaire());
  const pkg: AssignmentPackage = poisoned(made, random);
  await publishPackage(server.deps, pkg, 'test');
  const lead = await TestPhone.enrol(await invite(pkg.assignment, PEOPLE.lead), pkg.assignment);
  lead.open(sha256Text(canonicalText(pkg)));
  return { pkg, lead };
}

async function surveyAddress(lead: TestPhone): Promise<string> {
  const made = await lead.fetch(`/api/assignments/${lead.assignment}/surveys`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ questionnaire: 'Q1', closesAt: inHours(Date.now(), 5) }),
  });
  return linkResponse.parse(await made.json()).address;
}

/** Sends a form and waits for what comes of it; gives the status. */
async function send(page: Page, button: Locator = page.locator('form button').last()) {
  const isSent = (each: Response) => each.request().method() === 'POST';
  const [answer] = await Promise.all([page.waitForResponse(isSent), button.click()]);
  await answer.finished();
  await page.waitForLoadState('load');
  return answer.status();
}

/** Somebody answers wrongly, and gets back what was typed. */
async function answerSurvey(watched: WatchedPage, address: string, random: Random): Promise<void> {
  const { page } = watched;
  await page.goto(address);
  await watched.look();
  const typed = await typeEverywhere(page, random);
  // The page's own script would keep a field that does not fit from being sent.
  await page.evaluate(() => {
    for (const form of document.forms) form.noValidate = true;
  });
  expect(await send(page)).toBe(422);
  await watched.look();
  expect(typed.length).toBeGreaterThan(0);
}

/** A party reads the draft and comments on it. */
async function comment(
  watched: WatchedPage,
  { link, code }: Awaited<ReturnType<typeof madeLink>>,
  random: Random,
): Promise<void> {
  const { page } = watched;
  await page.goto(link.address);
  await watched.look();
  await page.locator('input[name=code]').fill(code);
  await send(page);
  await watched.look();
  const typed = await typeEverywhere(page, random);
  await page.locator('input[name=said][value=some]').check();
  await page.locator('input[name=stands]').uncheck();
  const [more, done] = [page.locator('button[value=more]'), page.locator('button[value=send]')];
  expect(await send(page, more)).toBe(200);
  await watched.look();
  expect(await send(page, done)).toBe(422);
  await watched.look();
  expect(watched.notShown(typed)).toEqual([]);
  await page.locator('input[name=stands]').check();
  expect(await send(page, done)).toBe(200);
  await watched.look();
  expect(await done.count()).toBe(0);
}

/**
 * The pages that outsiders open by a link, of an assignment that is hostile in every text: filled in
 * with hostile words, faulty and right.
 * @returns how many pages were looked at
 */
export async function checkOutsidePages(ground: Ground, random: Random): Promise<number> {
  const { pkg, lead } = await hostileAssignment(ground, random);
  writeReport(lead, pkg, poisoned('总分 {总分}，等级 {等级}。', random));
  const draft = issueDraft(lead, pkg);
  await lead.synced();
  const { origin } = ground.server;
  const watched = await WatchedPage.open(await ground.browser.newContext(), origin);
  await answerSurvey(watched, await surveyAddress(lead), random);
  await comment(watched, await madeLink(lead, { draft, now: Date.now() }), random);
  expect(watched.notShown([pkg.project.name])).toEqual([]);
  await watched.page.context().close();
  return watched.looked;
}
