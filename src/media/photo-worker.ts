/// <reference lib="webworker" />
import type { PhotoReply, PhotoRequest } from './photo-message';
import { type PictureTools, preparePhoto } from './prepare-photo';

const tools: PictureTools = {
  decode: (bytes) => createImageBitmap(bytes, { imageOrientation: 'from-image' }),
  encode: (picture, { width, height }, quality) => {
    const canvas = new OffscreenCanvas(width, height);
    const context = canvas.getContext('2d');
    if (context === null) throw new Error('No 2D context');
    context.imageSmoothingQuality = 'high';
    context.drawImage(picture, 0, 0, width, height);
    return canvas.convertToBlob({ type: 'image/jpeg', quality });
  },
};

self.addEventListener('message', async ({ data }: MessageEvent<PhotoRequest>) => {
  const reply: PhotoReply = { id: data.id, outcome: await preparePhoto(tools, data.input) };
  self.postMessage(reply);
});
