import type { Operation } from '../../contract/authorisation';
import type { Role } from '../../domain/assignment/role';
import type { PublicJwk } from '../../trust/jwk';
import type { Openings } from '../reads/device-reads';
import type { StoredPiece } from '../reads/piece-read';

/**
 * Who may use a route. Every route under /api declares it, or the server does not start.
 * - `public`: whoever comes.
 * - `device`: an enrolled phone with a session. Where the path names an assignment (`:id`), its person
 *   must be a member whose role may do `operation`. `revokedToo` lets a revoked device in. `brings`: what
 *   is known of the piece of evidence that the path names (`:sha256`) is asked for with the session.
 *   `confirms`: a session that this node has seen before is enough for the body to be read, and nothing
 *   more: the handler has it confirmed, by the statement that writes or by `confirmMember`, before
 *   anything is kept or told.
 * - `desk`: a person signed in at the desk whose role may do `operation` (null: any desk role). Where the
 *   answer names people, `people` is the action, ending in `.read`, under which each look is audited.
 *   `unattended`: pages ask by themselves, so it does not keep a session from ending.
 */
export type Access =
  | { readonly door: 'public' }
  | {
      readonly door: 'device';
      readonly operation: Operation;
      readonly revokedToo?: true;
      readonly brings?: true;
      readonly confirms?: true;
    }
  | {
      readonly door: 'desk';
      readonly operation: Operation | null;
      readonly people?: `${string}.read`;
      readonly unattended?: true;
    };

/** The device behind a session. */
export interface SignedInDevice {
  readonly device: string;
  readonly person: string;
  readonly signing: PublicJwk;
  readonly credentialDigest: string;
  readonly revoked: boolean;
}

/** What the device's person is in the assignment that the path names. */
export interface Membership {
  readonly assignment: string;
  readonly role: Role;
  /** What its packages say of who may open journals, as far as that was read along. */
  readonly openings: Openings | null;
  /** Of a route that `brings` a piece of evidence. */
  readonly piece?: StoredPiece;
}

declare module 'fastify' {
  interface FastifyContextConfig {
    access?: Access;
  }
  interface FastifyRequest {
    /** Set on routes of the door `device`. */
    signedIn: SignedInDevice | null;
    /** Set where such a route's path names an assignment; null while that has to be confirmed. */
    membership: Membership | null;
  }
}

export const PUBLIC: Access = { door: 'public' };
