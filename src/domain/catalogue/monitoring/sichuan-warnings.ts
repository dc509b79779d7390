import type { MonitoringWarnings } from '../../framework/monitoring-form';

/**
 * Warnings of 四川 (川财绩〔2025〕10号), known from reports of the document only: a bureau confirms
 * or changes them before it relies on them. Elsewhere they are a suggestion.
 */
export const sichuanWarnings: MonitoringWarnings = {
  source: '川财绩〔2025〕10号（转述，未见原文；使用前请核对）',
  reliability: 'secondary',
  execution: [
    { month: 4, belowPpm: 250_000 },
    { month: 6, belowPpm: 400_000 },
    { month: 8, belowPpm: 600_000 },
    { month: 10, belowPpm: 800_000 },
  ],
  trackGapPpm: 100_000,
  handleWithinWorkingDays: 10,
};
