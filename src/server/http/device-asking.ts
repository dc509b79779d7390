import type { FastifyRequest } from 'fastify';
import type { Problem } from '../../contract/problem';
import type { Result } from '../../domain/kernel/result';
import { ProblemError, refuse } from './problem-error';

/** Who asks by a device, and about which assignment. */
export function asking({ signedIn, membership }: FastifyRequest) {
  if (signedIn === null || membership === null) refuse('sign-in-required');
  const { person, device } = signedIn;
  return { assignment: membership.assignment, person, device };
}

/** What a service came to, or its problem as the answer. */
export async function orRefuse<T>(outcome: Promise<Result<T, Problem>>): Promise<T> {
  const settled = await outcome;
  if (!settled.ok) throw new ProblemError(settled.error);
  return settled.value;
}
