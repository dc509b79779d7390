import * as z from 'zod/mini';
import { randomId } from '../domain/kernel/identifier';
import { nonNegative } from '../domain/kernel/quantity';
import { storedBytes, storedText } from './codec';

/**
 * A piece of a recording that is not yet evidence: `recording` is a fresh id, and pieces of one, in
 * their order, are its sound. `about` says what it was recorded for and how long it is by now.
 */
export const soundPartRow = z.strictObject({
  recording: randomId,
  part: nonNegative,
  assignment: randomId,
  about: storedText,
  bytes: storedBytes,
});
export type SoundPartRow = z.infer<typeof soundPartRow>;
