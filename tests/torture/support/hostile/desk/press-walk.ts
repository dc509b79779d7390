import type { FileChooser, Page, Request } from 'playwright-core';
import { expect } from 'vitest';
import { pick, type Random } from '../../../../support/seeded-random';
import type { WatchedPage } from '../watched-page';
import { fillAtOnce } from './fill-at-once';
import { hostileFile } from './hostile-file';
import { DIALOG, type ShownButton, shownButtons } from './shown-buttons';

/** Bounds of a walk: pages of one kind, presses at one page, and of one button at pages of its kind. */
const MOST = { alike: 2, atPage: 45, ofMark: 3, attempts: 4, deep: 12 } as const;
const SOON = { timeout: 2000 } as const;
/** Frames in a row in which nothing changes. */
const STILL_FRAMES = 6;
const FIRST_FRAMES = 24;
/** Frames after which an answer is not waited for any more. */
const LATE_FRAMES = 60;

/** Where whoever walks may end the own account: what comes after it would be met signed out. */
const PUTS_OUT = '/desk/accounts';

const WRITES = ['POST', 'PUT', 'DELETE'];

/** A page's kind: its address without what names one thing. */
const kindOf = (path: string): string =>
  (path.split('?')[0] ?? '')
    .split('/')
    .map((part) => (/^[a-z-]*$/u.test(part) ? part : ':id'))
    .join('/');

/** What was pressed in one round, at one desk after the other. */
export class Presses {
  /** Marks of the buttons, with how often. */
  readonly pressed = new Map<string, number>();
  /** Writes that the server took, by their kind. */
  readonly taken = new Set<string>();
  /** Buttons without a mark. */
  readonly unmarked = new Set<string>();
  readonly done = new Map<string, number>();

  /** @param left marks of those that are not pressed */
  constructor(readonly left: ReadonlySet<string>) {}

  get count(): number {
    return [...this.pressed.values()].reduce((sum, each) => sum + each, 0);
  }
}

/** Presses every button of the desk's pages, fills in what they open, and looks at what is shown. */
export class PressWalk {
  /** Whether the last press had a script loaded. */
  private hasLoaded = false;
  private readonly dangerous = new Set<string>();
  private readonly pending = new Set<Request>();
  private readonly page: Page;

  constructor(
    private readonly watched: WatchedPage,
    private readonly random: Random,
    private readonly of: Presses,
  ) {
    this.page = watched.page;
    this.page.on('request', (each) => {
      this.pending.add(each);
      this.hasLoaded ||= each.resourceType() === 'script';
    });
    this.page.on('requestfailed', (each) => this.pending.delete(each));
    this.page.on('requestfinished', (each) => this.pending.delete(each));
    this.page.on('response', (answer) => {
      const [method, { pathname }] = [answer.request().method(), new URL(answer.url())];
      if (answer.ok() && WRITES.includes(method))
        this.of.taken.add(`${method} ${kindOf(pathname)}`);
    });
    this.page.on('filechooser', (chooser) => void this.choose(chooser));
  }

  /**
   * Goes over the pages that can be reached, at each of which every button is pressed; then once more
   * for those that take something away.
   */
  async walk(from: readonly string[]): Promise<void> {
    const kinds = new Map<string, number>();
    const known = new Set<string>();
    const queue = [...from];
    for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
      const n = kinds.get(kindOf(path)) ?? 0;
      if (known.has(path) || n >= MOST.alike) continue;
      known.add(path);
      kinds.set(kindOf(path), n + 1);
      await this.open(path);
      queue.push(...(await this.watched.links('/desk')));
      queue.push(...(await this.pressAll(path, false)), ...(await this.watched.links('/desk')));
    }
    const rest = [...this.dangerous].filter((path) => path !== PUTS_OUT);
    for (const path of this.dangerous.has(PUTS_OUT) ? [...rest, PUTS_OUT] : rest) {
      await this.open(path);
      await this.pressAll(path, true);
    }
  }

  /** Shows a page anew, opens what is folded, and types into its fields. */
  private async open(path: string): Promise<void> {
    this.pending.clear();
    await this.page.goto(new URL(path, this.page.url()).href);
    await this.page.waitForSelector('main h1', SOON).catch(() => null);
    await this.still();
    await this.page.evaluate(() => {
      for (const each of document.querySelectorAll('main details')) each.setAttribute('open', '');
    });
    await fillAtOnce(this.page, this.random);
    await this.look();
  }

  /** Presses what is there and what comes of it; gives the addresses at which a press ended. */
  private async pressAll(path: string, isDanger: boolean): Promise<readonly string[]> {
    const ended: string[] = [];
    for (let n = 0; n < MOST.atPage; n += 1) {
      const next = await this.next(path, isDanger);
      if (next === null) break;
      await this.press(next);
      if (await this.hasWindow()) await this.settleDialog(kindOf(path), next);
      const { pathname, search } = new URL(this.page.url());
      if (`${pathname}${search}` === path) continue;
      ended.push(`${pathname}${search}`);
      await this.open(path);
    }
    return ended;
  }

  /** A window whose script was loaded for it comes late: React holds it back. */
  private async hasWindow(): Promise<boolean> {
    const isThere = async () => (await this.page.locator(DIALOG).count()) > 0;
    if (this.hasLoaded && !(await isThere())) {
      await this.isStill(FIRST_FRAMES, false);
      await this.still();
    }
    return isThere();
  }

  /** One that was not pressed yet, as the seed will have it. */
  private async next(path: string, isDanger: boolean): Promise<ShownButton | null> {
    const shown = await shownButtons(this.page);
    const at = kindOf(path);
    if (shown.some((each) => each.isDanger)) this.dangerous.add(path);
    for (const { mark, text } of shown) if (mark === '') this.of.unmarked.add(`${text} at ${at}`);
    const open = shown.filter((each) => each.isDanger === isDanger && this.isOpen(at, each));
    if (open.length === 0) return null;
    const chosen = pick(open, this.random);
    this.note(at, chosen);
    return chosen;
  }

  private isOpen(at: string, { mark, text }: ShownButton): boolean {
    if (mark === '' || this.of.left.has(mark)) return false;
    const [ofText, ofMark] = [`${at} ${mark} ${text}`, `${at} ${mark}`];
    return !this.of.done.has(ofText) && (this.of.done.get(ofMark) ?? 0) < MOST.ofMark;
  }

  private note(at: string, { mark, text }: ShownButton): void {
    for (const name of [`${at} ${mark} ${text}`, `${at} ${mark}`]) {
      this.of.done.set(name, (this.of.done.get(name) ?? 0) + 1);
    }
  }

  private async press({ mark, at }: ShownButton): Promise<void> {
    this.hasLoaded = false;
    await this.page
      .locator('button')
      .nth(at)
      .evaluate((each: HTMLButtonElement) => each.click());
    this.of.pressed.set(mark, (this.of.pressed.get(mark) ?? 0) + 1);
    await this.still();
    await this.look();
    // Whoever is put out presses nothing more.
    expect(await this.page.locator('.desk-bar').count(), `signed in after ${mark}`).toBe(1);
  }

  /** Fills a window in, presses what is in it, confirms it, and closes it where it is still there. */
  private async settleDialog(here: string, opener: ShownButton): Promise<void> {
    const at = `in the window of ${opener.mark}`;
    const isThere = async () => (await this.page.locator(DIALOG).count()) > 0;
    await fillAtOnce(this.page, this.random);
    await this.look();
    const isOfRank = (rank: number) => async () => {
      const shown = await shownButtons(this.page);
      return shown.find((each) => each.rank === rank && this.isOpen(at, each)) ?? null;
    };
    const inside = isOfRank(0);
    for (const ofRank of [inside, isOfRank(1)]) {
      for (let n = 0; n < MOST.deep && (await isThere()); n += 1) {
        const next = await ofRank();
        if (next === null) break;
        this.note(at, next);
        await this.press(next);
        if (next.rank === 1) await this.confirmAgain(next.mark);
      }
      if (await isThere()) await fillAtOnce(this.page, this.random);
      if (ofRank === inside && (await this.closeFirst(at))) return this.again(here, opener);
    }
    await this.close();
  }

  /** Where a window found fault with words, they are put right one kind after the other. */
  private async confirmAgain(mark: string): Promise<void> {
    for (let attempt = 1; attempt < MOST.attempts; attempt += 1) {
      if ((await this.page.locator(`${DIALOG} [aria-invalid=true]`).count()) === 0) return;
      await fillAtOnce(this.page, this.random, attempt);
      const again = (await shownButtons(this.page)).find((each) => each.mark === mark);
      if (again === undefined) return;
      await this.press(again);
    }
  }

  /** A window is closed without an act when it first opens, so that both are tried. */
  private async closeFirst(at: string): Promise<boolean> {
    const shown = await shownButtons(this.page);
    const closing = shown.find((each) => each.rank === 2 && this.isOpen(at, each));
    if (closing === undefined || !shown.some(({ rank }) => rank === 1)) return false;
    this.note(at, closing);
    await this.press(closing);
    return true;
  }

  /** Lets a button be pressed once more. */
  private again(at: string, { mark, text }: ShownButton): void {
    this.of.done.delete(`${at} ${mark} ${text}`);
  }

  private async close(): Promise<void> {
    for (let n = 0; n < MOST.attempts; n += 1) {
      if ((await this.page.locator(DIALOG).count()) === 0) return;
      const closing = (await shownButtons(this.page)).find(({ rank }) => rank === 2);
      if (closing === undefined) await this.page.keyboard.press('Escape');
      else await this.press(closing);
      await this.still();
    }
  }

  /** Somebody who is asked for a file gives a hostile one. */
  private async choose(chooser: FileChooser): Promise<void> {
    const accept = (await chooser.element().getAttribute('accept')) ?? '';
    await chooser.setFiles(hostileFile(accept, this.random)).catch(() => undefined);
  }

  private look = (): Promise<void> => this.watched.look();

  /** Waits until every answer came, at most for some frames each, and the page stays as it is. */
  private async still(): Promise<void> {
    for (let n = 0; n < MOST.deep; n += 1) {
      for (const each of this.pending) {
        const answered = each.response().then((answer) => answer?.finished());
        await Promise.race([answered.catch(() => null), this.isStill(LATE_FRAMES, false)]);
        // What is saved as a file, or went with its page, says nowhere that it came.
        this.pending.delete(each);
      }
      if ((await this.isStill(STILL_FRAMES, true)) && this.pending.size === 0) return;
    }
  }

  /** Whether nothing changed in so many frames; `isHasty` says so at the first change. */
  private isStill(frames: number, isHasty: boolean): Promise<boolean> {
    const watched = this.page.evaluate(
      ([frames, isHasty]) =>
        new Promise<boolean>((done) => {
          let changes = 0;
          const watch = new MutationObserver(() => {
            changes += 1;
          });
          watch.observe(document, { subtree: true, childList: true, characterData: true });
          const step = (left: number): void => {
            if (left > 0 && !(isHasty && changes > 0)) {
              requestAnimationFrame(() => step(left - 1));
              return;
            }
            watch.disconnect();
            done(changes === 0);
          };
          step(frames);
        }),
      [frames, isHasty] as const,
    );
    // A page that is left meanwhile takes the answer with it.
    return watched.catch(() => false);
  }
}
