import type { Store } from '../store/store';
import { httpTransport } from '../sync/http-transport';
import type { Transport } from '../sync/transport';

/** The carrier to a bureau's server over HTTPS, resumable uploads included. */
export const carrierTo = (store: Store, origin: string): Transport =>
  httpTransport({ origin, store });
