import { indicatorsOf } from '../../src/domain/framework/framework';
import { askedBy } from '../../src/domain/framework/rule-inputs';
import type { DeskSceneOptions } from './desk-scene';

type Scene = Parameters<NonNullable<DeskSceneOptions['beforeSending']>>[0];

/** The first check points of every second indicator are not met after all. */
export async function losePoints({ server, evaluator }: Scene): Promise<void> {
  for (const [i, indicator] of indicatorsOf(server.package.framework).entries()) {
    const [asked] = askedBy(indicator.rule);
    if (i % 2 === 0 || asked?.kind !== 'checkpoint') continue;
    const body = { indicator: indicator.id, checkpoint: asked.checkpoint.id, finding: 'notMet' };
    evaluator.write('checkpoint.assessed', body);
    const reason = '验收单缺少签字和日期';
    evaluator.write('deduction.explained', { indicator: indicator.id, reason });
  }
}
