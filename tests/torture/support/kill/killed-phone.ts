import type { Page } from 'playwright-core';
import { expect } from 'vitest';
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
import { giveScores, sendAll, takePictures, type Using } from './acts';
import { deathOf, type Journey } from './death';
import { rawStore } from './raw-store';
import { type Lost, lostOf, Told } from './told';

/** What a person is at when the phone dies. */
const JOURNEYS = { score: giveScores, photo: takePictures, send: sendAll } as const;

/** Good enough that no picture waits for a better position. */
const ACCURATE_M = 8;

/** What one life found at its beginning, and what it was spent at. */
export interface Life {
  readonly journey: Journey;
  readonly lost: readonly Lost[];
}
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
    const { entriesHeld, evidenceHeld } = this.told;
    const onDisk = this.told.look(await rawStore(page));
    const kept = await keptRows(this.bureau);
    expect(kept).toMatchObject({ doubledEntries: 0, doubledEvidence: 0, doubledLeaves: 0 });
    const what = (kind: string) => ({ what: `${kind} at the bureau`, of: 0 });
    const lost = [
      ...onDisk,
      ...lostOf({ ...what('entries'), told: entriesHeld, there: kept.entries }),
      ...lostOf({ ...what('evidence'), told: evidenceHeld, there: kept.evidence }),
    ];
    return { page, lost };
  }

  /** Half of the deaths are deaths of somebody who sends, where there is anything to send. */
  private journey(random: Random): Journey {
    const isSending = random() < 0.5 && this.told.hasUnsent;
    return isSending ? 'send' : pick(['score', 'photo'] as const, random);
  }

  /**
   * One life: the phone is switched on, unlocked and used until it dies, at any moment from the lock
   * screen on. Gives what was acknowledged and missing at its beginning.
   * @throws what ended the journey before its death: a page that is not as it should be
   */
  async live(random: Random): Promise<Life> {
    const journey = this.journey(random);
    const { page, lost } = await this.open(journey);
    const { at, hears } = deathOf(journey, random);
    let isDying = false;
    const faults: unknown[] = [];
    let ended: Promise<void> = Promise.resolve();
    const begun = new Promise<void>((begin) => {
      ended = this.work(page, { journey, random, begun: begin, said: hears }).catch((fault) => {
        // What is under way when the phone dies ends with it.
        if (!isDying) faults.push(fault);
        begin();
      });
    });
    await at(begun);
    isDying = true;
    await this.phone.kill();
    await ended;
    if (faults.length > 0) throw faults[0];
    return { journey, lost };
  }

  private async work(
    page: Page,
    { journey, ...using }: Pick<Using, 'random' | 'begun' | 'said'> & { journey: Journey },
  ): Promise<void> {
    await unlock(page);
    await JOURNEYS[journey]({ page, told: this.told, ...using });
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

  /** Of each life: a picture that nobody was told of makes up for none that somebody was told of. */
  private async lostPictures(held: number): Promise<readonly Lost[]> {
    const { lives, released } = this.told;
    const rows = await this.bureau.rows<{ seq: number; sha256: string }>(
      `select seq::int, line::jsonb #>> '{body,evidence,sha256}' as sha256
       from entries where type = 'evidence.captured' order by seq`,
    );
    expect(rows.length).toBeLessThanOrEqual(released);
    expect(new Set(rows.map(({ sha256 }) => sha256)).size).toBe(held);
    return lives.flatMap(({ from, to, photos }) => {
      const there = rows.filter(({ seq }) => seq >= from && seq < to).length;
      return lostOf({ what: 'pictures at the bureau', of: 0, told: photos, there });
    });
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
