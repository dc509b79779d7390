import type { Role } from '../../domain/assignment/role';
import type { Fixed } from './columns';

/** One rating of a report: `rubric` and `content` (its lines) as JSON; of several the last stands. */
export interface ReportRatingsTable {
  assignment: Fixed<string>;
  manifest: Fixed<string>;
  seq: Fixed<number>;
  rubric: Fixed<string>;
  content: Fixed<string>;
  score_milli: Fixed<number>;
  rated_by: Fixed<string>;
  rated_as: Fixed<Role>;
  rated_at: Fixed<Date>;
}

/** Words of an entry, or of the personal record (`record`) that it names, with the pairs that find them. */
export interface EntryTextsTable {
  entry: Fixed<string>;
  assignment: Fixed<string>;
  kind: Fixed<string>;
  indicator: Fixed<string | null>;
  site: Fixed<string | null>;
  record: Fixed<string | null>;
  said: Fixed<string>;
  received_at: Fixed<Date>;
  span: Fixed<number>;
  grams: Fixed<number[]>;
}

/** How far the unit's own scores are from the newest report; points in thousandths. */
export interface SelfGapsTable {
  assignment: string;
  report: string;
  indicators: number;
  self_milli: number;
  verified_milli: number;
  net_milli: number;
  size_milli: number;
  unexplained: number;
  largest: string | null;
  largest_milli: number | null;
}

/** A site of the newest package of an assignment; degrees × 10⁷, WGS-84. */
export interface SitePlacesTable {
  assignment: string;
  site: string;
  name: string;
  lat_e7: number;
  lon_e7: number;
  sample: boolean;
}
