import { trustDecoder } from './trust-decoder';

/** What the decoder of HEIC answers. */
interface DecodedHeic {
  readonly imageData: ImageData | null;
  readonly error: string;
}

/**
 * Pixels of a HEIC picture in a browser that cannot decode it. The decoder (0.7 MB) loads at the
 * first call, in a thread of its own that ends with it: it needs much memory.
 * @throws Error when it is no picture that the decoder reads
 */
export async function decodeHeic(bytes: Blob): Promise<ImageBitmap> {
  trustDecoder();
  const decoder = new Worker(new URL('./heic-decoder.ts', import.meta.url), { type: 'module' });
  try {
    const buffer = await bytes.arrayBuffer();
    const pixels = await new Promise<ImageData>((resolve, reject) => {
      decoder.addEventListener('error', () => reject(new Error('the HEIC decoder failed')));
      decoder.addEventListener('message', ({ data }: MessageEvent<DecodedHeic>) => {
        if (data.imageData === null) reject(new Error(data.error));
        else resolve(data.imageData);
      });
      decoder.postMessage({ id: 0, buffer }, [buffer]);
    });
    return await createImageBitmap(pixels);
  } finally {
    decoder.terminate();
  }
}
