import { describe, expect, test } from 'vitest';
import { challengeResponse, sessionResponse } from '../../src/contract/enrolment';
import { CHALLENGE_SECONDS, SESSION_SECONDS } from '../../src/server/services/sessions';
import { signChallenge } from '../../src/trust/session-proof';
import { makeTestKey, sha256Text, type TestKey } from '../support/test-device';
import { postJson, problemIn } from '../support/test-phone';
import { testScene } from '../support/test-scene';

let clock = Date.UTC(2026, 10, 22, 1, 0, 0);
const scene = testScene({ now: () => clock });
const url = (path: string): string => `${scene.server.origin}${path}`;

async function challengeFor(device: string): Promise<string> {
  const answer = await postJson(url('/api/session/challenge'), { device });
  return challengeResponse.parse(await answer.json()).challenge;
}

async function answer(key: TestKey, challenge: string, origin = scene.server.origin) {
  return postJson(url('/api/session'), {
    proof: await signChallenge(key.signer, { challenge, origin }),
  });
}

const failed = async (response: Response) =>
  expect((await problemIn(response)).code).toBe('challenge-failed');

describe('a session', () => {
  test('[EN9] lasts by the clock of the server', async () => {
    const phone = await scene.phone();
    const opened = await answer(phone.key, await challengeFor(phone.device));
    const { token, serverTime } = sessionResponse.parse(await opened.json());
    expect(Date.parse(serverTime)).toBe(clock);
    phone.token = token;
    clock += (SESSION_SECONDS - 1) * 1000;
    expect((await phone.fetch('/api/assignments')).status).toBe(200);
    clock += 1000;
    const late = await problemIn(await phone.fetch('/api/assignments'));
    expect(late).toMatchObject({ code: 'sign-in-required', retry: 'after-sign-in' });
  });

  test('[EN10] a challenge is answered once, in time, by its device', async () => {
    const [phone, other] = [await scene.phone(), await scene.phone('evaluator')];
    const once = await challengeFor(phone.device);
    expect((await answer(phone.key, once)).status).toBe(200);
    await failed(await answer(phone.key, once));
    await failed(await answer(other.key, await challengeFor(phone.device)));
    const late = await challengeFor(phone.device);
    clock += CHALLENGE_SECONDS * 1000;
    await failed(await answer(phone.key, late));
    const forged = await challengeFor(phone.device);
    const liar = { jwk: phone.key.jwk, signer: { ...other.key.signer, kid: phone.device } };
    await failed(await answer(liar, forged));
    await failed(await postJson(url('/api/session'), { proof: 'nonsense' }));
  });

  test('[EN11] an answer for another origin opens nothing', async () => {
    const phone = await scene.phone();
    const challenge = await challengeFor(phone.device);
    await failed(await answer(phone.key, challenge, 'https://evil.example'));
  });

  test('[EN12] an unknown device gets a challenge that nobody can answer', async () => {
    const stranger = await makeTestKey();
    const challenge = await challengeFor(stranger.signer.kid);
    expect(challenge).toMatch(/^[\w-]{22}$/);
    await failed(await answer(stranger, challenge));
  });

  test('[EN13] the stored session is no token', async () => {
    const phone = await scene.phone();
    const rows = await scene.server.deps.db.selectFrom('sessions').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(phone.token);
    expect(rows.map((row) => row.token_digest)).toContain(sha256Text(phone.token));
    phone.token = sha256Text(phone.token);
    const refused = await problemIn(await phone.fetch('/api/assignments'));
    expect(refused.code).toBe('sign-in-required');
  });
});
