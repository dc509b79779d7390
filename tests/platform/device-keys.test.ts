import { beforeAll, describe, expect, it } from 'vitest';
import { unlockDevice } from '../../src/platform/device-keys';
import { inlineKdf } from '../../src/platform/kdf';
import { createDeviceKeys } from '../../src/platform/make-device-keys';
import { fromBase64Url, toBase64Url, utf8 } from '../../src/trust/bytes';
import { checkEs256 } from '../../src/trust/es256';
import { type KdfParameters, type WrappedKeys, wrappedKeys } from '../../src/trust/wrapped-keys';

const PASSPHRASE = '环城公园第三标段é';
const COST = { memoryKiB: 19_456, iterations: 2, parallelism: 1 };

let wrapped: WrappedKeys;

beforeAll(async () => {
  ({ wrapped } = await createDeviceKeys(inlineKdf, PASSPHRASE, COST));
});

const unlock = (keys: WrappedKeys, passphrase = PASSPHRASE) =>
  unlockDevice(inlineKdf, keys, passphrase);

describe('keys at rest', () => {
  it('[KY2] the passphrase opens keys that sign under the public key beside them', async () => {
    const unlocked = await unlock(wrapped);
    if (!unlocked.ok) throw new Error(unlocked.error);
    const text = utf8('head');
    const signature = await unlocked.value.signer.sign(text);
    expect(await checkEs256(wrapped.signingJwk, text, signature)).toBeNull();
    expect(unlocked.value.signer.kid).toBe(wrapped.device);
    expect(unlocked.value.exchangeJwk).not.toEqual(wrapped.signingJwk);
  });

  it.each(['', 'x', `${PASSPHRASE} `, PASSPHRASE.slice(1)])(
    '[KY2] the passphrase "%s" opens nothing',
    async (other) => {
      expect(await unlock(wrapped, other)).toEqual({ ok: false, error: 'wrong-passphrase' });
    },
  );

  it('[KY6] the same characters composed in another way open them', async () => {
    expect((await unlock(wrapped, PASSPHRASE.normalize('NFD'))).ok).toBe(true);
    expect(PASSPHRASE.normalize('NFD')).not.toBe(PASSPHRASE);
  });

  it.each(['signing', 'exchange', 'master'] as const)(
    '[KY4] one altered bit of the %s key opens nothing',
    async (name) => {
      const flip = (text: string): string => {
        const bytes = fromBase64Url(text);
        if (!bytes.ok) throw new Error('not base64url');
        bytes.value[5] = (bytes.value[5] ?? 0) ^ 1;
        return toBase64Url(bytes.value);
      };
      const key = wrapped[name];
      const slot = { ...wrapped.slot, salt: flip(wrapped.slot.salt) };
      for (const altered of [
        { ...wrapped, [name]: { ...key, ciphertext: flip(key?.ciphertext ?? '') } },
        { ...wrapped, [name]: { ...key, iv: flip(key?.iv ?? '') } },
        { ...wrapped, slot },
      ]) {
        expect(await unlock(altered)).toEqual({ ok: false, error: 'wrong-passphrase' });
      }
    },
  );

  it('[KY3] no key can be exported once it is opened', async () => {
    const opened: CryptoKey[] = [];
    const unwrap = crypto.subtle.unwrapKey;
    crypto.subtle.unwrapKey = async (...args) => {
      const key = await unwrap.apply(crypto.subtle, args);
      opened.push(key);
      return key;
    };
    try {
      await unlock(wrapped);
    } finally {
      crypto.subtle.unwrapKey = unwrap;
    }
    expect(opened.map(({ extractable }) => extractable)).toEqual([false, false, false]);
    for (const key of opened) {
      const format = key.type === 'secret' ? 'raw' : 'pkcs8';
      await expect(crypto.subtle.exportKey(format, key)).rejects.toThrow();
    }
  });

  it('[KY1] what is kept holds neither the passphrase nor a private scalar', async () => {
    const scalars: string[] = [];
    const wrap = crypto.subtle.wrapKey;
    crypto.subtle.wrapKey = async (...args) => {
      const { d, k } = await crypto.subtle.exportKey('jwk', args[1]);
      scalars.push(String(d ?? k));
      return wrap.apply(crypto.subtle, args);
    };
    const made = await createDeviceKeys(inlineKdf, PASSPHRASE, COST);
    crypto.subtle.wrapKey = wrap;
    const text = JSON.stringify(made.wrapped);
    const bytes = Buffer.concat(
      [made.wrapped.signing, made.wrapped.exchange, made.wrapped.master].map((key) =>
        Buffer.from(key?.ciphertext ?? '', 'base64url'),
      ),
    );
    expect(scalars).toHaveLength(3);
    expect(text).not.toContain(PASSPHRASE);
    for (const scalar of scalars) {
      expect(text).not.toContain(scalar);
      expect(bytes.includes(Buffer.from(scalar, 'base64url'))).toBe(false);
    }
  });

  it('[KY5] a slot names its parameters, and weaker ones than the floor are no slot', () => {
    expect(wrapped.slot).toMatchObject(COST);
    const weaken = (part: Partial<KdfParameters>) =>
      wrappedKeys.safeParse({ ...wrapped, slot: { ...wrapped.slot, ...part } }).success;
    expect(weaken({})).toBe(true);
    expect(weaken({ memoryKiB: 19_455 })).toBe(false);
    expect(weaken({ iterations: 1 })).toBe(false);
  });
});
