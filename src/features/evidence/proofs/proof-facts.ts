import { sitesOf } from '../../../domain/evidence/coverage-matrix';
import { type EvidenceGrade, gradeOf } from '../../../domain/evidence/grade';
import { gradeFacts, gradeGround } from '../../../domain/evidence/grade-facts';
import { proofsOf } from '../../../domain/evidence/proofs';
import { type EvidencePlace, evidencePlace } from '../../../domain/fieldwork/evidence-place';
import type { CapturedEvidence } from '../../../domain/journal/evaluation';
import type { AssignmentWork } from '../../../store/assignment-work';
import { wholeEvaluation } from '../../../store/whole-evaluation';
import { type Coverage, custodyOf } from '../../../sync/custody';
import { type Anchors, anchoredAt } from '../../../trust/anchors';
import { evidenceFor, nameOf } from '../evidence-view';
import type { NumberedEvidence } from '../numbered-evidence';

/** A piece of evidence that proves an indicator, with what is known of its time and place. */
export interface Proof extends NumberedEvidence {
  readonly sites: readonly string[];
  readonly grade: EvidenceGrade;
  readonly place: EvidencePlace | null;
  /** Who said later that it proves this; null where it was captured for it. */
  readonly assignedBy: string | null;
}

/** Who assigned evidence to an indicator that it was not captured for. */
function assignerOf(work: AssignmentWork, item: CapturedEvidence, indicator: string) {
  const { sha256, proves } = item.evidence;
  if (proves.indicator === indicator) return null;
  const said = work.evaluation.assigned.find(
    (each) => each.sha256 === sha256 && each.proves.indicator === indicator,
  );
  return said === undefined ? null : nameOf(work, said.person);
}

/** The evidence of an indicator in the order and with the numbers of the indicator's own page. */
export function proofsFor(
  work: AssignmentWork,
  indicator: string,
  coverage: Coverage,
  anchors: Anchors,
): readonly Proof[] {
  const evaluation = wholeEvaluation(work);
  const ground = gradeGround(work.pkg, evaluation);
  const { sites } = work.pkg;
  const names = new Map(sites.map(({ id, name }) => [id, name]));
  return evidenceFor(work, indicator).map((item, i) => {
    const { evidence } = item;
    const at = sitesOf(proofsOf(evaluation, item), evidence, { sites, visits: ground.visits });
    const facts = gradeFacts(item, ground, (of) => anchoredAt(of, anchors));
    return {
      ...{ item, number: i + 1 },
      custody: custodyOf({ kind: 'evidence', sha256: evidence.sha256 }, coverage),
      sites: at.map((id) => names.get(id) ?? id),
      grade: gradeOf(facts).grade,
      place: evidencePlace(evidence),
      assignedBy: assignerOf(work, item, indicator),
    };
  });
}
