import type { AssignmentWork } from '../../store/assignment-work';
import { sayRounding } from '../../text/say-rounding';
import { TREE_WORDS } from '../../text/scoring-words';
import type { TreeLevel } from './tree-view';
import { printMilli } from './typed-figure';

export interface TreeTotalProps {
  readonly work: AssignmentWork;
  readonly levels: readonly TreeLevel[];
}

/** How the total came about: what it is the sum of, how it is rounded, whose framework it is. */
export function HowTotal({ work, levels }: TreeTotalProps) {
  const { framework } = work.pkg;
  return (
    <>
      <p>{TREE_WORDS.totalSum(work.scores.scoredCount, sayRounding(framework.rounding))}</p>
      <ul aria-label={TREE_WORDS.subtotals}>
        {levels.map(({ id, name, subtotal, weightMilli }) => (
          <li key={id}>{TREE_WORDS.subtotal(name, subtotal, printMilli(weightMilli))}</li>
        ))}
      </ul>
      <p className="small">{TREE_WORDS.framework(framework.title, framework.version)}</p>
      <p className="small">{TREE_WORDS.source(framework.source)}</p>
      <p className="small">{TREE_WORDS.readOnlyWeights}</p>
    </>
  );
}
