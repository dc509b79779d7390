import { createHash } from 'node:crypto';
import { digestWith } from '../trust/digest';

/** SHA-256 by Node itself, without a thread for each digest. */
export const digestNatively = (): void =>
  digestWith((bytes) => createHash('sha256').update(bytes).digest());
