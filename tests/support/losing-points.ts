import { indicatorsOf } from '../../src/domain/framework/framework';
import { askedBy } from '../../src/domain/framework/rule-inputs';
import type { DeskSceneOptions } from './desk-scene';

type Hook = NonNullable<DeskSceneOptions['beforeSending']>;

/** The first check points of indicators that the evaluator answered are not met after all. */
export const losePoints =
  (reason = '验收单缺少签字和日期'): Hook =>
  async ({ server, evaluator }) => {
    for (const [i, indicator] of indicatorsOf(server.package.framework).entries()) {
      const [asked] = askedBy(indicator.rule);
      if (i % 2 === 0 || asked?.kind !== 'checkpoint') continue;
      const body = { indicator: indicator.id, checkpoint: asked.checkpoint.id, finding: 'notMet' };
      evaluator.write('checkpoint.assessed', body);
      evaluator.write('deduction.explained', { indicator: indicator.id, reason });
    }
  };
