import type { Generated } from 'kysely';
import type { Party } from '../../domain/procedure/procedure-setting';
import type { Fixed, Later, Moment } from './columns';

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
