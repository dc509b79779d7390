import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Indicator } from '../../domain/framework/framework';
import type { Field, FieldValue, Registers } from '../../domain/journal/register';
import type { IndicatorScore } from '../../domain/scoring/indicator-score';
import { printTotal, totalWithout } from '../../domain/scoring/score-evaluation';
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
  /** The total of all indicators with that score, as it is printed. */
  readonly total: string;
  readonly overlay: DraftOverlay;
  readonly pending: boolean;
  /** What was tapped is being recorded: it counts at once. Null where it could not be written. */
  readonly onTapped: (field: Field, value: FieldValue | null) => void;
  /** What was typed counts before it is on the disk. */
  readonly onTyped: (field: string, text: string) => void;
}

/** Texts that were typed over the same registers, and are on the way to the disk. */
interface TypedTexts {
  readonly under: Registers;
  readonly texts: Readonly<Record<string, string>>;
}

/**
 * Drafts with what is typed laid over them, so that nothing waits for the disk. It is dropped once the
 * registers have changed: then it is an entry or a draft.
 */
function useTyped(registers: Registers, drafts: Readonly<Record<string, string>>) {
  const [typed, setTyped] = useState<TypedTexts | null>(null);
  const texts = useMemo(
    () => (typed?.under === registers ? { ...drafts, ...typed.texts } : drafts),
    [typed, registers, drafts],
  );
  const onTyped = useCallback(
    (field: string, text: string) =>
      setTyped((last) => {
        const before = last?.under === registers ? last.texts : {};
        return { under: registers, texts: { ...before, [field]: text } };
      }),
    [registers],
  );
  return { texts, onTyped };
}

/** The score of one indicator at every key: what is typed over what is recorded, without a fold. */
export function useDraftScore(
  indicator: Indicator,
  { evaluation, pkg, scores }: AssignmentWork,
  drafts: Readonly<Record<string, string>>,
): DraftScore {
  const before = useRef<DraftOverlay | null>(null);
  const { registers } = evaluation;
  const [tapped, setTapped] = useState<TappedFindings | null>(null);
  const { texts, onTyped } = useTyped(registers, drafts);
  const overlay = useMemo(
    () => overlayDrafts(indicator, registers, texts, before.current),
    [indicator, registers, texts],
  );
  useEffect(() => {
    before.current = overlay;
  }, [overlay]);
  const score = useMemo(
    () => scoreWithDrafts(indicator, overlay, pkg.framework, tapped),
    [indicator, overlay, pkg, tapped],
  );
  const others = useMemo(() => totalWithout(scores, indicator.id), [scores, indicator]);
  const total = useMemo(() => printTotal(others, score, pkg.framework), [others, score, pkg]);
  const onTapped: DraftScore['onTapped'] = useCallback(
    (field, value) =>
      setTapped((last) => {
        const { [field]: _old, ...others } = last?.under === registers ? last.values : {};
        const values = value === null ? others : { ...others, [field]: value };
        return { under: registers, values };
      }),
    [registers],
  );
  return { overlay, score, total, pending: isPending(overlay), onTapped, onTyped };
}
