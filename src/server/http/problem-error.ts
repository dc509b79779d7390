import type { Problem, ProblemCode } from '../../contract/problem';
import { problemOf } from '../../contract/problem-catalogue';

/** Carries a problem up to the one writer of problems; routes throw it, services return problems. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  constructor(readonly problem: Problem) {
    super(problem.title);
  }
}

/** Ends a request with the problem of a code. */
export function refuse(code: ProblemCode, extra: Parameters<typeof problemOf>[1] = {}): never {
  throw new ProblemError(problemOf(code, extra));
}
