/// <reference lib="webworker" />
import type { ClearBytes } from './clear-bytes';
import type { SealedBytes, StoreContext } from './codec';
import { sealBytes } from './sealed-bytes';

/** Bytes to be sealed, with the key that they are sealed under; forgotten with the answer. */
export interface SealOrder {
  readonly master: CryptoKey;
  readonly bytes: ClearBytes;
  readonly context: StoreContext;
  readonly sha256: string | undefined;
}

/** What came of it; `error` is told to whoever asked. */
export type SealAnswer = { readonly sealed: SealedBytes } | { readonly error: unknown };

async function answer({ master, bytes, context, sha256 }: SealOrder): Promise<SealAnswer> {
  try {
    return { sealed: await sealBytes(master, bytes, context, sha256) };
  } catch (error) {
    return { error };
  }
}

self.onmessage = async ({ data, ports: [port] }: MessageEvent<SealOrder>) => {
  port?.postMessage(await answer(data));
};
