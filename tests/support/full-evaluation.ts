import { indicatorsOf } from '../../src/domain/framework/framework';
import { fullScoreActs } from './full-score';
import type { HistoryMaker, MadeDevice } from './journal-maker';

/** Gives every indicator of the package its full score, from one device. */
export function scoreEverything(history: HistoryMaker, device: MadeDevice): void {
  for (const indicator of indicatorsOf(history.package.framework)) {
    for (const { type, body } of fullScoreActs(indicator)) device.act(type, body);
  }
}
