import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { UnlockedDevice } from '../../../../src/trust/wrapped-keys';
import type { Bureau } from '../../../e2e/support/bureau';
import { ALL_HELD, enrol, openAssignment, syncNow, unlock } from '../../../e2e/support/field-app';
import { goWithin } from '../../../e2e/support/go-within';
import { Phone } from '../../../e2e/support/phone';
import type { Random } from '../../../support/seeded-random';
import { findIn } from '../crash/store-faults';
import { deathAt } from '../kill/death';
import { foundActs } from './found-acts';
import { heldOnce } from './held-once';
import type { Disk, Journey } from './journey';
import { ToldActs } from './told-acts';
import { keysOf, wholeStore } from './whole-store';

/** The server answers it itself: a page of the app's origin on which no app runs. */
const WITHOUT_APP = '/healthz';

interface Made {
  readonly bureau: Bureau;
  readonly phone: Phone;
  readonly device: UnlockedDevice;
  /** Address of the assignment. */
  readonly base: string;
}

/** One person's phone, which dies at acts of several kinds, again and again. */
export class ActingPhone {
  readonly acts = new ToldActs();

  private constructor(private readonly made: Made) {}

  /** Enrolled and switched off. `ready` ends when everything that the person needs is on the phone. */
  static async make(
    bureau: Bureau,
    link: string,
    ready: (page: Page) => Promise<void>,
  ): Promise<ActingPhone> {
    const phone = await Phone.visited(bureau.origin);
    const page = await phone.open(null);
    await enrol(page, link);
    await openAssignment(page);
    await ready(page);
    const base = /^\/a\/[^/]+/.exec(new URL(page.url()).pathname)?.[0] ?? '';
    const device = await keysOf(page);
    await phone.kill();
    return new ActingPhone({ bureau, phone, device, base });
  }

  /** Switches the phone on and looks at what lies there before the app runs. */
  private async open(): Promise<{ page: Page; disk: Disk; lost: readonly string[] }> {
    const { phone, device, base } = this.made;
    const page = await phone.open(WITHOUT_APP);
    const store = await wholeStore(page, device);
    const assignment = base.slice('/a/'.length);
    const { entries, faults } = await findIn(store, assignment, device.signingJwk);
    expect(faults.join('; ')).toBe('');
    const around = { store, assignment, signing: device.signingJwk };
    const found = await foundActs(around, entries);
    const lost = this.acts.look(found);
    return { page, disk: { store, assignment, entries, found }, lost };
  }

  /**
   * One life: the phone is looked at, unlocked and used until it dies. Gives what was acknowledged and
   * missing at its beginning.
   * @throws what ended the journey before its death: a page that is not as it should be
   */
  async live(journey: Journey, random: Random): Promise<readonly string[]> {
    const { phone } = this.made;
    const { page, disk, lost } = await this.open();
    const promised = await journey.look(disk, this.acts);
    const { at, hears } = deathAt(journey.work, random);
    let isDying = false;
    const faults: unknown[] = [];
    let ended: Promise<void> = Promise.resolve();
    const begun = new Promise<void>((begin) => {
      ended = this.work(page, journey, { disk, random, begun: begin, said: hears }).catch(
        (fault) => {
          // What is under way when the phone dies ends with it.
          if (!isDying) faults.push(fault);
          begin();
        },
      );
    });
    await at(begun);
    isDying = true;
    await phone.kill();
    await ended;
    disk.store.db.close();
    if (faults.length > 0) throw faults[0];
    return [...lost, ...promised];
  }

  private async work(
    page: Page,
    journey: Journey,
    life: { disk: Disk; random: Random; begun: () => void; said: () => void },
  ): Promise<void> {
    const { phone, base } = this.made;
    await page.goto(`${phone.origin}${base}${journey.address()}`);
    await unlock(page);
    const go = (path: string) => goWithin(page, `${base}${path}`);
    await journey.live({ page, acts: this.acts, go, ...life });
  }

  /**
   * The phone goes on after all its deaths: it delivers everything, and the bureau holds everything
   * that was ever acknowledged, each once. Gives what is missing. `fetched` ends when what others
   * wrote meanwhile is there.
   */
  async deliver(fetched: (page: Page, base: string) => Promise<void>): Promise<readonly string[]> {
    const { phone, base, bureau } = this.made;
    const { page, disk, lost } = await this.open();
    await page.goto(`${phone.origin}${base}/sync`);
    await unlock(page);
    await syncNow(page);
    await page.getByText(ALL_HELD).first().waitFor();
    await fetched(page, base);
    await phone.kill();
    const missing = await heldOnce(bureau, disk.entries, this.acts.entries);
    disk.store.db.close();
    return [...lost, ...missing];
  }

  discard(): Promise<void> {
    return this.made.phone.discard();
  }
}
