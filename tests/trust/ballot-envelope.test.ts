import { describe, expect, it } from 'vitest';
import type { Ballot } from '../../src/domain/panel/ballot';
import { inlineKdf } from '../../src/platform/kdf';
import { createDeviceKeys } from '../../src/platform/make-device-keys';
import { openEnvelope, sealEnvelope, unwrapEnvelope } from '../../src/trust/ballot-envelope';
import { newBallotSeed } from '../../src/trust/ballot-seal';

const ID = 'AAAAAAAAAAAAAAAAAAAAAA';
const BALLOT: Ballot = {
  ...{ v: 1, assignment: ID, session: ID, round: 1, person: ID },
  votes: [{ indicator: 'A11', scoreMilli: 3500, reason: '缺一份批复' }],
};
const COST = { memoryKiB: 19_456, iterations: 2, parallelism: 1 };

/** A custodian as a device enrols one: its public half, and the key that its passphrase opens. */
async function custodian() {
  const { unlocked } = await createDeviceKeys(inlineKdf, '一把够长的口令一二三', COST);
  const { device, exchangeJwk, exchange } = unlocked;
  return { sealTo: { device, exchange: exchangeJwk }, key: exchange };
}

async function sealed() {
  const [chair, scrutineer, other] = [await custodian(), await custodian(), await custodian()];
  const secret = { ballot: BALLOT, seed: newBallotSeed() };
  const to = { chair: chair.sealTo, scrutineer: scrutineer.sealTo };
  return { chair, scrutineer, other, secret, envelope: await sealEnvelope(secret, to) };
}

const REFUSED = { ok: false, error: 'not-for-this-key' };

describe('the envelope of a ballot', () => {
  it('[PN35] is opened by the chair’s key and the scrutineer’s after it', async () => {
    const { chair, scrutineer, secret, envelope } = await sealed();
    const inner = await unwrapEnvelope(envelope, chair.key);
    if (!inner.ok) throw new Error(inner.error);
    expect(await openEnvelope(inner.value, scrutineer.key)).toEqual({ ok: true, value: secret });
  });

  it('[PN35] is opened by neither alone, in no other order, and by nobody else', async () => {
    const { chair, scrutineer, other, envelope } = await sealed();
    expect(await unwrapEnvelope(envelope, scrutineer.key)).toEqual(REFUSED);
    expect(await unwrapEnvelope(envelope, other.key)).toEqual(REFUSED);
    const inner = await unwrapEnvelope(envelope, chair.key);
    if (!inner.ok) throw new Error(inner.error);
    expect(await openEnvelope(inner.value, chair.key)).toEqual(REFUSED);
    expect(await openEnvelope(envelope, scrutineer.key)).toEqual(REFUSED);
  });

  it('[PN35] says nothing of what is in it, and is another each time', async () => {
    const { chair, scrutineer, secret, envelope } = await sealed();
    const to = { chair: chair.sealTo, scrutineer: scrutineer.sealTo };
    expect(await sealEnvelope(secret, to)).not.toBe(envelope);
    const clear = envelope.split('.').map((part) => Buffer.from(part, 'base64url').toString());
    expect(clear.join('\n')).not.toContain('A11');
  });

  it('[PN36] is not opened with a changed byte, nor when it is of another kind', async () => {
    const { chair, envelope } = await sealed();
    const parts = envelope.split('.');
    const text = parts[3] ?? '';
    parts[3] = `${text[0] === 'A' ? 'B' : 'A'}${text.slice(1)}`;
    expect(await unwrapEnvelope(parts.join('.'), chair.key)).toEqual(REFUSED);
    const inner = await unwrapEnvelope(envelope, chair.key);
    if (!inner.ok) throw new Error(inner.error);
    expect(await unwrapEnvelope(inner.value, chair.key)).toEqual(REFUSED);
    expect(await unwrapEnvelope('no envelope', chair.key)).toEqual(REFUSED);
  });
});
