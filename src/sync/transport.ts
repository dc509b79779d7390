import type { AssignmentsResponse, EnrolResponse } from '../contract/enrolment';
import type { Problem } from '../contract/problem';
import type { WireConsistency } from '../contract/receipt';
import type { EvidenceResponse, SyncRequest, SyncResponse } from '../contract/sync';
import type { Result } from '../domain/kernel/result';

/**
 * Why an exchange gave no answer.
 * - `offline`: nothing came back; `slow` where it took too long or broke off on the way.
 * - `not-takan`: something came back that is not our server (a login page, a captive portal, another
 *   protocol). `unreadable`: our server, in a form we do not know.
 * - `problem`: our server refused, with a code of the catalogue.
 */
export type TransportFault =
  | { readonly kind: 'offline'; readonly slow?: boolean }
  | { readonly kind: 'not-takan' }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'problem'; readonly problem: Problem };

export type Answer<T> = Promise<Result<T, TransportFault>>;

/** A one-time challenge (base64url), answered within the time that the server counts. */
export interface ServerChallenge {
  readonly challenge: string;
  readonly expiresInSeconds: number;
}

/** A session as the server counts it; `token` lives in memory only. */
export interface ServerSession {
  readonly token: string;
  readonly expiresInSeconds: number;
  readonly serverTime: string;
}

/** Bytes of one piece of evidence on their way. */
export interface EvidenceUpload {
  readonly assignment: string;
  readonly sha256: string;
  readonly bytes: Blob;
  /** Size of the newest checkpoint that this phone has checked; 0 for none. */
  readonly checkpointSize: number;
}

/** What carries exchanges to a bureau's server. Errors are values; nothing here throws. */
export interface Transport {
  /** Address of the server, as the session proof names it. */
  readonly origin: string;
  enrol(request: string): Answer<EnrolResponse>;
  challenge(device: string): Answer<ServerChallenge>;
  openSession(proof: string): Answer<ServerSession>;
  assignments(token: string): Answer<AssignmentsResponse>;
  exchange(token: string, assignment: string, request: SyncRequest): Answer<SyncResponse>;
  /** Proof that the log of `newSize` leaves extends that of `oldSize`. */
  consistency(token: string, oldSize: number, newSize: number): Answer<WireConsistency>;
  /** One PUT of at most 8 MiB. */
  putEvidence(token: string, upload: EvidenceUpload): Answer<EvidenceResponse>;
  /** Resumable upload of any size; the receipt comes with the next exchange. */
  uploadLarge(token: string, upload: EvidenceUpload): Answer<null>;
}
