import { Upload } from 'tus-js-client';
import * as z from 'zod/mini';
import { PROTOCOL_HEADER, PROTOCOL_VERSION, UPLOAD_PATH } from '../contract/protocol';
import { fail, ok } from '../domain/kernel/result';
import type { Store } from '../store/store';
import { readAnswer } from './read-answer';
import type { Answer, EvidenceUpload, TransportFault } from './transport';
import { tusUrlStorage } from './tus-url-storage';

const CHUNK_BYTES = 1024 * 1024;
const RETRY_DELAYS_MS = [0, 1000, 3000];
// One chunk at the 14 kB/s of a poor rural network, with its answer.
const STALL_MS = 120_000;

/** Turns a Blob into what the library takes: in Node it knows no Blob. */
export type TusSource = (bytes: Blob) => Promise<Blob>;

interface TusOptions {
  readonly origin: string;
  readonly store: Store;
  readonly tusSource?: TusSource;
  readonly uploadStallMs?: () => number;
}

/**
 * Calls `end` when nothing has moved for `ms`: the library has no clock of its own, and a line that is
 * dead and not cut would hold the upload, and every exchange after it, for ever.
 */
function watchStall(ms: () => number, end: () => void) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = (): void => clearTimeout(timer);
  const moved = (): void => {
    stop();
    timer = setTimeout(end, ms());
  };
  moved();
  return { moved, stop };
}

/** What the server said when the upload ended in an error, as far as it said anything. */
function faultOf(error: unknown): TransportFault {
  const response = (error as { originalResponse?: unknown }).originalResponse;
  if (typeof response !== 'object' || response === null) return { kind: 'offline' };
  const { getStatus, getHeader, getBody } = response as {
    getStatus(): number;
    getHeader(name: string): string | undefined;
    getBody(): string;
  };
  const answer = readAnswer(
    {
      status: getStatus.call(response),
      header: (name) => getHeader.call(response, name) ?? null,
      text: getBody.call(response),
    },
    z.unknown(),
  );
  return answer.ok ? { kind: 'unreadable' } : answer.error;
}

/** Uploads by tus 1.0 with resumption at the byte where the last attempt, or phone, stopped. */
export async function tusUpload(
  options: TusOptions,
  token: string,
  { assignment, sha256, bytes }: EvidenceUpload,
): Answer<null> {
  const source = await (options.tusSource ?? (async (blob: Blob) => blob))(bytes);
  return new Promise((resolve) => {
    const settle = (answer: Awaited<Answer<null>>): void => {
      stall.stop();
      resolve(answer);
    };
    const stall = watchStall(options.uploadStallMs ?? (() => STALL_MS), () => {
      settle(fail({ kind: 'offline', slow: true }));
      void upload.abort();
    });
    const upload = new Upload(source, {
      endpoint: `${options.origin}${UPLOAD_PATH}`,
      chunkSize: CHUNK_BYTES,
      retryDelays: RETRY_DELAYS_MS,
      uploadSize: bytes.size,
      metadata: { assignment, sha256 },
      headers: {
        authorization: `Bearer ${token}`,
        [PROTOCOL_HEADER]: String(PROTOCOL_VERSION),
      },
      fingerprint: async () => `${assignment}/${sha256}`,
      urlStorage: tusUrlStorage(options.store),
      removeFingerprintOnSuccess: true,
      onProgress: stall.moved,
      onSuccess: () => settle(ok(null)),
      onError: (error) => settle(fail(faultOf(error))),
    });
    upload.findPreviousUploads().then(
      ([previous]) => {
        if (previous !== undefined) upload.resumeFromPreviousUpload(previous);
        upload.start();
      },
      () => upload.start(),
    );
  });
}
