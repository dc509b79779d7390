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

/** Turns a Blob into what the library takes: in Node it knows no Blob. */
export type TusSource = (bytes: Blob) => Promise<Blob>;

interface TusOptions {
  readonly origin: string;
  readonly store: Store;
  readonly tusSource?: TusSource;
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
      onSuccess: () => resolve(ok(null)),
      onError: (error) => resolve(fail(faultOf(error))),
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
