import * as z from 'zod/mini';
import { randomId, sha256Hex } from '../../domain/kernel/identifier';
import { instant } from '../../domain/kernel/instant';
import { nonNegative } from '../../domain/kernel/quantity';

const size = nonNegative;

/** Who packed a box, by their own word; whose work is in it stands under each journal's signature. */
const packedBy = z.strictObject({ person: randomId, name: z.string(), device: z.string() });

/**
 * What a record in a box is. `segment` and `assignment` have JSON as their body, `draft` the typed
 * text, `bytes` and `thumb` the exact bytes; `end` says that nothing was left out after it.
 */
export const packedMeta = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('manifest'),
    by: packedBy,
    at: instant,
    build: z.string(),
    /** Names of the projects, for the words on the screen. */
    projects: z.array(z.strictObject({ assignment: randomId, name: z.string() })),
    entries: nonNegative,
    pieces: nonNegative,
    /** Bytes of all pieces together. */
    size,
  }),
  z.strictObject({
    kind: z.literal('assignment'),
    assignment: randomId,
    /** The journal that was being written, which a restored phone goes on after. */
    active: z.nullable(randomId),
  }),
  z.strictObject({ kind: z.literal('segment'), assignment: randomId, journal: randomId }),
  z.strictObject({ kind: z.literal('bytes'), assignment: randomId, sha256: sha256Hex }),
  z.strictObject({ kind: z.literal('thumb'), assignment: randomId, sha256: sha256Hex }),
  z.strictObject({ kind: z.literal('draft'), assignment: randomId, field: z.string() }),
  z.strictObject({ kind: z.literal('end') }),
]);
export type PackedMeta = z.infer<typeof packedMeta>;

/** What is packed besides entries. `unsent`: bytes that no receipt covers yet. */
export type PackedScope = 'entries' | 'unsent' | 'all';

/** The JSON in a body; null, which no schema here takes, for anything else. */
export async function jsonOf(body: Blob): Promise<unknown> {
  try {
    return JSON.parse(await body.text());
  } catch {
    return null;
  }
}
