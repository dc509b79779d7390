import { memo } from 'react';
import { TREE_WORDS } from '../../text/scoring-words';
import { ListRow } from '../../ui/list-row';
import { printMilli } from './typed-figure';

/** Plain values only, so that rows that did not change are not drawn again. */
export interface IndicatorRowProps {
  readonly to: string;
  readonly name: string;
  readonly weightMilli: number;
  /** False where it is looked at without points: it is done, or not yet. */
  readonly hasPoints: boolean;
  /** Printed, null until there is a score. */
  readonly score: string | null;
  /** What is missing, in words; empty when nothing is. */
  readonly missing: string;
  readonly evidence: number;
  readonly evidenceHeld: number;
  readonly hasDraft: boolean;
}

const BETWEEN = ' · ';

const together = (...words: readonly string[]): string => words.filter(Boolean).join(BETWEEN);

/** In as few elements as can be: there may be a thousand rows. */
function detailOf(props: IndicatorRowProps) {
  const { weightMilli, hasPoints, missing, hasDraft, evidence, evidenceHeld } = props;
  const weight = hasPoints ? TREE_WORDS.weight(printMilli(weightMilli)) : '';
  const lacks = together(missing, hasDraft ? TREE_WORDS.draftLeft : '');
  const held = evidence === 0 ? '' : TREE_WORDS.evidence(evidence, evidenceHeld);
  if (lacks === '') return together(weight, held) || undefined;
  return (
    <>
      {weight && `${weight}${BETWEEN}`}
      <span className="tree-missing">{lacks}</span>
      {held && `${BETWEEN}${held}`}
    </>
  );
}

/** One indicator of the tree: weight, score, what is missing, evidence and where it is safe. */
export const IndicatorRow = memo(function IndicatorRow(props: IndicatorRowProps) {
  const { to, name, hasPoints, score } = props;
  const none = hasPoints ? TREE_WORDS.noScore : TREE_WORDS.notFilled;
  return (
    <ListRow
      to={to}
      title={name}
      detail={detailOf(props)}
      trailing={
        score === null ? (
          <span className="tree-none">{none}</span>
        ) : hasPoints ? (
          TREE_WORDS.score(score)
        ) : (
          TREE_WORDS.filled
        )
      }
    />
  );
});
