import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Site } from '../../../src/domain/assignment/assignment-package';
import { FIELD_FORM_WORDS } from '../../../src/text/field-form-words';
import { RECORD_WORDS } from '../../../src/text/record-words';
import { VISIT_WORDS, WHEREABOUTS_WORDS } from '../../../src/text/visit-words';
import { Acknowledged } from './acknowledged';
import {
  button,
  closeCamera,
  declareIndependence,
  enrol,
  heading,
  openAssignment,
  openCamera,
  releaseShutter,
  unlock,
} from './field-app';
import { goWithin } from './go-within';
import { indicator } from './indicators';
import type { Phone } from './phone';

/** A sample site of the demonstration assignment, and where the person stands on it. */
export interface SiteOfDay {
  readonly id: Site['id'];
  readonly name: string;
  readonly ground: { readonly latitude: number; readonly longitude: number };
}

const site = (id: string, name: string, latitude: number, longitude: number): SiteOfDay => ({
  ...{ id, name: `${name}（示例坐标）` },
  ground: { latitude, longitude },
});

export const NORTH = site('S1', '公园北段步道', 37.7925, 107.406);
export const EAST = site('S2', '公园东段绿化带', 37.786, 107.4185);
export const SOUTH = site('S3', '公园南段广场', 37.779, 107.408);

/** One person's day on site: the phone, and what it said that it had kept. */
export class FieldDay {
  readonly said = new Acknowledged();
  private base = '';

  constructor(readonly phone: Phone) {}

  get page(): Page {
    return this.phone.page;
  }

  /** Enrols by the link and declares independence, while there still is a network. */
  async begin(link: string): Promise<void> {
    await enrol(await this.phone.open(null), link);
    await openAssignment(this.page);
    await declareIndependence(this.page);
    this.base = new URL(this.page.url()).pathname;
    this.said.add('journal.opened');
    this.said.add('independence.declared');
  }

  /** Goes to an address of the assignment without loading it anew, which would lock the phone. */
  async go(path: string): Promise<void> {
    await goWithin(this.page, `${this.base}${path}`);
  }

  async standAt({ ground }: SiteOfDay): Promise<void> {
    await this.phone.moveTo(8, ground);
  }

  /**
   * The browser dies; it is opened again where it was, or at `path` of the assignment. `before` runs
   * in the new browser before it has loaded anything.
   */
  async dieAndComeBack(path?: string, before?: (page: Page) => Promise<void>): Promise<void> {
    const { origin, pathname, search } = new URL(this.page.url());
    await this.phone.kill();
    const page = await this.phone.open(null);
    await before?.(page);
    await page.goto(`${origin}${path === undefined ? `${pathname}${search}` : this.base + path}`);
    await unlock(page);
  }

  /** Checks in at a site where the phone stands. */
  async checkIn(at: SiteOfDay, purpose: string): Promise<void> {
    await this.standAt(at);
    await this.go(`/site/visits/s/${at.id}`);
    await this.page.getByLabel(VISIT_WORDS.purpose).fill(purpose);
    await this.seeWhere(at);
    await button(this.page, VISIT_WORDS.checkIn).click();
    await this.seeCheckedIn();
  }

  /** Checks in where no position may be read: the declared point by hand, with its reason. */
  async checkInByHand(at: SiteOfDay, purpose: string, reason: string): Promise<void> {
    const { page } = this;
    await this.go(`/site/visits/s/${at.id}`);
    await page.getByText('没有位置：没有允许定位').waitFor();
    await page.getByLabel(VISIT_WORDS.purpose).fill(purpose);
    await page.getByRole('radio', { name: WHEREABOUTS_WORDS.useDeclared }).check();
    await page.getByLabel(WHEREABOUTS_WORDS.reason, { exact: true }).fill(reason);
    await button(page, VISIT_WORDS.checkIn).click();
    await button(page, VISIT_WORDS.confirmIn).click();
    await this.seeCheckedIn();
  }

  /**
   * Stands at a site until the form shows the reading that goes into the entry. A receiver wanders:
   * where something else on the page looks already, who begins to look hears of the next reading.
   */
  private async seeWhere({ ground }: SiteOfDay): Promise<void> {
    const said = this.page.getByRole('status').getByText(/（精度 ±[89] 米）/);
    let accuracy = 8;
    const wander = async (): Promise<number> => {
      accuracy = 17 - accuracy;
      await this.phone.moveTo(accuracy, ground);
      return said.count();
    };
    await expect.poll(wander, { timeout: 30_000, interval: 200 }).toBe(1);
  }

  private async seeCheckedIn(): Promise<void> {
    await heading(this.page, VISIT_WORDS.checkOutTitle).waitFor();
    this.said.add('visit.began');
  }

  async checkOut(at: SiteOfDay): Promise<void> {
    const { page } = this;
    await this.standAt(at);
    await this.go(`/site/visits/s/${at.id}`);
    await page.getByRole('link', { name: VISIT_WORDS.openGo }).click();
    await heading(page, VISIT_WORDS.checkOutTitle).waitFor();
    await this.seeWhere(at);
    // As a hasty thumb does; the bureau must hear of it once.
    await button(page, VISIT_WORDS.checkOut).dblclick();
    await page.locator('dt').getByText(VISIT_WORDS.checkOut, { exact: true }).waitFor();
    this.said.add('visit.ended');
  }

  /** From the page of the open visit, and back to it. */
  async interview(who: string, question: string, answer: string): Promise<void> {
    const { page } = this;
    await page.getByRole('link', { name: RECORD_WORDS.newTitle('interview') }).click();
    await page.getByLabel('受访人', { exact: true }).fill(who);
    await page.getByLabel('访谈主题', { exact: true }).fill('建成后的使用情况');
    await page.getByLabel('问', { exact: true }).fill(question);
    await page.getByLabel(/^答/).fill(answer);
    await button(page, FIELD_FORM_WORDS.save).click();
    await page.getByRole('link', { name: RECORD_WORDS.correct }).waitFor();
    await page.locator('dd').filter({ hasText: answer }).waitFor();
    this.said.add('record.kept');
  }

  /** Opens the camera on the page of an indicator. */
  async openCameraFor(id: string): Promise<void> {
    await this.go(`/i/${id}`);
    await heading(this.page, indicator(id).name).waitFor();
    await openCamera(this.page);
  }

  private get thumbs() {
    return this.page.locator('.evidence-strip li');
  }

  /**
   * How many pictures of the shown indicator are kept. The strip is filled by one reading of the
   * store after the page has opened: `atLeast` says how many must be there before it is counted.
   */
  async shownPhotos(atLeast: number): Promise<number> {
    await this.thumbs
      .nth(atLeast - 1)
      .locator('img')
      .waitFor();
    return this.thumbs.count();
  }

  /** Releases the shutter until the open camera's indicator shows so many pictures. */
  async takeUpTo(count: number): Promise<void> {
    await this.page.waitForFunction(() => (document.querySelector('video')?.videoWidth ?? 0) > 0);
    for (let next = await this.thumbs.count(); next < count; next++) {
      await releaseShutter(this.page);
      await this.thumbs.nth(next).locator('img').waitFor();
      this.said.add('evidence.captured');
    }
  }

  async closeCamera(): Promise<void> {
    await closeCamera(this.page);
    // The window is a step of the history, which is taken back a moment later.
    await this.page.waitForURL((url) => !url.searchParams.has('camera'));
  }
}
