import type { ColumnType, Generated } from 'kysely';
import type { Role } from '../../domain/assignment/role';
import type { Party } from '../../domain/procedure/procedure-setting';
import type { PublicJwk } from '../../trust/jwk';
import type { LogCheckpointsTable, LogLeavesTable, LogNodesTable } from './log/tables';

/** Written once, never changed: the database refuses UPDATE and DELETE of these rows. */
export type Fixed<T> = ColumnType<T, T, never>;
/** `timestamptz`; the server's clock. */
export type Moment = ColumnType<Date, Date, Date>;
type Later<T> = ColumnType<T | null, T | null | undefined, T | null>;

export interface PeopleTable {
  person: string;
  name: string;
  organisation: string;
}

/** `package` is the digest of the newest version; journals stay pinned to the version they opened. */
export interface AssignmentsTable {
  assignment: string;
  package: string;
  project: string;
  evaluee: string;
  agency: string;
  demonstration: boolean;
  created_at: Moment;
}

/** Every version of a package: `jws` is of type takan-package+jws, `digest` that of its payload text. */
export interface PackagesTable {
  digest: Fixed<string>;
  assignment: Fixed<string>;
  version: Fixed<number>;
  jws: Fixed<string>;
  leaf_idx: Fixed<number>;
}

export interface MembersTable {
  assignment: string;
  person: string;
  role: Role;
}

/** An invitation; `code` is erased when a device has used it. */
export interface EnrolmentsTable {
  enrolment: string;
  assignment: string;
  person: string;
  code: Later<string>;
  expires_at: Moment;
  device: Later<string>;
  issued_by: string;
  issued_at: Moment;
}

export interface DevicesTable {
  device: string;
  person: string;
  signing: ColumnType<PublicJwk, string, never>;
  exchange: ColumnType<PublicJwk, string, never>;
  credential: string;
  credential_digest: string;
  leaf_idx: number;
  enrolled_at: Moment;
  revoked_at: Later<Date>;
  revocation_reason: Later<string>;
}

export interface ChallengesTable {
  challenge: string;
  device: string;
  expires_at: Moment;
}

export interface SessionsTable {
  token_digest: string;
  device: string;
  expires_at: Moment;
}

export interface JournalsTable {
  journal: Fixed<string>;
  assignment: Fixed<string>;
  device: Fixed<string>;
  person: Fixed<string>;
  package: Fixed<string>;
  /** The panel session that it belongs to; null for journals of the evaluation. */
  panel_session: Fixed<string | null>;
  /** The indicator that it is about, where a member left that indicator. */
  panel_indicator: Fixed<string | null>;
  opened_at: Fixed<Date>;
}

/** One row an entry, `line` its exact bytes. Two rows of one (journal, seq) are a fork. */
export interface EntriesTable {
  hash: Fixed<string>;
  journal: Fixed<string>;
  seq: Fixed<number>;
  prev: Fixed<string | null>;
  type: Fixed<string>;
  line: Fixed<string>;
  received_at: Fixed<Date>;
}

export interface HeadsTable {
  journal: Fixed<string>;
  seq: Fixed<number>;
  hash: Fixed<string>;
  jws: Fixed<string>;
  leaf_idx: Fixed<number>;
  received_at: Fixed<Date>;
}

/** Evidence that an accepted entry names: only these digests are taken in. */
export interface EvidenceNamesTable {
  assignment: Fixed<string>;
  sha256: Fixed<string>;
  entry: Fixed<string>;
  journal: Fixed<string>;
  size: Fixed<number>;
  media_type: Fixed<string>;
}

export interface EvidenceHeldTable {
  assignment: Fixed<string>;
  sha256: Fixed<string>;
  size: Fixed<number>;
  leaf_idx: Fixed<number>;
  received_at: Fixed<Date>;
}

/** A whole segment of a revoked device, until somebody decides; `admission` is the signed decision. */
export interface AsideTable {
  id: string;
  assignment: string;
  journal: string;
  device: string;
  person: string;
  from_seq: number;
  to_seq: number;
  last_hash: string;
  lines: ColumnType<string[], string, never>;
  head: string;
  received_at: Moment;
  decision: Later<'admitted' | 'rejected'>;
  reason: Later<string>;
  decided_by: Later<string>;
  decided_at: Later<Date>;
  admission: Later<string>;
}

/** `password` is `scrypt$N$r$p$salt$hash`, salt and hash in base64url. */
export interface DeskUsersTable {
  name: string;
  person: string;
  role: Role;
  password: string;
  created_at: Moment;
}

export interface DeskSessionsTable {
  token_digest: string;
  name: string;
  csrf: string;
  expires_at: Moment;
}

/** The one-time set-up link, by the SHA-256 of its token. */
export interface DeskSetupTable {
  token_digest: string;
  created_at: Moment;
  used_at: Later<Date>;
}

/** One saving of a framework: `content` is its canonical text, `revision` counts from 1. */
export interface FrameworksTable {
  framework: Fixed<string>;
  revision: Fixed<number>;
  replaces: Fixed<number | null>;
  content: Fixed<string>;
  saved_by: Fixed<string>;
  saved_at: Fixed<Date>;
}

/** What one person of the desk is writing on one framework; `base` is the saving it started from. */
export interface FrameworkDraftsTable {
  person: string;
  framework: string;
  base: number | null;
  content: string;
  saved_at: Moment;
}

/** A file that stands beside packages; `name` is what the desk called it when it brought it. */
export interface PackageFilesTable {
  sha256: Fixed<string>;
  size: Fixed<number>;
  name: Fixed<string>;
  kept_by: Fixed<string>;
  kept_at: Fixed<Date>;
}

/** That a published package names a file: what gives its team the right to fetch it. */
export interface PackageFileNamesTable {
  package: Fixed<string>;
  assignment: Fixed<string>;
  sha256: Fixed<string>;
}

/** A link for answers without an account: `token` is the public part of its address. */
export interface SurveyLinksTable {
  link: string;
  token: string;
  assignment: string;
  package: string;
  questionnaire: string;
  made_by: string;
  made_at: Moment;
  closes_at: Moment;
  closed_at: Later<Date>;
}

/** One answered questionnaire as canonical JSON; the sender chose nothing but the answers. */
export interface SurveyAnswersTable {
  link: Fixed<string>;
  submission: Fixed<string>;
  content: Fixed<string>;
}

/** A link to a draft for one party; `code_digest` recognises its code (services/access-code.ts). */
export interface CommentLinksTable {
  link: string;
  token: string;
  assignment: string;
  draft: string;
  party: Party;
  code_salt: string;
  code_digest: string;
  wrong_codes: Generated<number>;
  made_by: string;
  made_at: Moment;
  closes_at: Moment;
  closed_at: Later<Date>;
}

/** What a party submitted: `content` is a comment batch as canonical JSON, `sha256` its digest. */
export interface CommentSubmissionsTable {
  link: Fixed<string>;
  draft: Fixed<string>;
  party: Fixed<Party>;
  content: Fixed<string>;
  sha256: Fixed<string>;
  received_at: Fixed<Date>;
}

/** Who did what; stands in the transaction of the write. `detail` names no person by name. */
export interface AuditTable {
  id: Generated<number>;
  at: Fixed<Date>;
  actor: Fixed<string>;
  action: Fixed<string>;
  assignment: Fixed<string | null>;
  subject: Fixed<string | null>;
  detail: ColumnType<Record<string, unknown>, string, never>;
}

export interface Database {
  people: PeopleTable;
  assignments: AssignmentsTable;
  packages: PackagesTable;
  members: MembersTable;
  enrolments: EnrolmentsTable;
  devices: DevicesTable;
  challenges: ChallengesTable;
  sessions: SessionsTable;
  journals: JournalsTable;
  entries: EntriesTable;
  heads: HeadsTable;
  evidence_names: EvidenceNamesTable;
  evidence_held: EvidenceHeldTable;
  aside: AsideTable;
  log_leaves: LogLeavesTable;
  log_nodes: LogNodesTable;
  log_checkpoints: LogCheckpointsTable;
  desk_users: DeskUsersTable;
  desk_sessions: DeskSessionsTable;
  desk_setup: DeskSetupTable;
  frameworks: FrameworksTable;
  framework_drafts: FrameworkDraftsTable;
  package_files: PackageFilesTable;
  package_file_names: PackageFileNamesTable;
  survey_links: SurveyLinksTable;
  survey_answers: SurveyAnswersTable;
  comment_links: CommentLinksTable;
  comment_submissions: CommentSubmissionsTable;
  audit: AuditTable;
}
