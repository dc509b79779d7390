import { scoreEvaluation } from '../../src/domain/scoring/score-evaluation';
import type { AssignmentWork } from '../../src/store/assignment-work';
import type { HistoryMaker } from './journal-maker';

/** An assignment on the phone, from a made history. */
export function workOf(
  history: HistoryMaker,
  keys: AssignmentWork['keys'] = new Map(),
): AssignmentWork {
  const evaluation = history.fold();
  return {
    assignment: history.package.assignment,
    pkg: history.package,
    packageDigest: history.packageDigest,
    journals: history.journals,
    keys,
    evaluation,
    scores: scoreEvaluation(history.package.framework, evaluation),
  };
}
