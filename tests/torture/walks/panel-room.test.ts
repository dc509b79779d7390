import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { deskPanelsResponse } from '../../../src/contract/desk-panels';
import { MEETING_WORDS } from '../../../src/text/meeting-words';
import { FORCE_WORDS, PLEDGE_WORDS } from '../../../src/text/panel-act-words';
import { PANEL_RESULT_WORDS } from '../../../src/text/panel-result-words';
import { SESSION_KIND_WORDS, SESSION_WORDS, STEP_CARD_WORDS } from '../../../src/text/panel-words';
import { type Bureau, startBureau } from '../../e2e/support/bureau';
import { launchBrowser } from '../../e2e/support/chromium';
import { DESKTOP, setUpDesk } from '../../e2e/support/desk-app';
import { button, unlock } from '../../e2e/support/field-app';
import { indicator } from '../../e2e/support/indicators';
import {
  close,
  convene,
  EXPERTS,
  goBack,
  Panelist,
  progressOn,
  showTo,
} from '../../e2e/support/panel-room';
import { Phone } from '../../e2e/support/phone';
import { stagesOfOneWalk } from '../../e2e/support/stages';

const TITLE = '环城公园现场评分';
const A11 = indicator('A11');
const D11 = indicator('D11');
const CHAIR = '演示组长';
const SCRUTINEER = '演示监票人';
const [FIRST = '', RECUSED = '', NO_SHOW = '', KILLED = '', ABSENT = ''] = EXPERTS;
const BY_PICTURES = EXPERTS.slice(5);

/**
 * What each member gives A11 (3 points) and D11 (20 points). By hand: the seven counted ballots give
 * A11 2 + 3 + 1 + 2.5 + 2 + 3 + 0.5 = 14, a mean of 2; D11 10 + 12 + 14 + 16 + 18 + 11 + 10 = 91, a
 * mean of 13; together 15.
 */
const GIVEN: Readonly<Record<string, readonly [string, string]>> = {
  演示专家1: ['2', '10'],
  演示专家3: ['3', '12'],
  演示专家4: ['1', '14'],
  演示专家6: ['2.5', '16'],
  演示专家7: ['2', '18'],
  演示专家8: ['3', '11'],
  演示专家9: ['0.5', '10'],
};

let bureau: Bureau;
let browser: Browser;
let killable: Phone;
let desk: Page;
const people = new Map<string, Panelist>();

const who = (name: string): Panelist => {
  const found = people.get(name);
  if (found === undefined) throw new Error(`nobody is called ${name}`);
  return found;
};

async function give(name: string): Promise<void> {
  const [first = '', second = ''] = GIVEN[name] ?? [];
  const reason = '依据不足';
  await who(name).score([
    { indicator: A11, score: first, reason },
    { indicator: D11, score: second, reason },
  ]);
  await who(name).seal();
}

/** The bureau's meeting screen, which holds no score before all is open: neither shown nor sent. */
async function deskShowsNothing(sealed: number, open: number): Promise<void> {
  const answer = desk.waitForResponse(/\/api\/desk\/assignments\/[^/]+\/panels$/);
  await desk.reload();
  const { sessions } = deskPanelsResponse.parse(await (await answer).json());
  expect(sessions).toMatchObject([{ title: TITLE, sealed, expected: open, result: null }]);
  await desk.getByText(MEETING_WORDS.progress(sealed, open)).first().waitFor();
  await desk.getByText(MEETING_WORDS.blind).waitFor();
  expect(await desk.getByRole('heading', { name: MEETING_WORDS.result }).count()).toBe(0);
  expect(await desk.getByRole('table').count()).toBe(1);
}

/** A line of the desk's scores: the mean, and what each expert gave, as they stand there. */
const deskRow = (name: string): Promise<string[]> =>
  desk
    .getByRole('table', { name: MEETING_WORDS.result })
    .getByRole('row')
    .filter({ has: desk.getByRole('rowheader', { name }) })
    .getByRole('cell')
    .allInnerTexts();

beforeAll(async () => {
  bureau = await startBureau();
  browser = await launchBrowser();
  killable = await Phone.make(bureau.origin);
  const names = [CHAIR, SCRUTINEER, FIRST, RECUSED, NO_SHOW, ABSENT, ...BY_PICTURES];
  for (const name of names)
    people.set(name ?? '', await Panelist.make(browser, bureau, name ?? ''));
  const page = await killable.open(null);
  people.set(KILLED, await Panelist.enrolled(page, bureau, KILLED));
  const context = await browser.newContext({ viewport: DESKTOP, locale: 'zh-CN' });
  desk = await context.newPage();
  await setUpDesk(desk, bureau.deskLink());
});
afterAll(async () => {
  await browser?.close();
  await killable?.discard();
  await bureau?.close();
});
stagesOfOneWalk(() => [...[...people.values()].map(({ page }) => page), desk]);

test('[PN97] four experts have no network from the start, and the session comes by pictures', async () => {
  for (const name of BY_PICTURES) await who(name).page.context().setOffline(true);
  const chair = who(CHAIR);
  await convene(chair, {
    ...{ title: TITLE, kind: SESSION_KIND_WORDS.onSiteScoring, indicators: [A11, D11] },
    members: EXPERTS,
  });
  await chair.send();
  const scrutineer = who(SCRUTINEER);
  await scrutineer.fetch(scrutineer.page.getByRole('link', { name: TITLE }));
  await scrutineer.openSession(TITLE);
  await button(scrutineer.page, STEP_CARD_WORDS.custody.go).click();
  await scrutineer.page.getByText(STEP_CARD_WORDS.custodyDone.title).waitFor();
  await scrutineer.send();
  await chair.fetch(chair.page.getByText(SESSION_WORDS.custody(SCRUTINEER)));
  for (const name of BY_PICTURES) {
    await showTo(chair, who(name), 'all');
    await who(name).openSession(TITLE);
  }
  for (const name of [FIRST, RECUSED, NO_SHOW, KILLED, ABSENT]) {
    await who(name).fetch(who(name).page.getByRole('link', { name: TITLE }));
    await who(name).openSession(TITLE);
  }
});

test('[PN97] all pledge and seal, one leaves, one is absent, and a kill takes no ballot', async () => {
  for (const name of [FIRST, NO_SHOW, KILLED, ...BY_PICTURES]) {
    await who(name).pledge();
    await give(name);
  }
  await killable.kill();
  const page = await killable.open('/');
  await unlock(page);
  const killed = await Panelist.at(page, KILLED);
  people.set(killed.name, killed);
  await killed.openSession(TITLE);
  await killed.step(STEP_CARD_WORDS.sealed.title).waitFor();
  const left = who(RECUSED);
  await left.page.getByRole('link', { name: STEP_CARD_WORDS.pledge.go }).click();
  await left.page.getByRole('radio', { name: PLEDGE_WORDS.whole }).check();
  await left.page.getByRole('textbox', { name: PLEDGE_WORDS.reason }).fill('参与过本项目的设计');
  await button(left.page, PLEDGE_WORDS.record).click();
  await button(left.page, PLEDGE_WORDS.confirm).click();
  await left.page.getByText(STEP_CARD_WORDS.left.title).waitFor();
  for (const name of [FIRST, NO_SHOW, KILLED, RECUSED]) await who(name).send();
});

test('[PN97] the chair gathers by pictures what has no network, and closes', async () => {
  const chair = who(CHAIR);
  await chair.fetch(progressOn(chair, 3, 8));
  for (const name of BY_PICTURES) {
    await showTo(who(name), chair, 'own');
    await chair.openSession(TITLE);
  }
  await progressOn(chair, 7, 8).waitFor();
  await chair.send();
  await desk.getByRole('link', { name: MEETING_WORDS.open }).click();
  await deskShowsNothing(7, 8);
  await close(chair, { [ABSENT]: '请假' });
  await chair.send();
});

test('[PN97] members open, the custodians open what one does not, and all agree with the hand', async () => {
  const chair = who(CHAIR);
  for (const name of BY_PICTURES) {
    const member = who(name);
    await goBack(member);
    await showTo(chair, member, 'all');
    await member.openSession(TITLE);
    await member.open();
    await showTo(member, chair, 'own');
    await chair.openSession(TITLE);
  }
  for (const name of [FIRST, KILLED]) {
    await who(name).fetch(who(name).step(STEP_CARD_WORDS.open.title));
    await who(name).open();
    await who(name).send();
  }
  await chair.fetch(chair.page.getByRole('region', { name: NO_SHOW, exact: true }));
  // One ballot is still sealed.
  await deskShowsNothing(7, 8);
  await expect.poll(() => button(chair.page, FORCE_WORDS.unwrap).count()).toBe(1);
  await button(chair.page, FORCE_WORDS.unwrap).click();
  const dialog = chair.page.getByRole('dialog');
  await dialog.getByRole('textbox').fill('会后离席，联系不上');
  await dialog.getByRole('button', { name: FORCE_WORDS.unwrap, exact: true }).click();
  await chair.page.getByText(FORCE_WORDS.unwrapped).waitFor();
  await chair.send();
  const scrutineer = who(SCRUTINEER);
  await scrutineer.fetch(button(scrutineer.page, FORCE_WORDS.force));
  await button(scrutineer.page, FORCE_WORDS.force).click();
  await scrutineer.page.getByRole('link', { name: SESSION_WORDS.result }).waitFor();
  await scrutineer.send();
  for (const name of BY_PICTURES) {
    await who(name).page.context().setOffline(false);
    await who(name).send();
  }
  const total = PANEL_RESULT_WORDS.totalOf('15', '23');
  for (const name of [CHAIR, SCRUTINEER, FIRST, NO_SHOW, KILLED, ABSENT, ...BY_PICTURES]) {
    const { page } = who(name);
    const result = page.getByRole('link', { name: SESSION_WORDS.result });
    await who(name).fetch(result);
    await result.click();
    await page.getByRole('region', { name: PANEL_RESULT_WORDS.total }).getByText(total).waitFor();
  }
});

test('[PN84] [PN97] the desk shows the same scores, means and total as every phone', async () => {
  await desk.getByText(MEETING_WORDS.total('15', '23')).waitFor();
  const given = (i: 0 | 1) => EXPERTS.map((name) => GIVEN[name]?.[i] ?? '—');
  expect(await deskRow(A11.name)).toEqual(['2／3', ...given(0)]);
  expect(await deskRow(D11.name)).toEqual(['13／20', ...given(1)]);
});
