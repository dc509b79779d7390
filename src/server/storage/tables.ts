import type { ColumnType, Generated } from 'kysely';
import type { Role } from '../../domain/assignment/role';
import type { PublicJwk } from '../../trust/jwk';
import type {
  CommentLinksTable,
  CommentSubmissionsTable,
  SurveyAnswersTable,
  SurveyLinksTable,
} from './answer-tables';
import type { BureauKeysTable } from './bureau-tables';
import type { EachOfBureau, Fixed, Later, Moment, OfBureau } from './columns';
import type {
  DeskLinksTable,
  DeskProposalsTable,
  DeskRecoveryCodesTable,
  DeskSessionsTable,
  DeskSettingsTable,
  DeskSetupTable,
  DeskUsersTable,
  FrameworkDraftsTable,
  FrameworksTable,
  ReportDecisionsTable,
} from './desk-tables';
import type {
  EvidenceEmptiedTable,
  EvidenceHeldTable,
  EvidenceKeyPinsTable,
  EvidenceKeysTable,
  EvidenceNamesTable,
  EvidenceShreddedTable,
} from './evidence-tables';
import type {
  EntryTextsTable,
  ReportRatingsTable,
  SelfGapsTable,
  SitePlacesTable,
} from './intake-tables';
import type { LeadTables } from './lead-tables';
import type { LogCheckpointsTable, LogLeavesTable, LogNodesTable } from './log/tables';
import type {
  CommissionsTable,
  ObjectiveReviewsTable,
  ProjectMarksTable,
  ProjectPapersTable,
  ProjectsTable,
} from './project-tables';
import type { AgenciesTable, DrawsTable, RegisteredPeopleTable } from './registry-tables';
import type { ResultUseTables } from './result-use-tables';
import type {
  IssuesTable,
  RectificationsTable,
  ReportResultsTable,
  YearlyFactsTable,
} from './results-tables';

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
  /** Set when the bureau took the assignment back: nobody enrols for it, and nothing of it goes. */
  withdrawn_at: Later<Date>;
  withdrawn_reason: Later<string>;
}

/** Every version of a package: `jws` is of type takan-package+jws, `digest` that of its payload text. */
export interface PackagesTable {
  digest: Fixed<string>;
  assignment: Fixed<string>;
  version: Fixed<number>;
  jws: Fixed<string>;
  leaf_idx: Fixed<number>;
  /** Nonce and team, made by the database of what is signed. */
  opening: ColumnType<
    { nonce: string; team: { person: string; role: Role }[] } | null,
    never,
    never
  >;
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

/**
 * What came of a journal in one exchange, as far as it was not here: `lines` the exact bytes of its
 * entries, one a line; `hashes` and `types` by spaces. What is known already is left out of a later one.
 */
export interface SegmentsTable {
  journal: Fixed<string>;
  first_seq: Fixed<number>;
  last_seq: Fixed<number>;
  last_hash: Fixed<string>;
  /** Hash of the entry that the first one follows; null at seq 0. */
  prev: Fixed<string | null>;
  hashes: Fixed<string>;
  types: Fixed<string>;
  lines: Fixed<string>;
  received_at: Fixed<Date>;
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

export interface Database extends EachOfBureau<LeadTables>, ResultUseTables {
  bureau_keys: OfBureau<BureauKeysTable>;
  people: OfBureau<PeopleTable>;
  assignments: OfBureau<AssignmentsTable>;
  packages: OfBureau<PackagesTable>;
  members: OfBureau<MembersTable>;
  enrolments: OfBureau<EnrolmentsTable>;
  devices: OfBureau<DevicesTable>;
  challenges: OfBureau<ChallengesTable>;
  sessions: OfBureau<SessionsTable>;
  journals: OfBureau<JournalsTable>;
  segments: OfBureau<SegmentsTable>;
  /** Those entries that are looked for by type or hash. */
  noted_entries: OfBureau<EntriesTable>;
  /** A view of all entries, made of segments; ask it for journals. */
  entries: OfBureau<EntriesTable>;
  heads: OfBureau<HeadsTable>;
  evidence_names: OfBureau<EvidenceNamesTable>;
  evidence_held: OfBureau<EvidenceHeldTable>;
  evidence_keys: OfBureau<EvidenceKeysTable>;
  evidence_key_pins: OfBureau<EvidenceKeyPinsTable>;
  evidence_shredded: OfBureau<EvidenceShreddedTable>;
  evidence_emptied: OfBureau<EvidenceEmptiedTable>;
  aside: OfBureau<AsideTable>;
  log_leaves: OfBureau<LogLeavesTable>;
  log_nodes: OfBureau<LogNodesTable>;
  log_checkpoints: OfBureau<LogCheckpointsTable>;
  desk_users: OfBureau<DeskUsersTable>;
  desk_sessions: OfBureau<DeskSessionsTable>;
  desk_setup: OfBureau<DeskSetupTable>;
  desk_links: OfBureau<DeskLinksTable>;
  desk_recovery_codes: OfBureau<DeskRecoveryCodesTable>;
  desk_settings: OfBureau<DeskSettingsTable>;
  desk_proposals: OfBureau<DeskProposalsTable>;
  report_decisions: OfBureau<ReportDecisionsTable>;
  frameworks: OfBureau<FrameworksTable>;
  framework_drafts: OfBureau<FrameworkDraftsTable>;
  package_files: OfBureau<PackageFilesTable>;
  package_file_names: OfBureau<PackageFileNamesTable>;
  survey_links: OfBureau<SurveyLinksTable>;
  survey_answers: OfBureau<SurveyAnswersTable>;
  comment_links: OfBureau<CommentLinksTable>;
  comment_submissions: OfBureau<CommentSubmissionsTable>;
  report_results: OfBureau<ReportResultsTable>;
  yearly_facts: OfBureau<YearlyFactsTable>;
  issues: OfBureau<IssuesTable>;
  rectifications: OfBureau<RectificationsTable>;
  agencies: OfBureau<AgenciesTable>;
  registered_people: OfBureau<RegisteredPeopleTable>;
  draws: OfBureau<DrawsTable>;
  audit: OfBureau<AuditTable>;
  projects: OfBureau<ProjectsTable>;
  project_marks: OfBureau<ProjectMarksTable>;
  commissions: OfBureau<CommissionsTable>;
  project_papers: OfBureau<ProjectPapersTable>;
  objective_reviews: OfBureau<ObjectiveReviewsTable>;
  report_ratings: OfBureau<ReportRatingsTable>;
  entry_texts: OfBureau<EntryTextsTable>;
  self_gaps: OfBureau<SelfGapsTable>;
  site_places: OfBureau<SitePlacesTable>;
}
