import type { KdfParameters } from '../trust/wrapped-keys';
import { inlineKdf, readyKdf } from './kdf';

/** What the page asks of this worker, once. */
export interface KdfQuestion {
  readonly passphrase: string;
  readonly parameters: KdfParameters;
}

// A question that comes first is not held up by it: both wait for the same scripts.
const ready = readyKdf().catch(() => undefined);

self.onmessage = async ({ data }: MessageEvent<KdfQuestion>) => {
  await ready;
  const key = await inlineKdf.derive(data.passphrase, data.parameters);
  self.postMessage(key);
};
