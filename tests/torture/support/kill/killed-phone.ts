import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Evidence } from '../../../../src/domain/evidence/evidence';
import { type Bureau, startBureau } from '../../../e2e/support/bureau';
import {
  ALL_HELD,
  declareIndependence,
  enrol,
  openAssignment,
  openIndicator,
  unlock,
} from '../../../e2e/support/field-app';
import { indicator } from '../../../e2e/support/indicators';
import { keptBodies, keptRows } from '../../../e2e/support/kept-rows';
import { Phone } from '../../../e2e/support/phone';
import { pick, type Random } from '../../../support/seeded-random';
import { giveScores, sendAll, takePictures } from './acts';
import { rawStore } from './raw-store';
import { type Lost, Told } from './told';

/** What a person is at when the phone dies. */
const JOURNEYS = { score: giveScores, photo: takePictures, send: sendAll };
type Journey = keyof typeof JOURNEYS;

/** Some die while the app starts, most at work. */
const EARLY = 0.2;
const LONGEST_START_MS = 1200;
const LONGEST_WORK_MS = 2500;
/** Good enough that no picture waits for a better position. */
const ACCURATE_M = 8;

/** One phone of a bureau, which dies again and again. */
export class KilledPhone {
  readonly told: Told;

  private constructor(
    private readonly bureau: Bureau,
    private readonly phone: Phone,
    /** Address of the indicator that is worked at. */
    private readonly at: string,
    found: ConstructorParameters<typeof Told>[0],
  ) {
    this.told = new Told(found);
  }

  /** Enrolled, with its independence declared, and switched off. */
  static async make(): Promise<KilledPhone> {
    const bureau = await startBureau();
    const phone = await Phone.visited(bureau.origin);
    const page = await phone.open(null);
    await enrol(page, bureau.enrolLink);
    await openAssignment(page);
    await declareIndependence(page);
    await openIndicator(page, indicator('D11'));
    const { pathname } = new URL(page.url());
    const found = await rawStore(page);
    await phone.kill();
    return new KilledPhone(bureau, phone, pathname, found);
  }

  private addressOf(journey: Journey): string {
    return journey === 'send' ? this.at.replace(/\/i\/.*/, '/sync') : this.at;
  }

  /** Switches the phone on and looks at what lies there before anything else runs. */
  private async open(journey: Journey): Promise<{ page: Page; lost: readonly Lost[] }> {
    const page = await this.phone.open(this.addressOf(journey));
    await this.phone.moveTo(ACCURATE_M);
    const lost = this.told.look(await rawStore(page));
    const kept = await keptRows(this.bureau);
    expect(kept.entries).toBeGreaterThanOrEqual(this.told.entriesHeld);
    expect(kept.evidence).toBeGreaterThanOrEqual(this.told.evidenceHeld);
    expect(kept).toMatchObject({ doubledEntries: 0, doubledEvidence: 0, doubledLeaves: 0 });
    return { page, lost };
  }

  /**
   * One life: the phone is switched on, unlocked and used until it dies, at any moment from the lock
   * screen on. Gives what was acknowledged and missing at its beginning.
   */
  async live(random: Random): Promise<readonly Lost[]> {
    const journey = pick(['score', 'photo', 'send'] as const, random);
    const { page, lost } = await this.open(journey);
    const { told } = this;
    let ended: Promise<void> = Promise.resolve();
    const begun = new Promise<void>((begin) => {
      const work = async (): Promise<void> => {
        await unlock(page);
        await JOURNEYS[journey]({ page, told, random, begun: begin });
      };
      // What is under way when the phone dies ends with it.
      ended = work().catch(begin);
    });
    const isEarly = random() < EARLY;
    if (!isEarly) await begun;
    await pause(random() * (isEarly ? LONGEST_START_MS : LONGEST_WORK_MS));
    await this.phone.kill();
    await ended;
    return lost;
  }

  /**
   * The phone goes on after all its deaths: it delivers everything, and the bureau holds every score
   * and picture that was ever told to be kept, once and in order. Gives what it does not hold.
   */
  async deliver(): Promise<readonly Lost[]> {
    const { page, lost } = await this.open('send');
    await unlock(page);
    await page.getByText(ALL_HELD).waitFor();
    const disk = await rawStore(page);
    const kept = await keptRows(this.bureau);
    expect(kept).toMatchObject({ entries: disk.entries, evidence: disk.blobs });
    await this.phone.kill();
    return [...lost, ...(await this.lostScores()), ...(await this.lostPictures(kept.evidence))];
  }

  private async lostPictures(held: number): Promise<readonly Lost[]> {
    const { photos, released } = this.told;
    const bodies = await keptBodies<{ evidence: Evidence }>(this.bureau, 'evidence.captured');
    expect(bodies.length).toBeLessThanOrEqual(released);
    expect(new Set(bodies.map(({ evidence }) => evidence.sha256)).size).toBe(held);
    const pictures = { what: 'pictures at the bureau', of: 0, told: photos, there: bodies.length };
    return bodies.length < photos ? [pictures] : [];
  }

  private async lostScores(): Promise<readonly Lost[]> {
    const bodies = await keptBodies<{ scoreMilli: number }>(this.bureau, 'score.judged');
    const held = bodies.map(({ scoreMilli }) => scoreMilli);
    const missing = this.told.scores.filter(({ milli, recorded }) => {
      const isNext = held[0] === milli;
      if (isNext) held.shift();
      return recorded && !isNext;
    });
    expect(held).toEqual([]);
    return missing.map(({ milli }) => ({
      ...{ what: `score ${milli} at the bureau`, of: 0, told: 1, there: 0 },
    }));
  }

  async discard(): Promise<void> {
    await this.phone.discard();
    await this.bureau.close();
  }
}
