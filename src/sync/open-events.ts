import * as z from 'zod/mini';
import { LIVE_PATH } from '../contract/live';
import { PROTOCOL_HEADER, PROTOCOL_VERSION } from '../contract/protocol';
import { fail, ok } from '../domain/kernel/result';
import { readAnswer } from './read-answer';
import type { Answer } from './transport';

/** How long the answer may take to begin. */
const BEGIN_MS = 30_000;

/** Where the stream comes from. */
export interface EventsFrom {
  readonly origin: string;
  readonly fetch?: typeof fetch;
}

/** No answer but a stream is understood; what else comes is read for the refusal that it may be. */
const NOTHING = z.never();

const isStream = ({ status, headers }: Response): boolean =>
  status === 200 &&
  headers.get(PROTOCOL_HEADER) === String(PROTOCOL_VERSION) &&
  (headers.get('content-type') ?? '').startsWith('text/event-stream');

/**
 * Opens the server's stream of events. By fetch, since an EventSource cannot say who asks.
 * @param line ends the request and the stream, and is ended by an answer that does not begin
 */
export async function openEvents(
  { origin, fetch: fetchIt = fetch }: EventsFrom,
  token: string,
  line: AbortController,
): Answer<ReadableStream<Uint8Array>> {
  const timer = setTimeout(() => line.abort(), BEGIN_MS);
  try {
    const response = await fetchIt(`${origin}${LIVE_PATH}`, {
      headers: {
        [PROTOCOL_HEADER]: String(PROTOCOL_VERSION),
        authorization: `Bearer ${token}`,
        accept: 'text/event-stream',
      },
      ...{ cache: 'no-store', redirect: 'manual', credentials: 'omit' },
      signal: line.signal,
    });
    if (isStream(response) && response.body !== null) return ok(response.body);
    const text = await response.text();
    const header = (name: string): string | null => response.headers.get(name);
    const refused = readAnswer({ status: response.status, header, text }, NOTHING);
    return refused;
  } catch {
    return fail({ kind: 'offline' });
  } finally {
    clearTimeout(timer);
  }
}
