import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Ballot, OpenedVote } from '../../src/domain/panel/ballot';
import { fitsSeal, newBallotSeed, openBallot, sealVotes } from '../../src/trust/ballot-seal';

const ID = 'AAAAAAAAAAAAAAAAAAAAAA';
const OTHER = 'AAAAAAAAAAAAAAAAAAAAAQ';
const SEED = 'AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8';
const BALLOT: Ballot = {
  ...{ v: 1, assignment: ID, session: ID, round: 1, person: ID },
  votes: [
    { indicator: 'D11', scoreMilli: 6000, reason: '' },
    { indicator: 'A11', scoreMilli: 3500, reason: '缺一份批复' },
  ],
};

async function firstOpened(): Promise<OpenedVote> {
  const [first] = await openBallot(BALLOT, SEED);
  if (first === undefined) throw new Error('no vote');
  return first;
}

describe('the seal of a ballot', () => {
  it('[PN30] is for each vote the digest of the line that its rule names, byte for byte', async () => {
    const { salt } = await firstOpened();
    const line =
      `takan-vote-v1\n{"assignment":"${ID}","person":"${ID}","round":1,"salt":"${salt}",` +
      `"session":"${ID}","vote":{"indicator":"A11","reason":"缺一份批复","scoreMilli":3500}}`;
    const digest = createHash('sha256').update(line, 'utf8').digest('hex');
    const [first, second] = await sealVotes(BALLOT, SEED);
    expect(first).toEqual({ indicator: 'A11', digest });
    expect(second?.indicator).toBe('D11');
  });

  it('[PN31] fits its own votes, and none that differs in one place', async () => {
    const sealed = await sealVotes(BALLOT, SEED);
    const opened = await openBallot(BALLOT, SEED);
    expect(await fitsSeal(BALLOT, sealed, opened)).toBe(true);
    const { vote, salt } = await firstOpened();
    for (const wrong of [
      { vote: { ...vote, scoreMilli: 3501 }, salt },
      { vote: { ...vote, reason: '' }, salt },
      { vote: { ...vote, indicator: 'D11' }, salt },
      { vote: { ...vote, indicator: 'C11' }, salt },
      { vote, salt: SEED },
    ]) {
      expect(await fitsSeal(BALLOT, sealed, [wrong])).toBe(false);
    }
    for (const place of [
      { ...BALLOT, round: 2 },
      { ...BALLOT, person: OTHER },
      { ...BALLOT, session: OTHER },
      { ...BALLOT, assignment: OTHER },
    ]) {
      expect(await fitsSeal(place, sealed, opened)).toBe(false);
    }
  });

  it('[PN32] is another each time, and no two votes of a ballot share a salt', async () => {
    const seeds = Array.from({ length: 50 }, newBallotSeed);
    expect(seeds.every((seed) => Buffer.from(seed, 'base64url').length === 32)).toBe(true);
    const all = await Promise.all(seeds.map((seed) => openBallot(BALLOT, seed)));
    expect(new Set(all.flat().map(({ salt }) => salt)).size).toBe(100);
  });

  it.each(['', 'AAEC', `${SEED}AA`, '=not base64='])(
    '[PN33] is never made with a seed that could be guessed (%j)',
    (seed) => {
      expect(() => openBallot(BALLOT, seed)).toThrow('32 random bytes');
    },
  );

  it('[PN34] lets one vote be opened while the others stay closed', async () => {
    const sealed = await sealVotes(BALLOT, SEED);
    const [, second] = await openBallot(BALLOT, SEED);
    if (second === undefined) throw new Error('no second vote');
    expect(await fitsSeal(BALLOT, sealed, [second])).toBe(true);
    expect(JSON.stringify([sealed, second])).not.toContain((await firstOpened()).salt);
  });
});
