import { beforeAll } from 'vitest';
import { pick, type Random } from '../../support/seeded-random';
import { testScene } from '../../support/test-scene';
import { experiment } from '../support/experiment';
import { JOURNAL_ATTACKS } from '../support/hostile/journal-attacks';
import { attackedPackage, JournalWorld } from '../support/hostile/journal-world';
import { LiedToPhone } from '../support/hostile/lied-to-phone';
import { forgedSegment, honestSegment, receiptLies } from '../support/hostile/lies';

/** Attacks in a round besides each kind once. */
const A_ROUND = 12;
/** Forged segments that a phone is given in a round. */
const FORGED = 8;

const scene = testScene({ package: attackedPackage });
let world: JournalWorld;
beforeAll(async () => {
  world = new JournalWorld(scene);
  await world.begin();
});

/** A phone between a server and somebody who changes its answers; returns how many were changed. */
async function lieToPhone(random: Random): Promise<number> {
  const phone = await LiedToPhone.make();
  await phone.write(1);
  await phone.deliver();
  const lies = await receiptLies(phone.bureau, phone.receipts, random);
  for (const lie of lies) {
    await phone.write(1 + Math.floor(random() * 3));
    await phone.answeredWithReceipts(lie);
    await phone.deliver();
  }
  for (let i = 0; i < FORGED; i += 1) {
    await phone.answeredWithSegment(await forgedSegment(phone.bureau, random));
    await phone.answeredHonestly(await honestSegment(phone.bureau, i % 3));
    await phone.write(1);
    await phone.deliver();
  }
  return lies.length + FORGED;
}

experiment('hostile-journals', async ({ random, count }) => {
  const names = Object.keys(JOURNAL_ATTACKS);
  for (let i = 0; i < A_ROUND; i += 1) names.push(pick(names, random));
  for (const name of names) {
    await JOURNAL_ATTACKS[name]?.(world, random).catch((cause: unknown) => {
      throw new Error(`${name}: ${cause instanceof Error ? cause.message : cause}`, { cause });
    });
  }
  await world.compare();
  count('attacks', names.length);
  count('lies', await lieToPhone(random));
});
