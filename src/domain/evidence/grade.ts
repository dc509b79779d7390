import { GRADE_LIMITS } from './grade-limits';

export const EVIDENCE_GRADES = ['A', 'B', 'C', 'D'] as const;
export type EvidenceGrade = (typeof EVIDENCE_GRADES)[number];

/** What the grade looks at, reduced to what can be compared; null where nothing is known. */
export interface GradeFacts {
  /** The app's own camera or recorder; the phone's camera app; a file, or nobody knows. */
  readonly path: 'inApp' | 'systemCamera' | 'other';
  readonly accuracyCm: number | null;
  /** From the best reading to the site; null without a reading or without a site to compare with. */
  readonly distanceM: number | null;
  readonly radiusM: number;
  /** Compared with the server's in this start of the app; set back since; or never compared. */
  readonly clock: 'compared' | 'moved' | 'unknown';
  /** From capture to the first receipt over it; null while there is none. */
  readonly anchoredAfterMs: number | null;
}

export const GRADE_RULES = ['path', 'accuracy', 'site', 'clock', 'anchor'] as const;
export type GradeRule = (typeof GRADE_RULES)[number];

/** `partly`: the second-best capture path. `unknown`: nothing speaks for it, nothing against it. */
export type Verdict = 'held' | 'partly' | 'failed' | 'unknown';

/** A grade and, rule by rule, why it is no other. */
export interface GradedEvidence {
  readonly grade: EvidenceGrade;
  readonly ledger: Readonly<Record<GradeRule, Verdict>>;
}

const PATH = { inApp: 'held', systemCamera: 'partly', other: 'failed' } as const;
const CLOCK = { compared: 'held', moved: 'failed', unknown: 'unknown' } as const;

const within = (value: number | null, limit: number): Verdict => {
  if (value === null) return 'unknown';
  return value <= limit ? 'held' : 'failed';
};

/** A receipt from before the capture says that one of the two times is wrong, not that it was quick. */
const anchorVerdict = (afterMs: number | null): Verdict =>
  afterMs !== null && afterMs < -GRADE_LIMITS.clockDriftMs
    ? 'failed'
    : within(afterMs, GRADE_LIMITS.anchorMs);

function ledgerOf(facts: GradeFacts): GradedEvidence['ledger'] {
  const { path, accuracyCm, distanceM, radiusM, clock, anchoredAfterMs } = facts;
  const accuracy = within(accuracyCm, GRADE_LIMITS.accuracyM * 100);
  // The same allowance for every reading that is good enough, so that a worse one never helps; of a
  // coarser one nobody can say on which side of the line it lies.
  const site = within(distanceM, radiusM + GRADE_LIMITS.accuracyM);
  return {
    path: PATH[path],
    accuracy,
    site: accuracy === 'held' ? site : 'unknown',
    clock: CLOCK[clock],
    anchor: anchorVerdict(anchoredAfterMs),
  };
}

function gradeBy(ledger: GradedEvidence['ledger']): EvidenceGrade {
  const { path, accuracy, site, clock, anchor } = ledger;
  if (path === 'failed') return 'D';
  const all = [accuracy, site, clock, anchor];
  if (path === 'held' && all.every((each) => each === 'held')) return 'A';
  const hasTime = clock === 'held' || anchor === 'held';
  if (site === 'held' && hasTime) return 'B';
  return all.includes('held') ? 'C' : 'D';
}

/**
 * The grade of a piece of evidence. A: made by the app itself, place and both bounds of time hold.
 * B: made on this phone, the place holds, and one bound of time. C: made on this phone, and at least
 * one of these. D: a file from elsewhere, or nothing known. It says what was self-reported and what
 * was bounded, never that a picture is true.
 */
export function gradeOf(facts: GradeFacts): GradedEvidence {
  const ledger = ledgerOf(facts);
  return { grade: gradeBy(ledger), ledger };
}
