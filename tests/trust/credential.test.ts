import { beforeAll, expect, test } from 'vitest';
import { type Credential, issueCredential, verifyCredential } from '../../src/trust/credential';
import { type Statement, signStatement, verifyStatement } from '../../src/trust/statement';
import { makeDevice, type TestDevice } from './device';
import { AT, JOURNAL, OTHER_JOURNAL } from './journal-lines';

const HASH = '0123456789abcdef'.repeat(4);
let bureau: TestDevice;
let device: TestDevice;
let payload: Credential;

const STATEMENT: Statement = {
  v: 1,
  kind: 'report',
  subject: HASH,
  shown: 'f'.repeat(64),
  role: 'leadEvaluator',
  person: JOURNAL,
  at: AT,
  id: OTHER_JOURNAL,
};

beforeAll(async () => {
  bureau = await makeDevice();
  device = await makeDevice();
  payload = {
    v: 1,
    person: JOURNAL,
    name: '王建国',
    organisation: '示例评价机构',
    role: 'leadEvaluator',
    device: device.signer.kid,
    signing: device.jwk,
    exchange: device.exchange,
    issued: AT,
  };
});

test('[TR30] a credential reads back under the key of its bureau, and under no other', async () => {
  const jws = await issueCredential(bureau.signer, payload);
  expect(await verifyCredential(jws, bureau.jwk)).toEqual({ ok: true, value: payload });
  expect(await verifyCredential(jws, device.jwk)).toEqual({ ok: false, error: 'wrong-key' });
});

test('[TR30] a credential whose key is another device’s is refused', async () => {
  const jws = await issueCredential(bureau.signer, { ...payload, signing: bureau.jwk });
  const refused = await verifyCredential(jws, bureau.jwk);
  expect(refused).toEqual({ ok: false, error: 'device-mismatch' });
});

test('[TR36] a credential with an unknown role or a private key in it is not issued', async () => {
  const odd = { ...payload, role: 'auditor' } as unknown as Credential;
  await expect(issueCredential(bureau.signer, odd)).rejects.toThrow();
  const leaky = { ...payload, signing: { ...device.jwk, d: 'x' } };
  await expect(issueCredential(bureau.signer, leaky)).rejects.toThrow();
});

test('[TR31] a statement verifies under its device and no other', async () => {
  const jws = await signStatement(device.signer, STATEMENT);
  expect(await verifyStatement(jws, device.jwk)).toEqual({ ok: true, value: STATEMENT });
  expect(await verifyStatement(jws, bureau.jwk)).toEqual({ ok: false, error: 'wrong-key' });
});

test('[TR31] a head or a credential never passes for a statement', async () => {
  const jws = await issueCredential(device.signer, payload);
  expect(await verifyStatement(jws, device.jwk)).toEqual({ ok: false, error: 'wrong-type' });
});
