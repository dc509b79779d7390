import type * as z from 'zod/mini';
import {
  assignmentsResponse,
  challengeResponse,
  enrolResponse,
  sessionResponse,
} from '../contract/enrolment';
import { PROTOCOL_HEADER, PROTOCOL_VERSION } from '../contract/protocol';
import { consistency } from '../contract/receipt';
import { evidenceResponse, syncResponse } from '../contract/sync';
import { fail } from '../domain/kernel/result';
import type { Store } from '../store/store';
import { readAnswer } from './read-answer';
import type { Answer, Transport } from './transport';
import type { TusSource } from './tus-upload';

const SHORT_MS = 30_000;
const EXCHANGE_MS = 120_000;
// 8 MiB at the 14 kB/s of a poor rural network.
const EVIDENCE_MS = 600_000;

export interface HttpOptions {
  /** Address of the server, without a trailing slash. */
  readonly origin: string;
  readonly fetch?: typeof fetch;
  /** Where cut-off uploads remember how to go on. */
  readonly store: Store;
  /** Turns a Blob into what the tus library takes on this platform; browsers take the Blob. */
  readonly tusSource?: TusSource;
  /** How long a resumable upload may stand still, in milliseconds; a usual time without it. */
  readonly uploadStallMs?: () => number;
}

interface Call<T> {
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly path: string;
  readonly schema: z.ZodMiniType<T>;
  readonly token?: string;
  readonly body?: Blob | string;
  readonly timeoutMs?: number;
}

const headersOf = ({ token, body }: Call<unknown>): Record<string, string> => ({
  [PROTOCOL_HEADER]: String(PROTOCOL_VERSION),
  ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
  ...(typeof body === 'string' ? { 'content-type': 'application/json' } : {}),
  ...(body instanceof Blob ? { 'content-type': 'application/octet-stream' } : {}),
});

/** One request; a redirect is the answer of some portal, never of the server, and is not followed. */
export async function httpRequest<T>(options: HttpOptions, call: Call<T>): Answer<T> {
  const { method, path, schema, body, timeoutMs = SHORT_MS } = call;
  const fetchIt = options.fetch ?? fetch;
  let answered = false;
  try {
    const response = await fetchIt(`${options.origin}${path}`, {
      ...{ method, headers: headersOf(call), cache: 'no-store', redirect: 'manual' },
      ...{ credentials: 'omit', signal: AbortSignal.timeout(timeoutMs) },
      ...(body === undefined ? {} : { body }),
    });
    answered = true;
    const text = await response.text();
    const header = (name: string): string | null => response.headers.get(name);
    return readAnswer({ status: response.status, header, text }, schema);
  } catch (error) {
    // fetch tells neither why nor how far it came; every request may be repeated.
    const slow = answered || (error instanceof DOMException && error.name === 'TimeoutError');
    return fail(slow ? { kind: 'offline', slow } : { kind: 'offline' });
  }
}

/** The carrier over HTTPS. */
export function httpTransport(options: HttpOptions): Transport {
  const get = <T>(path: string, schema: z.ZodMiniType<T>, token: string) =>
    httpRequest(options, { method: 'GET', path, schema, token });
  const post = <T>(path: string, schema: z.ZodMiniType<T>, body: unknown, extra = {}) =>
    httpRequest(options, { method: 'POST', path, schema, body: JSON.stringify(body), ...extra });
  return {
    origin: options.origin,
    enrol: (jws) => post('/api/enrolments', enrolResponse, { request: jws }),
    challenge: (device) => post('/api/session/challenge', challengeResponse, { device }),
    openSession: (proof) => post('/api/session', sessionResponse, { proof }),
    assignments: (token) => get('/api/assignments', assignmentsResponse, token),
    exchange: (token, assignment, body) =>
      post(`/api/assignments/${assignment}/sync`, syncResponse, body, {
        token,
        timeoutMs: EXCHANGE_MS,
      }),
    consistency: (token, oldSize, newSize) =>
      get(`/api/log/consistency?old=${oldSize}&new=${newSize}`, consistency, token),
    putEvidence: (token, { assignment, sha256, bytes, checkpointSize }) => {
      const known = checkpointSize > 0 ? `?checkpoint=${checkpointSize}` : '';
      const path = `/api/assignments/${assignment}/evidence/${sha256}${known}`;
      const put = { method: 'PUT', path, schema: evidenceResponse, token, body: bytes } as const;
      return httpRequest(options, { ...put, timeoutMs: EVIDENCE_MS });
    },
    uploadLarge: async (token, upload) => {
      // Only phones with something large to send load what resumes.
      const { tusUpload } = await import('./tus-upload');
      return tusUpload(options, token, upload);
    },
  };
}
