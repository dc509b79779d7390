import * as z from 'zod/mini';
import { VERDICTS } from '../domain/decision/decision-comments';
import { randomId, sha256Hex, thumbprint } from '../domain/kernel/identifier';
import { instant } from '../domain/kernel/instant';
import { nonNegative } from '../domain/kernel/quantity';
import { fail, ok, type Result } from '../domain/kernel/result';
import { parseCanonical } from './canonical';

const v = z.literal(1);

/**
 * A leaf of the bureau's log: hashes, identifiers and the server's time of receipt, nothing that
 * says anything about a person. `head`, `credential`, `statement` and `package` are the SHA-256 of
 * the exact text that was received or issued.
 */
export const leaf = z.discriminatedUnion('kind', [
  z.strictObject({
    v,
    kind: z.literal('head'),
    assignment: randomId,
    journal: randomId,
    seq: nonNegative,
    hash: sha256Hex,
    head: sha256Hex,
    received: instant,
  }),
  z.strictObject({
    v,
    kind: z.literal('evidence-held'),
    assignment: randomId,
    sha256: sha256Hex,
    size: nonNegative,
    received: instant,
  }),
  z.strictObject({
    v,
    kind: z.literal('credential'),
    credential: sha256Hex,
    device: thumbprint,
    received: instant,
  }),
  z.strictObject({
    v,
    kind: z.literal('revocation'),
    device: thumbprint,
    reason: z.nullable(sha256Hex),
    received: instant,
  }),
  z.strictObject({
    v,
    kind: z.literal('package'),
    assignment: randomId,
    package: sha256Hex,
    received: instant,
  }),
  z.strictObject({
    v,
    kind: z.literal('admission'),
    journal: randomId,
    seq: nonNegative,
    decision: z.enum(['admitted', 'rejected']),
    statement: sha256Hex,
    received: instant,
  }),
  // In no bundle: a report is decided on after it was bundled, and older verifiers meet no such leaf.
  z.strictObject({
    v,
    kind: z.literal('decision'),
    assignment: randomId,
    manifest: sha256Hex,
    verdict: z.enum(VERDICTS),
    statement: sha256Hex,
    received: instant,
  }),
  // The bureau destroyed its bytes; stands in a bundle in place of them.
  z.strictObject({
    v,
    kind: z.literal('shredded'),
    assignment: randomId,
    sha256: sha256Hex,
    received: instant,
  }),
]);
export type Leaf = z.infer<typeof leaf>;

/** The longest leaf, in bytes; log tiles prefix a leaf with its length in 16 bits. */
const MAX_LEAF_BYTES = 4096;

/** Reads a leaf: canonical JSON of one of the kinds. */
export function readLeaf(text: string): Result<Leaf, 'leaf-malformed'> {
  const value = parseCanonical(text, MAX_LEAF_BYTES);
  if (!value.ok) return fail('leaf-malformed');
  const parsed = leaf.safeParse(value.value);
  return parsed.success ? ok(parsed.data) : fail('leaf-malformed');
}
