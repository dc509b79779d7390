const BOMS: readonly { readonly bytes: readonly number[]; readonly label: string }[] = [
  { bytes: [0xef, 0xbb, 0xbf], label: 'utf-8' },
  { bytes: [0xff, 0xfe], label: 'utf-16le' },
  { bytes: [0xfe, 0xff], label: 'utf-16be' },
];

const decodes = (bytes: Uint8Array, label: string): string | null => {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    // Fatal decoding throws on bytes that are not of this encoding; the next one is tried.
    return null;
  }
};

/** UTF-16 without a mark: line feeds and digits leave a zero byte on one side of each pair. */
function unmarkedUtf16(bytes: Uint8Array): string | null {
  const zeros = [0, 0];
  const length = Math.min(bytes.length, 4096);
  for (let at = 0; at < length; at++) {
    if (bytes[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = zeros;
  if (even + odd === 0) return null;
  return even > odd ? 'utf-16be' : 'utf-16le';
}

/**
 * Text of a file that does not say its encoding: by its byte order mark, else UTF-8 where all bytes
 * are valid there, else GB18030, which Chinese Excel writes (and which contains GBK and GB2312).
 * Null when no encoding fits.
 */
export function decodeText(bytes: Uint8Array): string | null {
  const marked = BOMS.find((bom) => bom.bytes.every((byte, index) => bytes[index] === byte));
  if (marked !== undefined) return decodes(bytes, marked.label);
  const wide = unmarkedUtf16(bytes);
  if (wide !== null) return decodes(bytes, wide);
  return decodes(bytes, 'utf-8') ?? decodes(bytes, 'gb18030');
}
