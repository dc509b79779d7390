import decodeQR from 'qr/decode.js';

/** The text of the QR code on a page of gray dots; throws where there is none. */
export function readQr(page: {
  readonly width: number;
  readonly height: number;
  readonly dots: Uint8Array;
}): string {
  const data = new Uint8Array(page.width * page.height * 4);
  page.dots.forEach((dot, i) => {
    data.fill(dot, 4 * i, 4 * i + 3);
    data[4 * i + 3] = 255;
  });
  return decodeQR({ width: page.width, height: page.height, data });
}
