import type { ColumnType } from 'kysely';
import type { Fixed, Later, Moment } from './columns';

/** The newest signed report of an assignment as a statement counts it; `fact` is a YearlyFact as JSON. */
export interface ReportResultsTable {
  assignment: string;
  report: string;
  /** Entries about reports that were looked at. */
  seen: number;
  received_at: Moment;
  year: number;
  fact: string;
}

/** A fact that is nobody else's, as JSON; withdrawn ones stay. */
export interface YearlyFactsTable {
  fact: Fixed<string>;
  year: Fixed<number>;
  content: Fixed<string>;
  entered_by: Fixed<string>;
  entered_at: Fixed<Date>;
  withdrawn_by: Later<string>;
  withdrawn_at: Later<Date>;
  withdrawal_reason: Later<string>;
}

/** An indicator that lost points in the newest report; `is_standing` is false once a newer one has it no more. */
export interface IssuesTable {
  issue: Fixed<string>;
  assignment: Fixed<string>;
  indicator: Fixed<string>;
  report: string;
  year: number;
  project: string;
  department: string;
  title: string;
  reason: string;
  /** Points that were lost, as printed. */
  lost: string;
  is_standing: boolean;
  state: 'open' | 'reported' | 'rectified';
  due_on: Later<string>;
  opened_at: Moment;
  /** Project, unit and title in small letters, a line each: what is searched. */
  sought: ColumnType<string, never, never>;
}

/** One step of an issue; `evidence` are digests of files of that issue. */
export interface RectificationsTable {
  step: Fixed<string>;
  issue: Fixed<string>;
  seq: Fixed<number>;
  kind: Fixed<'due' | 'reported' | 'verified' | 'returned'>;
  note: Fixed<string>;
  evidence: Fixed<string[]>;
  due_on: Fixed<string | null>;
  done_by: Fixed<string>;
  done_at: Fixed<Date>;
}
