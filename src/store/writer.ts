import type { Role } from '../domain/assignment/role';
import type { PublicJwk } from '../trust/jwk';
import type { Signer } from '../trust/jws';
import type { Clock, Locks, NewId } from './ports';
import type { ServerClock } from './server-clock';
import type { Store } from './store';

/** What writes to journals: the store, whoever signs, and the edges of the phone. */
export interface Writer extends Store {
  readonly locks: Locks;
  readonly signer: Signer;
  /** The public key of `signer`. */
  readonly signing: PublicJwk;
  readonly clock: Clock;
  /** What is known of the server's clock; without it no comparisons are written. */
  readonly serverClock?: ServerClock;
  readonly newId: NewId;
  /** Build of this app, as the first entry of a journal names it. */
  readonly build: string;
  readonly person: string;
  /** The role of the credential; a package's own team list goes before it. */
  readonly role: Role;
  /** SHA-256 of the device's credential JWS. */
  readonly credentialDigest: string;
}
