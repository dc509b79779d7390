import type { Role } from '../domain/assignment/role';
import type { Evidence } from '../domain/evidence/evidence';
import type { Result } from '../domain/kernel/result';
import type { PublicJwk } from '../trust/jwk';
import type { Signer } from '../trust/jws';
import type { Writer } from './append';
import type { StoreCodec } from './codec';
import type { TakanDatabase } from './database';

/** Who the bureau's credential says that this phone speaks for. */
export interface SignedInPerson {
  readonly person: string;
  readonly name: string;
  readonly organisation: string;
  readonly role: Role;
}

/**
 * What an unlocked phone works with, handed to every page as the prop `session`. It exists only
 * between unlock and lock, so a page that holds one need not ask whether the phone is unlocked.
 */
export interface FieldSession {
  readonly db: TakanDatabase;
  readonly codec: StoreCodec;
  readonly writer: Writer;
  readonly who: SignedInPerson;
  /** JWK thumbprint of the device key (RFC 7638). */
  readonly device: string;
  /** Private key of this device for what is sealed to it (ECDH, cannot be taken out). */
  readonly exchange: CryptoKey;
  /** The bureau's signing key, whose thumbprint the invitation pinned. */
  readonly bureauKey: PublicJwk;
  /** Address of the bureau's server, without a trailing slash. */
  readonly origin: string;
  /** Build of this app, as entries and manifests name it. */
  readonly build: string;
  /** A fresh 128-bit id, base64url. */
  readonly newId: () => string;
  /**
   * Makes the small picture of a piece of evidence again from its original, where that is here, as
   * long as it is wanted; what cannot be made stays missing.
   */
  readonly remakeSmall: (
    picture: Pick<Evidence, 'sha256' | 'mediaType'>,
    isWanted: () => boolean,
  ) => Promise<void>;
  /**
   * Fresh unlock before a statement is signed: opens the wrapped key again with `passphrase` and
   * gives a signer for that one act.
   */
  readonly confirmPassphrase: (passphrase: string) => Promise<Result<Signer, 'wrong-passphrase'>>;
}
