import { createHash } from 'node:crypto';

/** An id of 16 bytes that belongs to a label: the same label gives the same id in every run. */
export const idOf = (label: string): string =>
  createHash('sha256').update(label).digest().subarray(0, 16).toString('base64url');

/** A number from 0 to `below` − 1 that belongs to a label. */
export const pick = (label: string, below: number): number =>
  createHash('sha256').update(label).digest().readUInt32BE() % below;

/** The one of a list that belongs to a label. */
export function oneOf<T>(label: string, list: readonly T[]): T {
  const found = list[pick(label, list.length)];
  if (found === undefined) throw new Error('the list is empty');
  return found;
}
