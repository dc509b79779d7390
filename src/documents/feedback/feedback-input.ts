import type { Verdict } from '../../domain/procedure/after-seal';
import type { ReportPaperInput } from '../report/report-paper-input';

/** What the evaluated unit said of the sealed report, as somebody of the team put it down. */
export interface UnitAnswer {
  readonly verdict: Verdict;
  /** In the unit's words; empty where it gave none. */
  readonly text: string;
  /** When it was put down. */
  readonly at: string;
  /** How many pieces of evidence show its paper. */
  readonly papers: number;
  /** Whether whoever put it down signed for that. */
  readonly isSigned: boolean;
}

/** What the material for the bureau's feedback is made of: a sealed report, and what was said since. */
export interface FeedbackInput
  extends Omit<ReportPaperInput, 'audience' | 'signatures' | 'images'> {
  readonly unitSaid: readonly UnitAnswer[];
}

/**
 * The report as the evaluated unit may be told it: the bureau copies from this material into a letter
 * to the unit, so what writers withheld is not in it; the bureau has the whole report as well.
 */
export const tellable = (input: FeedbackInput): ReportPaperInput => ({
  ...input,
  audience: 'public',
  signatures: [],
  images: new Map(),
});
