/// <reference lib="webworker" />
import { fail } from '../domain/kernel/result';
import { type CopyTools, copyPicture } from './copy-picture';
import { decodeHeic } from './decode-heic';
import { decodeSmall } from './decode-small';
import { drawWatermark } from './draw-watermark';
import type { PixelSize } from './fit-within';
import type { PhotoJob, PhotoReply, PhotoRequest } from './photo-message';
import { type PictureTools, preparePhoto } from './prepare-photo';
import { readSelfDescription } from './read-self-description';
import type { Drawable } from './size-of-picture';

function drawn(picture: Drawable, { width, height }: PixelSize, isRead = false) {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { willReadFrequently: isRead });
  if (context === null) throw new Error('No 2D context');
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, 0, 0, width, height);
  return { canvas, context };
}

const encode = (canvas: OffscreenCanvas, quality: number): Promise<Blob> =>
  canvas.convertToBlob({ type: 'image/jpeg', quality });

const tools: PictureTools & CopyTools = {
  decode: decodeSmall,
  scale: (picture, size) => drawn(picture, size).canvas,
  encode,
  pixels: (canvas, size) =>
    drawn(canvas, size, true).context.getImageData(0, 0, size.width, size.height).data,
  describe: readSelfDescription,
  stamp: (picture, size, lines, quality) => {
    const { canvas, context } = drawn(picture, size);
    if (lines.length > 0) drawWatermark(context, size, lines);
    return encode(canvas, quality);
  },
};

async function convertHeic(heic: Blob) {
  try {
    const frame = await decodeSmall(heic, Number.POSITIVE_INFINITY).catch(() => decodeHeic(heic));
    return await preparePhoto(tools, { kind: 'frame', frame });
  } catch {
    return fail('unreadable' as const);
  }
}

function work(job: PhotoJob): Promise<PhotoReply['outcome']> {
  if ('input' in job) return preparePhoto(tools, job.input);
  return 'copy' in job ? copyPicture(tools, job.copy) : convertHeic(job.heic);
}

/** Bytes in memory go to the page, rather than a copy of them. */
const handedOver = ({ outcome }: PhotoReply): Transferable[] =>
  outcome.ok && !(outcome.value instanceof Blob) && outcome.value.inMemory !== undefined
    ? [outcome.value.inMemory]
    : [];

self.addEventListener('message', async ({ data }: MessageEvent<PhotoRequest>) => {
  const reply: PhotoReply = { id: data.id, outcome: await work(data) };
  self.postMessage(reply, handedOver(reply));
});
