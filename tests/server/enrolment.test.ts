import { describe, expect, test, vi } from 'vitest';
import { enrolResponse } from '../../src/contract/enrolment';
import { problem } from '../../src/contract/problem';
import { toInstant } from '../../src/domain/kernel/instant';
import { INVITATION_MS } from '../../src/server/services/invitations';
import { revokeDevice } from '../../src/server/services/revocation';
import { verifyCredential } from '../../src/trust/credential';
import { makeEnrolRequest } from '../../src/trust/enrolment';
import { type Invitation, parseEnrolLink } from '../../src/trust/invitation';
import { publicJwk, thumbprintOf } from '../../src/trust/jwk';
import { verifyReceipt } from '../../src/trust/receipt';
import { freshPackage, startTestServer } from '../support/server';
import { makeTestKey, sha256Text, type TestKey, testId } from '../support/test-device';
import { postJson, problemIn } from '../support/test-phone';
import { testScene } from '../support/test-scene';

let clock = Date.UTC(2026, 10, 22, 1, 0, 0);
const scene = testScene({ now: () => clock });

async function invitation(role: 'leadEvaluator' | 'evaluator' = 'leadEvaluator') {
  const parsed = parseEnrolLink(await scene.server.invite({ role }));
  if (!parsed.ok) throw new Error(parsed.error);
  return parsed.value;
}

const requestOf = ({ enrolment, code }: Pick<Invitation, 'enrolment' | 'code'>, key: TestKey) =>
  makeEnrolRequest({
    signer: key.signer,
    signingJwk: key.jwk,
    exchangeJwk: key.jwk,
    ...{ enrolment, code, at: toInstant(clock, 480), build: 'test' },
  });

const send = (request: string): Promise<Response> =>
  postJson(`${scene.server.origin}/api/enrolments`, { request });

const enrol = async (invited: Pick<Invitation, 'enrolment' | 'code'>, key: TestKey) =>
  send(await requestOf(invited, key));

describe('enrolment', () => {
  test('[EN1] gives a credential and a receipt that verify under what the link pins', async () => {
    const invited = await invitation();
    const key = await makeTestKey();
    const answer = enrolResponse.parse(await (await enrol(invited, key)).json());
    const bureau = publicJwk.parse(answer.bureauKey);
    expect(await thumbprintOf(bureau)).toBe(invited.bureau);
    const credential = await verifyCredential(answer.credential, bureau);
    expect(credential).toMatchObject({
      ok: true,
      value: { device: key.signer.kid, role: 'leadEvaluator', name: '演示主评人' },
    });
    const receipt = await verifyReceipt(answer.receipt, invited.log);
    const device = key.signer.kid;
    expect(receipt).toMatchObject({ ok: true, value: { leaf: { kind: 'credential', device } } });
  });

  test('[EN2] repeats its answer to the same device and refuses another', async () => {
    const invited = await invitation();
    const [key, other] = [await makeTestKey(), await makeTestKey()];
    const first = enrolResponse.parse(await (await enrol(invited, key)).json());
    const again = enrolResponse.parse(await (await enrol(invited, key)).json());
    expect(again.credential).toBe(first.credential);
    const refused = await problemIn(await enrol(invited, other));
    expect(refused).toMatchObject({ code: 'enrolment-used', status: 409 });
  });

  test('[EN3] a wrong code and an unknown enrolment are refused in the same words', async () => {
    const invited = await invitation();
    const key = await makeTestKey();
    const wrong = await problemIn(await enrol({ ...invited, code: testId() }, key));
    const unknown = await problemIn(await enrol({ ...invited, enrolment: testId() }, key));
    expect(wrong.code).toBe('enrolment-proof-wrong');
    expect(unknown).toEqual(wrong);
    expect((await enrol(invited, key)).status).toBe(200);
  });

  test('[EN4] an invitation ends', async () => {
    const invited = await invitation();
    clock += INVITATION_MS;
    const refused = await problemIn(await enrol(invited, await makeTestKey()));
    expect(refused.code).toBe('enrolment-expired');
  });

  test('[EN5] a request under another key, or no request at all, is refused', async () => {
    const [key, other] = [await makeTestKey(), await makeTestKey()];
    const invited = await invitation();
    const forged = await makeEnrolRequest({
      signer: { kid: key.signer.kid, sign: other.signer.sign },
      signingJwk: key.jwk,
      exchangeJwk: key.jwk,
      ...{ ...invited, at: toInstant(clock, 480), build: 'test' },
    });
    expect((await problemIn(await send(forged))).code).toBe('request-malformed');
    expect((await problemIn(await send('x.y.z'))).code).toBe('request-malformed');
    expect((await enrol(invited, other)).status).toBe(200);
  });

  test('[EN6] of two devices at the same moment one is enrolled', async () => {
    const invited = await invitation();
    const keys = await Promise.all([makeTestKey(), makeTestKey(), makeTestKey()]);
    const answers = await Promise.all(keys.map((key) => enrol(invited, key)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    const devices = await scene.server.deps.db
      .selectFrom('devices')
      .select('device')
      .where(
        'device',
        'in',
        keys.map(({ signer }) => signer.kid),
      )
      .execute();
    expect(devices).toHaveLength(1);
  });

  test('[EN7] a used code is erased', async () => {
    const invited = await invitation();
    const key = await makeTestKey();
    await enrol(invited, key);
    const row = await scene.server.deps.db
      .selectFrom('enrolments')
      .select(['code', 'device'])
      .where('enrolment', '=', invited.enrolment)
      .executeTakeFirst();
    expect(row).toEqual({ code: null, device: key.signer.kid });
  });

  test('[EN8] a device takes further invitations of its person alone, and none when revoked', async () => {
    const key = await makeTestKey();
    const first = enrolResponse.parse(await (await enrol(await invitation(), key)).json());
    const second = enrolResponse.parse(await (await enrol(await invitation(), key)).json());
    expect(second.credential).toBe(first.credential);
    const others = await problemIn(await enrol(await invitation('evaluator'), key));
    expect(others.code).toBe('not-permitted');
    const device = key.signer.kid;
    await revokeDevice(scene.server.deps, { device, reason: 'lost', by: 'desk:test' });
    const revoked = await problemIn(await enrol(await invitation(), key));
    expect(revoked.code).toBe('device-revoked');
  });

  test('[EN16] two invitations used at the same moment are both used up', async () => {
    const { deps } = scene.server;
    const key = await makeTestKey();
    const both = [await invitation(), await invitation()];
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const received = '2026-11-22T01:00:00.000Z';
    const assignment = testId();
    const leaf = { v: 1, kind: 'package', assignment, package: sha256Text('x'), received } as const;
    const holding = deps.log.append([{ identity: testId(), leaf, write: () => held }]);
    const append = vi.spyOn(deps.log, 'append');
    const answers = both.map((invited) => enrol(invited, key));
    await expect.poll(() => append.mock.calls.length).toBe(2);
    append.mockRestore();
    release();
    await holding;
    const statuses = (await Promise.all(answers)).map(({ status }) => status);
    expect(statuses).toEqual([200, 200]);
    const used = await deps.db
      .selectFrom('enrolments')
      .select('code')
      .where('device', '=', key.signer.kid)
      .execute();
    expect(used).toEqual([{ code: null }, { code: null }]);
  });

  test('[EN15] behind a proxy the address that it names counts, and nowhere else', async () => {
    const { postgres } = scene;
    const countedFrom = async (publicOrigin?: string) => {
      const server = await startTestServer({
        ...{ postgres, package: freshPackage(), enrolmentsPerMinute: 1 },
        ...(publicOrigin === undefined ? {} : { publicOrigin }),
      });
      const codes: string[] = [];
      for (const address of ['192.0.2.1', '192.0.2.2', '192.0.2.1']) {
        const answer = await server.app.inject({
          ...{ method: 'POST', url: '/api/enrolments', payload: { request: 'x' } },
          headers: { 'x-forwarded-for': address },
        });
        codes.push(problem.parse(answer.json()).code);
      }
      await server.close();
      return codes;
    };
    const [tried, stopped] = ['request-malformed', 'too-many-requests'];
    expect(await countedFrom('https://takan.example.cn')).toEqual([tried, tried, stopped]);
    expect(await countedFrom()).toEqual([tried, stopped, stopped]);
  });

  test('[EN14] too many enrolments from one address are refused', async () => {
    const { postgres } = scene;
    const server = await startTestServer({
      ...{ postgres, package: freshPackage(), enrolmentsPerMinute: 3 },
    });
    try {
      const url = `${server.origin}/api/enrolments`;
      const codes: string[] = [];
      for (let i = 0; i < 4; i++) {
        codes.push((await problemIn(await postJson(url, { request: 'x' }))).code);
      }
      expect(codes).toEqual([...Array(3).fill('request-malformed'), 'too-many-requests']);
    } finally {
      await server.close();
    }
  });
});
