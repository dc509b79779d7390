/// <reference lib="webworker" />
import { drawWatermark } from '../../media/draw-watermark';

/** What the parts of a capture cost by themselves, in milliseconds, each after the one before. */
export interface WorkerParts {
  /** Camera: scale the frame, encode what is kept, read what was encoded. File: read it. */
  readonly source: number;
  readonly digest: number;
  /** Files only: the camera's frame is there. */
  readonly decode: number;
  /** Small picture, encoded and read, and the pixels of the perceptual hash. */
  readonly small: number;
  /** The copy: decode what is kept, scale, watermark, encode. */
  readonly copy: number;
  /** What is to be encrypted and put: the original and the small picture. */
  readonly kept: readonly ArrayBuffer[];
}

export interface PartsOrder {
  readonly frame: VideoFrame | null;
  readonly file: Blob;
  readonly watermark: readonly string[];
}

async function timed<T>(work: () => Promise<T> | T): Promise<{ value: T; ms: number }> {
  const start = performance.now();
  const value = await work();
  return { value, ms: performance.now() - start };
}

type Drawable = ImageBitmap | VideoFrame | OffscreenCanvas;

function draw(picture: Drawable, width: number, height: number, isRead = false) {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { willReadFrequently: isRead });
  if (context === null) throw new Error('No 2D context');
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, 0, 0, width, height);
  return { canvas, context };
}

const encode = (canvas: OffscreenCanvas, quality: number): Promise<Blob> =>
  canvas.convertToBlob({ type: 'image/jpeg', quality });

async function smallOf(picture: Drawable): Promise<ArrayBuffer> {
  const { canvas } = draw(picture, 320, 240);
  draw(canvas, 72, 64, true).context.getImageData(0, 0, 72, 64);
  return (await encode(canvas, 0.7)).arrayBuffer();
}

async function copyOf(bytes: Blob, watermark: readonly string[]): Promise<void> {
  const picture = await createImageBitmap(bytes, { imageOrientation: 'from-image' });
  const { canvas, context } = draw(picture, 2048, 1536);
  drawWatermark(context, canvas, watermark);
  await encode(canvas, 0.8);
  picture.close();
}

async function cameraParts(frame: VideoFrame, watermark: readonly string[]): Promise<WorkerParts> {
  const source = await timed(async () => {
    const { canvas } = draw(frame, 2048, 1536);
    const blob = await encode(canvas, 0.85);
    return { canvas, blob, buffer: await blob.arrayBuffer() };
  });
  const { canvas, blob, buffer } = source.value;
  const digest = await timed(() => crypto.subtle.digest('SHA-256', buffer));
  const small = await timed(() => smallOf(canvas));
  frame.close();
  const copy = await timed(() => copyOf(blob, watermark));
  return {
    ...{ source: source.ms, digest: digest.ms, decode: 0, small: small.ms, copy: copy.ms },
    kept: [buffer, small.value],
  };
}

async function fileParts(file: Blob, watermark: readonly string[]): Promise<WorkerParts> {
  const source = await timed(() => file.arrayBuffer());
  const digest = await timed(() => crypto.subtle.digest('SHA-256', source.value));
  const decode = await timed(() => createImageBitmap(file, { imageOrientation: 'from-image' }));
  const small = await timed(() => smallOf(decode.value));
  decode.value.close();
  const copy = await timed(() => copyOf(file, watermark));
  return {
    ...{ source: source.ms, digest: digest.ms, decode: decode.ms, small: small.ms, copy: copy.ms },
    kept: [source.value, small.value],
  };
}

self.addEventListener('message', async ({ data }: MessageEvent<PartsOrder>) => {
  const { frame, file, watermark } = data;
  const parts =
    frame === null ? await fileParts(file, watermark) : await cameraParts(frame, watermark);
  self.postMessage(parts, [...parts.kept]);
});
