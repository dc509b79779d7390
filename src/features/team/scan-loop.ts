import type { FrameProgress } from '../../sync/qr/frames';
import type { ScanAnswer } from '../../sync/qr/scan-message';

/** A code of 89 modules needs about four pixels each; more would only cost time. */
const MOST_PX = 640;

/** The middle square of what the camera sees, at the size that is read. */
function squareOf(video: HTMLVideoElement, context: CanvasRenderingContext2D): ImageData {
  const { videoWidth: width, videoHeight: height } = video;
  const side = Math.min(width, height);
  const size = Math.min(side, MOST_PX);
  const { canvas } = context;
  if (canvas.width !== size) {
    canvas.width = size;
    canvas.height = size;
  }
  context.drawImage(video, (width - side) / 2, (height - side) / 2, side, side, 0, 0, size, size);
  return context.getImageData(0, 0, size, size);
}

/**
 * Hands picture after picture of a running camera to a worker, never more than one at a time, and
 * reports what it saw until the bytes are whole. Returns how to stop.
 */
export function startScan(
  video: HTMLVideoElement,
  onProgress: (progress: FrameProgress) => void,
): () => void {
  const worker = new Worker(new URL('../../sync/qr/scan-worker.ts', import.meta.url), {
    type: 'module',
  });
  const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  let request = 0;
  const look = () => {
    if (context === null || video.videoWidth === 0) {
      request = requestAnimationFrame(look);
      return;
    }
    const { width, height, data } = squareOf(video, context);
    worker.postMessage({ width, height, data }, [data.buffer]);
  };
  worker.onmessage = ({ data: { progress } }: MessageEvent<ScanAnswer>) => {
    if (progress !== null) onProgress(progress);
    if (progress === null || progress.data === null) request = requestAnimationFrame(look);
  };
  look();
  return () => {
    cancelAnimationFrame(request);
    worker.terminate();
  };
}
