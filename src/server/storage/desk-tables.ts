import type { Role } from '../../domain/assignment/role';
import type { Fixed, Later, Moment } from './columns';

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
