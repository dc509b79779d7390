import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { FAKE_CAMERA, type KillableBrowser, launchKillable } from './chromium';
import { watchPolicy } from './policy-breaks';
import { copyProfile } from './profile-copy';
import { visitedProfile } from './visited-profile';

/** Sample site S1 of the demonstration assignment. */
const AT_THE_SITE = { latitude: 37.7925, longitude: 107.406 };

/** Scroll bars lie over the page and take no width. */
const LIKE_A_PHONE = ['--hide-scrollbars'];

/** One person's phone: a browser whose storage outlives every death of it. */
export class Phone {
  private running: KillableBrowser | null = null;
  private offline = false;
  private readonly watched: (readonly string[])[] = [];

  private constructor(
    /** Folder of the browser's profile. */
    readonly profile: string,
    readonly origin: string,
  ) {}

  /** A phone that was nowhere yet. */
  static async make(origin: string): Promise<Phone> {
    return Phone.at(await mkdtemp(join(tmpdir(), 'takan-phone-')), origin);
  }

  /** A phone on which the app was opened before, and nobody has enrolled; the server runs. */
  static async visited(origin: string): Promise<Phone> {
    const phone = await Phone.make(origin);
    await rm(phone.profile, { recursive: true });
    await copyProfile(await visitedProfile(origin), phone.profile);
    return phone;
  }

  /** A phone whose profile lies, or will lie, in a given folder. */
  static at(profile: string, origin: string): Phone {
    return new Phone(profile, origin);
  }

  /** Opens the browser, its camera and position allowed, and goes to `path`; null stays blank. */
  async open(path: string | null = '/'): Promise<Page> {
    this.running = await launchKillable(this.profile, [...FAKE_CAMERA, ...LIKE_A_PHONE]);
    const { context, page } = this.running;
    this.watched.push(watchPolicy(context));
    await context.grantPermissions(['geolocation', 'camera'], { origin: this.origin });
    await this.moveTo(120);
    if (this.offline) await context.setOffline(true);
    if (path !== null) await page.goto(`${this.origin}${path}`);
    return page;
  }

  private get browser(): KillableBrowser {
    if (this.running === null) throw new Error('The phone is off.');
    return this.running;
  }

  get page(): Page {
    return this.browser.page;
  }

  /** The page, null while the phone is off. */
  get shown(): Page | null {
    return this.running?.page ?? null;
  }

  /** The next reading of the position, within so many metres. */
  async moveTo(accuracy: number, at = AT_THE_SITE): Promise<void> {
    await this.browser.context.setGeolocation({ ...at, accuracy });
  }

  /** Takes the network away or gives it back; a phone that is off is so when it is opened next. */
  async setOffline(offline: boolean): Promise<void> {
    this.offline = offline;
    await this.running?.context.setOffline(offline);
  }

  /** SIGKILL: no page, worker or database of the browser gets to say farewell. */
  async kill(): Promise<void> {
    await this.browser.kill();
    this.running = null;
  }

  /** What its pages were refused by their policy, in every life of the browser. */
  get refused(): readonly string[] {
    return this.watched.flat();
  }

  /** @throws Error where something that the product did was refused by its own policy */
  async discard(): Promise<void> {
    if (this.running !== null) await this.kill();
    await rm(this.profile, { recursive: true, force: true });
    const [first] = this.refused;
    if (first !== undefined) throw new Error(`The policy of a page refused: ${first}`);
  }
}
