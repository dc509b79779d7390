import type { AssignmentPackage } from '../../src/domain/assignment/assignment-package';
import { indicatorsOf } from '../../src/domain/framework/framework';
import { askedBy } from '../../src/domain/framework/rule-inputs';
import type { TestPhone } from './test-phone';

/** Check points of the evaluator's in a desk scene that no photo proves. */
const losable = ({ framework }: AssignmentPackage) =>
  indicatorsOf(framework).flatMap(({ id: indicator, rule }, i) => {
    const [asked] = askedBy(rule);
    if (i < 3 || i % 2 === 0 || asked?.kind !== 'checkpoint') return [];
    return [{ indicator, checkpoint: asked.checkpoint.id }];
  });

/** The evaluator of a desk scene takes points off one indicator, and has no evidence for it. */
export function losePoint(pkg: AssignmentPackage, evaluator: TestPhone, reason: string): void {
  const [lost] = losable(pkg);
  if (lost === undefined) throw new Error('nothing can be lost');
  evaluator.write('checkpoint.assessed', { ...lost, finding: 'notMet' });
  evaluator.write('deduction.explained', { indicator: lost.indicator, reason });
}

/** The unit gave itself half a point less than full for the first indicator, and nobody says why it differs. */
export function giveSelfScores(pkg: AssignmentPackage, evaluator: TestPhone): void {
  const [indicator] = indicatorsOf(pkg.framework);
  if (indicator === undefined) throw new Error('no indicators');
  const scores = [{ indicator: indicator.id, scoreMilli: indicator.weightMilli - 500 }];
  evaluator.write('selfScores.imported', { file: null, scores });
}
