import * as z from 'zod/mini';
import { sha256Hex } from '../kernel/identifier';
import { plainText } from '../kernel/plain-text';
import { nonNegative } from '../kernel/quantity';

const packPart = z.strictObject({
  /** Path on the app's own origin; it carries a hash of the content, so it never changes. */
  url: z.string().check(z.regex(/^\/assets\/[\w.-]+$/)),
  sha256: sha256Hex,
  size: nonNegative,
  group: z.enum(['documents', 'sheets', 'map', 'pictures']),
});
export type PackPart = z.infer<typeof packPart>;

/** What a build asks for beside its shell, so that everything works without a network. */
export const packManifest = z.strictObject({
  v: z.literal(1),
  build: plainText(1, 64),
  parts: z.array(packPart),
});
export type PackManifest = z.infer<typeof packManifest>;

/** How far the pack of a build is on this phone. */
export interface PackPlan {
  readonly missing: readonly PackPart[];
  /** Parts of earlier builds, which may go once nothing is missing. */
  readonly obsolete: readonly string[];
  readonly kept: number;
  readonly total: number;
  readonly missingBytes: number;
}

/** What is still to be fetched. Parts that two builds share are kept and not fetched again. */
export function planPack({ parts }: PackManifest, kept: readonly string[]): PackPlan {
  const here = new Set(kept);
  const wanted = new Set(parts.map(({ url }) => url));
  const missing = parts.filter(({ url }) => !here.has(url));
  return {
    missing,
    obsolete: missing.length > 0 ? [] : kept.filter((url) => !wanted.has(url)),
    kept: parts.length - missing.length,
    total: parts.length,
    missingBytes: missing.reduce((sum, { size }) => sum + size, 0),
  };
}
