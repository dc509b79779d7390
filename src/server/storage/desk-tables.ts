import type { ColumnType, Generated } from 'kysely';
import type { Role } from '../../domain/assignment/role';
import type { Fixed, Later, Moment } from './columns';

/**
 * `password` is `scrypt$N$r$p$salt$hash`, salt and hash in base64url. `totp` and `totp_pending` are
 * secrets under the desk's key (services/accounts/sealed-secret.ts); `totp_step` is the last one used.
 */
export interface DeskUsersTable {
  name: string;
  person: string;
  role: Role;
  password: string;
  created_at: Moment;
  made_by: Later<string>;
  last_sign_in: Later<Date>;
  closed_at: Later<Date>;
  totp: Later<string>;
  totp_pending: Later<string>;
  totp_step: Later<number>;
}

/** A one-time link with which a person sets the password of an account. */
export interface DeskLinksTable {
  link: string;
  token_digest: string;
  name: string;
  person: string;
  role: Role;
  made_by: string;
  made_at: Moment;
  expires_at: Moment;
  /** Works only once a second person confirmed it. */
  waits: Generated<boolean>;
}

/** What recognises a recovery code that was not used yet. */
export interface DeskRecoveryCodesTable {
  name: string;
  digest: string;
}

/** What holds for everybody at the desk; without a row the defaults do. */
export interface DeskSettingsTable {
  second_factor: boolean;
  two_persons: boolean;
  retention_years: Later<number>;
  idle_minutes: Generated<number>;
}

/**
 * What one person proposed. `content` is the act's (domain/desk/proposal.ts). `alone`: done by one
 * person, as the rule was switched off.
 */
export interface DeskProposalsTable {
  proposal: string;
  kind: string;
  subject: string;
  assignment: string | null;
  content: ColumnType<unknown, string, string>;
  proposed_by: string;
  proposed_at: Moment;
  state: 'open' | 'confirmed' | 'withdrawn' | 'alone';
  decided_by: Later<string>;
  decided_at: Later<Date>;
}

/** The bureau's signed decision on a report, one for each. */
export interface ReportDecisionsTable {
  decision: Fixed<string>;
  assignment: Fixed<string>;
  manifest: Fixed<string>;
  verdict: Fixed<'accepted' | 'returned'>;
  jws: Fixed<string>;
  decided_at: Fixed<Date>;
  leaf_idx: Fixed<number>;
}

/** `session` names it in lists; `browser` is a kind of browser and of system (services/accounts/browser-kind.ts). */
export interface DeskSessionsTable {
  token_digest: string;
  session: Generated<string>;
  name: string;
  csrf: string;
  expires_at: Moment;
  /** To the minute; null of one that was not used since it was opened. */
  used_at: Later<Date>;
  browser: Later<string>;
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
