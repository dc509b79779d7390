import type { Role } from '../assignment/role';
import type { Evidence } from '../evidence/evidence';
import type { Fieldwork } from '../fieldwork/fieldwork';
import type { Exact } from '../kernel/exact-rational';
import type { CourseState } from '../procedure/course-state';
import type { Manifest } from '../report/manifest';
import type { Tip } from './branches';
import type { Entry } from './entry';
import type { PanelPlace } from './panel-place';
import type { Conflict, Registers } from './register';
import type { ReopenReason } from './reopen-reason';
import type { SetAside } from './set-aside';
import type { BrokenEntry, Fork } from './strand';

/** Where an entry stands in its journal, and its identity. */
export interface EntryPlace {
  readonly journal: string;
  readonly seq: number;
  readonly hash: string;
}

/** What the opening entry of a journal says. */
export interface OpenedJournal extends EntryPlace {
  readonly assignment: string;
  readonly person: string;
  readonly role: Role;
  readonly device: string;
  readonly credential: string;
  readonly nonce: string;
  readonly build: string;
  readonly panel?: PanelPlace | undefined;
  readonly reopens: { readonly journal: string; readonly reason: ReopenReason } | null;
  readonly at: string;
}

/** The declaration of independence that stands for a person (财监〔2021〕4号 art. 13). */
export interface Declaration extends EntryPlace {
  readonly person: string;
  readonly outcome: 'independent' | 'conflict';
  /** SHA-256 of the text that was declared. */
  readonly declaration: string;
  readonly detail: string;
  readonly at: string;
}

/** A piece of evidence that stands. */
export interface CapturedEvidence extends EntryPlace {
  readonly evidence: Evidence;
  readonly person: string;
  readonly at: string;
  /** The clock that nobody can set, and the start of the app that it counts from. */
  readonly mono: Entry['mono'];
}

/** One more thing that a piece of evidence proves. */
export interface AssignedEvidence extends EntryPlace {
  readonly sha256: string;
  readonly proves: Evidence['proves'];
  readonly person: string;
  readonly at: string;
}

/** An entry that its own author took back, and the entry that did so. */
export interface Withdrawn extends EntryPlace {
  readonly type: string;
  /** What was captured, when the entry withdrawn is a piece of evidence. */
  readonly evidence: Evidence | null;
  readonly person: string;
  readonly reason: string;
  readonly withdrawal: EntryPlace;
}

/** A second person's look at a total that lies near a grade cut. */
export interface TotalReviewed extends EntryPlace {
  /** The exact total that was looked at. */
  readonly total: Exact;
  readonly note: string;
  readonly person: string;
  readonly at: string;
}

/** A sealed report manifest. */
export interface SealedReport extends EntryPlace {
  readonly manifest: Manifest;
  readonly person: string;
  readonly at: string;
}

/** A signed statement as it came; its signature and subject are for the trust core to check. */
export interface StatementMade extends EntryPlace {
  readonly jws: string;
  readonly person: string;
  readonly role: Role;
  readonly at: string;
}

/** By whom, why and by which entry a fork was settled: all its branches count. */
export interface Settlement extends EntryPlace {
  readonly person: string;
  readonly reason: string;
  readonly at: string;
}

/** A fork and what settles it; null while a branch holds an entry that no settling entry has seen. */
export interface FoldedFork extends Fork {
  readonly settled: Settlement | null;
}

/** The state of an evaluation: a pure function of the set of entries of all its journals. */
export interface Evaluation extends ScoredEvaluation {
  readonly fieldwork: Fieldwork;
  /** The way of its report. Of a package that asks for none, seals count whatever it says. */
  readonly course: CourseState;
}

/**
 * What scoring is made of. Entries about the work on site and the report's way are in place, but
 * nobody read them; so a seal that came too soon is still among the seals.
 */
export interface ScoredEvaluation {
  readonly journals: Readonly<Record<string, OpenedJournal>>;
  /** Newest entry in place by journal; of a forked journal the farthest branch. */
  readonly heads: Readonly<Record<string, Tip>>;
  /** Newest entries of all branches by journal, of forked journals only; the head among them. */
  readonly tips: Readonly<Record<string, readonly Tip[]>>;
  readonly declarations: Readonly<Record<string, Declaration>>;
  readonly registers: Registers;
  readonly conflicts: readonly Conflict[];
  readonly evidence: readonly CapturedEvidence[];
  readonly assigned: readonly AssignedEvidence[];
  readonly withdrawn: readonly Withdrawn[];
  readonly reviews: readonly TotalReviewed[];
  readonly sealed: readonly SealedReport[];
  readonly statements: readonly StatementMade[];
  readonly setAside: readonly SetAside[];
  readonly forks: readonly FoldedFork[];
  readonly broken: readonly BrokenEntry[];
  /** Entries in place, those set aside or withdrawn included. */
  readonly entryCount: number;
}
