/// <reference lib="webworker" />
import { fail, ok } from '../domain/kernel/result';
import { drawMarks } from './draw-marks';
import type { Edit, EditReply, EditRequest } from './edit-message';
import { fitWithin, type PixelSize } from './fit-within';
import { projectionOf, sheetSize, straighten } from './straighten';

const QUALITY = 0.88;
const THUMBNAIL = { longest: 320, quality: 0.7 };

function canvasOf({ width, height }: PixelSize): OffscreenCanvasRenderingContext2D {
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('No 2D context');
  return context;
}

function drawn(picture: ImageBitmap): OffscreenCanvasRenderingContext2D {
  const context = canvasOf(picture);
  context.drawImage(picture, 0, 0);
  return context;
}

/** The edited picture; null where corners do not go round a sheet. */
function edited(picture: ImageBitmap, edit: Edit): OffscreenCanvasRenderingContext2D | null {
  const { width, height } = picture;
  const context = drawn(picture);
  if (edit.kind === 'marks') {
    drawMarks(context, edit.marks, Math.max(width, height));
    return context;
  }
  const size = sheetSize(edit.corners);
  const project = projectionOf(edit.corners, size);
  if (project === null) return null;
  const sheet = new ImageData(size.width, size.height);
  straighten(context.getImageData(0, 0, width, height), project, sheet);
  const straight = canvasOf(size);
  straight.putImageData(sheet, 0, 0);
  return straight;
}

async function thumbnailOf(canvas: OffscreenCanvas): Promise<Blob> {
  const size = fitWithin(canvas, THUMBNAIL.longest);
  const context = canvasOf(size);
  context.imageSmoothingQuality = 'high';
  context.drawImage(canvas, 0, 0, size.width, size.height);
  return context.canvas.convertToBlob({ type: 'image/jpeg', quality: THUMBNAIL.quality });
}

const hex = (bytes: ArrayBuffer): string =>
  Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');

async function make({ bytes, edit }: EditRequest): Promise<EditReply> {
  let picture: ImageBitmap;
  try {
    picture = await createImageBitmap(bytes, { imageOrientation: 'from-image' });
  } catch {
    return fail('unreadable');
  }
  try {
    const context = edited(picture, edit);
    if (context === null) return fail('crossed');
    const encoded = await context.canvas.convertToBlob({ type: 'image/jpeg', quality: QUALITY });
    const sha256 = hex(await crypto.subtle.digest('SHA-256', await encoded.arrayBuffer()));
    return ok({ sha256, bytes: encoded, thumbnail: await thumbnailOf(context.canvas) });
  } catch {
    return fail('cannotEncode');
  } finally {
    picture.close();
  }
}

self.addEventListener('message', async ({ data }: MessageEvent<EditRequest>) => {
  self.postMessage(await make(data));
});
