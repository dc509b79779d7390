import type { FrameProgress } from './frames';

/** What the worker answers to each picture: how far the transfer is, null when no frame was seen. */
export interface ScanAnswer {
  readonly progress: FrameProgress | null;
}
