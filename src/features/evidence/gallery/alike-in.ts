import { lookAlikes } from '../../../domain/evidence/look-alikes';
import { standingAlone } from '../../../domain/evidence/standing-alone';
import type { Evaluation } from '../../../domain/journal/evaluation';

type Alike = ReturnType<typeof lookAlikes>;

const known = new WeakMap<Evaluation, Alike>();

/** Which originals of an evaluation look like which, compared once for each evaluation. */
export function alikeIn(evaluation: Evaluation): Alike {
  const before = known.get(evaluation);
  if (before !== undefined) return before;
  const alike = lookAlikes(standingAlone(evaluation.evidence));
  known.set(evaluation, alike);
  return alike;
}
