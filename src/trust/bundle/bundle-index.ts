import * as z from 'zod/mini';
import { sha256Hex } from '../../domain/kernel/identifier';
import { nonNegative } from '../../domain/kernel/quantity';
import { fail, ok, type Result } from '../../domain/kernel/result';
import { type CanonicalFault, canonicalText, parseCanonical } from '../canonical';
import type { MeasuredFile } from './bundle-files';

/** `index.json`: digest and size of every other file, sorted by path. */
export const bundleIndex = z.strictObject({
  v: z.literal(1),
  type: z.literal('takan-bundle'),
  files: z.array(
    z.strictObject({
      path: z.string().check(z.regex(/^[A-Za-z0-9_.-]+(\/[A-Za-z0-9_.-]+)*$/), z.maxLength(200)),
      sha256: sha256Hex,
      size: nonNegative,
    }),
  ),
});
export type BundleIndex = z.infer<typeof bundleIndex>;

const MAX_INDEX_BYTES = 16_777_216;

// Code units, which for ASCII are bytes: the order that `LC_ALL=C sort` gives.
const byPath = (a: { path: string }, b: { path: string }): number => (a.path < b.path ? -1 : 1);

/** Text of the index over all other files. */
export function composeIndex(files: ReadonlyMap<string, MeasuredFile>): string {
  const entries = [...files].map(([path, { sha256, size }]) => ({ path, sha256, size }));
  const index: BundleIndex = { v: 1, type: 'takan-bundle', files: entries.sort(byPath) };
  return canonicalText(bundleIndex.parse(index));
}

export type IndexFault = CanonicalFault | 'index-malformed' | 'index-not-sorted';

/** Reads an index: canonical, of the schema, each path once and in order. */
export function readIndex(text: string): Result<BundleIndex, IndexFault> {
  const value = parseCanonical(text, MAX_INDEX_BYTES);
  if (!value.ok) return value;
  const parsed = bundleIndex.safeParse(value.value);
  if (!parsed.success) return fail('index-malformed');
  const { files } = parsed.data;
  const sorted = files.every((file, i) => i === 0 || (files[i - 1]?.path ?? '') < file.path);
  return sorted ? ok(parsed.data) : fail('index-not-sorted');
}
