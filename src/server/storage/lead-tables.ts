import type { Generated } from 'kysely';
import type { LeadKind, LeadState, LeadVerdict } from '../../domain/cross-check/lead';
import type { Fixed, Moment } from './columns';

/** An entry that the cross-check has not looked at yet; the row goes in the transaction that does. */
interface LeadDueTable {
  entry: Fixed<string>;
  place: Generated<number>;
}

/**
 * What a photo is found by. `site` is empty where none is named; `look` is the perceptual hash as a
 * signed number, null where that says too little; `cell` is null without a telling position; `seen` is
 * a SeenPhoto as JSON.
 */
interface PhotoPrintsTable {
  entry: Fixed<string>;
  assignment: Fixed<string>;
  site: Fixed<string>;
  sha256: Fixed<string>;
  look: Fixed<string | null>;
  band0: Fixed<number | null>;
  band1: Fixed<number | null>;
  band2: Fixed<number | null>;
  band3: Fixed<number | null>;
  cell: Fixed<number | null>;
  person: Fixed<string>;
  captured_at: Fixed<Date>;
  seen: Fixed<string>;
}

/** One number of the sketch of an assignment's newest report. */
interface TextPrintsTable {
  gram: Fixed<number>;
  assignment: Fixed<string>;
}

/** The report of an assignment that was looked at last. */
interface ReportLooksTable {
  assignment: Fixed<string>;
  report: string;
}

/** That the score of an assignment's newest report is near a cut; `year` is that of its arrival. */
interface NearCutsTable {
  assignment: Fixed<string>;
  cut_milli: Fixed<number>;
  agency: Fixed<string>;
  year: Fixed<number>;
  report: Fixed<string>;
  project: Fixed<string>;
  grade: Fixed<string>;
  off_milli: Fixed<number>;
}

/** Two subjects that have something in common; `sides` is a list of LeadSide as JSON. */
interface LeadsTable {
  lead: Fixed<string>;
  key: Fixed<string>;
  kind: Fixed<LeadKind>;
  sides: Fixed<string>;
  /** What the search looks in: projects, agencies, sites. */
  sought: Fixed<string>;
  finds: number;
  state: LeadState;
  decisions: number;
  /** How many finds there were at the newest decision. */
  finds_decided: number;
  found_at: Fixed<Date>;
  newest_at: Moment;
}

/** One thing that a lead rests on: a LeadBasis as JSON. */
interface LeadFindsTable {
  lead: Fixed<string>;
  find: Fixed<string>;
  basis: string;
  found_at: Moment;
}

/** What somebody found of a lead, and on how many finds; `seq` counts from 1. */
interface LeadDecisionsTable {
  lead: Fixed<string>;
  seq: Fixed<number>;
  verdict: Fixed<LeadVerdict>;
  reason: Fixed<string>;
  finds: Fixed<number>;
  decided_by: Fixed<string>;
  decided_at: Fixed<Date>;
}

/** The bureau's limits as JSON; without a row the defaults hold. */
interface LeadLimitsTable {
  limits: string;
  set_by: string;
  set_at: Moment;
}

/** The tables of the cross-check. */
export interface LeadTables {
  lead_due: LeadDueTable;
  photo_prints: PhotoPrintsTable;
  text_prints: TextPrintsTable;
  report_looks: ReportLooksTable;
  near_cuts: NearCutsTable;
  leads: LeadsTable;
  lead_finds: LeadFindsTable;
  lead_decisions: LeadDecisionsTable;
  lead_limits: LeadLimitsTable;
}
