import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Indicator } from '../../domain/framework/framework';
import type { Field, FieldValue } from '../../domain/journal/register';
import type { IndicatorScore } from '../../domain/scoring/indicator-score';
import type { AssignmentWork } from '../../store/assignment-work';
import {
  type DraftOverlay,
  isPending,
  overlayDrafts,
  scoreWithDrafts,
  type TappedFindings,
} from './draft-overlay';

/** The score as typed, and whether it is recorded. */
export interface DraftScore {
  readonly score: IndicatorScore;
  readonly overlay: DraftOverlay;
  readonly pending: boolean;
  /** What was tapped is being recorded: it counts at once. Null where it could not be written. */
  readonly onTapped: (field: Field, value: FieldValue | null) => void;
}

/** The score of one indicator at every key: drafts over what is recorded, without a fold. */
export function useDraftScore(
  indicator: Indicator,
  { evaluation, pkg }: AssignmentWork,
  drafts: Readonly<Record<string, string>>,
): DraftScore {
  const before = useRef<DraftOverlay | null>(null);
  const { registers } = evaluation;
  const [tapped, setTapped] = useState<TappedFindings | null>(null);
  const overlay = useMemo(
    () => overlayDrafts(indicator, registers, drafts, before.current),
    [indicator, registers, drafts],
  );
  useEffect(() => {
    before.current = overlay;
  }, [overlay]);
  const score = useMemo(
    () => scoreWithDrafts(indicator, overlay, pkg.framework, tapped),
    [indicator, overlay, pkg, tapped],
  );
  const onTapped: DraftScore['onTapped'] = useCallback(
    (field, value) =>
      setTapped((last) => {
        const { [field]: _old, ...others } = last?.under === registers ? last.values : {};
        const values = value === null ? others : { ...others, [field]: value };
        return { under: registers, values };
      }),
    [registers],
  );
  return { overlay, score, pending: isPending(overlay), onTapped };
}
