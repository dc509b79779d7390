const WIDTH = 4000;
const HEIGHT = 3000;

/** Fixed pseudo-random numbers below 1 (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A picture as the camera's frame and as a file. */
export interface BenchPicture {
  /** Two frames of it that share no pixels: whoever draws one has not warmed the other. */
  readonly frames: readonly [VideoFrame, VideoFrame];
  readonly file: File;
}

/** A picture of 12 megapixels with as much in it as a photo has: about 5 MB as a JPEG. */
export async function benchPicture(seed: number): Promise<BenchPicture> {
  const canvas = new OffscreenCanvas(WIDTH, HEIGHT);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('No 2D context');
  const random = randomFrom(seed);
  for (let index = 0; index < 60_000; index++) {
    context.fillStyle = `hsl(${random() * 360} ${random() * 60}% ${random() * 100}%)`;
    const size = 4 + random() * 60;
    context.fillRect(random() * WIDTH, random() * HEIGHT, size, size * random());
  }
  const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.92 });
  // Decoded, so that no drawing is left to be done in what is measured.
  const frameOf = async (): Promise<VideoFrame> => {
    const pixels = await createImageBitmap(blob);
    const frame = new VideoFrame(pixels, { timestamp: seed });
    pixels.close();
    return frame;
  };
  return {
    frames: [await frameOf(), await frameOf()],
    file: new File([blob], 'picture.jpg', { type: 'image/jpeg' }),
  };
}
