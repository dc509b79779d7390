import { courseChecks } from './course-checks';
import { pointsChecks } from './points-checks';
import type { PreSealCheck, PreSealInput } from './pre-seal-check';
import { recordChecks } from './record-checks';
import { textChecks } from './text-checks';

/**
 * Everything that is looked at before a seal, each with what it found, whether it holds or not: what
 * a bureau takes points for when it rates a report. Nothing failed and nothing that waits means that
 * a report can be sealed.
 */
export const preSealChecks = (input: PreSealInput): readonly PreSealCheck[] => [
  ...pointsChecks(input),
  ...textChecks(input),
  ...recordChecks(input),
  ...courseChecks(input),
];
