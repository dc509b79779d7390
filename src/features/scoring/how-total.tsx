import type { AssignmentWork } from '../../store/assignment-work';
import { HOW_TOTAL_WORDS } from '../../text/how-total-words';
import { sayRounding } from '../../text/say-rounding';
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
      <p>{HOW_TOTAL_WORDS.totalSum(work.scores.scoredCount, sayRounding(framework.rounding))}</p>
      <ul aria-label={HOW_TOTAL_WORDS.subtotals}>
        {levels.map(({ id, name, subtotal, weightMilli }) => (
          <li key={id}>{HOW_TOTAL_WORDS.subtotal(name, subtotal, printMilli(weightMilli))}</li>
        ))}
      </ul>
      <p className="small">{HOW_TOTAL_WORDS.framework(framework.title, framework.version)}</p>
      <p className="small">{HOW_TOTAL_WORDS.source(framework.source)}</p>
      <p className="small">{HOW_TOTAL_WORDS.readOnlyWeights}</p>
    </>
  );
}
