import type { StoreCodec } from '../../store/codec';

const IV_BYTES = 12;

/**
 * A codec that costs what encryption at rest costs: AES-256-GCM over every value. It is for measuring
 * and decodes nothing.
 */
export async function aesCodec(): Promise<StoreCodec> {
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt']);
  const encrypt = async (bytes: BufferSource): Promise<Blob> => {
    const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
    return new Blob([iv, await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, bytes)]);
  };
  return {
    encodeText: async (text) => {
      await encrypt(new TextEncoder().encode(text));
      return { suite: 'plain', text };
    },
    decodeText: async (stored) => stored.text,
    encodeBytes: async (bytes) => ({
      suite: 'plain',
      bytes: await encrypt(await bytes.arrayBuffer()),
    }),
    decodeBytes: async (stored) => stored.bytes,
  };
}
