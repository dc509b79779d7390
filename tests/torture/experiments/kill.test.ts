import { afterAll, expect } from 'vitest';
import { randomFrom } from '../../support/seeded-random';
import { experiment } from '../support/experiment';
import type { Journey } from '../support/kill/death';
import { KilledPhone } from '../support/kill/killed-phone';
import { countLost, type Lost } from '../support/kill/told';
import type { Round } from '../support/play-rounds';
import { roundSeed } from '../support/round-seed';

/** Phones that live and die at the same time, each of a bureau of its own. */
const PHONES = 2;
/** Deaths between two deliveries. */
const LIVES = 15;
/** After so many rounds a phone and its bureau are replaced: a journal that grows slows each start. */
const ROUNDS_EACH = 6;

const FIGURE: Readonly<Record<Journey, string>> = {
  ...{ score: 'kills at scores', photo: 'kills at pictures', send: 'kills at sending' },
};

/** A place at which one phone follows the other. */
class Stand {
  private phone: KilledPhone | null = null;
  private rounds = 0;

  async putAway(): Promise<void> {
    const old = this.phone;
    this.phone = null;
    this.rounds = 0;
    await old?.discard();
  }

  /** Fifteen lives and a delivery. @throws where anything that was acknowledged is not there */
  async play(seed: number, count: Round['count']): Promise<void> {
    if (this.rounds === ROUNDS_EACH) await this.putAway();
    this.phone ??= await KilledPhone.make();
    const { phone } = this;
    this.rounds += 1;
    const { told } = phone;
    const [acknowledged, held] = [told.acknowledged, told.held];
    const lost: Lost[] = [];
    const random = randomFrom(seed);
    try {
      for (let n = 0; n < LIVES; n += 1) {
        const life = await phone.live(random);
        lost.push(...life.lost);
        count('kills');
        count(FIGURE[life.journey]);
      }
      lost.push(...(await phone.deliver()));
      if (lost.length > 0) throw new Error(`not there: ${JSON.stringify(lost)}`);
      // Deaths of a phone that told nothing would prove nothing.
      expect(told.acknowledged).toBeGreaterThan(acknowledged);
    } catch (cause) {
      // What was found wrong would be found again by every look after it.
      await this.putAway();
      throw cause;
    } finally {
      count('acknowledged', told.acknowledged - acknowledged);
      count('shown as held', told.held - held);
      count('lost', countLost(lost));
    }
  }
}

const stands = Array.from({ length: PHONES }, () => new Stand());
afterAll(() => Promise.all(stands.map((stand) => stand.putAway())));

/** So far in this run: who ends it early still knows. */
const sums = new Map<string, number>();

experiment('kill', async ({ seed, count }) => {
  const note: Round['count'] = (figure, by = 1) => {
    sums.set(figure, (sums.get(figure) ?? 0) + by);
    count(figure, by);
  };
  const played = await Promise.allSettled(
    stands.map((stand, n) => stand.play(roundSeed(seed, n), note)),
  );
  const said = [...sums].map(([figure, n]) => `${figure} ${n}`).join(', ');
  process.stderr.write(`kill, so far: ${said}\n`);
  const failed = played.flatMap((each) => (each.status === 'rejected' ? [each.reason] : []));
  if (failed.length > 0) throw failed[0];
});
