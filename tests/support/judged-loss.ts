import type { AssignmentPackage } from '../../src/domain/assignment/assignment-package';
import { indicatorsOf } from '../../src/domain/framework/framework';
import { askedBy, judgedLimitMilli } from '../../src/domain/framework/rule-inputs';
import type { Act } from '../../src/domain/journal/act';

/**
 * Acts by which judged indicators lose so many thousandths of a point in all, each with its reason; the
 * last indicators lose first, down to nothing.
 */
export function lossActs({ framework }: AssignmentPackage, lostMilli: number): readonly Act[] {
  const acts: Act[] = [];
  let left = lostMilli;
  for (const { id: indicator, weightMilli, rule } of [...indicatorsOf(framework)].reverse()) {
    const [asked, ...others] = askedBy(rule);
    if (left === 0 || asked?.kind !== 'score' || others.length > 0) continue;
    const limit = judgedLimitMilli(weightMilli, asked.score);
    const lost = Math.min(left, limit);
    left -= lost;
    acts.push({ type: 'score.judged', body: { indicator, scoreMilli: limit - lost } });
    acts.push({
      type: 'deduction.explained',
      body: { indicator, reason: '示例：部分效果尚未显现' },
    });
  }
  if (left > 0) throw new Error(`the framework cannot lose ${left} more by judgement`);
  return acts;
}
