import type { Browser } from 'playwright-core';
import { expect } from 'vitest';
import type { Indicator } from '../../../src/domain/framework/framework';
import { ADOPT_WORDS, OBSERVER_WORDS } from '../../../src/text/adopt-words';
import { PANEL_LINK_WORDS } from '../../../src/text/panel-link-words';
import type { Bureau } from './bureau';
import { button, declareIndependence, enrol, openAssignment } from './field-app';
import { screenFaults } from './screen-faults';

const PHONE = { width: 360, height: 740 };

/** What a session gives one judged indicator, and one that is counted from check points. */
export interface Given {
  readonly title: string;
  readonly judged: Indicator;
  readonly points: string;
  readonly counted: Indicator;
  /** Of a member, as the ballots say it. */
  readonly reason: string;
}

/** The lead evaluator's phone reads a session, takes its score, back and again, and goes to the ballots. */
export async function takeOver(browser: Browser, bureau: Bureau, given: Given): Promise<void> {
  const { title, judged, points, counted, reason } = given;
  const context = await browser.newContext({ viewport: PHONE, locale: 'zh-CN' });
  const lead = await context.newPage();
  await enrol(lead, await bureau.inviteByName('演示主评人'));
  await openAssignment(lead);
  await declareIndependence(lead);
  await lead.getByRole('link', { name: PANEL_LINK_WORDS.waiting }).click();
  await lead.getByRole('link', { name: title }).click();
  await lead.getByText(OBSERVER_WORDS.drawn).waitFor();
  expect(await screenFaults(lead)).toEqual([]);
  await lead.getByRole('link', { name: ADOPT_WORDS.go }).click();
  // What is counted stays counted; the panel's score stands beside.
  await lead.getByRole('region', { name: ADOPT_WORDS.counted }).getByText(counted.name).waitFor();
  const offered = lead.getByRole('region', { name: ADOPT_WORDS.scores });
  const weight = `${judged.weightMilli / 1000}`;
  await offered.getByText(ADOPT_WORDS.pointsOf(points, weight)).waitFor();
  await button(lead, ADOPT_WORDS.adopt(1)).click();
  await lead.getByText(ADOPT_WORDS.done(1)).waitFor();
  expect(await screenFaults(lead)).toEqual([]);
  await button(lead, ADOPT_WORDS.undo).click();
  await button(lead, ADOPT_WORDS.undoYes).click();
  await button(lead, ADOPT_WORDS.adopt(1)).click();
  await offered.getByText(ADOPT_WORDS.adopted).waitFor();
  await offered.getByRole('link', { name: judged.name }).click();
  await lead.getByText(PANEL_LINK_WORDS.source).waitFor();
  expect(await screenFaults(lead)).toEqual([]);
  await lead.getByRole('link', { name: PANEL_LINK_WORDS.ballots }).click();
  const card = lead.getByRole('region', { name: judged.name, exact: true });
  await card.getByText(reason).first().waitFor();
  await context.close();
}
