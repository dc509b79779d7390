import { CHECKS, type Finding } from './departure-check';

/** What the findings come to, and how old they are. */
export interface DepartureSummary {
  /** To be done first. */
  readonly attend: number;
  /** What the phone does not tell, and what was not looked at: for a person to see to. */
  readonly unknown: number;
  readonly outdated: boolean;
}

/** As long as a result holds; what it found may have changed since. */
const DAY_MS = 24 * 3600 * 1000;

/** @param ageMs since the whole check was made */
export function summaryOf(findings: readonly Finding[], ageMs: number): DepartureSummary {
  const attend = findings.filter(({ verdict }) => verdict === 'attend').length;
  const ready = findings.filter(({ verdict }) => verdict === 'ready').length;
  return { attend, unknown: CHECKS.length - attend - ready, outdated: ageMs > DAY_MS };
}

/** Only what is ready throughout and of today is called so. */
export const isAllReady = ({ attend, unknown, outdated }: DepartureSummary): boolean =>
  attend === 0 && unknown === 0 && !outdated;
