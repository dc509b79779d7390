import type { FieldSession } from '../../src/store/field-session';
import type { StorePhone } from './store-phone';

const ECDH = { name: 'ECDH', namedCurve: 'P-256' } as const;

/** What the pages of an unlocked phone work with, over the store of a test. */
export async function sessionOf({ writer, key }: StorePhone): Promise<FieldSession> {
  const { privateKey } = await crypto.subtle.generateKey(ECDH, false, ['deriveBits']);
  return {
    ...{ db: writer.db, codec: writer.codec, writer, device: key.signer.kid, build: 'test' },
    who: { person: writer.person, name: '甲', organisation: '演示机构', role: writer.role },
    ...{ origin: 'https://example.test', newId: writer.newId },
    ...{ exchange: privateKey, bureauKey: key.jwk },
    remakeSmall: async () => undefined,
    confirmPassphrase: async () => ({ ok: true, value: key.signer }),
  };
}
