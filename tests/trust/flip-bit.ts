import { utf8 } from '../../src/trust/bytes';

/** The text with one bit of its UTF-8 turned over; broken sequences become U+FFFD, as on the wire. */
export function flipBit(text: string, bit: number): string {
  const bytes = utf8(text);
  const at = Math.floor(bit / 8) % bytes.length;
  bytes[at] = (bytes[at] ?? 0) ^ (1 << (bit % 8));
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}
