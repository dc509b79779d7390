import { type Instant, toInstant } from '../../domain/kernel/instant';

/** The server's clock as RFC 3339 in UTC. */
export const serverInstant = (ms: number): Instant => toInstant(ms, 0).replace('+00:00', 'Z');
