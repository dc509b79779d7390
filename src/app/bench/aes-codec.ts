import { browserSealing } from '../../store/browser-sealing';
import type { StoreCodec } from '../../store/codec';
import { masterCodec } from '../../store/master-codec';

/** The phone's own encrypting codec under a master key that dies with the page. */
export async function aesCodec(): Promise<StoreCodec> {
  const usages: KeyUsage[] = ['encrypt', 'decrypt', 'wrapKey', 'unwrapKey'];
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, usages);
  return masterCodec(key, browserSealing);
}
