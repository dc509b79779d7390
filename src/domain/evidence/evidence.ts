import * as z from 'zod/mini';
import { code, sha256Hex } from '../kernel/identifier';
import { instant } from '../kernel/instant';
import { nonNegative } from '../kernel/quantity';
import { fix } from './position';

/** The largest piece of evidence that an entry may name: 512 MiB. */
export const MAX_EVIDENCE_BYTES = 536_870_912;

/** Media types that are taken in; everything is served back as an attachment, never executed. */
export const mediaType = z.enum(['image/jpeg', 'image/png', 'image/webp', 'application/pdf']);
export type MediaType = z.infer<typeof mediaType>;

/** How the bytes came: the app's own camera, the phone's camera app, or a file picked from storage. */
export const captureSource = z.enum(['camera', 'systemCamera', 'import']);
export type CaptureSource = z.infer<typeof captureSource>;

/** Why there is no position, when there is none. */
export const noPosition = z.enum(['denied', 'unavailable', 'timeout', 'unsupported']);
export type NoPosition = z.infer<typeof noPosition>;

/** What `evidence.captured` binds: the digest of bytes that never change, and how they came about. */
export const evidence = z.strictObject({
  sha256: sha256Hex,
  size: nonNegative.check(z.minimum(1), z.maximum(MAX_EVIDENCE_BYTES)),
  mediaType,
  proves: z.strictObject({
    indicator: code,
    checkpoint: z.nullable(code),
    site: z.nullable(code),
  }),
  source: captureSource,
  capturedAt: instant,
  fixes: z.array(fix).check(z.maxLength(20)),
  noPosition: z.nullable(noPosition),
});
export type Evidence = z.infer<typeof evidence>;
