import type { FastifyRequest } from 'fastify';
import { signInRequest } from '../../../contract/desk';
import type { App } from '../../http/app';
import { refuse } from '../../http/problem-error';

/** Guessing takes too long at this pace, and a person who mistypes notices nothing. */
export const SLOW = { max: 10, timeWindow: '1 minute' };

/** A million codes: at this pace a thief of a password guesses one in decades. */
export const SLOW_CODES = { max: 5, timeWindow: '5 minutes' };

/** Counts tries by name too, so that many addresses do not guess faster than one. */
export function limitByName(
  app: App,
  what: string,
  pace: { max: number; timeWindow: string },
): (request: FastifyRequest) => Promise<void> {
  const count = app.createRateLimit({
    ...pace,
    keyGenerator: (request) => {
      const { data } = signInRequest.safeParse(request.body);
      const name = request.deskUser?.name ?? data?.name.normalize('NFC').trim() ?? '';
      return `desk ${what} ${name}`;
    },
  });
  return async (request) => {
    const tried = await count(request);
    if (!tried.isAllowed && tried.isExceeded) refuse('too-many-requests');
  };
}
