import type { ClearBytes } from '../../src/store/clear-bytes';
import { plainCodec, type StoreCodec } from '../../src/store/codec';

const reversed = (text: string): string => [...text].reverse().join('');

/**
 * A codec that no text survives in clear and whose first values take the longest, as an encrypting
 * one may. Bytes are turned around; the context must be the one that they were encoded with.
 */
export function slowCodec(): StoreCodec {
  let pending = 0;
  const mark = ({ table, key }: { table: string; key: string }): string => `${table}|${key}|`;
  const flip = async (bytes: ClearBytes): Promise<Blob> => {
    const clear = bytes instanceof Blob ? await bytes.arrayBuffer() : bytes.buffer;
    return new Blob([new Uint8Array(clear.slice(0)).reverse()]);
  };
  return {
    encodeText: async (text, context) => {
      const turns = 20 - Math.min(19, pending);
      pending += 1;
      for (let i = 0; i < turns; i++) await new Promise((done) => setImmediate(done));
      pending -= 1;
      return { suite: 'plain', text: reversed(mark(context) + text) };
    },
    decodeText: async (stored, context) => {
      const text = reversed(await plainCodec.decodeText(stored, context));
      if (!text.startsWith(mark(context))) throw new Error('decoded under another context');
      return text.slice(mark(context).length);
    },
    encodeBytes: async (bytes) => ({ suite: 'plain', bytes: await flip(bytes) }),
    decodeBytes: async (stored) => flip(stored.bytes),
  };
}
