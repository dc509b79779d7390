import type { ColumnType } from 'kysely';
import type { MarkPurpose } from '../../domain/commission/marks';
import type { ReviewResult } from '../../domain/commission/objective-review';
import type { ProjectKind } from '../../domain/commission/project';
import type { FactFlag } from '../../domain/policy/project-facts';
import type { Fixed, Later, Moment } from './columns';

/** Written as JSON text. */
type Json<T> = ColumnType<T, string, string>;

/** A project of a year; amounts in fen. `revision` counts its changes from 1. */
export interface ProjectsTable {
  project: Fixed<string>;
  year: Fixed<number>;
  code: Fixed<string>;
  name: string;
  department: string;
  department_code: string;
  budget_desk: string;
  kind: ProjectKind;
  original_fen: number | null;
  adjusted_fen: number | null;
  outturn_fen: number | null;
  total_fen: number | null;
  previous_fen: number | null;
  years_running: number | null;
  term_years: number | null;
  self_milli: number | null;
  self_result: string;
  flags: Json<Partial<Record<FactFlag, boolean>>>;
  revision: number;
  changed_by: string;
  changed_at: Moment;
}

/** That a project was chosen; `basis` names rules. The row goes when that is taken back. */
export interface ProjectMarksTable {
  project: Fixed<string>;
  purpose: Fixed<MarkPurpose>;
  basis: Json<string[]>;
  marked_by: string;
  marked_at: Moment;
}

/**
 * A commission that is being written, as canonical text. `revision` counts its savings, and
 * `published_revision` names the one that the newest version of the package was made of.
 */
export interface CommissionsTable {
  commission: Fixed<string>;
  project: Fixed<string | null>;
  content: string;
  revision: number;
  title: string;
  assignment: Fixed<string>;
  published_revision: Later<number>;
  published_version: Later<number>;
  begun_by: Fixed<string>;
  saved_by: string;
  saved_at: Moment;
}

/** A scanned paper on a project's file; `dated_on` is the day that it bears, YYYY-MM-DD. */
export interface ProjectPapersTable {
  project: Fixed<string>;
  sha256: Fixed<string>;
  kind: Fixed<string>;
  name: Fixed<string>;
  media_type: Fixed<string>;
  size: Fixed<number>;
  dated_on: Fixed<string>;
  kept_by: Fixed<string>;
  kept_at: Fixed<Date>;
}

/** A review of a project's objectives; the newest counts. */
export interface ObjectiveReviewsTable {
  review: Fixed<string>;
  project: Fixed<string>;
  result: Fixed<ReviewResult>;
  adjusted_fen: Fixed<number | null>;
  reviewed_on: Fixed<string>;
  basis: Fixed<string>;
  reviewed_by: Fixed<string>;
  noted_at: Fixed<Date>;
}
