import type { ArchiveFault } from '../documents/bundle-archive';
import type { BundleReport } from '../trust/bundle/bundle-report';
import type { ReportSaid } from './report-said';

/** Why a file was not looked into at all. */
export type FileFault = 'unreadable' | 'empty' | 'too-large-here' | 'no-memory' | 'broken';

/** An archive that nobody can or should unfold says nothing for or against its report. */
const UNDECIDED: ReadonlySet<ArchiveFault['code']> = new Set([
  'not-a-zip',
  'too-large',
  'too-compressed',
]);

/** What came of one file. `sha256` is that of the file as it was given, null where it was not read. */
export type CheckedFile =
  | { readonly kind: 'fault'; readonly fault: FileFault }
  | { readonly kind: 'archive'; readonly sha256: string; readonly fault: ArchiveFault }
  | {
      readonly kind: 'judged';
      readonly sha256: string;
      readonly report: BundleReport;
      readonly said: ReportSaid | null;
    };

/** The answer for the whole, as `takan verify` gives it by its exit code. */
export function verdictOf(checked: CheckedFile): BundleReport['outcome'] {
  if (checked.kind === 'judged') return checked.report.outcome;
  if (checked.kind === 'archive' && !UNDECIDED.has(checked.fault.code)) return 'fails';
  return 'notCheckable';
}

/** The same, where an answer that holds by keys which nobody compared is told apart. */
export function answerOf(checked: CheckedFile): BundleReport['outcome'] | 'holdsByOwnKeys' {
  const verdict = verdictOf(checked);
  const own = checked.kind === 'judged' && checked.report.keysFrom === 'bundle';
  return verdict === 'holds' && own ? 'holdsByOwnKeys' : verdict;
}

/** How far a check is: which of its parts, and of the reading how much. */
export interface CheckProgress {
  readonly part: 'reading' | 'unfolding' | 'checking';
  /** From 0 to 1; null where nobody can tell. */
  readonly done: number | null;
}
