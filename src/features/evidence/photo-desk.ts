import { browserPhotoBench, type PhotoBench } from '../../media/photo-bench';

let bench: PhotoBench | null = null;

/** One worker serves all pictures of a page's life; it starts with the first. */
export function photoDesk(): PhotoBench {
  bench ??= browserPhotoBench();
  return bench;
}
