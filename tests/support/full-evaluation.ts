import { indicatorsOf } from '../../src/domain/framework/framework';
import type { HistoryMaker, MadeDevice } from './journal-maker';

/** Gives every indicator of the package its full score, from one device. */
export function scoreEverything(history: HistoryMaker, device: MadeDevice): void {
  for (const { id, rule, weightMilli } of indicatorsOf(history.package.framework)) {
    if (rule.kind === 'judgement') {
      device.act('score.judged', { indicator: id, scoreMilli: weightMilli });
    } else if (rule.kind === 'ratio') {
      for (const figure of [rule.numerator.id, rule.denominator.id]) {
        device.act('figure.entered', { indicator: id, figure, value: 1000 });
      }
    } else {
      for (const { id: checkpoint } of rule.points) {
        device.act('checkpoint.assessed', { indicator: id, checkpoint, finding: 'met' });
      }
    }
  }
}
