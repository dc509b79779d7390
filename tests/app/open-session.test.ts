import { expect, it } from 'vitest';
import { openSession } from '../../src/app/open-session';
import type { Phone } from '../../src/app/phone';
import { plainCodec } from '../../src/store/codec';
import { makeStorePhone } from '../support/store-phone';

it('[ST42] an account is not opened where its canary cannot be written', async () => {
  const { writer } = await makeStorePhone();
  const uses: KeyUsage[] = ['encrypt', 'decrypt'];
  const master = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, uses);
  const store = { db: writer.db, codec: plainCodec };
  const canary = Promise.reject(new DOMException('no room', 'QuotaExceededError'));
  const opened = openSession({ store, canary } as unknown as Phone, {
    ...{ device: '', signer: writer.signer, signingJwk: writer.signing },
    ...{ exchangeJwk: writer.signing, exchange: master, master },
  });
  await expect(opened).rejects.toThrow('no room');
});
