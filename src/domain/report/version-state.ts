import { cutAtHeads } from '../journal/cut-at-heads';
import type { ScoredEvaluation } from '../journal/evaluation';
import { foldForScoring } from '../journal/fold-for-scoring';
import { NOW, type ReportVersion, type VersionGround } from './report-versions';

/** What lies under a version, as far as it is here. */
export interface VersionState {
  /** Null where a journal that it was composed from is not all here. */
  readonly evaluation: ScoredEvaluation | null;
  readonly entries: ReadonlySet<string>;
  /** Journals that are not all here. */
  readonly missing: readonly string[];
}

/** Folds the entries that a version was composed from. */
export function versionState(
  { input, evaluation }: VersionGround,
  { key, heads, branches }: ReportVersion,
): VersionState {
  const cut = cutAtHeads(input.journals, heads, branches);
  const entries = new Set(
    cut.journals.flatMap((journal) => journal.entries.map(({ hash }) => hash)),
  );
  const { missing } = cut;
  if (key === NOW) return { evaluation, entries, missing };
  const folded = missing.length === 0 ? foldForScoring({ ...input, journals: cut.journals }) : null;
  return { evaluation: folded?.evaluation ?? null, entries, missing };
}
