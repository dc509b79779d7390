import { afterAll, expect } from 'vitest';
import { experiment } from '../support/experiment';
import { KilledPhone } from '../support/kill/killed-phone';
import { countLost, type Lost } from '../support/kill/told';

/** Deaths between two deliveries. */
const LIVES = 15;
/** After so many rounds the phone and its bureau are replaced: a journal that grows slows each start. */
const ROUNDS_EACH = 6;

let phone: KilledPhone | null = null;
let rounds = 0;

async function putAway(): Promise<void> {
  const old = phone;
  phone = null;
  rounds = 0;
  await old?.discard();
}
afterAll(putAway);

experiment('kill', async ({ random, count }) => {
  if (rounds === ROUNDS_EACH) await putAway();
  phone ??= await KilledPhone.make();
  rounds += 1;
  const { told } = phone;
  const before = told.acknowledged;
  const lost: Lost[] = [];
  try {
    for (let life = 0; life < LIVES; life += 1) {
      lost.push(...(await phone.live(random)));
      count('kills');
    }
    lost.push(...(await phone.deliver()));
    if (lost.length > 0) throw new Error(`not there: ${JSON.stringify(lost)}`);
    // Deaths of a phone that told nothing would prove nothing.
    expect(told.acknowledged).toBeGreaterThan(before);
  } catch (cause) {
    // What was found wrong would be found again by every look after it.
    await putAway();
    throw cause;
  } finally {
    count('acknowledged', told.acknowledged - before);
    count('lost', countLost(lost));
  }
});
