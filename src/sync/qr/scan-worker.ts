import { FrameGatherer } from './frames';
import { type Pixels, readPixels } from './read-frame';
import type { ScanAnswer } from './scan-message';

const gatherer = new FrameGatherer();

self.onmessage = ({ data }: MessageEvent<Pixels>) => {
  const bytes = readPixels(data);
  const progress = bytes === null ? null : gatherer.add(bytes);
  const answer: ScanAnswer = { progress };
  self.postMessage(answer);
};
