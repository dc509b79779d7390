import type { ByteRange } from '../storage/blob-store';

/**
 * The one range that a request asks for (RFC 9110 §14.1.2) of a file of `size` bytes.
 * @returns null for the whole file: no header, or one that a server may ignore (other units, several
 * ranges); 'unfit' where the range lies behind the end
 */
export function byteRange(header: string | undefined, size: number): ByteRange | 'unfit' | null {
  const found = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '');
  const [, first = '', last = ''] = found ?? [];
  if (first === '' && last === '') return null;
  if (first === '') {
    const length = Math.min(Number(last), size);
    return length === 0 ? 'unfit' : { start: size - length, end: size - 1 };
  }
  const start = Number(first);
  if (last !== '' && Number(last) < start) return null;
  if (start >= size) return 'unfit';
  return { start, end: last === '' ? size - 1 : Math.min(Number(last), size - 1) };
}
