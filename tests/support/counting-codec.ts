import { plainCodec, type StoreCodec } from '../../src/store/codec';

/** A codec that says of which rows it was asked to decode a text. */
export function countingCodec(inner: StoreCodec = plainCodec): {
  readonly codec: StoreCodec;
  readonly decoded: string[];
} {
  const decoded: string[] = [];
  const codec: StoreCodec = {
    ...inner,
    decodeText: (stored, { table, key }) => {
      decoded.push(`${table}/${key}`);
      return inner.decodeText(stored, { table, key });
    },
  };
  return { codec, decoded };
}
