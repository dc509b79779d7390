import { CompactSign, compactVerify, importJWK } from 'jose';
import { beforeAll, expect, test } from 'vitest';
import { concat, fromBase64Url, fromHex, toBase64Url, toHex, utf8 } from '../../src/trust/bytes';
import { thumbprintOf } from '../../src/trust/jwk';
import {
  type JwsType,
  readCompact,
  signCompact,
  signerFromKey,
  verifyCompact,
} from '../../src/trust/jws';
import { makeDevice, type TestDevice } from './device';

const TYP: JwsType = 'takan-head+jws';
let device: TestDevice;
let stranger: TestDevice;
let jws: string;

beforeAll(async () => {
  device = await makeDevice();
  stranger = await makeDevice();
  jws = await signCompact(device.signer, TYP, '{"a":1}');
});

const partsOf = (text: string): [string, string, string] => {
  const [head = '', body = '', tail = ''] = text.split('.');
  return [head, body, tail];
};

/** A JWS with any header, signed by the device all the same. */
async function withHeader(headerText: string, payload = '{"a":1}'): Promise<string> {
  const input = `${toBase64Url(utf8(headerText))}.${toBase64Url(utf8(payload))}`;
  return `${input}.${toBase64Url(await device.signer.sign(utf8(input)))}`;
}

test('[TR12] our JWS verifies here and in an independent library', async () => {
  const value = { kid: device.signer.kid, payloadText: '{"a":1}' };
  expect(await verifyCompact(jws, TYP, device.jwk)).toEqual({ ok: true, value });
  const theirs = await compactVerify(jws, await importJWK(device.jwk, 'ES256'));
  expect(new TextDecoder().decode(theirs.payload)).toBe('{"a":1}');
  expect(theirs.protectedHeader).toEqual({ alg: 'ES256', kid: device.signer.kid, typ: TYP });
});

test('[TR12] a JWS of an independent library with our header verifies here', async () => {
  const theirs = await new CompactSign(utf8('踏勘'))
    .setProtectedHeader({ alg: 'ES256', kid: device.signer.kid, typ: TYP })
    .sign(device.privateKey);
  expect(await verifyCompact(theirs, TYP, device.jwk)).toMatchObject({
    value: { payloadText: '踏勘' },
  });
});

test('[TR13] five looser spellings of one JWS are refused', async () => {
  const [head, body, tail] = partsOf(jws);
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  const last = alphabet[alphabet.indexOf(tail.slice(-1)) + 1] ?? '';
  for (const other of [
    `${head}.${body}.${tail.slice(0, 9)} ${tail.slice(9)}`,
    `${jws}\n`,
    ` ${jws}`,
    `${jws}==`,
    `${head}.${body}.${tail.slice(0, -1)}${last}`,
    `${jws}.`,
    `${head}.${body}`,
    `${head}.${body}.`,
    `${head}.${body}.${tail}AA`,
  ]) {
    expect(readCompact(other, TYP)).toEqual({ ok: false, error: 'malformed' });
    expect((await verifyCompact(other, TYP, device.jwk)).ok).toBe(false);
  }
});

test('[TR14] the n−s twin of a signature verifies, under other bytes', async () => {
  const [head, body, tail] = partsOf(jws);
  const bytes = fromBase64Url(tail);
  if (!bytes.ok) throw new Error('a signature is base64url');
  const order = BigInt('0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551');
  const twin = order - BigInt(`0x${toHex(bytes.value.slice(32))}`);
  const s = fromHex(twin.toString(16).padStart(64, '0'));
  if (!s.ok) throw new Error('a number is hexadecimal');
  const other = `${head}.${body}.${toBase64Url(concat(bytes.value.slice(0, 32), s.value))}`;
  expect(other).not.toBe(jws);
  expect((await verifyCompact(other, TYP, device.jwk)).ok).toBe(true);
});

test('[TR15] another type, algorithm or key is refused under its name', async () => {
  const { kid } = device.signer;
  const fault = async (text: string) => {
    const verified = await verifyCompact(text, TYP, device.jwk);
    return verified.ok ? 'accepted' : verified.error;
  };
  const statement = await signCompact(device.signer, 'takan-statement+jws', '{"a":1}');
  expect(await fault(statement)).toBe('wrong-type');
  for (const alg of ['none', 'HS256', 'ES384', 'es256']) {
    const other = await withHeader(`{"alg":"${alg}","kid":"${kid}","typ":"${TYP}"}`);
    expect(await fault(other)).toBe('algorithm-not-allowed');
  }
  const foreign = await signCompact(stranger.signer, TYP, '{"a":1}');
  expect(await fault(foreign)).toBe('wrong-key');
});

test('[TR15] a stranger who claims the key of the device is refused', async () => {
  const liar = signerFromKey(stranger.privateKey, device.signer.kid);
  const forged = await signCompact(liar, TYP, '{"a":1}');
  const verified = await verifyCompact(forged, TYP, device.jwk);
  expect(verified).toEqual({ ok: false, error: 'signature-invalid' });
});

test('[TR16] a header with other members, order or spelling is refused', async () => {
  const { kid } = device.signer;
  const reordered = await withHeader(`{"typ":"${TYP}","alg":"ES256","kid":"${kid}"}`);
  expect(readCompact(reordered, TYP)).toEqual({ ok: false, error: 'not-canonical' });
  const spaced = await withHeader(`{"alg":"ES256", "kid":"${kid}","typ":"${TYP}"}`);
  expect(readCompact(spaced, TYP)).toEqual({ ok: false, error: 'not-canonical' });
  for (const header of [
    `{"alg":"ES256","crit":["b64"],"kid":"${kid}","typ":"${TYP}"}`,
    `{"alg":"ES256","b64":false,"kid":"${kid}","typ":"${TYP}"}`,
    `{"alg":"ES256","typ":"${TYP}"}`,
    `{"alg":"ES256","kid":"short","typ":"${TYP}"}`,
    '"ES256"',
    'null',
    '',
  ]) {
    expect(readCompact(await withHeader(header), TYP)).toEqual({ ok: false, error: 'malformed' });
  }
});

test('[TR17] the key stands in enrolment requests, and in nothing else', async () => {
  const extra = { jwk: device.jwk };
  const enrol = await signCompact(device.signer, 'takan-enrol+jws', '{}', extra);
  expect(readCompact(enrol, 'takan-enrol+jws')).toMatchObject({
    value: { header: { jwk: device.jwk } },
  });
  const keyless = await signCompact(device.signer, 'takan-enrol+jws', '{}');
  expect(readCompact(keyless, 'takan-enrol+jws')).toEqual({ ok: false, error: 'malformed' });
  const head = await signCompact(device.signer, TYP, '{}', extra);
  expect(readCompact(head, TYP)).toEqual({ ok: false, error: 'malformed' });
});

test('[TR18] a changed payload or signature is an invalid signature', async () => {
  const [head, body, tail] = partsOf(jws);
  const invalid = { ok: false, error: 'signature-invalid' };
  const payload = toBase64Url(utf8('{"a":2}'));
  expect(await verifyCompact(`${head}.${payload}.${tail}`, TYP, device.jwk)).toEqual(invalid);
  const zeros = toBase64Url(new Uint8Array(64));
  expect(await verifyCompact(`${head}.${body}.${zeros}`, TYP, device.jwk)).toEqual(invalid);
});

test('[TR18] a payload that is not UTF-8 is malformed', async () => {
  const [head, , tail] = partsOf(jws);
  const payload = toBase64Url(Uint8Array.of(0xff));
  expect(readCompact(`${head}.${payload}.${tail}`, TYP)).toEqual({ ok: false, error: 'malformed' });
});

test('[TR19] a key beside the curve verifies nothing', async () => {
  const off = { ...device.jwk, y: device.jwk.x };
  const [, body, tail] = partsOf(jws);

  const kid = await thumbprintOf(off);
  const head = toBase64Url(utf8(`{"alg":"ES256","kid":"${kid}","typ":"${TYP}"}`));
  const verified = await verifyCompact(`${head}.${body}.${tail}`, TYP, off);
  expect(verified).toEqual({ ok: false, error: 'wrong-key' });
});

test('[TR36] a signer that gives no 64 bytes signs nothing', async () => {
  const short = { kid: device.signer.kid, sign: async () => new Uint8Array(63) };
  await expect(signCompact(short, TYP, '{}')).rejects.toThrow('r‖s');
});
