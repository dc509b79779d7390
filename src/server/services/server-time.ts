import { type Instant, toInstant } from '../../domain/kernel/instant';

/** The server's clock as RFC 3339 in UTC. */
export const serverInstant = (ms: number): Instant => toInstant(ms, 0).replace('+00:00', 'Z');

const CHINA_OFFSET_MINUTES = 8 * 60;

/** The day in China, YYYY-MM-DD, on which the server's clock shows `ms`. */
export const chinaDay = (ms: number): string => toInstant(ms, CHINA_OFFSET_MINUTES).slice(0, 10);
