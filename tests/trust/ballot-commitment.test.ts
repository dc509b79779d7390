import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Ballot } from '../../src/domain/panel/ballot';
import {
  ballotCommitment,
  newBallotSalt,
  opensCommitment,
} from '../../src/trust/ballot-commitment';

const ID = 'AAAAAAAAAAAAAAAAAAAAAA';
const SALT = 'AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8';
const BALLOT: Ballot = {
  ...{ v: 1, assignment: ID, session: ID, round: 1, person: ID },
  votes: [{ indicator: 'A11', scoreMilli: 3500, reason: '缺一份批复' }],
};

describe('the commitment of a sealed ballot', () => {
  it('[PN30] is the digest of the line that its rule names, byte for byte', async () => {
    const line =
      `takan-ballot-v1\n{"ballot":{"assignment":"${ID}","person":"${ID}","round":1,"session":"${ID}","v":1,` +
      `"votes":[{"indicator":"A11","reason":"缺一份批复","scoreMilli":3500}]},"salt":"${SALT}"}`;
    const expected = createHash('sha256').update(line, 'utf8').digest('hex');
    expect(await ballotCommitment(BALLOT, SALT)).toBe(expected);
  });

  it('[PN31] is opened by its ballot and salt, and by nothing that differs in one place', async () => {
    const commitment = await ballotCommitment(BALLOT, SALT);
    expect(await opensCommitment(commitment, { ballot: BALLOT, salt: SALT })).toBe(true);
    const [vote] = BALLOT.votes;
    if (vote === undefined) throw new Error('no vote');
    const others: readonly Ballot[] = [
      { ...BALLOT, votes: [{ ...vote, scoreMilli: 3501 }] },
      { ...BALLOT, votes: [{ ...vote, reason: '' }] },
      { ...BALLOT, round: 2 },
      { ...BALLOT, person: 'AAAAAAAAAAAAAAAAAAAAAQ' },
      { ...BALLOT, session: 'AAAAAAAAAAAAAAAAAAAAAQ' },
      { ...BALLOT, assignment: 'AAAAAAAAAAAAAAAAAAAAAQ' },
    ];
    for (const ballot of others) {
      expect(await opensCommitment(commitment, { ballot, salt: SALT })).toBe(false);
    }
    const salt = SALT.replace('AAEC', 'AAED');
    expect(await opensCommitment(commitment, { ballot: BALLOT, salt })).toBe(false);
  });

  it('[PN32] of the same ballot is another each time, since its salt is 32 fresh bytes', async () => {
    const salts = Array.from({ length: 50 }, newBallotSalt);
    expect(salts.every((salt) => Buffer.from(salt, 'base64url').length === 32)).toBe(true);
    const all = await Promise.all(salts.map((salt) => ballotCommitment(BALLOT, salt)));
    expect(new Set(all).size).toBe(50);
  });

  it.each(['', 'AAEC', `${SALT}AA`, '=not base64='])(
    '[PN33] is never made with a salt that could be guessed (%j), and a reveal with one opens nothing',
    async (salt) => {
      expect(() => ballotCommitment(BALLOT, salt)).toThrow('32 random bytes');
      expect(await opensCommitment('0'.repeat(64), { ballot: BALLOT, salt })).toBe(false);
    },
  );
});
