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

/** One indicator of the tree: weight, score, what is missing, evidence and where it is safe. */
export const IndicatorRow = memo(function IndicatorRow(props: IndicatorRowProps) {
  const { to, name, weightMilli, hasPoints, score, missing, evidence, evidenceHeld, hasDraft } =
    props;
  return (
    <ListRow
      to={to}
      title={name}
      detail={
        <>
          {hasPoints ? <span>{TREE_WORDS.weight(printMilli(weightMilli))}</span> : null}
          {missing === '' ? null : <span className="tree-missing">{missing}</span>}
          {hasDraft ? <span className="tree-missing">{TREE_WORDS.draftLeft}</span> : null}
          {evidence === 0 ? null : <span>{TREE_WORDS.evidence(evidence, evidenceHeld)}</span>}
        </>
      }
      trailing={
        score === null ? (
          <span className="soft small">
            {hasPoints ? TREE_WORDS.noScore : TREE_WORDS.notFilled}
          </span>
        ) : (
          <span className="tree-score">
            {hasPoints ? TREE_WORDS.score(score) : TREE_WORDS.filled}
          </span>
        )
      }
    />
  );
});
