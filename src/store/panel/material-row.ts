import * as z from 'zod/mini';
import { sha256Hex } from '../../domain/kernel/identifier';
import { nonNegative } from '../../domain/kernel/quantity';
import { storedBytes } from '../codec';

/** A piece of a material, encrypted like evidence; how many there are says the row of the whole. */
export const materialPartRow = z.strictObject({
  sha256: sha256Hex,
  part: nonNegative,
  bytes: storedBytes,
});
export type MaterialPartRow = z.infer<typeof materialPartRow>;
