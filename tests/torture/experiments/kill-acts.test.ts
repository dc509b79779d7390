import { afterAll, expect } from 'vitest';
import { randomFrom } from '../../support/seeded-random';
import { experiment } from '../support/experiment';
import { ActingTeam } from '../support/kill-acts/acting-team';
import { ACT_TYPES } from '../support/kill-acts/told-acts';
import type { Round } from '../support/play-rounds';

/** After so many rounds the phones and their bureau are replaced: what grows slows each start. */
const ROUNDS_EACH = 6;

let team: ActingTeam | null = null;
let rounds = 0;

async function putAway(): Promise<void> {
  const old = team;
  team = null;
  rounds = 0;
  await old?.discard();
}
afterAll(putAway);

/** So far in this run: who ends it early still knows. */
const sums = new Map<string, number>();

experiment('kill-acts', async ({ seed, count }) => {
  const note: Round['count'] = (figure, by = 1) => {
    sums.set(figure, (sums.get(figure) ?? 0) + by);
    count(figure, by);
  };
  if (rounds === ROUNDS_EACH) await putAway();
  team ??= await ActingTeam.make();
  rounds += 1;
  const { acknowledged } = team;
  const before = ACT_TYPES.map(acknowledged);
  // What is not there is found missing at every look.
  const lost = new Set<string>();
  try {
    await team.play(randomFrom(seed), note, (missing) => {
      for (const each of missing) lost.add(each);
    });
    expect([...lost]).toEqual([]);
    // Deaths of phones that told nothing would prove nothing.
    expect(ACT_TYPES.map(acknowledged)).not.toEqual(before);
  } catch (cause) {
    // What was found wrong would be found again by every look after it.
    await putAway();
    throw cause;
  } finally {
    for (const [i, type] of ACT_TYPES.entries()) note(type, acknowledged(type) - (before[i] ?? 0));
    note('lost', lost.size);
    const said = [...sums].map(([figure, n]) => `${figure} ${n}`).join(', ');
    process.stderr.write(`kill-acts, so far: ${said}\n`);
  }
});
