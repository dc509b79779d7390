import type { AssignmentPackage } from '../assignment/assignment-package';
import type { Authored } from './authored';
import { besideSince } from './beside-scoring';
import type { Evaluation } from './evaluation';
import { type BesideScoring, besideScoring, joined } from './fold';
import type { ScoringFold } from './scoring-fold';

interface Known {
  readonly scoring: ScoringFold;
  readonly beside: BesideScoring;
}

/**
 * The evaluation with the work on site and the report's way, over a fold that is kept: what scoring
 * leaves unread is folded anew only where entries came that it hangs on. It has one owner.
 */
export class KeptEvaluation {
  private readonly assignment: AssignmentPackage;
  private known: Known | null = null;

  constructor(assignment: AssignmentPackage) {
    this.assignment = assignment;
  }

  /** The same as `foldEvaluation` of what was folded for scoring. */
  of(scoring: ScoringFold): Evaluation {
    const beside = this.stillTrue(scoring) ?? besideScoring(this.assignment, scoring);
    this.known = { scoring, beside };
    return joined(scoring, beside);
  }

  private stillTrue(scoring: ScoringFold): BesideScoring | null {
    const { known } = this;
    const others = known === null ? null : besideSince(scoring, known.scoring);
    if (known === null || others === null) return null;
    const { beside } = known;
    // A version of a report names entries of any kind, also such as come later than it.
    if (beside.hasCourse) return null;
    // Comments wait for the photographs that they are known by.
    const awaits = beside.setAside.some(({ reason }) => reason === 'evidence-not-found');
    const touches = ({ act: { type } }: Authored): boolean =>
      type !== 'evidence.captured' || awaits;
    return others.some(touches) ? null : beside;
  }
}
