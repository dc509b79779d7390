import { join, relative } from 'node:path';
import * as z from 'zod/mini';
import { fromBase64 } from '../../trust/bytes';
import { verifyConsistency, verifyInclusion } from '../../trust/merkle';
import { readVectors, vectorFiles } from './vector-file';
import type { Deviation, VectorTally } from './vector-tally';

const path = z.nullable(z.array(z.string()));
const inclusionVector = z.object({
  leafIdx: z.number(),
  treeSize: z.number(),
  root: z.string(),
  leafHash: z.string(),
  proof: path,
  wantErr: z.boolean(),
});
const consistencyVector = z.object({
  size1: z.number(),
  size2: z.number(),
  root1: z.string(),
  root2: z.string(),
  proof: path,
  wantErr: z.boolean(),
});

function hash(text: string): Uint8Array {
  const bytes = fromBase64(text);
  if (!bytes.ok) throw new Error('a vector holds a hash that is no base64');
  return bytes.value;
}

/** Why a proof that its publisher calls good is refused here; null when nobody can say. */
function refusalReason(roots: readonly string[]): string | null {
  const lengths = roots.map((root) => hash(root).length);
  if (lengths.every((length) => length === 32)) return null;
  return `valid there, refused here: a root is 32 bytes, and this one has ${lengths[0]}`;
}

async function tally<T extends { readonly wantErr: boolean }>(
  name: string,
  folder: string,
  schema: z.ZodMiniType<T>,
  rootsOf: (vector: T) => readonly string[],
  verify: (vector: T) => Promise<boolean>,
): Promise<VectorTally> {
  const files = await vectorFiles(folder);
  const deviations: Deviation[] = [];
  for (const file of files) {
    const vector = await readVectors(file, schema);
    const accepted = await verify(vector);
    if (accepted === vector.wantErr) {
      const because = accepted ? null : refusalReason(rootsOf(vector));
      deviations.push({ vector: relative(folder, file), because });
    }
  }
  return { name, total: files.length, deviations };
}

/** RFC 6962 inclusion paths, layout of transparency-dev/merkle `testdata/inclusion`. */
export const inclusionTally = (vectors: string): Promise<VectorTally> =>
  tally(
    'merkle inclusion',
    join(vectors, 'merkle/inclusion'),
    inclusionVector,
    ({ root }) => [root],
    (vector) =>
      verifyInclusion({
        index: vector.leafIdx,
        size: vector.treeSize,
        leafHash: hash(vector.leafHash),
        path: (vector.proof ?? []).map(hash),
        root: hash(vector.root),
      }),
  );

/** RFC 6962 consistency paths, layout of transparency-dev/merkle `testdata/consistency`. */
export const consistencyTally = (vectors: string): Promise<VectorTally> =>
  tally(
    'merkle consistency',
    join(vectors, 'merkle/consistency'),
    consistencyVector,
    ({ root1, root2 }) => [root1, root2],
    (vector) =>
      verifyConsistency({
        oldSize: vector.size1,
        newSize: vector.size2,
        oldRoot: hash(vector.root1),
        newRoot: hash(vector.root2),
        path: (vector.proof ?? []).map(hash),
      }),
  );
