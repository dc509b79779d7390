import { expect, test } from 'vitest';
import { signChallenge, verifyChallenge } from '../../src/trust/session-proof';
import { makeDevice } from './device';
import { JOURNAL, OTHER_JOURNAL } from './journal-lines';

const EXPECTED = { challenge: JOURNAL, origin: 'https://bureau.example' };

test('[TR35] an answer holds for its challenge, origin and device only', async () => {
  const device = await makeDevice();
  const other = await makeDevice();
  const jws = await signChallenge(device.signer, EXPECTED);
  expect(await verifyChallenge(jws, device.jwk, EXPECTED)).toMatchObject({ value: EXPECTED });
  for (const expected of [
    { ...EXPECTED, challenge: OTHER_JOURNAL },
    { ...EXPECTED, origin: 'https://lure.example' },
  ]) {
    const refused = await verifyChallenge(jws, device.jwk, expected);
    expect(refused).toEqual({ ok: false, error: 'wrong-challenge' });
  }
  const stranger = await verifyChallenge(jws, other.jwk, EXPECTED);
  expect(stranger).toEqual({ ok: false, error: 'wrong-key' });
});

test('[TR36] a challenge that is no random identifier is not signed', async () => {
  const device = await makeDevice();
  const chosen = { ...EXPECTED, challenge: 'please sign this' };
  await expect(signChallenge(device.signer, chosen)).rejects.toThrow();
});
