import { PassThrough } from 'node:stream';
import type { FastifyReply } from 'fastify';
import type { Listener, LiveEvents } from '../services/live-events';
import { refuse } from './problem-error';

/** So much may wait for who reads slowly; events are some dozens of bytes. */
const MOST_WAITING = 64 * 1024;

/** A browser that lost the stream comes back after about so long. */
const RETRY_MS = 5_000;

/**
 * Answers with a stream of server-sent events (WHATWG HTML, 9.2) that lasts until either side ends it.
 * The first bytes go out at once, so that the other side knows that it is connected.
 */
export function sendEventStream(
  reply: FastifyReply,
  live: LiveEvents,
  listener: Omit<Listener, 'write' | 'end'>,
): FastifyReply {
  const stream = new PassThrough();
  const connected: Listener = {
    ...listener,
    write: (text) => {
      if (stream.writableLength > MOST_WAITING) stream.destroy();
      else if (stream.writable) stream.write(text);
    },
    end: () => void stream.end(),
  };
  if (!live.add(connected)) refuse('unavailable');
  stream.once('close', () => live.drop(connected));
  stream.write(`retry: ${RETRY_MS}\n\n`);
  return reply
    .type('text/event-stream; charset=utf-8')
    .header('cache-control', 'no-store, no-transform')
    .header('x-accel-buffering', 'no')
    .send(stream);
}
