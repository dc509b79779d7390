import type { BundleKeys } from './bundle-keys';
import type { FindingReason } from './finding-reason';
import type { SaidOfReport } from './said-of-report';

/** The six questions about a report, each answered apart from the others. */
export const BUNDLE_CHECKS = [
  'intact',
  'authentic',
  'receipted',
  'timeBounded',
  'location',
  'complete',
] as const;
export type BundleCheck = (typeof BUNDLE_CHECKS)[number];

/** `selfReported` is all that a phone's position can be; `notCheckable` is never taken for `holds`. */
export type BundleOutcome = 'holds' | 'fails' | 'selfReported' | 'notCheckable';

/** One thing that was looked at: which file, and by a code what was found. */
export interface BundleFinding {
  readonly check: BundleCheck;
  readonly outcome: BundleOutcome;
  /** Path inside the bundle; null when the finding is about the bundle as a whole. */
  readonly file: string | null;
  /** What was looked at; of a failure the reason, and after a colon what it is about. */
  readonly detail: string;
}

/** Server times between which the journals came about; null where no receipt says so. */
export interface TimeBounds {
  readonly after: string | null;
  readonly before: string | null;
}

/** All findings, whose keys they rest on, one answer for each check, and the answer for the whole. */
export interface BundleReport extends BundleKeys {
  readonly outcome: 'holds' | 'fails' | 'notCheckable';
  readonly checks: readonly BundleFinding[];
  readonly findings: readonly BundleFinding[];
  readonly bounds: TimeBounds;
  /** What was said of the report; a claim like the rest of it where the whole does not hold. */
  readonly said: SaidOfReport;
}

/** Collects findings while a bundle is looked through. */
export class Findings {
  readonly all: BundleFinding[] = [];

  holds(check: BundleCheck, file: string | null, detail: string): void {
    this.all.push({ check, outcome: 'holds', file, detail });
  }

  /**
   * `about` names what inside the file is at fault: an indicator, a member, a seq. Gives null, so that
   * a reader can end with the failure that it met.
   */
  fails(
    check: BundleCheck,
    file: string | null,
    reason: FindingReason,
    about?: string | number | null,
  ): null {
    const detail = about === undefined || about === null ? reason : `${reason}:${about}`;
    this.all.push({ check, outcome: 'fails', file, detail });
    return null;
  }

  /** It cannot be told; that is never taken for the best. */
  cannotTell(check: BundleCheck, file: string | null, reason: FindingReason): void {
    this.all.push({ check, outcome: 'notCheckable', file, detail: reason });
  }

  /** All that can be said of a position. */
  selfReported(detail: string): void {
    this.all.push({ check: 'location', outcome: 'selfReported', file: null, detail });
  }
}

const ORDER: readonly BundleOutcome[] = ['fails', 'notCheckable', 'selfReported', 'holds'];

/** The answer to one check: its worst finding; a check with no finding could not be made. */
function answer(check: BundleCheck, findings: readonly BundleFinding[]): BundleFinding {
  const own = findings.filter((finding) => finding.check === check);
  for (const outcome of ORDER) {
    const found = own.find((finding) => finding.outcome === outcome);
    if (found === undefined) continue;
    if (outcome !== 'holds') return found;
    return { check, outcome, file: null, detail: `${own.length} checked` };
  }
  const reason: FindingReason = 'nothing-to-check';
  return { check, outcome: 'notCheckable', file: null, detail: reason };
}

/** Signatures that hold by keys which nobody compared prove less, and the answer says so. */
const saidOfKeys = (found: BundleFinding, { keysFrom, bureauKey }: BundleKeys): BundleFinding =>
  found.check === 'authentic' && found.outcome === 'holds' && keysFrom === 'bundle'
    ? { ...found, detail: `${found.detail}, by the bundle's own bureau key ${bureauKey}` }
    : found;

/**
 * What the whole does not wait for. That evidence was destroyed is the log's word: under a log key that
 * came with the bundle, whoever took evidence out could have written it.
 */
const standsWithout = (isPinned: boolean): readonly BundleCheck[] =>
  isPinned ? ['receipted', 'timeBounded', 'complete'] : ['receipted', 'timeBounded'];

/**
 * Sums findings up. The whole fails when anything fails. It cannot be told when even `intact` or
 * `authentic` could not be checked; a log key that is not pinned leaves the rest standing, and a pinned
 * one does so too for evidence that its log says was destroyed.
 */
export function summarise(
  findings: readonly BundleFinding[],
  bounds: TimeBounds,
  keys: BundleKeys,
  said: SaidOfReport,
): BundleReport {
  const checks = BUNDLE_CHECKS.map((check) => saidOfKeys(answer(check, findings), keys));
  const excused = standsWithout(keys.keysFrom === 'pinned');
  const failed = checks.some(({ outcome }) => outcome === 'fails');
  const unknown = checks.some(
    ({ check, outcome }) => outcome === 'notCheckable' && !excused.includes(check),
  );
  const outcome = failed ? 'fails' : unknown ? 'notCheckable' : 'holds';
  return { outcome, ...keys, checks, findings, bounds, said };
}
