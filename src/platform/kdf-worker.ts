import type { KdfParameters } from '../trust/wrapped-keys';
import { inlineKdf } from './kdf';

/** What the page asks of this worker, once. */
export interface KdfQuestion {
  readonly passphrase: string;
  readonly parameters: KdfParameters;
}

self.onmessage = async ({ data }: MessageEvent<KdfQuestion>) => {
  const key = await inlineKdf.derive(data.passphrase, data.parameters);
  self.postMessage(key);
};
