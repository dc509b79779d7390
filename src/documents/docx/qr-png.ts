import { zlibSync } from 'fflate';
import qrcode from 'qrcode-generator';
import { concat, utf8 } from '../../trust/bytes';
import { crc32 } from '../../trust/crc32';

const QUIET = 4;
const DOTS = 6;

function u32(value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value);
  return bytes;
}

/** A chunk of a PNG (ISO/IEC 15948, 5.3). */
function chunk(type: string, data: Uint8Array): Uint8Array {
  const body = concat(utf8(type), data);
  return concat(u32(data.length), body, u32(crc32(body)));
}

/** A text as QR code (level M, with its quiet zone): a PNG of one bit a dot, and its side in dots. */
export function qrPng(text: string): { readonly bytes: Uint8Array; readonly side: number } {
  const code = qrcode(0, 'M');
  code.addData(text, 'Byte');
  code.make();
  const side = (code.getModuleCount() + 2 * QUIET) * DOTS;
  const stride = 1 + Math.ceil(side / 8);
  const rows = new Uint8Array(stride * side);
  const isDark = (at: number, other: number): boolean => {
    const [row, column] = [Math.floor(at / DOTS) - QUIET, Math.floor(other / DOTS) - QUIET];
    const count = code.getModuleCount();
    const isInside = row >= 0 && column >= 0 && row < count && column < count;
    return isInside && code.isDark(row, column);
  };
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const at = y * stride + 1 + (x >> 3);
      if (!isDark(y, x)) rows[at] = (rows[at] ?? 0) | (0x80 >> (x & 7));
    }
  }
  // Width, height, one bit of gray, deflate, no filter, no interlace.
  const head = concat(u32(side), u32(side), Uint8Array.of(1, 0, 0, 0, 0));
  const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
  const bytes = concat(
    signature,
    chunk('IHDR', head),
    chunk('IDAT', zlibSync(rows)),
    chunk('IEND', new Uint8Array()),
  );
  return { bytes, side };
}
