import type { AssignmentPackage } from '../assignment/assignment-package';
import { evidenceByIndicator } from '../evidence/proofs';
import { indicatorsOf } from '../framework/framework';
import type { ScoredEvaluation } from '../journal/evaluation';
import { byText } from '../journal/strand';
import type { Manifest } from './manifest';

const PRINTED = /^(checkpoint|figure|score):/;

type Grounds = NonNullable<Manifest['grounds']>;

/** Values of a complete evaluation: in each field one stands. */
function valuesOf({ registers }: ScoredEvaluation): Grounds['values'] {
  return Object.keys(registers)
    .filter((field) => PRINTED.test(field))
    .sort(byText)
    .flatMap((field) => {
      const value = registers[field]?.[0]?.value;
      // These fields hold whole numbers and findings (register.ts).
      return value === undefined
        ? []
        : [{ field, value: value as Grounds['values'][number]['value'] }];
    });
}

/** Which evidence proves which indicator, in the order of the framework, each piece once. */
function proofsOf(
  { framework }: AssignmentPackage,
  evaluation: ScoredEvaluation,
): Grounds['proofs'] {
  const proven = evidenceByIndicator(evaluation);
  return indicatorsOf(framework).flatMap(({ id: indicator }) => {
    const digests = (proven.get(indicator) ?? []).map(({ evidence }) => evidence.sha256);
    return digests.length === 0
      ? []
      : [{ indicator, evidence: [...new Set(digests)].sort(byText) }];
  });
}

/** What text and ledger print besides scores; nothing where no procedure is commissioned. */
export const groundsBehind = (
  assignment: AssignmentPackage,
  evaluation: ScoredEvaluation,
): Pick<Manifest, 'grounds'> =>
  assignment.procedure === undefined
    ? {}
    : { grounds: { values: valuesOf(evaluation), proofs: proofsOf(assignment, evaluation) } };
