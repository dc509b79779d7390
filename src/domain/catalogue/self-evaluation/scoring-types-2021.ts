import type { Measure } from '../../framework/measure';
import type { ScoringRule } from '../../framework/scoring-rule';

// The scoring types of 财预〔2021〕101号; the third, 评判等级, is judgedBands.

/** 直接赋分: yes earns the weight. "No" is deducted, the document does not say how much: all of it. */
export const direct = (id: string, text: string): ScoringRule => ({
  kind: 'yesNo',
  question: { id, text },
  noPpm: 0,
});

/** 按完成比例: nothing below 60 %, above it (r − 60 %) ÷ (1 − 60 %) of the weight. */
export const byCompletion = (measure: Measure): ScoringRule => ({
  kind: 'gatedRatio',
  measure,
  targetPpm: 1_000_000,
  gatePpm: 600_000,
});

/**
 * Execution: 10, 7, 5, 0 of 10 points. The document gives the whole 10 to what is done within its
 * budget, also below 100 %, which no quotient shows: so the rate that counts is read, not divided.
 */
export const executionTiers: ScoringRule = {
  kind: 'tiers',
  measure: {
    kind: 'reading',
    figure: { id: 'execution', label: '计分执行率（已完成且未超预算的填100%）', unit: 'ppm' },
  },
  direction: 'higher',
  tiers: [
    { boundPpm: 1_000_000, earnPpm: 1_000_000 },
    { boundPpm: 800_000, earnPpm: 700_000 },
    { boundPpm: 600_000, earnPpm: 500_000 },
  ],
};

/** Satisfaction: 10, 8, 5, 0 of 10 points from 90, 80 and 60 % on. */
export const satisfactionTiers: ScoringRule = {
  kind: 'tiers',
  measure: {
    kind: 'reading',
    figure: { id: 'satisfaction', label: '服务对象满意度', unit: 'ppm' },
  },
  direction: 'higher',
  tiers: [
    { boundPpm: 900_000, earnPpm: 1_000_000 },
    { boundPpm: 800_000, earnPpm: 800_000 },
    { boundPpm: 600_000, earnPpm: 500_000 },
  ],
};
