import type { IndicatorScore } from '../../domain/scoring/indicator-score';
import type { ScoringStep } from '../../domain/scoring/scoring-step';

/** The session whose ballots a score comes from; null where no panel gave it. */
export const panelOf = ({ steps }: Pick<IndicatorScore, 'steps'>): string | null =>
  steps.find((step): step is Extract<ScoringStep, { kind: 'judged' }> => step.kind === 'judged')
    ?.panel?.session ?? null;
