import type { AssignmentWork } from '../../store/assignment-work';
import { TREE_WORDS } from '../../text/scoring-words';
import { Card } from '../../ui/card';
import { Figure } from '../../ui/figure';
import { Progress } from '../../ui/progress';
import type { TreeLevel } from './tree-view';
import { printMilli } from './typed-figure';

export interface TreeTotalProps {
  readonly work: AssignmentWork;
  readonly levels: readonly TreeLevel[];
}

/** The live total with how it came about, how far the work is, and the grade once all is scored. */
export function TreeTotal({ work, levels }: TreeTotalProps) {
  const { scores, pkg } = work;
  const all = scores.indicators.length;
  return (
    <Card>
      <Figure
        line
        label={TREE_WORDS.total}
        value={scores.printed}
        unit={TREE_WORDS.totalUnit}
        explainLabel={TREE_WORDS.howTotal}
        explain={
          <>
            <p>{TREE_WORDS.totalSum(scores.scoredCount)}</p>
            <ul aria-label={TREE_WORDS.subtotals}>
              {levels.map(({ id, name, subtotal, weightMilli }) => (
                <li key={id}>{TREE_WORDS.subtotal(name, subtotal, printMilli(weightMilli))}</li>
              ))}
            </ul>
          </>
        }
      />
      <Progress
        label={TREE_WORDS.scored}
        value={scores.scoredCount}
        max={all}
        words={TREE_WORDS.scoredOf(scores.scoredCount, all)}
      />
      <p className="tree-grade">
        {scores.grade === null ? TREE_WORDS.gradeLater : TREE_WORDS.grade(scores.grade.label)}
      </p>
      {pkg.framework.weights === 'sample' ? (
        <p className="soft small">{TREE_WORDS.sampleWeights}</p>
      ) : null}
    </Card>
  );
}
