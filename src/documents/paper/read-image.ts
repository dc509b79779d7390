import { fromBase64 } from '../../trust/bytes';
import type { PaperImage } from './paper-document';

/** A picture's bytes, and how many dots it is wide and high. */
export interface ReadImage {
  readonly bytes: Uint8Array;
  readonly mediaType: 'image/jpeg' | 'image/png';
  readonly width: number;
  readonly height: number;
}

const PNG = 0x89504e47;
const DATA = /^data:(image\/(?:jpeg|png));base64,/;

/** Size in the frame header of a JPEG (ITU T.81, B.2.2): the markers SOF0 to SOF15 but three. */
function sizeInJpeg(view: DataView): { width: number; height: number } | null {
  if (view.byteLength < 4 || view.getUint16(0) !== 0xffd8) return null;
  let at = 2;
  while (at + 9 < view.byteLength && view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    at += 2 + view.getUint16(at + 2);
  }
  return null;
}

function sizeInPng(view: DataView): { width: number; height: number } | null {
  if (view.byteLength < 24 || view.getUint32(0) !== PNG) return null;
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

function bytesOf(image: PaperImage): { bytes: Uint8Array; mediaType: string } {
  if (typeof image !== 'string') return image;
  const [head = '', mediaType = ''] = DATA.exec(image) ?? [];
  const bytes = fromBase64(image.slice(head.length));
  if (head === '' || !bytes.ok) throw new Error('a picture is no data: address of a JPEG or PNG');
  return { bytes: bytes.value, mediaType };
}

/**
 * Reads what a picture is from its first bytes.
 * @throws Error when it is no JPEG or PNG, which a composer has to sort out before
 */
export function readImage(image: PaperImage): ReadImage {
  const { bytes } = bytesOf(image);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [png, jpeg] = [sizeInPng(view), sizeInJpeg(view)];
  const size = png ?? jpeg;
  if (size === null || size.width === 0 || size.height === 0) {
    throw new Error('a picture is no JPEG or PNG');
  }
  return { bytes, mediaType: png === null ? 'image/jpeg' : 'image/png', ...size };
}
