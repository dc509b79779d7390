import { indicatorsOf } from '../../domain/framework/framework';
import { checkpointsOf } from '../../domain/framework/rule-inputs';
import type { AssignmentWork } from '../../store/assignment-work';
import { CAPTURE_WORDS } from '../../text/capture-words';

/** What an indicator's evidence can prove: the whole of it, or one check point. */
export function subjectOf(
  { pkg }: AssignmentWork,
  proves: { readonly indicator: string | null; readonly checkpoint: string | null },
): string {
  const indicator = indicatorsOf(pkg.framework).find(({ id }) => id === proves.indicator);
  if (indicator === undefined) return proves.indicator ?? CAPTURE_WORDS.provesNothingYet;
  const point = checkpointsOf(indicator.rule).find(({ id }) => id === proves.checkpoint);
  return point?.text ?? indicator.name;
}
