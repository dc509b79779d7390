import { httpTransport } from '../../../../src/sync/http-transport';
import type { SyncDeps } from '../../../../src/sync/sync-deps';
import { makeServedPhone } from '../../../support/served-phone';

/** How long a phone waits for an answer, in milliseconds; changed while it is in use. */
export interface Patience {
  ms: number;
}

/** In Node the tus library takes a Buffer and calls it a file; its types know browsers only. */
const tusSource = async (bytes: Blob): Promise<Blob> =>
  Buffer.from(await bytes.arrayBuffer()) as unknown as Blob;

/** The phone's own fetch, which gives up sooner: the product waits half a minute and more. */
function fetchWith(patience: Patience): typeof fetch {
  return (input, init = {}) => {
    const limits = [AbortSignal.timeout(patience.ms), ...(init.signal ? [init.signal] : [])];
    return fetch(input, { ...init, signal: AbortSignal.any(limits) });
  };
}

/**
 * A phone with the real store and the real code for synchronisation that is enrolled by `link` over an
 * honest line. From then on it waits no longer than `patience` says.
 */
export async function makeImpatientPhone(link: string, patience: Patience): Promise<SyncDeps> {
  const { unlocked: _, ...deps } = await makeServedPhone(link);
  const { writer, identity } = deps;
  const transport = httpTransport({
    ...{ origin: identity.invitation.origin, store: writer, tusSource },
    ...{ fetch: fetchWith(patience), uploadStallMs: () => patience.ms },
  });
  return { ...deps, transport, session: { token: null } };
}
