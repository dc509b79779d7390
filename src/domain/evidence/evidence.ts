import * as z from 'zod/mini';
import { code, randomId, sha256Hex } from '../kernel/identifier';
import { instant } from '../kernel/instant';
import { plainText } from '../kernel/plain-text';
import { nonNegative } from '../kernel/quantity';
import { fix, latE7, lonE7 } from './position';

/** The largest piece of evidence that an entry may name: 512 MiB. */
export const MAX_EVIDENCE_BYTES = 536_870_912;

/** Media types that are taken in; everything is served back as an attachment, never executed. */
export const mediaType = z.enum([
  'image/jpeg',
  'image/png',
  'image/webp',
  'image/heic',
  'application/pdf',
  'audio/mp4',
  'audio/mpeg',
  'audio/ogg',
  'audio/webm',
  'video/mp4',
  'video/quicktime',
  'video/webm',
  'application/octet-stream',
]);
export type MediaType = z.infer<typeof mediaType>;

/**
 * How the bytes came: the app's own camera or microphone, the phone's camera app, or a file picked
 * from storage. `derived`: made here from a piece of evidence that is kept beside it.
 */
export const captureSource = z.enum(['camera', 'recorder', 'systemCamera', 'import', 'derived']);
export type CaptureSource = z.infer<typeof captureSource>;

/** Why there is no position, when there is none. */
export const noPosition = z.enum(['denied', 'unavailable', 'timeout', 'unsupported']);
export type NoPosition = z.infer<typeof noPosition>;

/** What was done to an original to make a derived piece; the original stays as it is. */
export const derivation = z.strictObject({
  from: sha256Hex,
  how: z.enum(['watermarked', 'annotated', 'redacted', 'straightened', 'converted']),
});
export type Derivation = z.infer<typeof derivation>;

/** What a file says of itself (EXIF): recorded, never trusted, and no ground for a place or time. */
export const selfDescription = z.strictObject({
  takenAt: z.optional(plainText(1, 40)),
  offset: z.optional(plainText(1, 10)),
  make: z.optional(plainText(1, 60)),
  model: z.optional(plainText(1, 60)),
  software: z.optional(plainText(1, 60)),
  orientation: z.optional(z.int().check(z.minimum(1), z.maximum(8))),
  latE7: z.optional(latE7),
  lonE7: z.optional(lonE7),
});
export type SelfDescription = z.infer<typeof selfDescription>;

/** What `evidence.captured` binds: the digest of bytes that never change, and how they came about. */
export const evidence = z.strictObject({
  sha256: sha256Hex,
  size: nonNegative.check(z.minimum(1), z.maximum(MAX_EVIDENCE_BYTES)),
  mediaType,
  proves: z.strictObject({
    /** Null where a picture was taken on a visit and nobody has said yet what it proves. */
    indicator: z.nullable(code),
    checkpoint: z.nullable(code),
    site: z.nullable(code),
  }),
  source: captureSource,
  capturedAt: instant,
  fixes: z.array(fix).check(z.maxLength(20)),
  noPosition: z.nullable(noPosition),
  /** A point set by hand where the phone had none to give. */
  manual: z.optional(z.strictObject({ latE7, lonE7, reason: plainText(1, 200) })),
  visit: z.optional(randomId),
  caption: z.optional(plainText(1, 500)),
  fileName: z.optional(plainText(1, 200)),
  derived: z.optional(derivation),
  selfDescription: z.optional(selfDescription),
  /** 64-bit perceptual hash in hexadecimal: pictures that look alike differ in few bits. */
  perceptualHash: z.optional(z.string().check(z.regex(/^[0-9a-f]{16}$/))),
  durationMs: z.optional(nonNegative),
});
export type Evidence = z.infer<typeof evidence>;
