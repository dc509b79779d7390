import type { Finding } from '../../domain/journal/finding';
import { fromMilli } from '../../domain/scoring/exact';
import type { JudgedScore, Values } from '../../domain/scoring/values';

/** What somebody fills in to try an indicator out, by check point, figure and part. */
export interface Trial {
  readonly findings: Readonly<Record<string, Finding>>;
  readonly figures: Readonly<Record<string, number>>;
  /** By part; the score of a whole indicator under the empty name. */
  readonly judged: Readonly<Record<string, number>>;
  readonly reason: string;
}

export const EMPTY_TRIAL: Trial = { findings: {}, figures: {}, judged: {}, reason: '' };

const held = <V>(value: V | undefined): { readonly value: V } | null =>
  value === undefined ? null : { value };

const heldScore = (milli: number | undefined): JudgedScore | null =>
  milli === undefined ? null : { value: fromMilli(milli), panel: null };

/** The values of a trial as rules ask for them: the same that a phone's entries would give. */
export const valuesOfTrial = ({ findings, figures, judged, reason }: Trial): Values => ({
  finding: (checkpoint) => held(findings[checkpoint]),
  figure: (figure) => held(figures[figure]),
  judged: (part) => heldScore(judged[part ?? '']),
  // What gives no points is not tried out: there is no score to see.
  answer: () => null,
  choice: () => null,
  reason: () => (reason.trim() === '' ? null : { value: reason }),
});
