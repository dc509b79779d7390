import { PROTOCOL_HEADER, PROTOCOL_VERSION } from '../../contract/protocol';
import type { App } from './app';
import { refuse } from './problem-error';

const VERSION = String(PROTOCOL_VERSION);

/**
 * Every answer of the API echoes the protocol version, so that a client tells it from a captive
 * portal; a client that says it speaks another version is refused before anything is read.
 */
export function installProtocolCheck(app: App): void {
  app.addHook('onRequest', async (request, reply) => {
    if (!request.url.startsWith('/api')) return;
    reply.header(PROTOCOL_HEADER, VERSION);
    const spoken = request.headers[PROTOCOL_HEADER];
    if (spoken !== undefined && spoken !== VERSION) refuse('protocol-unsupported');
  });
}
