import { indicatorsOf } from '../../domain/framework/framework';
import { actSchema } from '../../domain/journal/act';
import type { Tip } from '../../domain/journal/branches';
import { cutAtHeads } from '../../domain/journal/cut-at-heads';
import type { HashedEntry } from '../../domain/journal/entry';
import type { OpenedJournal, Settlement } from '../../domain/journal/evaluation';
import type { AssignmentWork } from '../../store/assignment-work';

/** What one branch holds after the place where the journal forked. */
export interface BranchView {
  readonly tip: Tip;
  readonly entries: number;
  /** Instants of its first and its last entry. */
  readonly from: string;
  readonly to: string;
  /** Ids of the indicators that something was written for, in the order of the framework. */
  readonly indicators: readonly string[];
  readonly evidence: number;
}

/** A forked journal as the person sees it who settles it. */
export interface ForkView {
  readonly journal: string;
  readonly opened: OpenedJournal | null;
  /** Entries that all branches have in common. */
  readonly common: number;
  readonly branches: readonly BranchView[];
  /** Indicators of which the branches hold values that differ. */
  readonly differing: readonly string[];
  /** Null while a fork of the journal is open. */
  readonly settled: Settlement | null;
}

function branchOf(
  { pkg, evaluation }: AssignmentWork,
  tip: Tip,
  own: readonly HashedEntry[],
): BranchView {
  const withdrawn = new Set(evaluation.withdrawn.map(({ hash }) => hash));
  const written = new Set<string>();
  let evidence = 0;
  for (const { entry, hash } of own) {
    const act = actSchema.safeParse({ type: entry.type, body: entry.body });
    if (!act.success || withdrawn.has(hash)) continue;
    const { body, type } = act.data;
    if (type === 'evidence.captured') evidence += 1;
    if ('indicator' in body) written.add(body.indicator);
  }
  const from = own[0]?.entry.at ?? '';
  const ids = indicatorsOf(pkg.framework).map(({ id }) => id);
  return {
    ...{ tip, entries: own.length, from, to: own.at(-1)?.entry.at ?? from },
    indicators: ids.filter((id) => written.has(id)),
    evidence,
  };
}

/** Indicators with a conflict in which more than one value stands in this journal. */
const differingIn = ({ evaluation }: AssignmentWork, journal: string): readonly string[] => [
  ...new Set(
    evaluation.conflicts
      .filter(({ values }) => values.filter((each) => each.journal === journal).length > 1)
      .map(({ field }) => field.split(':')[1] ?? ''),
  ),
];

/** The fork of a journal with its branches side by side; null when the journal has none here. */
export function forkView(work: AssignmentWork, journal: string): ForkView | null {
  const { evaluation, journals } = work;
  const forks = evaluation.forks.filter((fork) => fork.journal === journal);
  const [first] = forks;
  if (first === undefined) return null;
  const branches = (evaluation.tips[journal] ?? []).map((tip) => {
    const [chain] = cutAtHeads(journals, { [journal]: tip }).journals;
    const own = (chain?.entries ?? []).filter(({ entry }) => entry.seq >= first.seq);
    return branchOf(work, tip, own);
  });
  const isOpen = forks.some(({ settled }) => settled === null);
  return {
    ...{ journal, branches, common: first.seq },
    opened: evaluation.journals[journal] ?? null,
    differing: differingIn(work, journal),
    settled: isOpen ? null : first.settled,
  };
}
