import type { Readable } from 'node:stream';

/**
 * Gives a stream to `take` as it comes, without a promise for each packet: only where `take` says by
 * one that it is behind does the stream wait for it. Whoever feeds reads nothing more once it settles.
 * @param allowed ends it where it is rejected
 * @returns whether the stream came to its end
 * @throws what `take` throws, or one of the promises is rejected with
 */
export function fed(
  stream: Readable,
  take: (chunk: Uint8Array) => Promise<void> | null,
  allowed: Promise<unknown>,
): Promise<boolean> {
  return new Promise((resolve, reject) => {
    if (stream.destroyed || stream.readableEnded) {
      resolve(false);
      return;
    }
    const stop = (): void => {
      stream.off('data', onData).off('end', onEnd).off('close', onBroken).pause();
    };
    const fail = (error: unknown): void => {
      stop();
      reject(error);
    };
    const onEnd = (): void => {
      stop();
      resolve(true);
    };
    const onBroken = (): void => {
      stop();
      resolve(false);
    };
    const onData = (chunk: Uint8Array): void => {
      try {
        const behind = take(chunk);
        if (behind === null) return;
        stream.pause();
        behind.then(() => stream.resume(), fail);
      } catch (error) {
        fail(error);
      }
    };
    stream.on('data', onData).once('end', onEnd).once('close', onBroken);
    allowed.catch(fail);
  });
}
