import * as z from 'zod/mini';
import { PROTOCOL_HEADER, PROTOCOL_VERSION } from '../contract/protocol';
import { fail, ok } from '../domain/kernel/result';
import { readAnswer } from './read-answer';
import type { Answer } from './transport';

/** Bytes `start` to `end` (inclusive) of a file beside an assignment's package, or of its evidence. */
export interface FileRange {
  readonly assignment: string;
  readonly sha256: string;
  readonly start: number;
  readonly end: number;
}

/** What carries parts of files to the phone. Errors are values; nothing here throws. */
export interface FileCarrier {
  range(token: string, wanted: FileRange, signal: AbortSignal): Answer<Blob>;
}

export interface HttpFileOptions {
  /** Address of the server, without a trailing slash. */
  readonly origin: string;
  /** Files beside packages, where it does not say. */
  readonly of?: 'files' | 'evidence';
  readonly fetch?: typeof fetch;
}

// 512 KiB at 5 kB/s, the worst line that is still one.
const PART_MS = 105_000;

/** Ends with `signal` or when the time is up; `AbortSignal.any` is too new for many phones. */
function endingWith(signal: AbortSignal): AbortSignal {
  const either = new AbortController();
  const end = (): void => either.abort();
  for (const each of [signal, AbortSignal.timeout(PART_MS)]) {
    if (each.aborted) end();
    each.addEventListener('abort', end, { once: true });
  }
  return either.signal;
}

const isOurs = (answer: Response, { start, end }: FileRange): boolean =>
  answer.status === 206 &&
  answer.headers.get(PROTOCOL_HEADER) === String(PROTOCOL_VERSION) &&
  (answer.headers.get('content-range') ?? '').startsWith(`bytes ${start}-${end}/`);

/** Refusals come as problems; a success that is not the range that was asked for is not from Takan. */
async function refusalOf(answer: Response) {
  const header = (name: string): string | null => answer.headers.get(name);
  const read = readAnswer({ status: answer.status, header, text: await answer.text() }, z.never());
  return read.ok ? fail({ kind: 'unreadable' } as const) : read;
}

/** The carrier over HTTPS: one range request a part. */
export function httpFileCarrier({
  origin,
  of = 'files',
  fetch: given,
}: HttpFileOptions): FileCarrier {
  return {
    range: async (token, wanted, signal) => {
      const { assignment, sha256, start, end } = wanted;
      try {
        const answer = await (given ?? fetch)(
          `${origin}/api/assignments/${assignment}/${of}/${sha256}`,
          {
            headers: {
              [PROTOCOL_HEADER]: String(PROTOCOL_VERSION),
              authorization: `Bearer ${token}`,
              range: `bytes=${start}-${end}`,
            },
            ...{ cache: 'no-store', redirect: 'manual', credentials: 'omit' },
            signal: endingWith(signal),
          },
        );
        if (!isOurs(answer, wanted)) return await refusalOf(answer);
        const bytes = await answer.blob();
        // A body that was cut off with its connection in order.
        return bytes.size === end - start + 1 ? ok(bytes) : fail({ kind: 'offline' });
      } catch {
        return fail({ kind: 'offline' });
      }
    },
  };
}
