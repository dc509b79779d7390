import { expect, it } from 'vitest';
import { unlockDevice } from '../../src/platform/device-keys';
import { inlineKdf } from '../../src/platform/kdf';
import { addMasterKey, createDeviceKeys } from '../../src/platform/make-device-keys';
import { wrappedKeys } from '../../src/trust/wrapped-keys';

const PASSPHRASE = '环城公园第三标段';
const COST = { memoryKiB: 19_456, iterations: 2, parallelism: 1 };

const unlock = async (keys: Parameters<typeof unlockDevice>[1]) => {
  const unlocked = await unlockDevice(inlineKdf, keys, PASSPHRASE);
  if (!unlocked.ok) throw new Error(unlocked.error);
  return unlocked.value;
};

const IV = new Uint8Array(12);

async function opens(first: CryptoKey | null, second: CryptoKey | null): Promise<string> {
  if (first === null || second === null) throw new Error('no master key');
  const cipher = { name: 'AES-GCM', iv: IV };
  const sealed = await crypto.subtle.encrypt(cipher, first, new TextEncoder().encode('盐池'));
  return new TextDecoder().decode(await crypto.subtle.decrypt(cipher, second, sealed));
}

it('[LK5] a new device has a master key, the same at each unlock and not to be exported', async () => {
  const { wrapped, unlocked } = await createDeviceKeys(inlineKdf, PASSPHRASE, COST);
  const again = await unlock(wrapped);
  expect(await opens(unlocked.master, again.master)).toBe('盐池');
  expect(again.master?.extractable).toBe(false);
});

it('[LK5] keys of an older build get a master key once and stay the same device', async () => {
  const { wrapped } = await createDeviceKeys(inlineKdf, PASSPHRASE, COST);
  const { master: _, ...older } = wrapped;
  expect(wrappedKeys.safeParse(older).success).toBe(true);
  expect((await unlock(older)).master).toBeNull();
  expect(await addMasterKey(inlineKdf, older, '另一句口令')).toEqual({
    ...{ ok: false, error: 'wrong-passphrase' },
  });
  expect((await addMasterKey(inlineKdf, older, '')).ok).toBe(false);
  const added = await addMasterKey(inlineKdf, older, PASSPHRASE);
  if (!added.ok) throw new Error(added.error);
  const { wrapped: whole, unlocked } = added.value;
  expect(whole).toMatchObject(older);
  expect(await opens(unlocked.master, (await unlock(whole)).master)).toBe('盐池');
  await expect(addMasterKey(inlineKdf, whole, PASSPHRASE)).rejects.toThrow(/have a master key/);
});
