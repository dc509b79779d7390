import { Suspense } from 'react';
import { givesNoPoints } from '../../domain/framework/framework';
import { printScore } from '../../domain/scoring/print-score';
import { totalRange } from '../../domain/scoring/total-range';
import type { AssignmentWork } from '../../store/assignment-work';
import { TREE_WORDS } from '../../text/scoring-words';
import { Card } from '../../ui/card';
import { Figure } from '../../ui/figure';
import { lazyPart } from '../../ui/lazy-part';
import { Progress } from '../../ui/progress';
import type { TreeTotalProps } from './how-total';

/** Where the total can still end; nothing once it stands. */
function sayRange({ scores, pkg: { framework } }: AssignmentWork): string | null {
  if (scores.complete) return null;
  const { low, high } = totalRange(scores.indicators);
  const print = (points: typeof low) => printScore(points, framework.rounding);
  return TREE_WORDS.range(print(low), print(high));
}

// Read by those who want to know; the page does not wait for it.
const HowTotal = lazyPart(() => import('./how-total'), 'HowTotal');

/** How far a form without points is filled in. */
function FilledIn({ work: { scores } }: Pick<TreeTotalProps, 'work'>) {
  const all = scores.indicators.length;
  return (
    <Card>
      <Progress
        label={TREE_WORDS.filledLabel}
        value={scores.scoredCount}
        max={all}
        words={TREE_WORDS.filledOf(scores.scoredCount, all)}
      />
      <p className="soft small">{TREE_WORDS.withoutPoints}</p>
    </Card>
  );
}

/** The live total with how it came about, how far the work is, and the grade once all is scored. */
export function TreeTotal({ work, levels }: TreeTotalProps) {
  const { scores, pkg } = work;
  if (givesNoPoints(pkg.framework)) return <FilledIn work={work} />;
  const all = scores.indicators.length;
  const range = sayRange(work);
  return (
    <Card>
      <Figure
        line
        label={TREE_WORDS.total}
        value={scores.printed}
        unit={TREE_WORDS.totalUnit}
        explainLabel={TREE_WORDS.howTotal}
        explain={
          <Suspense fallback={null}>
            <HowTotal work={work} levels={levels} />
          </Suspense>
        }
      />
      {range === null ? null : <p className="small">{range}</p>}
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
