import { encodeQR } from 'qr';

const latin = (bytes: Uint8Array): string => String.fromCharCode(...bytes);
const fromLatin = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0));

/** Light border that readers ask for (ISO/IEC 18004), in modules. */
const QUIET = 4;

/** The modules of the QR code of a frame with its border, row by row; true is dark. */
export function modulesOf(frame: Uint8Array): readonly (readonly boolean[])[] {
  return encodeQR(latin(frame), 'raw', {
    ...{ ecc: 'low', encoding: 'byte', border: QUIET, textEncoder: fromLatin },
    // Frames look like noise, so every mask is as good; choosing one would cost most of the time.
    mask: 0,
  });
}
