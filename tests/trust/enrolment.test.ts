import { createHmac } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { fromBase64Url, fromUtf8, toBase64Url, utf8 } from '../../src/trust/bytes';
import { canonicalText } from '../../src/trust/canonical';
import { enrolProof, makeEnrolRequest, readEnrolRequest } from '../../src/trust/enrolment';
import { formatEnrolLink, parseEnrolLink } from '../../src/trust/invitation';
import { signCompact } from '../../src/trust/jws';
import { makeDevice, type TestDevice } from './device';
import { AT, JOURNAL, OTHER_JOURNAL } from './journal-lines';

const ORIGIN = 'http://localhost:8787';
const CODE = 'ZZZZZZZZZZZZZZZZZZZZZA';
let device: TestDevice;
let jws: string;

beforeAll(async () => {
  device = await makeDevice();
  jws = await makeEnrolRequest({
    signer: device.signer,
    signingJwk: device.jwk,
    exchangeJwk: device.exchange,
    enrolment: JOURNAL,
    code: CODE,
    at: AT,
    build: 'abc1234',
  });
});

test('[TR32] a request proves its key, and the code by HMAC over the thumbprint', async () => {
  const read = await readEnrolRequest(jws);
  const proof = createHmac('sha256', CODE).update(device.signer.kid).digest('hex');
  expect(await enrolProof(CODE, device.signer.kid)).toBe(proof);
  expect(read).toEqual({
    ok: true,
    value: {
      kid: device.signer.kid,
      signing: device.jwk,
      request: {
        v: 1,
        enrolment: JOURNAL,
        proof,
        exchange: device.exchange,
        at: AT,
        build: 'abc1234',
      },
    },
  });
});

test('[TR32] the code stands nowhere in the request', () => {
  const parts = jws.split('.').map((part) => fromBase64Url(part));
  const texts = parts.slice(0, 2).map((part) => (part.ok ? fromUtf8(part.value) : part));
  for (const text of texts) expect(text.ok && !text.value.includes(CODE)).toBe(true);
});

test('[TR32] a request with a key that the sender does not hold is refused', async () => {
  const victim = await makeDevice();
  const swapped = await signCompact(device.signer, 'takan-enrol+jws', '{}', { jwk: victim.jwk });
  expect(await readEnrolRequest(swapped)).toEqual({ ok: false, error: 'wrong-key' });
  const liar = { ...device.signer, kid: victim.signer.kid };
  const claimed = await signCompact(liar, 'takan-enrol+jws', '{}', { jwk: victim.jwk });
  expect(await readEnrolRequest(claimed)).toEqual({ ok: false, error: 'signature-invalid' });
});

test('[TR32] a signed request of another form is malformed', async () => {
  const odd = await signCompact(device.signer, 'takan-enrol+jws', '{"v":1}', { jwk: device.jwk });
  expect(await readEnrolRequest(odd)).toEqual({ ok: false, error: 'payload-malformed' });
});

const invite = () => ({
  log: 'bureau.example/log+00000000+AQ==',
  bureau: device.signer.kid,
  enrolment: JOURNAL,
  code: CODE,
  expires: AT,
});

test('[TR33] a link reads back to its invitation, none of it before the fragment', () => {
  const link = formatEnrolLink(ORIGIN, invite());
  expect(link.split('#')[0]).toBe(`${ORIGIN}/enrol`);
  expect(parseEnrolLink(link)).toEqual({
    ok: true,
    value: { v: 1, origin: ORIGIN, ...invite() },
  });
  expect(new TextEncoder().encode(link).length).toBeLessThan(700);
});

test('[TR33] a link that was cut, padded or spelt otherwise is malformed', () => {
  const link = formatEnrolLink(ORIGIN, invite());
  const loose = JSON.stringify({ v: 1, origin: ORIGIN, ...invite() });
  for (const other of [
    link.slice(0, -3),
    `${link}=`,
    link.replace('/enrol', '/enroll'),
    `${ORIGIN}/enrol`,
    `${ORIGIN}/enrol#${toBase64Url(utf8(loose))}`,
    `${ORIGIN}/enrol#${toBase64Url(utf8('{}'))}`,
    'enrol',
    '',
  ]) {
    expect(parseEnrolLink(other)).toEqual({ ok: false, error: 'malformed' });
  }
});

test('[TR34] an invitation of one server on the link of another is refused', () => {
  const link = formatEnrolLink(ORIGIN, invite()).replace(ORIGIN, 'https://evil.example');
  expect(parseEnrolLink(link)).toEqual({ ok: false, error: 'wrong-origin' });
});

test.each(['http://localhost:8787/', 'ftp://a', 'localhost', 'https://a/b', 'https://A'])(
  '[TR36] %j is no origin, and no link is made for it',
  (origin) => {
    expect(() => formatEnrolLink(origin, invite())).toThrow();
    const value = canonicalText({ v: 1, origin, ...invite(), enrolment: OTHER_JOURNAL });
    expect(parseEnrolLink(`${ORIGIN}/enrol#${toBase64Url(utf8(value))}`).ok).toBe(false);
  },
);
