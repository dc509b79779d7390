import type { Browser, Locator, Page } from 'playwright-core';
import type { Indicator } from '../../../src/domain/framework/framework';
import { CARRY_WORDS } from '../../../src/text/carry-words';
import { CONVENE_WORDS } from '../../../src/text/convene-words';
import { TAKE_WORDS } from '../../../src/text/handover-words';
import { BALLOT_WORDS, CLOSE_WORDS, PLEDGE_WORDS } from '../../../src/text/panel-act-words';
import { PANELS_WORDS, SESSION_WORDS, STEP_CARD_WORDS } from '../../../src/text/panel-words';
import type { Bureau } from './bureau';
import { ALL_HELD, button, enrol, heading, openAssignment, syncNow } from './field-app';
import { goWithin } from './go-within';
import { mirrorCamera, watchScreen } from './mirrored-camera';

const PHONE = { width: 360, height: 740 };

/** The demonstration's experts. */
export const EXPERTS: readonly string[] = Array.from({ length: 9 }, (_, i) => `演示专家${i + 1}`);

/** What a member gives one indicator. */
export interface GivenVote {
  readonly indicator: Indicator;
  readonly score: string;
  readonly reason: string;
}

/** The page of a session: its title stands above, and not in the browser's history. */
const atSession = (page: Page, title: string): Promise<void> =>
  page.getByRole('banner').getByText(title, { exact: true }).waitFor();

/** Somebody of a panel with a phone of their own. */
export class Panelist {
  private constructor(
    readonly page: Page,
    readonly name: string,
  ) {}

  /** An enrolled phone that is a browser context, which shares nothing with others. */
  static async make(browser: Browser, bureau: Bureau, name: string): Promise<Panelist> {
    const context = await browser.newContext({ viewport: PHONE, locale: 'zh-CN' });
    return Panelist.enrolled(await context.newPage(), bureau, name);
  }

  static async enrolled(page: Page, bureau: Bureau, name: string): Promise<Panelist> {
    await enrol(page, await bureau.inviteByName(name));
    return Panelist.at(page, name);
  }

  /** From the list of assignments to that of the sessions. */
  static async at(page: Page, name: string): Promise<Panelist> {
    await openAssignment(page);
    await heading(page, PANELS_WORDS.title).waitFor();
    return new Panelist(page, name);
  }

  private async syncWhile(then: () => Promise<void>): Promise<void> {
    const { page } = this;
    const { pathname } = new URL(page.url());
    await goWithin(page, pathname.replace(/^(\/a\/[^/]+).*$/, '$1/sync'));
    await syncNow(page);
    await then();
    await goWithin(page, pathname);
  }

  /** Sends everything, until the bureau holds it. */
  send(): Promise<void> {
    return this.syncWhile(() => this.page.getByText(ALL_HELD).first().waitFor());
  }

  /** Fetches what others wrote, until `shows` is there. */
  async fetch(shows: Locator): Promise<void> {
    await this.syncWhile(async () => undefined);
    await shows.waitFor();
  }

  /** A step that waits for this person. */
  step(title: string): Locator {
    return this.page.getByRole('region', { name: title, exact: true });
  }

  async openSession(title: string): Promise<void> {
    const { page } = this;
    await page.getByRole('link', { name: title }).click();
    await atSession(page, title);
  }

  async pledge(): Promise<void> {
    const { page } = this;
    await page.getByRole('link', { name: STEP_CARD_WORDS.pledge.go }).click();
    await button(page, PLEDGE_WORDS.sign).click();
    await page.getByText(PLEDGE_WORDS.signed).waitFor();
    await page.getByRole('banner').getByRole('link').first().click();
  }

  /** Types a vote; nothing is filled in before. */
  async vote({ indicator, score, reason }: GivenVote): Promise<void> {
    const card = this.page.getByRole('region', { name: indicator.name, exact: true });
    await card.getByLabel(BALLOT_WORDS.score, { exact: true }).fill(score);
    await card.getByRole('textbox').last().fill(reason);
  }

  async score(votes: readonly GivenVote[]): Promise<void> {
    await this.page.getByRole('link', { name: STEP_CARD_WORDS.score.go }).click();
    for (const each of votes) await this.vote(each);
  }

  async seal(): Promise<void> {
    const { page } = this;
    await button(page, BALLOT_WORDS.seal).click();
    await button(page, BALLOT_WORDS.confirm).click();
    await page.getByText(BALLOT_WORDS.sealedDetail).waitFor();
    await page.getByRole('link', { name: BALLOT_WORDS.toSession }).click();
  }

  async open(): Promise<void> {
    await button(this.page, STEP_CARD_WORDS.open.go).click();
    await button(this.page, STEP_CARD_WORDS.open.go).waitFor({ state: 'detached' });
  }
}

/** What the chair lays down, everything else as the form proposes it. */
export interface Call {
  readonly title: string;
  readonly kind: string;
  readonly indicators: readonly Indicator[];
  readonly members: readonly string[];
}

/** The chair calls a session. */
export async function convene({ page }: Panelist, call: Call): Promise<void> {
  await page.getByRole('link', { name: PANELS_WORDS.convene }).click();
  await page.getByLabel(CONVENE_WORDS.name, { exact: true }).fill(call.title);
  await page.getByRole('radio', { name: call.kind }).check();
  for (const name of EXPERTS.filter((each) => !call.members.includes(each))) {
    await page.getByRole('checkbox', { name, exact: true }).uncheck();
  }
  for (const name of call.members) {
    await page.getByLabel(CONVENE_WORDS.field(name), { exact: true }).fill('业务');
  }
  await button(page, CONVENE_WORDS.nothing).click();
  for (const { name } of call.indicators) await page.getByRole('checkbox', { name }).check();
  await button(page, CONVENE_WORDS.submit).click();
  await button(page, CONVENE_WORDS.confirm).click();
  await atSession(page, call.title);
}

/** The chair ends a round, with reasons for those who have no ballot. */
export async function close(
  { page }: Panelist,
  absent: Readonly<Record<string, string>> = {},
): Promise<void> {
  for (const [name, reason] of Object.entries(absent)) {
    await page.getByLabel(CLOSE_WORDS.absent(name), { exact: true }).fill(reason);
  }
  await button(page, CLOSE_WORDS.close).click();
  await button(page, CLOSE_WORDS.confirm).click();
  await button(page, CLOSE_WORDS.close).waitFor({ state: 'detached' });
}

/** How far the round is, as the phone tells it. */
export const progressOn = ({ page }: Panelist, sealed: number, expected: number) =>
  page.getByText(SESSION_WORDS.progressOf(sealed, expected));

/** Back by the arrow on top. */
export const goBack = ({ page }: Pick<Panelist, 'page'>): Promise<void> =>
  page.getByRole('banner').getByRole('link').first().click();

/**
 * Holds the taker's camera before the giver's screen until everything has come over. The giver stands
 * in the session and comes back to it; the taker ends in the list of sessions.
 */
export async function showTo(
  giver: Panelist,
  taker: Panelist,
  scope: 'own' | 'all',
): Promise<number> {
  await giver.page.getByRole('link', { name: CARRY_WORDS.show, exact: true }).click();
  await button(giver.page, CARRY_WORDS[scope]).click();
  await taker.page.getByRole('link', { name: CARRY_WORDS.take, exact: true }).click();
  await mirrorCamera(taker.page);
  await button(taker.page, TAKE_WORDS.scan).click();
  const done = taker.page.getByText(TAKE_WORDS.done);
  const pictures = await watchScreen(giver.page, taker.page, async () => (await done.count()) > 0);
  await goBack(giver);
  await goBack(taker);
  return pictures;
}
